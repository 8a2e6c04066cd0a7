### Money that has just been sent: whom to call, in which order, what to say, how long a wallet holds
### it. Said before anything else. Put together of parts, so that what is not known is left out.
### Never a promise that money comes back.

## What comes first, by where the money went and how long ago

# Variables:
#   $left - time left, from money-left
#   $clock - the end of the two hours, as on a clock
#   $part - part of the day, from part-of-day
money-hold =
    Money that comes into a mobile wallet cannot be taken out for the first 2 hours. Time left: { $left }, until { $clock } { $part }.
    So please call now, before anything else:

money-maybe =
    Money that comes into a mobile wallet cannot be taken out for the first 2 hours. So please call now, before anything else:

money-late =
    The 2 hours for which a wallet holds new money are over. Please call all the same, today: they can act only on what they have been told.

money-bank =
    Nobody can count on the two hours of wallets here, so every minute counts. Please call now, before anything else:

money-older =
    Even if some time has passed, please call today: they can act only on what they have been told.

money-crypto =
    No bank can call coins back once they are sent. Please do this now:
    1. In the app of the exchange they left from, report fraud. Give the receiving address and the transaction hash.
    2. Write down address, network and hash. Pay nobody who offers to bring them back.
    PVARA takes complaints about exchanges: { CONTACT("pvara-email") }

## Whom to call

# Variables:
#   $name - the wallet or bank
#   $number - its number, or where it is found
money-call-from = 1. { $name }, which the money left: { $number }

# Variables:
#   $name - the wallet or bank
#   $number - its number, or where it is found
money-call-to = 2. { $name }, where it went: { $number }

# Variables:
#   $name - the wallet or bank that is on both sides
#   $number - its number, or where it is found
money-call-both = 1. { $name }: { $number }

money-call-shop = 1. The shop that sent it. Its receipt has the transaction ID.

money-sender = Your bank or wallet
money-receiver = The other bank or wallet
money-receiving-wallet = The other wallet
money-number-card = number on your card or in its app
money-number-app = number in its app

money-say = Say: "This is fraud. Please raise a dispute with the receiving side." Note the time of the call and their reference number.

money-say-text = Note the time of the call and their reference number. What to say stands below, to read out or to forward. When you have called, press "I have called".

money-escalate =
    Nobody can promise how it ends, but what counts is when you reported it. If they do not settle it within 45 days, the Banking Mohtasib (for banks) and the State Bank take complaints. State Bank: { CONTACT("sbp-helpline") }

## What is asked with it, when it was not said

money-ask-when = When was it sent? Please write the time.
money-ask-where = From which bank or wallet did it go, and to which?
money-ask-both = When was it sent, and from which bank or wallet to which?

## The time

# Variables:
#   $hours - whole hours; may be absent
#   $minutes - minutes beside them; may be absent
money-left = { $has_hours ->
    [yes] { $has_minutes ->
        [yes] { $hours } h { $minutes } min
       *[no] { $hours } h
    }
   *[no] { $minutes } min
}

# Variables:
#   $part - small_hours, morning, afternoon, evening or night
part-of-day = { $part ->
    [small_hours] am
    [morning] am
   *[other] pm
}

## What to say on the phone or to forward. Only what is known is put in.

dispute = I want to report a fraud. Money was taken from me by deception. Please raise a dispute now.

# Variables:
#   $amount - rupees
dispute-amount = Amount: Rs { $amount }

# Variables:
#   $amount - other money, as it was written
dispute-foreign = Amount: { $amount }

# Variables:
#   $date - the day
dispute-day = Date: { $date }

# Variables:
#   $date - the day
#   $clock - the time
#   $part - part of the day, from part-of-day
dispute-time = Time: { $date }, { $clock } { $part }

# Variables:
#   $name - wallet or bank
dispute-from = From: { $name }

# Variables:
#   $name - wallet or bank
#   $account - number of the account
dispute-from-account = From: { $name }, { $account }

dispute-from-shop = From: cash at a shop

# Variables:
#   $name - wallet or bank
dispute-to = To: { $name }

# Variables:
#   $name - wallet or bank
#   $account - number of the account
dispute-to-account = To: { $name }, { $account }

# Variables:
#   $account - number of the account
dispute-to-number = To the account: { $account }

# Variables:
#   $ids - one or more
dispute-ids = Transaction ID: { $ids }

dispute-end = Please give me a reference number for this report.

dispute-nothing = We do not know enough of the transfer yet to write this text. Please tell us the amount and where it went.

## The reminder: neutral, because it may stand on a locked screen

# Variables:
#   $left - time left, from money-left
#   $clock - the end of the two hours
#   $part - part of the day, from part-of-day
money-clock = A reminder. Time left: { $left }, until { $clock } { $part }. If the call is made, press the button.

choice-money-done = I have called
choice-money-quiet = No reminders
choice-dispute = What to say

## Done

money-done = Very good. Write their reference number here as soon as you have it.

# Variables:
#   $reference - number the bank or wallet gave
money-done-reference = Very good. We have noted their reference number { $reference }.

money-done-noted = Noted that you have told them.

money-quiet = All right, no more reminders.

## The field

ask-forums = Have you told a bank, a wallet, the police or anybody else? Whom, and which reference number did they give?
ask-forums-reference = Which reference number did they give you?
why-forums = With their reference number NCCIA finds at once what was reported, and when.
example-forums = For example: "HBL, reference 123456" or "Easypaisa, they gave no number".
bad-forums-not_found = Please write whom you told and their reference number. If nobody yet, press "Not yet".
label-forums = Also told
choice-not-yet = Not yet

value-forums-none = nobody yet
