### The complaint form: what is asked, why, and how an answer looks.
### A question has at most 160 characters; a frightened person reads it on a phone.

## Questions

# Variables:
#   $operator - who runs Khabardar; may be absent
ask-consent = { $has_operator ->
    [yes]
        Kya hum yeh shikayat NCCIA mein darj kar dein? Yeh muft hai.
        Khabardar ka intezam { $operator } ke paas hai. Hum kabhi OTP, PIN, password ya paise nahi mangte.
        Aap ki baatein encrypted mehfooz rehti hain aur sirf NCCIA ko jati hain.
        Jab chahein, rok dein.
   *[no]
        Kya hum yeh shikayat NCCIA mein darj kar dein? Yeh muft hai.
        Hum kabhi OTP, PIN, password ya paise nahi mangte.
        Aap ki baatein encrypted mehfooz rehti hain aur sirf NCCIA ko jati hain.
        Jab chahein, rok dein.
}

ask-consent-again = Kya hum yeh shikayat NCCIA mein darj kar dein?

ask-narrative = Jo hua, apne alfaz mein batayein.

# Variables:
#   $category - one of the four categories; may be absent
ask-incident_time = { $category ->
    [whatsapp_hijacking] WhatsApp kab aap ke hath se gaya? Din likhein, aur waqt yaad ho to woh bhi.
   *[other] Yeh kab hua? Din likhein, aur waqt yaad ho to woh bhi.
}

# Variables:
#   $category - one of the four categories; may be absent
ask-amount = { $category ->
    [whatsapp_hijacking] Kya aap ki, ya aap ke naam se message milne par kisi aur ki raqam gayi? Sab mila kar kitne rupay? Kuch na gaya ho to 0 likhein.
    [fake_investment] Aap ne sab mila kar kitne rupay lagaye? Kuch na lagaya ho to 0 likhein.
   *[other] Sab mila kar kitne rupay gaye? Kuch na gaya ho to 0 likhein.
}

ask-transaction = Raqam kis bank ya wallet se nikli aur kahan gayi? Transaction ID ho to woh bhi likhein.

# Variables:
#   $category - one of the four categories; may be absent
ask-suspect = { $category ->
    [whatsapp_hijacking] Jis ne yeh kiya, us ka jo kuch maloom ho, likhein: phone number, jin accounts mein raqam mangwayi gayi, naam.
    [fake_investment] Un logon ka jo kuch maloom ho, likhein: phone number, jin accounts mein raqam bheji, website, group ya profile ka link, naam.
   *[other] Jis ne yeh kiya, us ka jo kuch maloom ho, likhein: phone number, account, link, naam.
}

ask-account_access = Kya is waqt aap ka apna WhatsApp aap ke phone par khul raha hai?

ask-impersonated = Us ne khud ko kya bataya tha? Bank, police, koi rishtedar, ya koi aur?

ask-scheme = Us app, website, company ya scheme ka naam kya hai?

ask-platform = Unhon ne aap se raabta kahan kiya: WhatsApp, Facebook, phone call, SMS ya kahin aur?

# Variables:
#   $category - one of the four categories; may be absent
ask-evidence = { $category ->
    [other_fraud] Screenshot, raseedein ya chat aik aik kar ke bhejein. Koi niji tasveer na bhejein. Sab bhej kar "Ho gaya" dabayein.
   *[other] Screenshot, raseedein ya chat aik aik kar ke bhejein. Sab bhej kar "Ho gaya" dabayein.
}

# Variables:
#   $count - files received so far
ask-evidence-more = { $count ->
    [one] Ab tak { $count } file mili hai. Aur ho to bhejein, warna "Ho gaya" dabayein.
   *[other] Ab tak { $count } files mili hain. Aur hon to bhejein, warna "Ho gaya" dabayein.
}

ask-name = Aap ka poora naam kya hai?

ask-cnic = Aap ka CNIC number kya hai? Is mein 13 hindse hote hain. Na dena chahein to chhor dein.

ask-phone = NCCIA aap se kis mobile number par raabta kare?

ask-city = Aap ka sheher ya zila kaun sa hai?

ask-fix = Kaun si line badalni hai? Us ka number likhein.

# Variables:
#   $label - name of the field, from label-...
ask-fix-value = Is ka sahi jawab likhein: { $label }

## Why we ask

