### The conversation around a complaint: greeting, help, status, and what goes wrong.
###
### How we spell Roman Urdu: the way people type it on a phone in Pakistan, always the same.
###   verbs       hai, hain, tha, thi, gaya, gayi, gaye, kya, kiya, ho, hua, hui, raha, rahi, rahe
###   requests    karein, dein, likhein, batayein, bhejein, dekhein, rakhein (never kijiye)
###   pronouns    aap, hum, woh, yeh, jo, kaun, kis, kisi, aap ka / ki / ke, apna / apni / apne
###   particles   mein (in), se, ko, par (on), tak, ne, ka, ki, ke, aur, ya, to, bhi, hi, na, nahi
###   long i, u   ee and oo (theek, shuroo is written shuru, mumkin); final -ay only in siray
###   nouns       raqam, paise, shikayat, dhoka, jaali, khufia, zaban, sawal, jawab, naam, tasveer
###   English     as in English: WhatsApp, bank, wallet, account, code, number, link, app, message,
###               screenshot, file, OTP, PIN, password, FIR; no "-ein" or "-on" plurals on them
### Never: hy, he, hay, nhi, nahin, mje, ap, kr, krna, kro, plz.

# Variables:
#   $operator - who runs Khabardar; may be absent
greet = { $has_operator ->
    [yes]
        Assalam o alaikum. Yeh Khabardar hai: Pakistan mein online fraud se mutasir logon ke liye aik muft service. Is ka intezam { $operator } ke paas hai.
        Hum batate hain ke sab se pehle kya karna hai, aap ki shikayat NCCIA tak pohanchate hain aur aap ko bakhabar rakhte hain.
        Hum kabhi OTP, PIN, password ya paise nahi mangte.
        Jaan ka khatra ho to police ko { CONTACT("police") } par call karein. Raqam abhi nikli hai to sab se pehle apne bank ko call karein.
        Apne alfaz mein batayein ke kya hua: Urdu, Roman Urdu ya English mein.
   *[no]
        Assalam o alaikum. Yeh Khabardar hai: Pakistan mein online fraud se mutasir logon ke liye aik muft service.
        Hum batate hain ke sab se pehle kya karna hai, aap ki shikayat NCCIA tak pohanchate hain aur aap ko bakhabar rakhte hain.
        Hum kabhi OTP, PIN, password ya paise nahi mangte.
        Jaan ka khatra ho to police ko { CONTACT("police") } par call karein. Raqam abhi nikli hai to sab se pehle apne bank ko call karein.
        Apne alfaz mein batayein ke kya hua: Urdu, Roman Urdu ya English mein.
}

menu = Batayein, kya karna hai?

help =
    Jo hua, apne alfaz mein likh dein. Aage hum pooch lein ge.
    Yeh bhi likha ja sakta hai:
    "status" - shikayat kahan tak pohanchi
    "mashwara" - mehfooz rehne ka tareeqa
    "zaban" - doosri zaban
    "kisi se baat" - kis ko call karein
    "settings" - hum kab message karein, aap ka data mitana
    "chupao" - screen foran khali karna
    Sawalon ke dauran: "kyun", "peeche", "chhor dein" ya "band karo".
    NCCIA helpline: { CONTACT("nccia-helpline") }

ask-report = Hum aap ki madad ke liye maujood hain. Jo kuch hua, apne alfaz mein batayein, jis zaban mein asaan lage. Aik se zyada message bhi bheje ja sakte hain.

language-ask = Aap ke liye kaun si zaban asaan hai?

language-set = Theek hai, ab hum aap se Roman Urdu mein baat karein ge.

thanks-reply = Koi baat nahi, yeh hamara kaam hai. Jab bhi zaroorat ho, yahan likhein.

# Variables:
#   $days - for how many days an unfinished complaint is kept
stopped = Hum yahin ruk gaye hain. Aap ki batayi hui baatein { $days } din tak mehfooz rahein gi. Jab chahein, yahan likh kar aage barhein.

ask-stop = Kya yahin rok dein? Jo aap ne bataya, woh mehfooz hai.

nothing-to-stop = Is waqt rokne ko kuch nahi hai. Agar aap ke sath kuch hua hai to batayein.

restarted = Chalein, naye siray se shuru karte hain. Batayein, kya hua?

out-of-scope = Yeh service sirf online fraud ke liye hai, is liye is mamle mein hum madad nahi kar sakte. Emergency mein police ko { CONTACT("police") } par call karein. Online jurm ke liye NCCIA ki helpline { CONTACT("nccia-helpline") } hai.

gibberish = Hum yeh parh nahi sake. Apne alfaz mein aik line likh dein, maslan: "Kisi ne mere Easypaisa se paise nikal liye."

## When a message may be of two kinds: one question, at most 160 characters

ask-happened = Kya yeh aap ke sath ho chuka hai aur is ki shikayat karni hai, ya is baray mein kuch poochna hai?

ask-promised-gain = Taake hum sahi madad karein: kya unhon ne kaha tha ke aap ki raqam barhe gi, ya aap ki kamai hogi?

