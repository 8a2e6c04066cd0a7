### What buttons and list rows say: at most 20 characters, the four categories at most 24.

choice-report = Fraud ki shikayat
choice-check = Kuch check karna hai
choice-tip = Hifazati mashwara
choice-status = Meri shikayat
choice-sheet = Raseed lein (PDF)
choice-language = Zaban badlein
choice-human = Kisi se baat karein
choice-file = Ji, darj karein
choice-not-now = Abhi nahi
choice-yes = Ji haan
choice-no = Ji nahi
choice-done = Ho gaya
choice-skip = Chhor dein
choice-dont-know = Maloom nahi
choice-try-again = Dobara koshish
choice-back = Pichla sawal
choice-stop = Rok dein
choice-confirm = Ji, sab theek hai
choice-fix = Kuch badalna hai
choice-cancel = Darj na karein
choice-continue = Jaari rakhein
choice-start-over = Naye siray se
choice-no-loss = Raqam nahi gayi
choice-another-tip = Aik aur mashwara
choice-none-of-these = In mein se koi nahi
choice-today = Aaj
choice-yesterday = Kal (guzra hua)
choice-this-week = Isi hafte

## The four kinds of complaint

category-whatsapp_hijacking = WhatsApp hack ho gaya
category-impersonation = Koi aur ban kar dhoka
category-fake_investment = Jaali investment
category-other_fraud = Koi aur fraud

## Answers to the question that tells two kinds apart

answer-happened-report = Shikayat karni hai
answer-happened-ask = Kuch poochna hai
answer-promised-gain-promised = Ji, kaha tha
answer-promised-gain-not-promised = Ji nahi
answer-own-whatsapp-gone = Nahi, chala gaya
answer-own-whatsapp-shared = Koi aur bhi andar
answer-own-whatsapp-works = Ji, khul raha hai
answer-claimed-identity-claimed = Ji, bataya tha
answer-claimed-identity-not-claimed = Ji nahi

## Languages, each in its own script

lang-ur = اردو
lang-ur-Latn = Roman Urdu
lang-en = English
