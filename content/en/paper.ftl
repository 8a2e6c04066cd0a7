### The printed sheet and the page that checks it; both show Urdu and English at once.

paper-title = Receipt of a complaint
paper-title-tip-off = Receipt of information
paper-not-fir = This is the receipt of a complaint to NCCIA, filed through Khabardar. It is not an FIR. It is free of charge. Anybody who holds it reads your name and numbers: keep it safe.
paper-not-fir-tip-off = This is the receipt of information for NCCIA, given through Khabardar without a CNIC. It is not an FIR. It is free of charge. Anybody who holds it reads your words: keep it safe.

## Numbers at the head

paper-tracking = Tracking number
paper-nccia = NCCIA number
paper-nccia-none = not yet given
paper-filed = Filed on (Karachi time)
paper-code = Code of this sheet
paper-category = Kind of fraud
paper-subtype = More exactly
paper-state = State when printed

## The parts

paper-part-complainant = Who complains
paper-part-incident = When and how
paper-part-money = Money
paper-part-suspects = Who did it, as far as known
paper-part-narrative = What happened, in the complainant's own words
paper-part-evidence = Files sent with it
paper-part-next = What happens next
paper-part-check = Is this sheet genuine?

paper-name = Name
paper-cnic = CNIC
paper-phone = Call-back number
paper-city = City or district
paper-incident-time = When
paper-platform = Reached on
paper-impersonated = Claimed to be
paper-scheme = App or scheme
paper-amount = Money lost
paper-transaction = Transfer, as told
paper-transaction-id = Transaction numbers
paper-victim = Done to
paper-threat = Threats when filed

# Variables:
#   $number - of the transfer, from 1
paper-transfer = Transfer { $number }

paper-forums = Told already
paper-forums-reference = Their reference
paper-yes = yes
paper-no = no
paper-forums-none = nobody yet
paper-suspects-note = What the complainant names; nothing of it is proven yet.
paper-suspects-none = Numbers and names

# Variables:
#   $at - day and time
paper-told = Written on { $at }

paper-evidence-none = Files

# Variables:
#   $number - of the file, from 1
paper-file = File { $number }

## What happens next

paper-next-steps = NCCIA first checks what you told it (verification). Then it may open an enquiry, and after that register a case by an FIR. There is no fixed time for this. Khabardar tells you of every step in the chat where you filed.
paper-next-keep = Keep your phone, all messages, receipts and pictures as they are. Delete nothing.
paper-next-never = No real officer asks for an OTP, a PIN, a password or money. Whoever does is not from NCCIA.
paper-next-contact = Questions: NCCIA helpline { CONTACT("nccia-helpline") }, or { CONTACT("nccia-portal") }. Give your tracking number.

## Checking the sheet

paper-check-how = Open the address below, or scan the square on the first page. The page shows the day, the kind of fraud and the present state, and no name and no amount.
paper-check-address = Address
paper-fingerprint = Fingerprint of the complaint
paper-marked = The sign � stands for a picture or a letter that cannot be printed here. What was filed holds it unchanged.

# Variables:
#   $page - number of this page
#   $pages - how many pages there are
#   $tracking - our tracking number
#   $at - when it was printed
paper-foot = { $tracking } · page { $page } of { $pages } · printed { $at }

## The page that checks a code

verify-title = Is this sheet genuine?
verify-intro = Write the code from the sheet. It has twelve letters and digits.
verify-label = Code
verify-button = Check
verify-genuine = This sheet is genuine. It was filed through Khabardar.
verify-what = What was filed
verify-what-complaint = a complaint
verify-what-tip-off = information, given without a CNIC: not a complaint
verify-filed = Filed on
verify-kind = Kind of fraud
verify-state = Present state
verify-files = Files sent with it
verify-fingerprint = Fingerprint begins with
verify-compare = Compare these with the sheet. If something is different, the sheet was changed. Names, words and amounts are not shown here. A receipt is not an FIR.
verify-unknown = We know no sheet with this code. Please compare it with the paper, letter by letter. If it still does not fit, do not trust the paper; ask NCCIA on { CONTACT("nccia-helpline") }.
verify-malformed = This is not a whole code. It looks like the one on the sheet: three groups of four letters and digits. For help, call NCCIA on { CONTACT("nccia-helpline") }.
verify-too-many = Many codes were tried from here. Please wait ten minutes and try again, or call NCCIA on { CONTACT("nccia-helpline") }.
