### What buttons and list rows say: at most 20 characters, the four categories at most 24.

choice-report = Report a fraud
choice-check = Check something
choice-tip = Safety tip
choice-status = My complaint
choice-sheet = Get the sheet (PDF)
choice-language = Change language
choice-human = Talk to a person
choice-file = Yes, file it
choice-not-now = Not now
choice-yes = Yes
choice-no = No
choice-done = Done
choice-skip = Skip this
choice-dont-know = I don't know
choice-try-again = Try again
choice-back = Previous question
choice-stop = Stop
choice-confirm = Yes, all correct
choice-fix = Change something
choice-cancel = Do not file
choice-continue = Continue
choice-start-over = Start again
choice-no-loss = No money lost
choice-another-tip = Another tip
choice-none-of-these = None of these
choice-today = Today
choice-yesterday = Yesterday
choice-this-week = This week

## The four kinds of complaint

category-whatsapp_hijacking = WhatsApp was hacked
category-impersonation = Someone posed as another
category-fake_investment = Fake investment
category-other_fraud = Another kind of fraud

## Answers to the question that tells two kinds apart

answer-happened-report = I want to report it
answer-happened-ask = I want to ask
answer-promised-gain-promised = Yes, they did
answer-promised-gain-not-promised = No, they did not
answer-own-whatsapp-gone = No, it is gone
answer-own-whatsapp-shared = Someone is in it too
answer-own-whatsapp-works = Yes, it works
answer-claimed-identity-claimed = Yes, they did
answer-claimed-identity-not-claimed = No, they did not

## Languages, each in its own script

lang-ur = اردو
lang-ur-Latn = Roman Urdu
lang-en = English