ask-own-whatsapp = Taake hum sahi madad karein: kya aap ka apna WhatsApp abhi khul raha hai? Agar yeh kisi aur ke sath hua hai to kya un ka khul raha hai?

ask-claimed-identity = Taake hum sahi madad karein: kya unhon ne khud ko koi khaas shakhs ya idara bataya tha, jaise bank, police, koi company ya rishtedar?

why-doubt = Har qism ke fraud mein pehle qadam alag hote hain. Aap ke jawab se pata chalta hai ke aap ko kaun se batane hain.

money-first = Agar raqam nikal chuki hai to jawab se pehle abhi apne bank ya wallet ko call karein. Number card par ya app mein hota hai.

## When that did not help either

fallback-ask = Hum chahte hain ke aap ki baat theek samjhein. In mein se kaun si baat aap ke mamle se qareeb hai?

fallback-rephrase = Aik do line mein dobara batayein: kya hua, aur kya raqam bhi gayi?

fallback-menu = Maazrat, hum ab bhi nahi samajh sake. List mein se chunein, ya NCCIA ki helpline par call karein: { CONTACT("nccia-helpline") }

human =
    NCCIA ke amle se baat ki ja sakti hai.
    Helpline: { CONTACT("nccia-helpline") }
    Email: { CONTACT("nccia-email") }
    Portal: { CONTACT("nccia-portal") }
    Helpline ke auqaat ki hamare paas tasdeeq nahi. Koi na uthaye to email likhein.
    Unhein batayein ke kya hua, ya apni darj shuda shikayat ka poochein.
    Kisi ki jaan khatre mein ho to police ko { CONTACT("police") } par call karein.

# Variables:
#   $operator - who runs Khabardar; may be absent
is-this-nccia = { $has_operator ->
    [yes]
        Khabardar ka intezam { $operator } ke paas hai. Yeh muft hai, aap ki shikayat NCCIA tak pohanchata hai, aur kabhi OTP, PIN ya paise nahi mangta. Aap seedha NCCIA se bhi raabta kar sakte hain:
        Helpline: { CONTACT("nccia-helpline") }
        Portal: { CONTACT("nccia-portal") }
        Email: { CONTACT("nccia-email") }
        Kisi aur ne NCCIA ke naam par raabta kiya hai? Number, link, message ya code yahan bhejein, jo hamein maloom hai hum batayein ge.
        Screen par nazar aane wala number jaali bhi ho sakta hai. Shak ho to call band kar ke khud { CONTACT("nccia-helpline") } milayein.
   *[no]
        Khabardar muft hai, aap ki shikayat NCCIA tak pohanchata hai, aur kabhi OTP, PIN ya paise nahi mangta. Aap seedha NCCIA se bhi raabta kar sakte hain:
        Helpline: { CONTACT("nccia-helpline") }
        Portal: { CONTACT("nccia-portal") }
        Email: { CONTACT("nccia-email") }
        Kisi aur ne NCCIA ke naam par raabta kiya hai? Number, link, message ya code yahan bhejein, jo hamein maloom hai hum batayein ge.
        Screen par nazar aane wala number jaali bhi ho sakta hai. Shak ho to call band kar ke khud { CONTACT("nccia-helpline") } milayein.
}

# Variables:
#   $item - what it is about: url, phone or other
check-suspicious = { $item ->
    [url]
        Yeh link na kholein. Wahan password, PIN ya card number hargiz na likhein. Hum yeh nahi keh sakte ke yeh mehfooz hai.
        Tasalli ke liye idaray ka address khud likh kar kholein, ya card ya bill par chhape number par call karein.
        NCCIA se bhi poocha ja sakta hai: { CONTACT("nccia-helpline") }. Agar raqam ja chuki hai ya code bataya ja chuka hai to hamein batayein, hum shikayat le lein ge.
    [phone]
        Is number ko jawab na dein aur kuch na bhejein. Hum yeh nahi keh sakte ke yeh mehfooz hai, kyunke nazar aane wala number jaali bhi ho sakta hai.
        Tasalli ke liye call band kar ke idaray ko us number par call karein jo aap ko pehle se maloom hai.
        NCCIA se bhi poocha ja sakta hai: { CONTACT("nccia-helpline") }. Agar raqam ja chuki hai ya code bataya ja chuka hai to hamein batayein, hum shikayat le lein ge.
   *[other]
        Jawab na dein, paise na bhejein aur koi code na batayein. Hum yeh nahi keh sakte ke yeh mehfooz hai.
        Tasalli ke liye idaray ko us number par call karein jo aap ko pehle se maloom hai.
        NCCIA se bhi poocha ja sakta hai: { CONTACT("nccia-helpline") }. Agar raqam ja chuki hai ya code bataya ja chuka hai to hamein batayein, hum shikayat le lein ge.
}

tip-intro = Mehfooz rehne ka aik mashwara:

## Status

status-none = Is chat se koi shikayat darj nahi hui. Agar kahin aur se ki thi to us ka tracking number aur khufia code bhejein.

