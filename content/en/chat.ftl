### The conversation around a complaint: greeting, help, status, and what goes wrong.
### Voice: calm, kind, short sentences. The service is "we", the citizen "you".

# Variables:
#   $operator - who runs Khabardar; may be absent
greet = { $has_operator ->
    [yes]
        Hello. Khabardar is a free service for people hit by online fraud in Pakistan. It is run by { $operator }.
        It tells you what to do first, takes your complaint to NCCIA and tells you what becomes of it.
        We never ask for an OTP, a PIN, a password or money.
        In danger right now? Call the police on { CONTACT("police") }. Money just left? Call your bank first.
        Tell us in your own words what happened, in Urdu, Roman Urdu or English.
   *[no]
        Hello. Khabardar is a free service for people hit by online fraud in Pakistan.
        It tells you what to do first, takes your complaint to NCCIA and tells you what becomes of it.
        We never ask for an OTP, a PIN, a password or money.
        In danger right now? Call the police on { CONTACT("police") }. Money just left? Call your bank first.
        Tell us in your own words what happened, in Urdu, Roman Urdu or English.
}

menu = What would you like to do?

help =
    Write what happened in your own words. We take it from there.
    You can also write:
    "status" - what became of your complaint
    "tip" - how to stay safe
    "language" - another language
    "talk to a person" - who to call
    "settings" - when we may write, delete your data
    "hide" - empty this screen at once
    During the questions: "why", "back", "skip" or "stop".
    NCCIA helpline: { CONTACT("nccia-helpline") }

ask-report = We are here to help. Please tell us what happened, in your own words and in any language. Several messages are fine.

language-ask = Which language suits you?

language-set = We will write to you in English from now on.

thanks-reply = You are welcome. Write here any time you need us.

# Variables:
#   $days - for how many days an unfinished complaint is kept
stopped = We have stopped. What you told us is kept for { $days } days. Write here whenever you want to go on.

ask-stop = Shall we stop here? What you told us stays saved.

nothing-to-stop = There is nothing to stop just now. If something happened to you, please tell us.

restarted = Let us start again. Please tell us what happened.

out-of-scope = This service handles online fraud, so we cannot help with that. In an emergency call the police on { CONTACT("police") }. For online crime, NCCIA's helpline is { CONTACT("nccia-helpline") }.

gibberish = We could not read that. Please write a line in your own words, for example: "Someone took money from my Easypaisa account."

## When a message may be of two kinds: one question, at most 160 characters

ask-happened = Has this happened to you and you want to report it, or would you like to ask about it?

ask-promised-gain = So that we help with the right thing: did they say that your money would grow, or that you would earn?

ask-own-whatsapp = So that we help with the right thing: does your own WhatsApp open now? If this happened to somebody else, does theirs?

ask-claimed-identity = So that we help with the right thing: did they claim to be a certain person or office, such as a bank, the police, a company or a relative?

why-doubt = The first steps are different for each kind of fraud. Your answer tells us which ones to give you.

money-first = If money has left: call your bank or wallet now, before you answer. The number is on your card or in the app.

## When that did not help either

fallback-ask = We want to be sure we understood you. Which of these is closest?

fallback-rephrase = Please tell us again in a line or two: what happened, and did you lose money?

fallback-menu = We are sorry, we still did not understand. Choose from the list, or call NCCIA's helpline: { CONTACT("nccia-helpline") }

human =
    You can talk to a person at NCCIA.
    Helpline: { CONTACT("nccia-helpline") }
    E-mail: { CONTACT("nccia-email") }
    Portal: { CONTACT("nccia-portal") }
    Its hours are not confirmed to us. If nobody answers, write to the e-mail address.
    Tell them what happened, or ask about a complaint you have made.
    If someone is in danger, call the police on { CONTACT("police") }.

# Variables:
#   $operator - who runs Khabardar; may be absent
is-this-nccia = { $has_operator ->
    [yes]
        Khabardar is run by { $operator }. It is free, passes your complaint to NCCIA, and never asks for an OTP, a PIN or money. You may also go to NCCIA directly:
        Helpline: { CONTACT("nccia-helpline") }
        Portal: { CONTACT("nccia-portal") }
        E-mail: { CONTACT("nccia-email") }
        Has somebody else come to you in NCCIA's name? Send us the number, link, message or code, and we tell you what we know of it.
        The number on your screen can be faked. If in doubt, hang up and dial { CONTACT("nccia-helpline") } yourself.
   *[no]
        Khabardar is free, passes your complaint to NCCIA, and never asks for an OTP, a PIN or money. You may also go to NCCIA directly:
        Helpline: { CONTACT("nccia-helpline") }
        Portal: { CONTACT("nccia-portal") }
        E-mail: { CONTACT("nccia-email") }
        Has somebody else come to you in NCCIA's name? Send us the number, link, message or code, and we tell you what we know of it.
        The number on your screen can be faked. If in doubt, hang up and dial { CONTACT("nccia-helpline") } yourself.
}

