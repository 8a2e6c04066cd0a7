### The walk that gets WhatsApp back: one small step a message, for somebody who is frightened and
### holds the phone in the hand. At most 350 characters; buttons at most 20. No blame, no promise.
### The warnings (rescue-...warning) are forwarded by the citizen as they are.

choice-rescue = WhatsApp wapas lein

rescue-resumed = Khush aamdeed. Hum wahin se aage chalte hain jahan ruke thay.

rescue-back = Ab wapas WhatsApp ki taraf:

rescue-choose = Jo sab se qareeb lage, woh dabayein, ya do teen lafzon mein likh dein.

rescue-kept = Yeh baat hum ne likh li hai.

rescue-stopped = Hum yahin rukte hain. Jab aage chalna ho, "whatsapp wapas" likhein, hum isi qadam se shuru karein ge. NCCIA helpline: { CONTACT("nccia-helpline") }

rescue-bye = Theek hai. Jab bhi zaroorat ho, "whatsapp wapas" likhein ya batayein ke kya hua. NCCIA helpline: { CONTACT("nccia-helpline") }

## Whose?

rescue-whose = Phone hath mein le lein. Hum aik aik chhota qadam chalein ge, aur aap jab chahein ruk jayein. Pehle yeh batayein: WhatsApp aap ka ya ghar walon ka hai, kisi dost ka hai, ya kisi jaali number par aap ka naam ya tasveer hai?
choice-rescue-whose-mine = Mera / ghar walon ka
choice-rescue-whose-friend = Dost ka
choice-rescue-whose-fake = Jaali number hai

## My own

rescue-see = Ab phone par WhatsApp kholein. Kya nazar aata hai? (Code SMS mein aata hai. PIN woh number hai jo kisi ne WhatsApp ke andar lagaya ho.)
choice-rescue-see-code = Code mangta hai
choice-rescue-see-pin = PIN mangta hai
choice-rescue-see-no-sms = SMS nahi aata
choice-rescue-see-wait = Intezar ka kehta hai
choice-rescue-see-out = Log out ya band hai
choice-rescue-see-works = Khul raha hai

rescue-out =
    1. WhatsApp aap ka number pooche to apna number likhein.
    2. Na pooche, ya app phone mein na ho, to Play Store ya App Store se WhatsApp dobara install karein, kholein aur apna number likhein.
    Phir SMS mein aik code aata hai.
choice-rescue-out-done = Kar liya
choice-rescue-out-cannot = Nahi ho raha

rescue-code = SMS dekhein aur 6 hindson wala code foran WhatsApp mein likhein. Is se doosra shakhs bahar ho jata hai. Code sirf aap ke liye hai: kisi ko na batayein, yahan bhi na likhein. Kya hua?
choice-rescue-code-opened = Khul gaya
choice-rescue-code-pin = Ab PIN mangta hai
choice-rescue-code-no-sms = SMS nahi aaya
choice-rescue-code-refused = Code nahi chala

rescue-refused = WhatsApp se SMS dobara mangwayein. Sirf sab se naye SMS ka code likhein, aahista aahista, aik aik hindsa. Ab kya hua?
choice-rescue-refused-opened = Khul gaya
choice-rescue-refused-wait = Intezar ka kehta hai
choice-rescue-refused-still = Ab bhi nahi chala

rescue-pin = SMS wala code likhne se doosra shakhs bahar ho chuka hai, sirf yeh PIN baqi hai. PIN aap ka apna hai to WhatsApp mein likhein, yahan nahi. Apna nahi, to "Forgot PIN?" dabayein: agar WhatsApp mein aap ka email diya hua hai to wahan link aata hai. Kya khul gaya?
choice-rescue-pin-opened = Khul gaya
choice-rescue-pin-closed = Nahi khula

# Variables:
#   $date - the day seven days from today
rescue-seven =
    Phir WhatsApp 7 din intezar karwata hai. Is dauran koi aap ki chat nahi parh sakta.
    Yeh tareekh likh lein: { $date }
    Us din apna number aur naya SMS code dobara likhein, PIN ke baghair khul jata hai.
