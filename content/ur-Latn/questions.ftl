### What an officer asks back about a filed complaint. The officer picks one; the citizen reads it in
### the chat in their own language. Each stands alone and says what to write or send. Never asked: OTP,
### PIN, password, a whole card number, a picture of the CNIC, intimate pictures.

# Variables:
#   $words - what the officer wrote himself, in the officer's own language
officer-writes = Officer likhte hain: { $words }

## Money

question-transfer-receipt = Raqam bhejne ki raseed ya us ka screenshot bhejein, jis par raqam, tareekh aur transaction ID nazar aaye.
question-receiving-account = Raqam kis account ya wallet mein gayi? Account number ya IBAN, bank ya wallet ka naam, aur account jis naam par hai woh bhi likhein.
question-own-account = Raqam aap ke kis bank ya wallet se nikli? Us ka naam aur account number ke aakhri 4 hindse likhein. Poora card number, PIN ya OTP na likhein.
question-transaction-id = Har raqam ki transaction ID likhein. Yeh raseed, SMS ya app mein likhi hoti hai.
question-amount = Kul kitni raqam gayi, aur kitni baar mein? Har baar ki raqam, tareekh aur jis account mein gayi, alag alag likhein.
question-bank-reference = Kya aap ne apne bank ya wallet ko bataya hai? Unhon ne shikayat ka jo number diya, aur jis din bataya, likhein.

## Who it was

question-caller-number = Jis number se call ya message aaya, woh poora likhein, ya call log ka screenshot bhejein. Number aik se ziyada hon to sab likhein.
question-profile-link = Us profile, page, group ya website ka link bhejein. Link na mile to us ka poora naam aur screenshot bhejein.
question-app-link = Unhon ne kaun sa link, app ya file bheji thi? Us ka naam ya link likhein, ya screenshot bhejein. Use dobara na kholein.
question-more-asked = Shikayat ke baad kya unhon ne dobara raabta kiya ya aur paise mange? Likhein ke kab, kis number se, aur kya kaha. Unhein aur paise na bhejein.
question-threat-now = Kya aap ko ab bhi dhamki mil rahi hai? Likhein ke kis se aur kaise. Jaan ka khatra ho to police ko { CONTACT("police") } par call karein.

## What shows it

question-chat-screenshots = Chat ke screenshot shuru se aakhir tak bhejein, jin mein number ya naam aur tareekhein nazar aayein. Chat delete na karein, aur niji tasveerein na bhejein.
question-chat-export = Chat ki file bhejein: WhatsApp mein chat kholein, menu mein More, phir Export chat, media ke baghair. Woh file yahan bhej dein.
question-recordings = Kya us call ki recording ya voice message mojood hain? Hon to yahan bhej dein.

## When, and your own number and phone

question-date-time = Yeh kis din aur kis waqt hua? Jitna yaad ho, likhein. Kai baar hua ho to har baar ki tareekh likhein.
question-number-owner = Jis phone number par yeh hua, kya woh aap ke apne naam par registered hai? Agar nahi, to kis ke naam par hai?
question-sim-stopped = Aap ki SIM ne kaam karna kab chhora, aur kya company se nayi SIM li gayi? Tareekh aur waqt likhein.
question-device-imei = Aap ke phone ka IMEI kya hai? Yeh 15 hindson ka number phone ke dabbe par, ya settings mein "About phone" mein likha hota hai.
question-callback-time = Officer aap ko call karna chahte hain. Kis number par, aur kis waqt baat ho sakti hai?
question-cnic-office = Aap ka asal CNIC aur us ki copy NCCIA ke daftar mein dikhani hogi. Kis din aana mumkin hai? Card ki tasveer yahan na bhejein.
