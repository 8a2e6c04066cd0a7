### "Is this really NCCIA?": what is said of a code, a number, a link, an address or a notice.
### Never "safe", never "fraud": what is known of the channel, and how to check.

# Variables:
#   $authority - name of the body whose name is claimed, from authority-...
#   $reason - what gives it away
official-not = { $reason ->
    [lookalike]
        Yeh { $authority } ka sarkari address nahi hai, sirf us jaisa banaya gaya hai.
        Isay na kholein aur wahan kuch na likhein.
    [link]
        Yeh link { $authority } ke un sarkari links mein se nahi jo hamein maloom hain.
        Isay na kholein aur wahan kuch na likhein.
    [email]
        Yeh email { $authority } ke un sarkari emails mein se nahi jo hamein maloom hain.
        Jawab na dein aur kaghzat na bhejein.
    [mobile]
        Yeh aam mobile number hai, { $authority } ke un sarkari numbers mein se nahi jo hamein maloom hain.
        Is par kuch na bhejein aur wapas call na karein.
    [foreign]
        Yeh number mulk se bahar ka hai, { $authority } ke un sarkari numbers mein se nahi jo hamein maloom hain.
        Is par kuch na bhejein aur wapas call na karein.
    [sender]
        { $authority } ka asli message is sender se nahi aata.
        Jawab na dein aur us ka link na kholein.
    [otp]
        Koi sarkari idara ya bank aap se OTP, PIN ya password nahi mangta. Jo mange, woh { $authority } ki taraf se nahi.
        Code kisi ko na batayein.
    [app]
        Koi sarkari idara aap se app install karne ya screen dikhane ko nahi kehta. Jo kahe, woh { $authority } ki taraf se nahi.
        Kuch install na karein.
    [video]
        Video call par kisi ki giraftari nahi hoti. Jo aisa kahe, woh { $authority } ki taraf se nahi.
        Aap call band kar sakte hain. Koi raqam na dein.
    [money]
        { $authority } ki taraf se phone, message ya wallet par paise nahi mange jate. Jo mange, woh un ki taraf se nahi.
        Koi raqam na dein.
    [arrest]
        Yeh sarkari nahi lagta. Asli notice par case ka number hota hai aur us mein bank ki maloomat nahi mangi jati.
        Aap call band kar sakte hain. Tasalli se pehle koi raqam na dein.
   *[whatsapp]
        Sarkari idaray WhatsApp par call nahi karte. Jo kare, woh { $authority } ki taraf se nahi.
        Aap call band kar sakte hain. Koi code ya raqam na dein.
}

# Variables:
#   $authority - name of the body, from authority-...
#   $kind - link, email, phone or sender
official-listed = { $kind ->
    [link]
        Yeh { $authority } ka sarkari address hai. Lekin link mein likha kuch aur hota hai aur khulta kuch aur: address khud likh kar kholein.
    [email]
        Yeh { $authority } ka sarkari email hai. Lekin bhejne wale ka naam jaali ho sakta hai: kuch manga jaye to pehle tasalli karein.
    [sender]
        { $authority } ke message isi sender se aate hain. Lekin yeh jaali bhi ho sakta hai: us ka link na kholein aur koi code na dein.
   *[phone]
        Yeh { $authority } ka sarkari number hai. Lekin screen par nazar aane wala number jaali ho sakta hai: is se call aayi ho to band kar ke khud milayein.
}

