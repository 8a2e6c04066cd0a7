### The officers' pages. Read by officers in English and Urdu; short labels, full sentences in hints.

desk-title = Desk
desk-skip = Skip to the content
desk-to-queue = Back to the queue
desk-unknown = not known
desk-rupees = Rs

## Sign-in

desk-sign-in = Sign in
desk-sign-in-hint = For officers of the agency only. Every view of a complaint is recorded.
desk-sign-in-failed = That did not work. The name or the password is not right, or there were too many attempts; after five, signing in is blocked for fifteen minutes.
desk-sign-out = Sign out
desk-username = User name
desk-password = Password

desk-password-title = Choose a new password
# Variables:
#   $least - fewest characters allowed
desk-password-hint = Somebody else knows the present one. Use at least { $least } characters; several words are good.
desk-password-old = Present password
desk-password-new = New password
desk-password-again-label = New password again
desk-password-save = Save and go to the queue
desk-password-wrong-old = The present password is not right.
# Variables:
#   $least - fewest characters allowed
desk-password-wrong-short = The new password needs at least { $least } characters.
desk-password-wrong-same = The new password must differ from the present one and must not hold your user name.
desk-password-wrong-again = The two new passwords are not the same.

## Queue

desk-queue = Queue
# Variables:
#   $count - how many complaints the list holds
desk-queue-total = { $count ->
    [one] { $count } complaint
   *[other] { $count } complaints
}
desk-filter-state = State
desk-search = Find a number
desk-search-hint = NCCIA or tracking number
desk-any = All
desk-apply = Show
desk-clear = Clear
desk-urgency = Urgency
desk-number = Number
desk-category = Category
desk-amount = Amount lost
desk-age = Waiting
desk-city = City
desk-state = State
desk-language = Language
desk-paging = Pages
desk-previous = Previous
desk-next = Next
# Variables:
#   $page - this page
#   $pages - how many there are
desk-page = Page { $page } of { $pages }

desk-empty = Nothing is waiting
desk-empty-text = New complaints appear here as soon as they are filed.
desk-empty-filter = No complaint fits
desk-empty-filter-text = Choose another state, category or city.
desk-empty-search = Not found
desk-empty-search-text = There is no complaint with this number at this desk.
desk-empty-misread = This is no complete number: a character is missing or wrong. Please compare it with the receipt.

# Variables:
#   $count - whole minutes since receipt
desk-age-minutes = { $count } min
# Variables:
#   $count - whole hours since receipt
desk-age-hours = { $count } h
# Variables:
#   $count - whole days since receipt
desk-age-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

desk-band-critical = Critical
desk-band-high = High
desk-band-normal = Normal
desk-band-low = Low

desk-state-open = Open
desk-state-all = All
desk-state-received = Received
desk-state-verification = Verification
desk-state-enquiry = Enquiry
desk-state-case_registered = Case registered
desk-state-closed = Closed

desk-language-ur = Urdu
desk-language-ur-Latn = Roman Urdu
desk-language-en = English

## Case

desk-tip-off = Tip-off without an identity document
desk-words = In the citizen's own words
desk-words-hint = Exactly as sent. Secret codes were removed before anything was stored.
desk-transaction = The transaction, as described
desk-identifiers = Identifiers
desk-identifiers-hint = These are allegations. The holder of a number or account may be a victim too.
desk-identifiers-none = None was given or found.
desk-role = Whose
desk-type = Kind
desk-value = Value
desk-role-suspect = Suspect
desk-role-own = Own
desk-role-unknown = Not clear
desk-type-phone = Telephone
desk-type-cnic = CNIC
desk-type-iban = IBAN
desk-type-bank-account = Bank account
desk-type-bank = Bank
desk-type-wallet = Wallet
desk-type-wallet-account = Wallet account
desk-type-url = Link
desk-type-email = E-mail
desk-type-handle = Profile
desk-type-app = App
desk-type-crypto-address = Crypto address
desk-type-transaction-id = Transaction
desk-type-person = Person
desk-type-organisation = Organisation
desk-type-address = Address
desk-type-other = Other
desk-show = Show

desk-evidence = Evidence
desk-evidence-none = No file was sent.
desk-evidence-waiting = Not yet arrived
desk-download = Download

desk-facts = Complaint
desk-complainant = Complainant
desk-call-back = Call back
desk-incident = When it happened
desk-platform = Platform
desk-impersonated = Posed as
desk-scheme = Scheme
desk-received = Received
desk-sheet = The citizen's receipt (PDF)
desk-tracking = Citizen's number
desk-why-urgent = Why this urgency
desk-sign-kind = This kind of fraud
desk-sign-money-2h = Money moved less than two hours before
desk-sign-money-24h = Money moved less than a day before
desk-sign-hijack = An account is in another's hands
desk-sign-grave = Blackmail, or a child may be concerned
desk-sign-amount-10k = Ten thousand rupees or more
desk-sign-amount-100k = One lakh rupees or more
desk-sign-amount-1m = Ten lakh rupees or more
desk-sign-tip-off = Tip-off without identity

desk-law = Law that may apply
desk-law-hint = Named by kind of fraud, for orientation. Read the act before you rely on a section.
desk-law-unverified = (section not yet checked)
desk-history = History
desk-by-system = by the system

desk-change = Decide
desk-change-to = New state
desk-change-none = This complaint is closed. Nothing follows.
desk-reason = Reason, for the citizen to read
# Variables:
#   $language - the language the citizen chose
desk-reason-hint = The citizen reads this in the chat, word for word. They chose: { $language }.
# Variables:
#   $least - fewest characters allowed
desk-reason-wrong-short = Please write a reason of at least { $least } characters.
# Variables:
#   $most - most characters allowed
desk-reason-wrong-long = Please keep the reason below { $most } characters.
desk-preview = Preview
desk-preview-title = What the citizen will read
# Variables:
#   $language - the language the citizen chose
desk-preview-hint = It is sent at once and cannot be taken back. The words above your reason come in the citizen's language ({ $language }); your reason is sent as written.
desk-confirm = Change and tell the citizen
desk-edit = Edit
desk-notice-moved = The state is changed and the citizen is being told.
desk-notice-moved-already = Nothing was changed: the complaint is not in the state you saw. Please look at it again.

## Messages

desk-message-not-found = Nothing is here
desk-message-not-found-text = There is no such page or complaint.
desk-message-stale-form = Please try again
desk-message-stale-form-text = The page was open for too long, or came from elsewhere. Nothing was changed.
desk-message-too-large = Too large
desk-message-too-large-text = The form holds more than this desk takes. Nothing was changed.
desk-message-not-allowed = Not like this
desk-message-not-allowed-text = This address cannot be used in this way.
desk-message-invalid = Not understood
desk-message-invalid-text = Something in the address or the form does not fit. Nothing was changed.
desk-message-failed = Something went wrong here
desk-message-failed-text = It was our fault and it is recorded. Please try again.

desk-kind = Kind of fraud
desk-kind-label = What it is
# Variables:
#   $category - name of the category
desk-kind-whole = { $category }: kind not clear
desk-kind-hint = Correct it when the chat was wrong. The citizen is not told; the chat can learn from it.
# Variables:
#   $kind - what the chat took it for
desk-kind-filed = Filed as: { $kind }.
desk-kind-save = Save
desk-notice-reclassified = The kind is corrected and the urgency is counted anew.
desk-notice-kind-already = Nothing was changed: somebody else corrected the kind meanwhile, or there is no such kind. Please look at it again.