# Variables:
#   $tracking - our tracking number
#   $state - name of the state, from state-...
#   $nccia - NCCIA's number; may be absent
#   $date - day of the last change
status-line = { $has_nccia ->
    [yes]
        Shikayat { $tracking }: { $state }
        NCCIA ka number: { $nccia }
        Aakhri tabdeeli: { $date }
   *[no]
        Shikayat { $tracking }: { $state }
        NCCIA ne abhi number nahi diya.
        Aakhri tabdeeli: { $date }
}

# Variables:
#   $tracking - our tracking number
status-ask-secret = Shikayat { $tracking } kisi doosri chat se darj hui thi. Us ka khufia code bhejein, taake usay sirf aap dekh sakein.

status-not-found = Is number aur code ki koi shikayat nahi mili. Dono dekh kar dobara bhejein, ya { CONTACT("nccia-helpline") } par call karein.

state-draft = Namukammal
state-confirmed = Bhejne ke liye tayyar
state-sending = NCCIA ko bheji ja rahi hai
state-received = NCCIA ko mil gayi
state-verification = Tasdeeq
state-enquiry = Enquiry
state-case_registered = Muqadma darj
state-closed = Band
state-withdrawn = Wapas le li gayi

state-received-means = Aap ki shikayat NCCIA ko mil gayi hai. Yeh raseed hai, FIR nahi.
state-verification-means = NCCIA aap ki batayi hui baaton ki jaanch kar rahi hai. Tamam message, raseedein aur screenshot sambhal kar rakhein.
state-enquiry-means = NCCIA ne aap ki shikayat par enquiry shuru kar di hai. Yeh abhi FIR nahi hai.
state-case_registered-means = NCCIA ne muqadma (FIR) darj kar liya hai.
state-closed-means = NCCIA ne yeh shikayat band kar di hai. Agar aap mutmain nahi to { CONTACT("nccia-helpline") } par call kar ke apna number batayein.

unfinished = Aap ki aik pichli shikayat namukammal hai. Kya isi ko aage barhayein?

## What cannot be read or kept

empty-message = Aap ka message khali aaya hai. Likhein ke kya hua.

# Variables:
#   $limit - characters a message may have
too-long = Yeh message bohat lamba hai. Aik message mein zyada se zyada { $limit } huroof aa sakte hain. Isay chand hisson mein bhej dein.

only-emoji = Hamein afsos hai ke aap pareshani mein hain. Chand lafzon mein likhein ke kya hua.

unreadable = Hum yeh message parh nahi sake. Isay saada lafzon mein dobara likh dein.

# Variables:
#   $limit_mb - size a file may have, in megabytes
file-too-big = Yeh file bohat bari hai. Zyada se zyada { $limit_mb } MB ki file aa sakti hai. Screenshot ya chhota hissa bhi kaafi hai.

file-empty = Yeh file khali hai. Isay dobara bhej dein.

file-type-refused = Is qism ki file hum nahi le sakte. Tasveer, PDF, voice note ya video bhejein.

# Variables:
#   $name - the file's name
#   $size - its size with the unit
#   $hash - its fingerprint (SHA-256), perhaps shortened
file-received =
    Aap ki file { $name } ({ $size }) mil gayi hai.
    Is ki digital mohar: { $hash }
    Is se baad mein sabit ho sake ga ke file badli nahi gayi.

# Variables:
#   $limit - how many files a complaint may have
too-many-files = Aik shikayat mein { $limit } files aa sakti hain aur woh poori ho chuki hain. Yeh file shamil nahi hui.

file-kept = Ab aik do line mein batayein ke kya hua.

voice-kept = Aap ka voice note mehfooz hai, lekin hum isay yahan sun nahi sakte. Aik do line mein likh dein ke kya hua.

other-language = Urdu, Roman Urdu ya English mein likhein, taake hum aap ki baat theek samajh sakein.

cannot-speak-channel = Hum is qism ka message nahi parh sakte. Likh kar batayein, ya tasveer ya file bhejein.

## When things are slow or go wrong

busy = Aap ka message mehfooz hai aur jawab jald khud aa jaye ga. Is dauran agar raqam nikli hai to pehle apne bank ko call karein. NCCIA helpline: { CONTACT("nccia-helpline") }

secret-removed = Aap ke message mein OTP, PIN, password ya card number tha. Hum ne usay mehfooz karne se pehle hata diya hai. Yeh cheezein kisi ko na batayein: na hamein, na bank ko.

error-sorry = Maazrat, hamari taraf koi kharabi aa gayi hai. Aap ki batayi hui koi baat zaya nahi hui. Thori der mein dobara likhein, ya NCCIA ko { CONTACT("nccia-helpline") } par call karein.

# Variables:
#   $seconds - how long to wait
slow-down = Aik sath bohat se message aa gaye hain. { $seconds } second ruk kar dobara likhein. Pehle bheje gaye message mehfooz hain.

tap-or-type = Jawab mein list ka number likhein.

# Who runs the service when the operator has set no name (KHABARDAR_OPERATOR_NAME).
operator-default = Khabardar team