# Variables:
#   $authority - name of the body, from authority-...
#   $reason - why nothing can be said
official-unknown = { $reason ->
    [old] Yeh pehle sarkari number ya address tha, ab istemal mein nahi. Is par bharosa na karein.
    [gov] Yeh address hukumat ka hai, magar hamari list mein nahi. Link mein likha kuch aur hota hai aur khulta kuch aur: address khud likh kar kholein.
    [social] Hum nahi bata sakte. { $authority } ke naam aur tasveer se koi bhi page bana sakta hai.
    [phone] Hum nahi bata sakte ke yeh kis ka number hai. Yeh hamari list mein nahi, aur screen par nazar aane wala number jaali ho sakta hai.
    [sender] Hum nahi bata sakte ke yeh kis ne bheja. Yeh sender hamari list mein nahi.
    [link] Hum nahi bata sakte ke yeh kis ka address hai. Yeh hamari list mein nahi. Tasalli se pehle na kholein.
    [email] Hum nahi bata sakte ke yeh kis ka email hai. Yeh hamari list mein nahi. Tasalli se pehle jawab na dein.
    [words] Sirf in alfaz se hum nahi bata sakte. Jis number, link ya address se yeh aaya, woh bhejein.
   *[nothing] Hum abhi nahi bata sakte. Number, link, email ya notice ke alfaz yahan bhejein.
}

# Variables:
#   $whom - the body to be asked
official-check =
    Sarkari log kabhi OTP, PIN, paise ya app nahi mangte, aur video call par giraftar nahi karte.
    Tasalli ke liye { $whom ->
        [fia] FIA ko khud call karein: { CONTACT("fia-helpline") }
        [pta] PTA ko khud call karein: { CONTACT("pta-helpline") }
        [bisp] BISP ko khud call karein: { CONTACT("bisp-helpline") }
        [sbp] State Bank ko khud call karein: { CONTACT("sbp-helpline") }
        [secp] SECP ko khud call karein: { CONTACT("secp-helpline") }
        [hbl] HBL ko khud call karein: { CONTACT("hbl-helpline") }
        [mcb] us number par call karein jo card par ya bank ki apni app mein hai.
        [bank] us number par call karein jo card par ya bank ki apni app mein hai.
        [police] thane ja kar poochein, ya NCCIA ko khud call karein: { CONTACT("nccia-helpline") }
        [court] adalat ja kar poochein, ya NCCIA ko khud call karein: { CONTACT("nccia-helpline") }
        [nadra] NADRA ke daftar mein poochein, ya NCCIA ko khud call karein: { CONTACT("nccia-helpline") }
       *[nccia] NCCIA ko khud call karein: { CONTACT("nccia-helpline") }
    }

# Variables:
#   $date - day of filing
#   $fraud - kind of fraud, from category-name-...
#   $state - present state, from state-...
official-ours-sheet =
    Yeh code hamara hai. Yeh { $date } ki raseed ka hai.
    Qism: { $fraud }
    Soorat e haal: { $state }
    Kaghaz par kuch aur likha ho to woh badla gaya hai. Raseed FIR nahi hai.

# Variables:
#   $date - day of filing
official-ours-number =
    Yeh number hamare paas maujood hai. Yeh { $date } ko darj hua. Khufia code ke baghair hum kisi ko is se zyada nahi batate.
    Number ka hona yeh sabit nahi karta ke dikhane wala sarkari hai.

# Variables:
#   $date - day on which it was sent
official-ours-message = Ji haan, yeh message hum ne { $date } ko aap ko yahan bheja tha.

official-no-such-code =
    Is code ya number ki koi cheez hamare paas nahi. Aik aik harf mila lein. Agar kaghaz par aisa hi chhapa hai to woh kaghaz hamara nahi.
    Aap ka apna khufia code sirf tracking number ke sath chalta hai.

official-too-many = Yahan bohat se code aazmaye gaye hain. Das minute baad koshish karein, ya NCCIA ko { CONTACT("nccia-helpline") } par call karein.

## Names of bodies

authority-nccia = NCCIA
authority-fia = FIA
authority-pta = PTA
authority-bisp = BISP
authority-nadra = NADRA
authority-sbp = State Bank
authority-secp = SECP
authority-court = adalat
authority-police = police
authority-echallan = Punjab e-challan
authority-hbl = HBL
authority-mcb = MCB
authority-bank = bank
authority-government = kisi sarkari idaray
