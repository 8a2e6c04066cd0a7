### The complaint form: what is asked, why, and how an answer looks.
### A question has at most 160 characters; a frightened person reads it on a phone.

## Questions

# Variables:
#   $operator - who runs Khabardar; may be absent
ask-consent = { $has_operator ->
    [yes]
        Shall we file this as a complaint with NCCIA? It is free.
        Khabardar is run by { $operator }. We never ask for an OTP, a PIN, a password or money.
        What you tell us is kept encrypted and goes to NCCIA only.
        You can stop at any time.
   *[no]
        Shall we file this as a complaint with NCCIA? It is free.
        We never ask for an OTP, a PIN, a password or money.
        What you tell us is kept encrypted and goes to NCCIA only.
        You can stop at any time.
}

ask-consent-again = Shall we file this complaint with NCCIA?

ask-narrative = Please tell us what happened, in your own words.

# Variables:
#   $category - one of the four categories; may be absent
ask-incident_time = { $category ->
    [whatsapp_hijacking] When did you lose your WhatsApp? The day, and the time if you know it.
   *[other] When did this happen? The day, and the time if you know it.
}

# Variables:
#   $category - one of the four categories; may be absent
ask-amount = { $category ->
    [whatsapp_hijacking] Did you, or anyone who got a message in your name, lose money? How many rupees in all? Write 0 if none.
    [fake_investment] How many rupees did you put in altogether? Write 0 if none.
   *[other] How many rupees did you lose in all? Write 0 if none.
}

ask-transaction = Which bank or wallet did the money leave, and where did it go? Add the transaction ID if you have it.

# Variables:
#   $category - one of the four categories; may be absent
ask-suspect = { $category ->
    [whatsapp_hijacking] What do you know of whoever did this: phone numbers, accounts that money was asked for on, names? Write all you have.
    [fake_investment] What do you know of them: phone numbers, accounts you paid into, website, group or profile link, names? Write all you have.
   *[other] What do you know of whoever did this: phone number, account, link, name? Write all you have.
}

ask-account_access = Can you open your own WhatsApp on your phone now?

ask-impersonated = Who did they say they were? A bank, the police, a relative, somebody else?

ask-scheme = What is the app, website, company or scheme called?

ask-platform = Where did they reach you: WhatsApp, Facebook, a phone call, SMS, somewhere else?

# Variables:
#   $category - one of the four categories; may be absent
ask-evidence = { $category ->
    [other_fraud] Send screenshots, receipts or chats one by one. No intimate pictures, please. Press "Done" when you have finished.
   *[other] Send screenshots, receipts or chats one by one. Press "Done" when you have finished.
}

# Variables:
#   $count - files received so far
ask-evidence-more = { $count ->
    [one] We have { $count } file. Send more, or press "Done".
   *[other] We have { $count } files. Send more, or press "Done".
}

ask-name = What is your full name?

ask-cnic = What is your CNIC number, 13 digits? You can skip this.

ask-phone = On which mobile number can NCCIA reach you?

ask-city = Which city or district do you live in?

ask-fix = Which line should change? Write its number.

# Variables:
#   $label - name of the field, from label-...
ask-fix-value = Please write the right answer for: { $label }

## Why we ask

why-consent = Your complaint goes to NCCIA only if you agree. Without your yes we send nothing.
why-narrative = NCCIA reads what happened in your own words. We do not change them.
why-incident_time = Banks and telecom companies find a transfer or a call by its day and time.
why-amount = The amount shows how urgent this is, and helps to find the transfer.
why-transaction = With both banks and the transaction ID, a transfer can be traced more easily.
why-suspect = A number, an account or a link is where an enquiry begins. If others reported the same one, the complaints can be put together.
why-account_access = If you are locked out, your contacts may be getting messages in your name right now.
why-impersonated = It shows how this was done, and lets that institution warn others.
why-scheme = Others may have lost money to the same app or company.
why-platform = It tells NCCIA which company holds the records.
why-evidence = Pictures and receipts support what you say. We keep them exactly as you send them. Never send intimate pictures; a description is enough.
why-name = NCCIA needs to know whose complaint this is.
why-cnic = A complaint with a CNIC carries more weight than one without. It is kept encrypted and goes to NCCIA only.
why-phone = NCCIA may need to ask you something. If anyone asks you for an OTP, a PIN or money, give nothing.
why-city = It tells NCCIA which of its offices is near you.
why-confirm = You should see exactly what is sent in your name.
why-fix = You can correct any line before it is sent.

## How an answer may look

example-narrative = For example: "A man called and said he was from the bank. I read him a code, and Rs 50,000 left my account."
example-incident_time = For example: "yesterday at 8 in the evening", "12 November" or "three days ago".
example-amount = For example: 50000, "50 thousand" or "2.5 lakh".
example-transaction = For example: "From my HBL account to Easypaisa 0300-1234567, ID 12345678901".
example-suspect = For example: "0300-1234567, the account was in the name of Ali".
example-name = For example: "Ayesha Khan".
example-cnic = For example: 35202-1234567-1
example-phone = For example: 0300-1234567
example-city = For example: "Multan" or "Layyah district".