why-consent = Aap ki shikayat aap ki ijazat se hi NCCIA ko jati hai. Aap ki haan ke baghair hum kuch nahi bhejte.
why-narrative = NCCIA aap hi ke alfaz parhti hai. Hum unhein nahi badalte.
why-incident_time = Bank aur mobile companies raqam ya call ko din aur waqt se dhoondti hain.
why-amount = Raqam se pata chalta hai ke mamla kitna fori hai, aur transaction dhoondne mein bhi madad milti hai.
why-transaction = Dono bank ke naam aur transaction ID ho to raqam ka suragh lagana asaan hota hai.
why-suspect = Enquiry number, account ya link hi se shuru hoti hai. Agar auron ne bhi yehi number bataya ho to shikayatein jori ja sakti hain.
why-account_access = Agar aap ka WhatsApp nahi khul raha to ho sakta hai is waqt aap ke naam se doosron ko message ja rahe hon.
why-impersonated = Is se pata chalta hai ke yeh kaise kiya gaya, aur woh idara auron ko khabardar kar sakta hai.
why-scheme = Ho sakta hai isi app ya company ne auron ki raqam bhi li ho.
why-platform = Is se NCCIA ko maloom hota hai ke record kis company ke paas hai.
why-evidence = Tasveeron aur raseedon se aap ki baat ko sahara milta hai. Hum unhein jaisi hain waisi hi rakhte hain. Niji tasveer kabhi na bhejein, likh kar batana kaafi hai.
why-name = NCCIA ko maloom hona chahiye ke shikayat kis ki hai.
why-cnic = CNIC number wali shikayat ka wazan zyada hota hai. Yeh encrypted mehfooz rehta hai aur sirf NCCIA ko jata hai.
why-phone = NCCIA ko aap se kuch poochna par sakta hai. Agar koi OTP, PIN ya paise mange to hargiz na dein.
why-city = Is se NCCIA ko maloom hota hai ke aap ke qareeb us ka kaun sa daftar hai.
why-confirm = Aap ke naam se jo kuch bheja jaye, woh pehle aap ko dekh lena chahiye.
why-fix = Bhejne se pehle har line theek ki ja sakti hai.

## How an answer may look

example-narrative = Maslan: "Aik aadmi ne call par khud ko bank ka bataya. Main ne usay code parh kar sunaya aur account se 50,000 rupay nikal gaye."
example-incident_time = Maslan: "kal shaam 8 baje", "12 November" ya "teen din pehle".
example-amount = Maslan: 50000, "50 hazar" ya "dhai lakh".
example-transaction = Maslan: "HBL se Easypaisa ke number 0300-1234567 par, ID 12345678901".
example-suspect = Maslan: "0300-1234567, account Ali ke naam par tha".
example-name = Maslan: "Ayesha Khan".
example-cnic = Maslan: 35202-1234567-1
example-phone = Maslan: 0300-1234567
example-city = Maslan: "Multan" ya "zila Layyah".

## When an answer does not fit

bad-consent-not_found = Hum samajh nahi sake. Kya yeh shikayat darj kar dein? Haan ya nahi likhein.
bad-narrative-not_found = Thora aur batayein: kya hua aur kaise hua?
bad-incident_time-not_found = Is mein din samajh nahi aaya. Din likhein, maslan "kal" ya "12 November".
bad-incident_time-future = Yeh din to abhi aaya nahi. Yeh kab hua tha?
bad-amount-not_found = Is mein raqam samajh nahi aayi. Hindson mein likhein.
bad-amount-too_large = Yeh raqam bohat zyada lag rahi hai. Rupay mein dobara likhein.
bad-transaction-not_found = Likhein ke raqam kis bank ya wallet se nikli aur kahan gayi.
bad-suspect-not_found = Jo bhi maloom ho, likhein: number, account, link ya naam.
bad-suspect-too_short = Pakistani IBAN mein 24 huroof aur hindse hote hain, is mein kam hain. Dekh kar dobara likhein.
bad-suspect-too_long = Pakistani IBAN mein 24 huroof aur hindse hote hain, is mein zyada hain. Dekh kar dobara likhein.
bad-suspect-bad_character = Is IBAN mein koi aisa nishan hai jo is mein nahi hota. Dekh kar dobara likhein.
bad-suspect-bad_checksum = Is IBAN ka koi harf ya hindsa ghalat lag raha hai. Dekh kar dobara likhein.
bad-account_access-not_found = Haan ya nahi likhein: kya aap ka apna WhatsApp is waqt khul raha hai?
bad-impersonated-not_found = Aik do lafzon mein likhein ke us ne khud ko kya bataya tha.
bad-scheme-not_found = App, website ya company ka naam likhein.
bad-platform-not_found = Likhein ke raabta kahan hua, maslan WhatsApp ya Facebook.
bad-evidence-not_found = Tasveer ya file bhejein, ya aage barhne ke liye "Ho gaya" dabayein.
bad-name-not_found = Is mein naam samajh nahi aaya. Apna poora naam likhein.
bad-cnic-too_short = CNIC number mein 13 hindse hote hain, is mein kam hain. Dekh kar dobara likhein.
bad-cnic-too_long = CNIC number mein 13 hindse hote hain, is mein zyada hain. Dekh kar dobara likhein.
bad-cnic-bad_prefix = CNIC number is hindse se shuru nahi hota. Dekh kar dobara likhein.
bad-cnic-not_found = Is mein CNIC number nahi mila. Is number ke 13 hindse hote hain.
bad-phone-too_short = Is number mein hindse kam hain. Mobile number 03 se shuru hota hai aur is mein 11 hindse hote hain.
bad-phone-too_long = Is number mein hindse zyada hain. Mobile number 03 se shuru hota hai aur is mein 11 hindse hote hain.
bad-phone-bad_prefix = Yeh mobile number nahi lagta. Yeh 03 se, ya + aur mulk ke code se shuru hona chahiye.
bad-phone-not_found = Is mein phone number nahi mila. Hindson mein likhein, 03 se shuru kar ke.
bad-phone-other = Yeh number hum parh nahi sake. Hindson mein likhein, 03 se shuru kar ke.
bad-iban-too_short = Pakistani IBAN mein 24 huroof aur hindse hote hain, is mein kam hain. Dekh kar dobara likhein.
bad-iban-too_long = Pakistani IBAN mein 24 huroof aur hindse hote hain, is mein zyada hain. Dekh kar dobara likhein.
bad-iban-bad_character = Is IBAN mein koi aisa nishan hai jo is mein nahi hota. Dekh kar dobara likhein.
bad-iban-bad_checksum = Is IBAN ka koi harf ya hindsa ghalat lag raha hai. Dekh kar dobara likhein.
bad-city-not_found = Apne sheher ya zila ka naam likhein.
bad-confirm-not_found = Kya sab theek hai? Haan likhein, ya jo line badalni ho us ka number likhein.
bad-fix-not_found = Is number ki koi line nahi hai. Oopar diye gaye numbers mein se aik likhein.