# Variables:
#   $item - what it is about: url, phone or other
check-suspicious = { $item ->
    [url]
        Please do not open this link. Do not type a password, a PIN or a card number there. We cannot tell you that it is safe.
        To check, type the institution's address yourself, or call the number printed on your card or bill.
        You can also ask NCCIA on { CONTACT("nccia-helpline") }. If you have lost money or shared a code, tell us and we will take your complaint.
    [phone]
        Please do not answer this number and do not send it anything. We cannot tell you that it is safe; the number shown can be faked.
        To check, hang up and call the institution on a number you already know.
        You can also ask NCCIA on { CONTACT("nccia-helpline") }. If you have lost money or shared a code, tell us and we will take your complaint.
   *[other]
        Please do not reply, do not pay and do not share any code. We cannot tell you that it is safe.
        To check, call the institution on a number you already know.
        You can also ask NCCIA on { CONTACT("nccia-helpline") }. If you have lost money or shared a code, tell us and we will take your complaint.
}

tip-intro = A tip to keep you safe:

## Status

status-none = No complaint has been filed in this chat. If you filed one elsewhere, send us its tracking number and secret code.

# Variables:
#   $tracking - our tracking number
#   $state - name of the state, from state-...
#   $nccia - NCCIA's number; may be absent
#   $date - day of the last change
status-line = { $has_nccia ->
    [yes]
        Complaint { $tracking }: { $state }
        NCCIA number: { $nccia }
        Last change: { $date }
   *[no]
        Complaint { $tracking }: { $state }
        NCCIA has not given it a number yet.
        Last change: { $date }
}

# Variables:
#   $tracking - our tracking number
status-ask-secret = Complaint { $tracking } was filed in another chat. Please send its secret code, so that only you can see it.

status-not-found = We found no complaint with that number and code. Please check both and send them again, or call { CONTACT("nccia-helpline") }.

state-draft = Not finished
state-confirmed = Ready to be sent
state-sending = Being sent to NCCIA
state-received = Received by NCCIA
state-verification = Verification
state-enquiry = Enquiry
state-case_registered = Case registered
state-closed = Closed
state-withdrawn = Withdrawn

state-received-means = NCCIA has your complaint. This is a receipt and not an FIR.
state-verification-means = NCCIA is checking what you told it. Keep all messages, receipts and screenshots.
state-enquiry-means = NCCIA has opened an enquiry into your complaint. It is not an FIR yet.
state-case_registered-means = NCCIA has registered a case (FIR).
state-closed-means = NCCIA has closed this complaint. If you are not satisfied, call { CONTACT("nccia-helpline") } and give your number.

unfinished = You have a complaint from before that is not finished. Shall we go on with it?

## What cannot be read or kept

empty-message = Your message arrived empty. Please write what happened.

# Variables:
#   $limit - characters a message may have
too-long = That message is too long for us: at most { $limit } characters. Please send it in several parts.

only-emoji = We are sorry you are going through this. Please write in a few words what happened.

unreadable = We could not read this message. Please write it again as plain text.

# Variables:
#   $limit_mb - size a file may have, in megabytes
file-too-big = This file is too large: at most { $limit_mb } MB. A screenshot or a shorter clip will do.

file-empty = This file is empty. Please send it again.

file-type-refused = We cannot take this kind of file. Please send a picture, a PDF, a voice note or a video.

# Variables:
#   $name - the file's name
#   $size - its size with the unit
#   $hash - its fingerprint (SHA-256), perhaps shortened
file-received =
    We have your file { $name } ({ $size }).
    Its fingerprint: { $hash }
    It can prove later that the file was not changed.

# Variables:
#   $limit - how many files a complaint may have
too-many-files = A complaint can hold { $limit } files, and it has them all. We did not add this one.

file-kept = Now please tell us what happened, in a line or two.

voice-kept = We have kept your voice note, but we cannot listen to it here. Please write what happened, in a line or two.

other-language = Please write in Urdu, Roman Urdu or English, so that we understand you properly.

cannot-speak-channel = We cannot read this kind of message. Please write text, or send a picture or a file.

## When things are slow or go wrong

busy = Your message is saved and will be answered by itself soon. Meanwhile, if money has left, call your bank first. NCCIA helpline: { CONTACT("nccia-helpline") }

secret-removed = Your message held an OTP, a PIN, a password or a card number. We removed it before saving. Please never share these with anyone: not with us, not with the bank.

error-sorry = Something went wrong on our side, and we are sorry. Nothing you told us is lost. Please write again in a moment, or call NCCIA on { CONTACT("nccia-helpline") }.

# Variables:
#   $seconds - how long to wait
slow-down = Many messages arrived at once. Please wait { $seconds } seconds and write again. What you sent before is safe.

tap-or-type = Reply with a number from the list.

# Who runs the service when the operator has set no name (KHABARDAR_OPERATOR_NAME).
operator-default = the Khabardar team
