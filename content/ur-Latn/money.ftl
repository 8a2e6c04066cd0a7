### Money that has just been sent: whom to call, in which order, what to say, how long a wallet holds
### it. Said before anything else. Put together of parts, so that what is not known is left out.
### Never a promise that money comes back.

## What comes first, by where the money went and how long ago

# Variables:
#   $left - time left, from money-left
#   $clock - the end of the two hours, as on a clock
#   $part - part of the day, from part-of-day
money-hold =
    Mobile wallet mein aane wali raqam pehle 2 ghante nikali nahi ja sakti. Baqi waqt: { $left }, { $part } { $clock } baje tak.
    Is liye sab se pehle abhi call karein:

money-maybe =
    Mobile wallet mein aane wali raqam pehle 2 ghante nikali nahi ja sakti. Is liye sab se pehle abhi call karein:

money-late =
    Jin 2 ghanton mein wallet nayi raqam rok kar rakhta hai, woh guzar chuke hain. Phir bhi aaj hi call karein: jo baat bank ya wallet ko batayi jaye, woh usi par kuch kar sakta hai.

money-bank =
    Yahan wallet ke 2 ghanton ka bharosa nahi, is liye har minute qeemti hai. Sab se pehle abhi call karein:

money-older =
    Waqt guzar chuka ho, tab bhi aaj hi call karein: jo baat bank ya wallet ko batayi jaye, woh usi par kuch kar sakta hai.

money-crypto =
    Bheji hui crypto koi bank wapas nahi mangwa sakta. Abhi yeh karein:
    1. Jis exchange se gayi, us ki app mein fraud ki report karein. Wahan ka address aur transaction hash dein.
    2. Address, network aur hash likh kar rakhein. Jo wapas dilane ke paise mange, usay kuch na dein.
    Exchange ke khilaf shikayat PVARA leta hai: { CONTACT("pvara-email") }

## Whom to call

# Variables:
#   $name - the wallet or bank
#   $number - its number, or where it is found
money-call-from = 1. { $name }, jahan se raqam nikli: { $number }

# Variables:
#   $name - the wallet or bank
#   $number - its number, or where it is found
money-call-to = 2. { $name }, jahan raqam gayi: { $number }

# Variables:
#   $name - the wallet or bank that is on both sides
#   $number - its number, or where it is found
money-call-both = 1. { $name }: { $number }

money-call-shop = 1. Woh dukan jahan se raqam bhejwayi. Us ki raseed par transaction ID hoti hai.

money-sender = Aap ka bank ya wallet
money-receiver = Doosra bank ya wallet
money-receiving-wallet = Doosra wallet
money-number-card = number card par ya app mein hai
money-number-app = number us ki app mein hai

money-say = Kahein: "Fraud hua hai. Jahan raqam gayi, us ke sath dispute darj karein." Call ka waqt aur reference number likh lein.

money-say-text = Call ka waqt aur reference number likh lein. Kya kehna hai, neeche likha hai: parh kar suna dein ya forward kar dein. Call ho jaye to "Call kar li" dabayein.

money-escalate =
    Anjaam ka wada koi nahi kar sakta, magar ahem yeh hai ke aap ne kab bataya. 45 din mein faisla na ho to Banking Mohtasib (bank ke khilaf) aur State Bank shikayat lete hain. State Bank: { CONTACT("sbp-helpline") }

## What is asked with it, when it was not said

money-ask-when = Raqam kab bheji gayi? Waqt likhein.
money-ask-where = Raqam kis bank ya wallet se nikli aur kis mein gayi?
money-ask-both = Raqam kab gayi, kis bank ya wallet se nikli aur kis mein gayi?

## The time

# Variables:
#   $hours - whole hours; may be absent
#   $minutes - minutes beside them; may be absent
money-left = { $has_hours ->
    [yes] { $has_minutes ->
        [yes] { $hours } ghanta { $minutes } minute
       *[no] { $hours ->
            [one] { $hours } ghanta
           *[other] { $hours } ghante
        }
    }
   *[no] { $minutes } minute
}

# Variables:
#   $part - small_hours, morning, afternoon, evening or night
part-of-day = { $part ->
    [morning] subah
    [afternoon] dopahar
    [evening] shaam
   *[night] raat
}

## What to say on the phone or to forward. Only what is known is put in.

dispute = Mujhe fraud ki report karni hai. Mujh se dhoke se raqam li gayi hai. Abhi dispute darj karein.

# Variables:
#   $amount - rupees
dispute-amount = Raqam: { $amount } rupay

# Variables:
#   $amount - other money, as it was written
dispute-foreign = Raqam: { $amount }

# Variables:
#   $date - the day
dispute-day = Tareekh: { $date }

# Variables:
#   $date - the day
#   $clock - the time
#   $part - part of the day, from part-of-day
dispute-time = Waqt: { $date }, { $part } { $clock } baje

# Variables:
#   $name - wallet or bank
dispute-from = Kahan se: { $name }

# Variables:
#   $name - wallet or bank
#   $account - number of the account
dispute-from-account = Kahan se: { $name }, { $account }

dispute-from-shop = Kahan se: dukan se, naqad de kar

# Variables:
#   $name - wallet or bank
dispute-to = Kahan gayi: { $name }

# Variables:
#   $name - wallet or bank
#   $account - number of the account
dispute-to-account = Kahan gayi: { $name }, { $account }

# Variables:
#   $account - number of the account
dispute-to-number = Jis account mein gayi: { $account }

# Variables:
#   $ids - one or more
dispute-ids = Transaction ID: { $ids }

dispute-end = Is report ka reference number de dein.

dispute-nothing = Yeh text likhne ke liye abhi kafi maloomat nahi. Batayein ke kitni raqam gayi aur kahan gayi.

## The reminder: neutral, because it may stand on a locked screen

# Variables:
#   $left - time left, from money-left
#   $clock - the end of the two hours
#   $part - part of the day, from part-of-day
money-clock = Yaad dihani. Baqi waqt: { $left }, { $part } { $clock } baje tak. Call ho gayi ho to button dabayein.

choice-money-done = Call kar li
choice-money-quiet = Yaad na dilayein
choice-dispute = Kya kehna hai

## Done

money-done = Bohat acha. Un ka reference number milte hi yahan likh dein.

# Variables:
#   $reference - number the bank or wallet gave
money-done-reference = Bohat acha. Un ka reference number { $reference } likh liya hai.

money-done-noted = Likh liya hai ke aap unhein bata chuke hain.

money-quiet = Theek hai, ab yaad nahi dilayenge.

## The field

ask-forums = Kya aap ne bank, wallet, police ya kisi aur ko bataya? Kis ko, aur unhon ne kya reference number diya?
ask-forums-reference = Unhon ne kya reference number diya?
why-forums = Us reference number se NCCIA foran dekh sakta hai ke kya bataya gaya aur kab.
example-forums = Misal: "HBL, reference 123456" ya "Easypaisa, number nahi diya".
bad-forums-not_found = Likhein ke kis ko bataya aur reference number kya hai. Abhi kisi ko nahi bataya to "Abhi nahi" dabayein.
label-forums = Kis ko bataya
choice-not-yet = Abhi nahi

value-forums-none = abhi kisi ko nahi
