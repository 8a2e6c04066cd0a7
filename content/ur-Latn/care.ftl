### Somebody else as the victim, a threat, a child, intimate pictures, no name: asked and answered with care.

# Variables:
#   $relation - who it was, from hints.toml
ask-victim = { $relation ->
    [mother] Aap ne apni walida ka likha. Kya yeh shikayat un ke liye hai? Un ka poora naam likhein. Apne liye ho to "Mere liye" dabayein.
    [father] Aap ne apne walid ka likha. Kya yeh shikayat un ke liye hai? Un ka poora naam likhein. Apne liye ho to "Mere liye" dabayein.
    [wife] Aap ne apni biwi ka likha. Kya yeh shikayat un ke liye hai? Un ka poora naam likhein. Apne liye ho to "Mere liye" dabayein.
    [husband] Aap ne apne shohar ka likha. Kya yeh shikayat un ke liye hai? Un ka poora naam likhein. Apne liye ho to "Mere liye" dabayein.
    [sister] Aap ne apni behan ka likha. Kya yeh shikayat un ke liye hai? Un ka poora naam likhein. Apne liye ho to "Mere liye" dabayein.
    [brother] Aap ne apne bhai ka likha. Kya yeh shikayat un ke liye hai? Un ka poora naam likhein. Apne liye ho to "Mere liye" dabayein.
    [daughter] Aap ne apni beti ka likha. Kya yeh shikayat us ke liye hai? Us ka poora naam likhein. Apne liye ho to "Mere liye" dabayein.
    [son] Aap ne apne bete ka likha. Kya yeh shikayat us ke liye hai? Us ka poora naam likhein. Apne liye ho to "Mere liye" dabayein.
   *[other] Kya yeh shikayat kisi aur ke liye hai? Us ka poora naam likhein. Apne liye ho to "Mere liye" dabayein.
}
why-victim = NCCIA ko maloom hona chahiye ke yeh kis ke sath hua, aur us ki taraf se kaun baat kar raha hai.
example-victim = Maslan: "Fatima Bibi".
bad-victim-not_found = Jis ke sath yeh hua, us ka poora naam likhein, ya "Mere liye" dabayein.
label-victim = Kis ke sath hua
value-for-me = mere sath

ask-threat = Kya is waqt koi aap ko dhamki de raha hai ya blackmail kar raha hai?
why-threat = Agar is waqt koi dhamki de raha ho to shikayat pehle dekhi jati hai.
bad-threat-not_found = Haan ya nahi likhein: kya is waqt koi aap ko dhamki de raha hai?
label-threat = Ab bhi dhamkiyan

care-threat =
    Jo woh kar rahe hain woh jurm hai, aap ka qasoor nahi. Jawab na dein aur paise na dein: jo de, us se aksar phir mange jate hain. Un ke message sambhal kar rakhein.
    Khatra abhi ho to police ko { CONTACT("police") } par call karein.

care-minor =
    Aap ne bata kar bilkul theek kiya. Is mein bachay ka koi qasoor nahi.
    Kisi baray ko batayein jis par bharosa ho, aur akele na rahein. Khatra ho to police: { CONTACT("police") }.
    Phone par madad: NCCIA { CONTACT("nccia-helpline") }, Digital Rights Foundation { CONTACT("drf-helpline") }.
    Is shikayat par nishan laga diya gaya hai ke yeh pehle dekhi jaye.

care-minor-images =
    Aap ne bata kar bilkul theek kiya. Is mein bachay ka koi qasoor nahi.
    Yahan koi tasveer ya file na bhejein; koi aayi thi to hum ne mita di hai. Likh kar batana kaafi hai.
    Kisi baray ko batayein jis par bharosa ho. Phone par madad: NCCIA { CONTACT("nccia-helpline") }, Digital Rights Foundation { CONTACT("drf-helpline") }. Khatra ho to police: { CONTACT("police") }.
    Is shikayat par nishan laga diya gaya hai ke yeh pehle dekhi jaye.

care-no-files = Shukriya, magar yahan hum koi tasveer ya file nahi lete, aur yeh file hum ne mita di hai. Chat apne phone mein rakhein aur kuch na mitayein; NCCIA batayegi ke usay kaise dikhana hai.

care-intimate = Woh tasveerein ya video khud na bhejein; yahan kisi ko unhein dekhne ki zaroorat nahi. Dhamkiyon wali chat bhejein, aur us account ka naam aur link.

tip-off-noted = Theek hai, aap ke naam ke baghair. Phir yeh NCCIA ko shikayat ke bajaye ittila ke taur par jayegi aur is ka wazan kam ho sakta hai. Naam baad mein bhi diya ja sakta hai.

ask-transaction-more = Yeh poori raqam se kam hai. Kya raqam aur bhi bheji gayi? Isi tarah likhein, ya "Aur nahi" dabayein.

choice-for-me = Mere liye
choice-tip-off = Naam ke baghair
choice-no-more = Aur nahi