choice-rescue-seven-done = Likh li

rescue-sim-check = Ab SIM dekhte hain. Kya phone par signal hai, aur is SIM se call ho rahi hai?
choice-rescue-sim-check-works = Ji, SIM chalti hai
choice-rescue-sim-check-dead = Nahi, signal nahi

rescue-sim =
    Ho sakta hai kisi ne aap ke number ki SIM nikalwa li ho.
    1. Kisi doosre phone se apni mobile company ko call kar ke SIM band karwayein.
    2. Apne bank aur wallet ko call kar ke account aur app band karwayein.
    3. Company se apne naam par nayi SIM lein.
choice-rescue-sim-works = SIM chal gayi
choice-rescue-sim-later = Waqt lage ga

rescue-divert =
    1. Dekh lein ke WhatsApp mein number theek likha hai.
    2. { CONTACT("forwarding-cancel") } mila kar call karein. Is se call forwarding khatam hoti hai aur code kisi aur phone par nahi jata. Na chale to mobile company se karwayein.
    3. WhatsApp se code dobara mangwayein.
    Kisi ajnabi ka bataya hua code kabhi na milayein.
choice-rescue-divert-came = SMS aa gaya
choice-rescue-divert-none = Ab bhi nahi aaya

rescue-wait = WhatsApp bohat koshishon ke baad yeh kehta hai, zaroori nahi ke koshish aap ne ki ho. Screen par likha waqt note kar lein. Waqt poora hone par hi naya code mangwayein, aur sab se naya code likhein.
choice-rescue-wait-over = Waqt poora ho gaya
choice-rescue-wait-later = Intezar karna hai

## It works again: three checks

rescue-forwarding =
    Acha hua. Ab teen chhoti jaanch karte hain, taake koi dobara andar na aa sake.
    Jaanch 1: { CONTACT("forwarding-check") } mila kar call karein. Is se pata chalta hai ke aap ki calls kisi aur number par to nahi ja rahin. { CONTACT("forwarding-cancel") } se har forwarding khatam ho jati hai, missed call alert bhi. Na chale to mobile company se karwayein.
choice-rescue-forwarding-done = Kar liya
choice-rescue-forwarding-later = Is ke baghair aage

rescue-linked = Jaanch 2: WhatsApp ki Settings mein "Linked devices" kholein. Wahan jo kuch likha ho, sab log out kar dein. Apna computer baad mein dobara jor lein.
choice-rescue-linked-done = Kar liya
choice-rescue-linked-later = Is ke baghair aage

rescue-twostep = Jaanch 3: WhatsApp ki Settings mein Account, phir "Two-step verification" kholein aur on karein. Aisa PIN rakhein jo sirf aap ko maloom ho, aur apna email bhi dein. PIN kisi ko na batayein.
choice-rescue-twostep-done = Kar liya
choice-rescue-twostep-later = Baad mein

## Warn the others

rescue-warn-intro = Ab apne logon ko bata dein, taake koi paise na bheje. Agla message tayyar hai: ghar walon, doston aur groups mein forward karein. Aap ka WhatsApp na khule to SMS kar dein ya call par bata dein.

rescue-warning =
    Mere WhatsApp par kisi aur ne qabza kar liya hai. Mere number se paise ya code manga gaya ho to woh message mera nahi.
    Paise na bhejein, link na kholein aur code kisi ko na batayein.
    Paise bhej diye hon to abhi apne bank ya wallet ko call karein. NCCIA helpline: { CONTACT("nccia-helpline") }
    Doosron ko bhi bata dein.

rescue-warn = Kya bhej diya, ya call par bata diya?
choice-rescue-warn-done = Ji, bata diya
choice-rescue-warn-later = Baad mein

## A friend's

