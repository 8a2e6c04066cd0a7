### The walk that gets WhatsApp back: one small step a message, for somebody who is frightened and
### holds the phone in the hand. At most 350 characters; buttons at most 20. No blame, no promise.
### The warnings (rescue-...warning) are forwarded by the citizen as they are.

choice-rescue = Get WhatsApp back

rescue-resumed = Good to see you again. We go on where we stopped.

rescue-back = Now back to WhatsApp:

rescue-choose = Please press what comes closest, or write it in a few words.

rescue-kept = We have written this down for you.

rescue-stopped = We stop here. Write "whatsapp wapas" when you want to go on: we start again at this step. NCCIA helpline: { CONTACT("nccia-helpline") }

rescue-bye = All right. Write "whatsapp wapas" or tell us what happened whenever you need us. NCCIA helpline: { CONTACT("nccia-helpline") }

## Whose?

rescue-whose = Take the phone in your hand. We go one small step at a time, and you can stop whenever you like. First: is it your own or your family's WhatsApp, a friend's, or a fake number with your name or picture?
choice-rescue-whose-mine = Mine or my family's
choice-rescue-whose-friend = A friend's
choice-rescue-whose-fake = A fake number

## My own

rescue-see = Open WhatsApp on the phone now. What do you see? (The code comes by SMS. A PIN is a number that somebody set inside WhatsApp.)
choice-rescue-see-code = Asks for a code
choice-rescue-see-pin = Asks for a PIN
choice-rescue-see-no-sms = No SMS comes
choice-rescue-see-wait = It says wait
choice-rescue-see-out = Logged out or gone
choice-rescue-see-works = It opens

rescue-out =
    1. If WhatsApp asks for your number, type your own number.
    2. If it does not, or the app is gone, install WhatsApp again from the Play Store or the App Store, open it and type your own number.
    Then it sends a code by SMS.
choice-rescue-out-done = Done
choice-rescue-out-cannot = I can't do it

rescue-code = Look into your SMS and type the 6-digit code into WhatsApp at once. That logs the other person out. The code is for you alone: tell nobody, and do not write it here. What happens?
choice-rescue-code-opened = It opened
choice-rescue-code-pin = Now it wants a PIN
choice-rescue-code-no-sms = No SMS came
choice-rescue-code-refused = Code not accepted

rescue-refused = Let WhatsApp send the SMS again. Type only the code of the newest SMS, slowly, one digit after the other. What happens now?
choice-rescue-refused-opened = It opened
choice-rescue-refused-wait = It says wait
choice-rescue-refused-still = Still not accepted

rescue-pin = You typed the SMS code, so the other person is out. Only this PIN is in the way. Is it your own PIN? Then type it into WhatsApp, never here. If not, press "Forgot PIN?": if WhatsApp knows your e-mail, a link comes there. Did it open?
choice-rescue-pin-opened = It opened
choice-rescue-pin-closed = No, it did not

# Variables:
#   $date - the day seven days from today
rescue-seven =
    Then WhatsApp asks you to wait 7 days. Nobody can read your chats in that time.
    Write this day down: { $date }
    From then on, type your number and the new SMS code again; it opens without the PIN.
choice-rescue-seven-done = I wrote it down

rescue-sim-check = Let us look at your SIM. Does the phone show signal, and can you make a call with this SIM?
choice-rescue-sim-check-works = Yes, it works
choice-rescue-sim-check-dead = No, no signal

rescue-sim =
    Somebody may have taken out a SIM with your number.
    1. From another phone, call your mobile company and have the SIM blocked.
    2. Call your bank and wallet and have account and app blocked.
    3. Get a new SIM in your own name from the company.
choice-rescue-sim-works = My SIM works again
choice-rescue-sim-later = It takes time

rescue-divert =
    1. Check the number you typed into WhatsApp.
    2. Dial { CONTACT("forwarding-cancel") } and press call. This ends call forwarding, so that no code goes to another phone. If it fails, ask your mobile company.
    3. Let WhatsApp send the code again.
    Never dial a code that a stranger tells you.
choice-rescue-divert-came = The SMS came
choice-rescue-divert-none = Still no SMS

rescue-wait = WhatsApp says this after many tries; it need not have been you. Write down the time on the screen. Ask for a new code only when it is over, and type the newest one.
choice-rescue-wait-over = The time is over
choice-rescue-wait-later = I will wait

## It works again: three checks

