### What was read in a picture: offered line by line, and taken over only when it is confirmed.
### A button's words: at most 20 characters.

picture-found = We read this in your picture, and may have misread it. Please look at each line:

# Variables:
#   $number - of the line
#   $value - the sum, with its currency
picture-paid = { $number }. Money you paid: { $value }

# Variables:
#   $number - of the line
#   $value - the sum, with its currency
picture-amount = { $number }. Sum in the picture: { $value }

# Variables:
#   $number - of the line
#   $value - telephone number
picture-number = { $number }. The other side's phone number: { $value }

# Variables:
#   $number - of the line
#   $value - account number or IBAN
picture-account = { $number }. The other side's account: { $value }

# Variables:
#   $number - of the line
#   $value - transaction id
picture-transaction = { $number }. Transaction ID: { $value }

# Variables:
#   $number - of the line
#   $value - day, perhaps with the time
picture-time = { $number }. When it happened: { $value }

picture-ask = Is this right? Without your yes nothing of it goes into your complaint.

picture-which = Which lines are right? Write their numbers, for example: 1 3

picture-taken = Thank you. What you confirmed is in your complaint now.

picture-left = All right, we leave it out. The picture itself is kept.

# What was confirmed, as words of the citizen for an officer
picture-told = I confirmed these lines, read by the chat in a picture I sent:

reading-gone = This is no longer open. Your file itself is kept.

choice-picture-yes = Yes, all right
choice-picture-no = Leave it out
choice-picture-some = Only some lines