rescue-friend = Jitni bhi jaldi machayi jaye, paise na bhejein. Dost ko WhatsApp par nahi, aam phone call karein: ho sakta hai message kisi aur ke hon. Dost sath hai to account abhi mil kar wapas lete hain.
choice-rescue-friend-here = Dost sath hai
choice-rescue-friend-sent = Paise ja chuke hain
choice-rescue-friend-next = Paise nahi bheje

rescue-friend-intro = Ab un logon ko bata dein jo aap dono ko jaante hain. Agla message tayyar hai: ghar walon, doston aur groups mein forward karein.

rescue-friend-warning =
    Khabardar: hamare aik jaanne wale ke WhatsApp par kisi aur ka qabza hai. Us number se paise ya code manga jaye to pehle aam phone call kar ke pooch lein.
    Paise na bhejein aur code kisi ko na batayein.
    Paise bhej diye hon to abhi apne bank ya wallet ko call karein. NCCIA helpline: { CONTACT("nccia-helpline") }

rescue-friend-warn = Kya bhej diya, ya call par bata diya?
choice-rescue-friend-warn-done = Ji, bata diya
choice-rescue-friend-warn-later = Baad mein

## A fake number with my name or picture

rescue-fake =
    Phir aap ka apna WhatsApp aap hi ke paas hai, kisi ne sirf aap ka naam ya tasveer istemal ki hai.
    1. Number, tasveer aur messages ke screenshot le lein. Kuch mitayein nahi.
    2. WhatsApp mein us number ki chat kholein, upar naam dabayein aur "Report" karein. Doston se bhi report karwayein.
choice-rescue-fake-done = Kar liya
choice-rescue-fake-later = Is ke baghair aage

rescue-fake-intro = Ab apne logon ko bata dein, taake koi paise na bheje. Agla message tayyar hai: ghar walon, doston aur groups mein forward karein.

rescue-fake-warning =
    Koi ajnabi number mere naam ya tasveer se message kar raha hai. Woh mera number nahi; mera number wohi hai jo aap ke paas hai.
    Paise na bhejein aur code kisi ko na batayein. Us number ko WhatsApp mein report karein.
    Paise bhej diye hon to abhi apne bank ya wallet ko call karein. NCCIA helpline: { CONTACT("nccia-helpline") }

rescue-fake-warn = Kya bhej diya, ya call par bata diya?
choice-rescue-fake-warn-done = Ji, bata diya
choice-rescue-fake-warn-later = Baad mein

## Afterwards

rescue-paid = Aap ne himmat se kaam liya. Aik aur sawal: kya in messages ki wajah se kisi ne paise bheje?
choice-rescue-paid-paid = Ji haan
choice-rescue-paid-none = Ji nahi
choice-rescue-paid-unsure = Maloom nahi

rescue-who = Jis ne paise bheje, woh abhi apne bank ya wallet ko call kare. Yahan aik message mein likhein: kis ne, kitne, kab, aur kis number ya account par bheje.
choice-rescue-who-later = Baad mein batana hai

rescue-report = Kya hum is ki shikayat NCCIA mein bhi darj kar dein? Yeh muft hai, aur jab chahein rok dein.
choice-rescue-report-yes = Ji, darj karein
choice-rescue-report-no = Nahi, shukriya

rescue-go-on = Aap ki shikayat mehfooz hai, abhi mukammal nahi hui. Kya usay aage barhayein?
choice-rescue-go-on-yes = Ji, aage barhein
choice-rescue-go-on-no = Abhi nahi

rescue-stuck =
    Yeh qadam chat par mushkil hai. Is mein aap ka qasoor nahi, aur aik insan aap ki madad kar sakta hai:
    NCCIA helpline: { CONTACT("nccia-helpline") }
    SIM aur SMS ke liye aap ki mobile company.
    Ab kya karein?
choice-rescue-stuck-again = Dobara koshish
choice-rescue-stuck-onward = Aage chalein
choice-rescue-stuck-end = Yahin rukein
