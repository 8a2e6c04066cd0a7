### "Is this really NCCIA?": what is said of a code, a number, a link, an address or a notice.
### Never "safe", never "fraud": what is known of the channel, and how to check.

# Variables:
#   $authority - name of the body whose name is claimed, from authority-...
#   $reason - what gives it away
official-not = { $reason ->
    [lookalike]
        This is not an official address of { $authority }. It only looks like one.
        Please do not open it and type nothing there.
    [link]
        This link is not one of the official addresses of { $authority } that we know.
        Please do not open it and type nothing there.
    [email]
        This e-mail address is not one of the official ones of { $authority } that we know.
        Please do not answer, and send no papers.
    [mobile]
        This is an ordinary mobile number, not one of the official numbers of { $authority } that we know.
        Please send nothing to it and do not call it back.
    [foreign]
        This number is from abroad. It is not one of the official numbers of { $authority } that we know.
        Please send nothing to it and do not call it back.
    [sender]
        Genuine messages of { $authority } do not come from this sender.
        Please do not answer and open no link in it.
    [otp]
        No official body and no bank asks you for an OTP, a PIN or a password. Whoever does is not acting for { $authority }.
        Please tell the code to nobody.
    [app]
        No official body asks you to install an app or to share your screen. Whoever does is not acting for { $authority }.
        Please install nothing.
    [video]
        Nobody is arrested over a video call. Whoever says so is not acting for { $authority }.
        You may hang up. Please pay nothing.
    [money]
        { $authority } does not ask for money by phone, by message or into a wallet. Whoever does is not acting for it.
        Please pay nothing.
    [arrest]
        This does not look official. A real notice carries the number of its case and never asks for bank details.
        You may hang up. Please pay nothing until you have checked.
   *[whatsapp]
        Official bodies do not phone on WhatsApp. Whoever does is not acting for { $authority }.
        You may hang up. Please give no code and no money.
}

# Variables:
#   $authority - name of the body, from authority-...
#   $kind - link, email, phone or sender
official-listed = { $kind ->
    [link]
        This is an official address of { $authority }. But a link can show one address and open another: type it yourself.
    [email]
        This is an official e-mail address of { $authority }. But a sender can be faked: if you are asked for anything, check first.
    [sender]
        Messages of { $authority } do come from this sender. But it can be faked: open no link in it and give no code.
   *[phone]
        This is an official number of { $authority }. But the number on your screen can be faked: if it called you, hang up and dial it yourself.
}

# Variables:
#   $authority - name of the body, from authority-...
#   $reason - why nothing can be said
official-unknown = { $reason ->
    [old] This was an official number or address in earlier years and is no longer in use. Please do not rely on it.
    [gov] This address belongs to the government, but it is not on our list. A link can show one address and open another: type it yourself.
    [social] We cannot tell. Anybody can open a page with the name and picture of { $authority }.
    [phone] We cannot tell whose number this is. It is not on our list, and the number on your screen can be faked.
    [sender] We cannot tell who sent this. The sender is not on our list.
    [link] We cannot tell whose address this is. It is not on our list. Please do not open it before you have checked.
    [email] We cannot tell whose e-mail address this is. It is not on our list. Please do not answer before you have checked.
    [words] We cannot tell from these words alone. Send us the number, the link or the address it came from.
   *[nothing] We cannot tell yet. Send us the number, the link, the e-mail address or the words of the notice.
}

# Variables:
#   $whom - the body to be asked
official-check =
    Official people never ask for an OTP, a PIN, money or an app, and never arrest anyone on a video call.
    To check, { $whom ->
        [fia] dial FIA yourself: { CONTACT("fia-helpline") }
        [pta] dial PTA yourself: { CONTACT("pta-helpline") }
        [bisp] dial BISP yourself: { CONTACT("bisp-helpline") }
        [sbp] dial the State Bank yourself: { CONTACT("sbp-helpline") }
        [secp] dial SECP yourself: { CONTACT("secp-helpline") }
        [hbl] dial HBL yourself: { CONTACT("hbl-helpline") }
        [mcb] call the number on your card or in the bank's own app.
        [bank] call the number on your card or in the bank's own app.
        [police] ask at the police station itself, or dial NCCIA yourself: { CONTACT("nccia-helpline") }
        [court] ask at the court itself, or dial NCCIA yourself: { CONTACT("nccia-helpline") }
        [nadra] ask at a NADRA office, or dial NCCIA yourself: { CONTACT("nccia-helpline") }
       *[nccia] dial NCCIA yourself: { CONTACT("nccia-helpline") }
    }

# Variables:
#   $date - day of filing
#   $fraud - kind of fraud, from category-name-...
#   $state - present state, from state-...
official-ours-sheet =
    This code is ours. It belongs to a sheet of { $date }.
    Kind: { $fraud }
    State: { $state }
    If the paper says something else, it was changed. A sheet is a receipt and not an FIR.

# Variables:
#   $date - day of filing
official-ours-number =
    This number exists with us. It was filed on { $date }. We tell nothing more to anybody without the secret code.
    That a number exists does not make the one who shows it an official.

# Variables:
#   $date - day on which it was sent
official-ours-message = Yes, we sent you this message here on { $date }.

official-no-such-code =
    We know nothing under this code or number. Please compare it letter by letter. If it is printed like that, the paper is not ours.
    Your own secret code works only together with its tracking number.

official-too-many = Many codes were tried here. Please wait ten minutes, or call NCCIA on { CONTACT("nccia-helpline") }.

## Names of bodies

authority-nccia = NCCIA
authority-fia = FIA
authority-pta = PTA
authority-bisp = BISP
authority-nadra = NADRA
authority-sbp = the State Bank
authority-secp = SECP
authority-court = the court
authority-police = the police
authority-echallan = Punjab e-challan
authority-hbl = HBL
authority-mcb = MCB
authority-bank = the bank
authority-government = a government body
