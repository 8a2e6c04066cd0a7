### What an officer asks back about a filed complaint. The officer picks one; the citizen reads it in
### the chat in their own language. Each stands alone and says what to write or send. Never asked: OTP,
### PIN, password, a whole card number, a picture of the CNIC, intimate pictures.

# Variables:
#   $words - what the officer wrote himself, in the officer's own language
officer-writes = The officer writes: { $words }

## Money

question-transfer-receipt = Send the receipt of the transfer, or a screenshot of it, that shows the amount, the date and the transaction ID.
question-receiving-account = Which account or wallet did the money go to? Write the account number or IBAN, the bank or wallet, and the name on the account.
question-own-account = From which of your banks or wallets did the money leave? Write its name and the last 4 digits of the account. Do not write a whole card number, PIN or OTP.
question-transaction-id = Write the transaction ID of each payment. It is on the receipt, in the SMS or in the app.
question-amount = How much money went in all, and in how many payments? Write the amount, the date and the receiving account of each payment.
question-bank-reference = Have you told your bank or wallet? Write the complaint number they gave you, and the day you told them.

## Who it was

question-caller-number = Write the whole number that called or wrote to you, or send a screenshot of the call log. If there were several numbers, write all of them.
question-profile-link = Send the link of the profile, page, group or website. If you cannot find the link, send its full name and a screenshot.
question-app-link = Which link, app or file did they send you? Write its name or link, or send a screenshot. Do not open it again.
question-more-asked = Since your complaint, have they contacted you again or asked for more money? Write when, from which number, and what they said. Send them no more money.
question-threat-now = Are you still being threatened? Write by whom and how. If a life is in danger, call the police on { CONTACT("police") }.

## What shows it

question-chat-screenshots = Send screenshots of the chat from beginning to end, with the number or name and the dates visible. Do not delete the chat, and do not send intimate pictures.
question-chat-export = Send the chat as a file: open the chat in WhatsApp, choose More in the menu, then Export chat, without media. Send that file here.
question-recordings = Do you have a recording of the call, or voice messages? If so, send them here.

## When, and your own number and phone

question-date-time = On which day and at what time did it happen? Write what you remember. If it happened several times, write each date.
question-number-owner = The phone number on which this happened: is it registered in your own name? If not, in whose name?
question-sim-stopped = When did your SIM stop working, and did you get a new one from the company? Write the dates and times.
question-device-imei = What is the IMEI of your phone? It is a number of 15 digits on the phone's box, or in the settings under "About phone".
question-callback-time = The officer would like to call you. On which number, and at what time can we talk?
question-cnic-office = Your original CNIC and a copy have to be shown at the NCCIA office. On which days could you come? Do not send a picture of the card here.