## When an answer does not fit

bad-consent-not_found = We did not understand. Shall we file this complaint? Please answer yes or no.
bad-narrative-not_found = Please tell us a little more: what happened, and how?
bad-incident_time-not_found = We could not read a day in that. Please write the day, for example "yesterday" or "12 November".
bad-incident_time-future = That day is still to come. When did it happen?
bad-amount-not_found = We could not read an amount in that. Please write it in figures.
bad-amount-too_large = That amount looks too large. Please write it again in rupees.
bad-transaction-not_found = Please write which bank or wallet the money left and where it went.
bad-suspect-not_found = Please write whatever you know: a number, an account, a link or a name.
bad-suspect-too_short = A Pakistani IBAN has 24 characters; this one has fewer. Please check it and write it again.
bad-suspect-too_long = A Pakistani IBAN has 24 characters; this one has more. Please check it and write it again.
bad-suspect-bad_character = There is a character in that IBAN which does not belong there. Please check it and write it again.
bad-suspect-bad_checksum = One letter or digit of that IBAN seems to be wrong. Please check it and write it again.
bad-account_access-not_found = Please answer yes or no: can you open your own WhatsApp now?
bad-impersonated-not_found = Please write in a word or two who they said they were.
bad-scheme-not_found = Please write the name of the app, website or company.
bad-platform-not_found = Please write where they reached you, for example WhatsApp or Facebook.
bad-evidence-not_found = Please send a picture or a file, or press "Done" to go on.
bad-name-not_found = We could not read a name in that. Please write your full name in letters.
bad-cnic-too_short = A CNIC has 13 digits; this one has fewer. Please check it and write it again.
bad-cnic-too_long = A CNIC has 13 digits; this one has more. Please check it and write it again.
bad-cnic-bad_prefix = A CNIC does not begin with this digit. Please check it and write it again.
bad-cnic-not_found = We could not find a CNIC in that. It has 13 digits.
bad-phone-too_short = This number has too few digits. A mobile number has 11, beginning with 03.
bad-phone-too_long = This number has too many digits. A mobile number has 11, beginning with 03.
bad-phone-bad_prefix = This does not look like a mobile number. It should begin with 03, or with + and the country code.
bad-phone-not_found = We could not find a phone number in that. Please write it in digits, beginning with 03.
bad-phone-other = We could not read this number. Please write it in digits, beginning with 03.
bad-iban-too_short = A Pakistani IBAN has 24 characters; this one has fewer. Please check it and write it again.
bad-iban-too_long = A Pakistani IBAN has 24 characters; this one has more. Please check it and write it again.
bad-iban-bad_character = There is a character in that IBAN which does not belong there. Please check it and write it again.
bad-iban-bad_checksum = One letter or digit of that IBAN seems to be wrong. Please check it and write it again.
bad-city-not_found = Please write the name of your city or district.
bad-confirm-not_found = Is everything right? Answer yes, or write the number of the line to change.
bad-fix-not_found = There is no such line. Please write one of the numbers above.

go-on-without = That is all right. We can go on without this.

cannot-skip-consent = We cannot send anything in your name without your yes. You can also say no.
cannot-skip-narrative = We need a line or two about what happened. Without it nobody can look into it.
cannot-skip-name = We need a name: NCCIA has to know whose complaint this is.
cannot-skip-phone = We need a number on which NCCIA can reach you.
cannot-skip-confirm = Please look at the summary once. We send only what you have agreed to.

## In between

noted = Noted.
noted-more = We have added this to your complaint.
skipped = All right, we go on without it.
no-cnic-note = All right. Without a CNIC it is sent as information and not as a complaint, and may carry less weight. You can add it later.
passport-noted = Noted, your passport number goes with your words. Without a CNIC it is sent as information and not as a complaint.
went-back = Back to the question before.
still-here = Now back to your complaint:
welcome-back = Good to see you again. Your complaint is safe, and we go on where we stopped.

## The summary

confirm-header = Please read your complaint once:

# Variables:
#   $number - number of the line
#   $label - name of the field, from label-...
#   $value - what the citizen said
confirm-line = { $number }. { $label }: { $value }

confirm-question = Is everything right? If a line is wrong, write its number.

label-consent = Consent
label-narrative = What happened
label-incident_time = When
label-amount = Money lost
label-transaction = Transfer
label-suspect = Who did it
label-account_access = Own WhatsApp opens
label-impersonated = Claimed to be
label-scheme = App or scheme
label-platform = Reached you on
label-evidence = Files
label-name = Your name
label-cnic = CNIC
label-phone = Your number
label-city = City or district
label-confirm = Confirmation

value-unknown = not given
value-none = none
value-yes = yes
value-no = no

# Variables:
#   $count - how many files
value-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}

declined = All right, we file nothing. The steps above still hold. Write here any time if you change your mind.
cancelled = All right, nothing was filed, and this draft is deleted. Write here any time you want to start again.
