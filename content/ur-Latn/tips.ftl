### Awareness tips; source, category and day of the last check are in tips.toml.

tip-otp = SMS par aane wala code sirf aap ka hai. Koi kisi bhi naam se mange, woh aap ke account mein ghusna chahta hai. Yeh code kisi ko parh kar na sunayein.
tip-whatsapp-call = Sarkari idaray WhatsApp par call nahi karte aur OTP nahi mangte. Profile par wardi wali tasveer koi saboot nahi. Call band kar dein.
tip-bank-first = Raqam nikal jaye to sab se pehle apne bank ya wallet ko call karein. Mobile wallet mein aane wali raqam pehle 2 ghante nikali nahi ja sakti, is liye aik aik minute qeemti hai.
tip-two-step = WhatsApp ki Settings mein Account, phir Two-step verification kholein. PIN lagayein aur apna email likh dein. Phir sirf code se koi aap ka account nahi le sake ga.
tip-linked-devices = Kabhi kabhi WhatsApp ki Settings mein "Linked devices" dekh liya karein. Koi device aap ki na ho to usay log out kar dein. QR code ya jorne ka code tabhi istemal karein jab kaam aap ne khud shuru kiya ho.
tip-spoofed-number = Screen par nazar aane wala number jaali ho sakta hai, chahe woh bank ka ho ya NCCIA ka. Call band kar ke card par likha number khud milayein, ya NCCIA se { CONTACT("nccia-helpline") } par poochein.
tip-relative = Call aaye ke aap ka beta thane mein hai ya koi azeez airport par phansa hua hai, foran paise bhejein aur kisi ko na batayein: call band karein aur usi azeez ko us number par call karein jo aap ke paas mehfooz hai. Aaj hi ghar mein aik khufia lafz tay kar lein.
tip-bisp = BISP ka asal message sirf { CONTACT("bisp-sms") } se aata hai aur registration muft hai. Kisi ko fees na dein, na kisi agent ko apna CNIC. Tasalli ke liye call karein: { CONTACT("bisp-helpline") }
tip-echallan = Punjab mein e-challan ka asal message sirf { CONTACT("echallan-1") } ya { CONTACT("echallan-2") } se aata hai aur us mein payment ka link kabhi nahi hota. Aisa link na kholein.
tip-task = Like aur review ke badle paise: pehle thore se dete hain, phir naye kaam ke liye aap se jama karwate hain. Sacha kaam paise jama nahi karwata. Pehli baar paise mangte hi ruk jayein.
tip-secp = Company registered ho tab bhi zaroori nahi ke usay logon se raqam lene ki ijazat ho. Raqam lagane se pehle SECP se { CONTACT("secp-helpline") } par pooch lein.
tip-withdrawal-fee = App bara munafa dikhati hai magar nikalne se pehle tax ya fees mangti hai? Screen par likhe hindse raqam nahi hote. Ab mazeed kuch na dein.
tip-loan-app = Jo loan app aap ke contacts aur tasveerein mange, woh baad mein unhi se dhamka sakti hai. Loan app sirf SECP ki list se lein, Facebook ke ishtihar ya APK file se hargiz nahi.
tip-prize = Kisi programme mein gari ya cheque nikal aaya aur bas thori si fees deni hai? Asal inaam ki koi fees nahi hoti. Aisa message { CONTACT("pta-spam") } par bhej dein: pehle bhejne wale ka number, phir khali jagah, phir message.
tip-sims = Aap ke naam par kitni SIM chal rahi hain? Apna CNIC number baghair dash ke { CONTACT("sim-check-sms") } par SMS karein, kharch taqreeban 2 rupay hai. Jo SIM aap ki na ho, usay company se band karwayein. Online dekhne ke liye: { CONTACT("sim-check-site") }
tip-mistaken-transfer = "Raqam ghalti se aap ko chali gayi, wapas bhej dein": pehle apni app mein dekhein ke raqam aayi bhi hai ya nahi. Khud se kuch na bhejein, apne bank ya wallet ko call karein.
tip-shopping = Phone ya gari bohat kam qeemat par, aur bechne wala raqam pehle mangta hai? Pehle kuch na bhejein, aur courier ki parchi ki tasveer par na jayein, woh jaali ho sakti hai.
tip-keep-evidence = Kuch ho jaye to us shakhs ko block karna theek hai, magar kuch mitayein nahi. Chat, screenshot, call record aur voice note hi se enquiry aage barhti hai.