rescue-forwarding =
    Good. Now three short checks, so that nobody gets in again.
    Check 1: dial { CONTACT("forwarding-check") } and press call. It shows whether your calls go to another number. { CONTACT("forwarding-cancel") } ends all forwarding, a missed-call alert too. If it fails, ask your mobile company.
choice-rescue-forwarding-done = Done
choice-rescue-forwarding-later = Go on without it

rescue-linked = Check 2: in WhatsApp open Settings, then "Linked devices". Log out everything that is listed there; you can link your own computer again later.
choice-rescue-linked-done = Done
choice-rescue-linked-later = Go on without it

rescue-twostep = Check 3: in WhatsApp open Settings, then Account, then "Two-step verification". Turn it on, choose a PIN that only you know, and give your e-mail. Tell nobody the PIN.
choice-rescue-twostep-done = Done
choice-rescue-twostep-later = I do it later

## Warn the others

rescue-warn-intro = Now your people should know, so that nobody sends money. The next message is ready: forward it to family, friends and groups. If your WhatsApp does not open, send it by SMS or tell them by phone.

rescue-warning =
    Somebody has got into my WhatsApp. If a message from my number asked you for money or a code, it was not from me.
    Please send no money, open no link and tell nobody a code.
    If you have sent money, call your bank or wallet now. NCCIA helpline: { CONTACT("nccia-helpline") }
    Please tell the others too.

rescue-warn = Have you sent it, or told them by phone?
choice-rescue-warn-done = Yes, they know
choice-rescue-warn-later = I do it later

## A friend's

rescue-friend = Send nothing, however urgent it sounds. Call your friend by an ordinary phone call, not on WhatsApp: the messages may come from somebody else. If your friend is with you, we can get the account back together now.
choice-rescue-friend-here = My friend is here
choice-rescue-friend-sent = Money was sent
choice-rescue-friend-next = No money sent

rescue-friend-intro = Now warn the people you both know. The next message is ready: forward it to family, friends and groups.

rescue-friend-warning =
    Be careful: somebody has got into the WhatsApp of a person we know. If a message from that number asks for money or a code, check first by an ordinary phone call.
    Please send no money and tell nobody a code.
    If you have sent money, call your bank or wallet now. NCCIA helpline: { CONTACT("nccia-helpline") }

rescue-friend-warn = Have you sent it, or told them by phone?
choice-rescue-friend-warn-done = Yes, they know
choice-rescue-friend-warn-later = I do it later

## A fake number with my name or picture

rescue-fake =
    Then your own WhatsApp has not been taken. Somebody only uses your name or picture.
    1. Take screenshots of the number, the picture and the messages. Delete nothing.
    2. In WhatsApp open the chat of that number, tap its name at the top and choose "Report". Ask friends to do the same.
choice-rescue-fake-done = Done
choice-rescue-fake-later = Go on without it

rescue-fake-intro = Now your people should know, so that nobody sends money. The next message is ready: forward it to family, friends and groups.

rescue-fake-warning =
    Somebody is writing from a strange number with my name or picture. That is not me; my number is the one you know.
    Please send no money and tell nobody a code. Report that number in WhatsApp.
    If you have sent money, call your bank or wallet now. NCCIA helpline: { CONTACT("nccia-helpline") }

rescue-fake-warn = Have you sent it, or told them by phone?
choice-rescue-fake-warn-done = Yes, they know
choice-rescue-fake-warn-later = I do it later

## Afterwards

rescue-paid = Well done so far. One more question: did anybody send money because of these messages?
choice-rescue-paid-paid = Yes
choice-rescue-paid-none = No
choice-rescue-paid-unsure = I don't know

rescue-who = Whoever sent money should call their bank or wallet now. Please write here in one message: who sent it, how much, when, and to which number or account.
choice-rescue-who-later = I tell it later

rescue-report = Shall we also report this to NCCIA? It is free, and you can stop at any time.
choice-rescue-report-yes = Yes, report it
choice-rescue-report-no = No, thanks

rescue-go-on = Your complaint is saved and not finished yet. Shall we go on with it?
choice-rescue-go-on-yes = Yes, go on
choice-rescue-go-on-no = Not now

rescue-stuck =
    This step is hard to solve by chat. That is not your fault, and a person can help you:
    NCCIA helpline: { CONTACT("nccia-helpline") }
    For SIM and SMS, your mobile company.
    What would you like to do?
choice-rescue-stuck-again = Try it again
choice-rescue-stuck-onward = Go on
choice-rescue-stuck-end = Stop here