go-on-without = Koi baat nahi, hum is ke baghair bhi aage barh sakte hain.

cannot-skip-consent = Aap ki haan ke baghair hum aap ke naam se kuch nahi bhej sakte. Nahi kehna bhi aap ka haq hai.
cannot-skip-narrative = Aik do line zaroori hain ke kya hua, warna koi is mamle ko dekh nahi sake ga.
cannot-skip-name = Naam zaroori hai, kyunke NCCIA ko maloom hona chahiye ke shikayat kis ki hai.
cannot-skip-phone = Aik number zaroori hai jis par NCCIA aap se raabta kar sake.
cannot-skip-confirm = Aik baar khulasa dekh lein. Hum wohi bhejte hain jis par aap raazi hon.

## In between

noted = Note kar liya.
noted-more = Yeh baat bhi aap ki shikayat mein shamil kar li gayi hai.
skipped = Theek hai, isay chhor kar aage barhte hain.
no-cnic-note = Theek hai. CNIC number ke baghair yeh shikayat ke bajaye ittila ke taur par jaye gi aur is ka wazan kam ho sakta hai. Number baad mein bhi diya ja sakta hai.
passport-noted = Likh liya, passport number aap ki baat ke sath jayega. CNIC number ke baghair yeh shikayat ke bajaye ittila ke taur par jayegi.
went-back = Hum pichle sawal par aa gaye hain.
still-here = Ab wapas aap ki shikayat ki taraf:
welcome-back = Khush aamdeed. Aap ki shikayat mehfooz hai, wahin se aage barhte hain jahan ruke the.

## The summary

confirm-header = Apni shikayat aik baar parh lein:

# Variables:
#   $number - number of the line
#   $label - name of the field, from label-...
#   $value - what the citizen said
confirm-line = { $number }. { $label }: { $value }

confirm-question = Kya sab theek hai? Koi line ghalat ho to us ka number likhein.

label-consent = Ijazat
label-narrative = Kya hua
label-incident_time = Kab hua
label-amount = Kitni raqam gayi
label-transaction = Raqam kahan se kahan gayi
label-suspect = Kis ne kiya
label-account_access = Apna WhatsApp khulta hai
label-impersonated = Khud ko kya bataya
label-scheme = App ya scheme
label-platform = Raabta kahan hua
label-evidence = Files
label-name = Aap ka naam
label-cnic = CNIC number
label-phone = Aap ka number
label-city = Sheher ya zila
label-confirm = Manzoori

value-unknown = jawab nahi diya
value-none = koi nahi
value-yes = ji haan
value-no = ji nahi

# Variables:
#   $count - how many files
value-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}

declined = Theek hai, hum kuch darj nahi karte. Oopar bataye gaye qadam phir bhi zaroor uthayein. Irada badle to jab chahein yahan likhein.
cancelled = Theek hai, kuch darj nahi hua aur yeh draft mita diya gaya hai. Dobara shuru karna ho to jab chahein yahan likhein.
