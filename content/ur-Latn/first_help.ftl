### The first help, shown at once after the first story: one line that shows we understood and
### whose fault it is (the criminal's), then at most two steps. At most 350 characters each.
### Never a promise that money comes back or an account is frozen.

## What we understood

understood-whatsapp_hijacking = Aisa lagta hai ke aap ka WhatsApp kisi aur ke qabze mein chala gaya hai. Aap ke sath jo hua woh jurm hai, is mein aap ka qasoor nahi.

understood-impersonation = Aisa lagta hai ke kisi ne kisi aur ke naam se aap ko dhoka diya hai. Aap ke sath jo hua woh jurm hai, is mein aap ka qasoor nahi.

understood-fake_investment = Aisa lagta hai ke investment ke naam par aap ki raqam le li gayi hai. Aap ke sath jo hua woh jurm hai, is mein aap ka qasoor nahi.

understood-other_fraud = Hamein afsos hai ke aap ke sath yeh hua. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-otp_code = Aisa lagta hai ke kisi ne aap se code le kar aap ka WhatsApp apne qabze mein kar liya hai. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-call_forwarding = Aisa lagta hai ke aap ki calls kisi aur number par mor di gayin aur isi raaste se WhatsApp par qabza hua. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-linked_device = Aisa lagta hai ke kisi ne apna phone ya computer aap ke WhatsApp se jor liya hai. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-friend_hacked_account = Aisa lagta hai ke kisi ne aap ke jaanne wale ke account se aap se raqam mangi. Yeh jurm hai, aur is mein aap ka qasoor nahi. Jis ka account istemal hua, woh bhi mutasir hai.

understood-relative_in_trouble = Aisa lagta hai ke kisi ne aap ke azeez ki museebat ka keh kar aap ko pareshan kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-fake_profile = Aisa lagta hai ke kisi ne naam ya tasveer chura kar jaali account bana rakha hai. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-bank = Aisa lagta hai ke kisi ne bank ka numainda ban kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-wallet = Aisa lagta hai ke kisi ne mobile wallet ka numainda ban kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-telecom = Aisa lagta hai ke kisi ne mobile company ya PTA ka numainda ban kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-fia = Aisa lagta hai ke kisi ne FIA ka afsar ban kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-nccia = Aisa lagta hai ke kisi ne NCCIA ka afsar ban kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi. Is idaray ka naam pehle bhi jaalsaz istemal kar chuke hain.

understood-police = Aisa lagta hai ke kisi ne police ban kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-army = Aisa lagta hai ke kisi ne fauj ya kisi agency ka naam le kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-government = Aisa lagta hai ke kisi ne sarkari idaray ka naam le kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-bisp = Aisa lagta hai ke kisi ne BISP ka naam istemal kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi. Asal message sirf { CONTACT("bisp-sms") } se aata hai aur registration muft hai.

understood-courier = Aisa lagta hai ke kisi ne courier ya daak ka numainda ban kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-utility = Aisa lagta hai ke kisi ne bijli, gas ya traffic ke mehkame ka naam le kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-employer = Aisa lagta hai ke kisi ne aap ke boss ya sathi ka naam le kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-religious = Aisa lagta hai ke kisi ne deen ke naam par aap ke aitmaad ka ghalat faida uthaya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-celebrity = Aisa lagta hai ke kisi ne mashhoor shakhsiyat ban kar aap se raabta kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-task_scam = Aisa lagta hai ke asaan online kaam par pehle thori raqam di gayi, phir aap se raqam jama karwayi gayi. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-withdrawal_fee = Aisa lagta hai ke aap hi ki raqam nikalne ke liye aap se baar baar fees ya tax manga ja raha hai. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-pig_butchering = Aisa lagta hai ke kisi ne aahista aahista aap ka aitmaad jeeta aur phir jaali investment mein raqam le li. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-prize = Aisa lagta hai ke kisi ne jaali inaam ka keh kar aap se raqam li ya mangi. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-visa_job = Aisa lagta hai ke kisi ne jaali naukri ya visa ke naam par aap se raqam li. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-loan_app = Aisa lagta hai ke koi loan app aap ko ya aap ke jaanne walon ko dhamka rahi hai. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-advance_fee_loan = Aisa lagta hai ke loan dilane ke naam par pehle fees li gayi aur loan nahi mila. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-online_shopping = Aisa lagta hai ke online khareedari ki raqam le li gayi aur cheez nahi mili ya ghalat mili. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-rental = Aisa lagta hai ke aise makaan ki raqam li gayi jo kiraye ke liye tha hi nahi. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-card_fraud = Aisa lagta hai ke kisi ne aap ka bank card ya us ki tafseel istemal ki hai. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-sim_swap = Aisa lagta hai ke kisi ne aap ke number ki doosri SIM nikalwa li hai. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-sextortion = Hamein bohat afsos hai. Koi aap ko dhamka raha hai aur yeh sangeen jurm hai. Is mein aap ka qasoor nahi, aur aap tanha nahi hain.

understood-fake_receipt = Aisa lagta hai ke kisi ne payment ki jaali raseed dikha kar aap ko dhoka diya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-mistaken_transfer = Aisa lagta hai ke koi keh raha hai ke raqam ghalti se aap ko bhej di, ab wapas chahiye. Yeh aik jaana pehchana fareb hai, aap ne pooch kar acha kiya.

understood-p2p_crypto = Aisa lagta hai ke crypto ke len den mein aap ko dhoka diya gaya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-account_hacked = Aisa lagta hai ke kisi ne aap ka account apne qabze mein le liya hai. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-wallet_takeover = Aisa lagta hai ke koi aap ke mobile wallet mein dakhil ho gaya hai. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-gift_parcel = Aisa lagta hai ke aise tohfay ya parcel ki raqam mangi gayi jo hai hi nahi. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-phishing_link = Aisa lagta hai ke aap ko jaali link bheja gaya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-illegal_call_centre = Is call centre ki ittila dene ka shukriya. Aap ki baat se doosre log mehfooz reh sakte hain.

understood-ponzi_app = Aisa lagta hai ke kisi app ne kamai ka wada kar ke aap ki raqam rakh li. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-ponzi_scheme = Aisa lagta hai ke kisi scheme ne munafay ka wada kar ke aap ki raqam rakh li. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-crypto_app = Aisa lagta hai ke kisi jaali crypto app ne aap ki raqam le li. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-crypto_mlm = Aisa lagta hai ke crypto ke naam par raqam li gayi aur doosron ko lane ka kaha gaya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-double_shah = Aisa lagta hai ke kisi ne raqam dugni karne ka wada kar ke aap ko dhoka diya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-investment_app = Aisa lagta hai ke investment ki kisi jaali app ne aap ki raqam le li. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-copy_trading = Aisa lagta hai ke trading signal ke naam par aap ki raqam le li gayi. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-fake_broker = Aisa lagta hai ke kisi jaali broker ne aap ki raqam le li. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-trading_platform = Aisa lagta hai ke trading ki kisi jaali website ne aap ki raqam le li. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-livestock_property = Aisa lagta hai ke maweshi, zameen ya housing scheme ke naam par aap ki raqam le li gayi. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-deepfake_ad = Aisa lagta hai ke kisi mashhoor shakhs ki jaali video dikha kar aap ki raqam li gayi. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-unknown_method = Aisa lagta hai ke aap ka WhatsApp koi aur chala raha hai. Yeh jurm hai, aur is mein aap ka qasoor nahi. Yeh kaise hua, baad mein bhi maloom ho sakta hai.

understood-donation = Aisa lagta hai ke madad ki jaali appeal kar ke aap ki hamdardi ka ghalat faida uthaya gaya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-matrimonial = Aisa lagta hai ke rishte ke naam par kisi ne aap se raqam li. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-ticket_travel = Aisa lagta hai ke jaali ticket ya safar ke naam par aap se raqam li gayi. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-whatsapp-phishing_link = Aisa lagta hai ke jaali link ke zariye aap ke WhatsApp par qabza kiya gaya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

understood-whatsapp-sim_swap = Aisa lagta hai ke kisi ne aap ke number ki SIM nikalwa kar aap ke WhatsApp par qabza kiya. Yeh jurm hai, aur is mein aap ka qasoor nahi.

## What to do now

steps-whatsapp_hijacking =
    WhatsApp wapas lene ke liye:
    1. App hata kar dobara install karein, apna number dalein aur SMS wala code foran likhein. Is se doosra shakhs bahar ho jata hai. Aisa PIN manga jaye jo aap ko maloom nahi, to 7 din intezar karein. Tab tak koi aap ki chat nahi parh sakta.
    2. Linked devices log out karein aur jaanne walon ko call par khabardar karein.

steps-call_forwarding =
    Abhi yeh karein:
    1. Kisi doosre phone se apni mobile company ko call karein aur kahein ke aap ke number se har qism ki call forwarding khatam kar di jaye.
    2. Phir WhatsApp dobara install kar ke SMS wala code foran likhein. Jaanne walon ko call par khabardar karein.

steps-linked_device =
    Abhi yeh karein:
    1. WhatsApp ki Settings mein "Linked devices" kholein aur jo device aap ki nahi, usay log out karein.
    2. WhatsApp mein two-step verification on karein aur jaanne walon ko call par khabardar karein.

steps-impersonation =
    Abhi yeh karein:
    1. Unhein jawab na dein, paise na bhejein aur koi code na batayein. Call band kar ke asal shakhs ya idaray ko us number par call karein jo aap ko pehle se maloom hai.
    2. Chat, call record aur raseedein sambhal kar rakhein. Number block karna theek hai, magar kuch mitayein nahi.

steps-fake_investment =
    Abhi yeh karein:
    1. Ab mazeed koi raqam na dein: na "tax", na raqam nikalwane ki fees, na usay jo raqam wapas dilane ka dawa kare.
    2. Group se nikale jane se pehle app, group, us ke members aur har transfer ke screenshot le lein.

steps-other_fraud =
    Abhi yeh karein:
    1. Woh jitna bhi zor dein, ab mazeed paise na dein aur koi code na batayein.
    2. Chat, number, link aur raseedein sambhal kar rakhein. Unhein block karna theek hai, magar kuch mitayein nahi.

steps-sextortion =
    Abhi yeh karein:
    1. Paise na dein aur mazeed kuch na bhejein. Chat, account ka naam aur link mehfooz kar ke usay block kar dein.
    2. In se baat ki ja sakti hai: NCCIA { CONTACT("nccia-helpline") }, Digital Rights Foundation { CONTACT("drf-helpline") }.
    Hum woh tasveer ya video aap se kabhi nahi mangein ge.

steps-loan_app =
    Abhi yeh karein:
    1. Un ke message, number aur app ka naam mehfooz karein, phir app ki permissions band kar ke usay hata dein.
    2. Ghar walon aur doston ko call par bata dein ke aap ke bare mein aisa message blackmailing hai. Loan apps ke liye SECP helpline: { CONTACT("secp-helpline") }

steps-sim_swap =
    Abhi yeh karein:
    1. Kisi doosre phone se apni mobile company ko call kar ke SIM band karwayein.
    2. Phir apne bank aur wallet ko card ya app wale number par call kar ke account aur app band karwayein. Waqt aur reference number likh lein.

steps-card_fraud =
    Abhi yeh karein:
    1. Card ke peeche likhe number par bank ko call kar ke card band karwayein aur dispute darj karwayein. Waqt aur reference number likh lein.
    2. PIN aur bank ki app ka password badal lein.

steps-account_hacked =
    Abhi yeh karein:
    1. Asal app ya website par "Forgot password" se naya password banayein, phir baqi tamam devices log out karein.
    2. Email ka password bhi badlein, aur doston ko call par batayein ke aap ke naam par kisi ko paise na dein.

steps-wallet_takeover =
    Abhi yeh karein:
    1. Wallet ki app mein diye gaye number par call kar ke apna account band karwayein. Kahein ke fraud hua hai. Waqt aur reference number likh lein.
    2. Account dobara khulte hi PIN badal lein, aur koi code kisi ko na batayein.

steps-phishing_link =
    Abhi yeh karein:
    1. Us page par mazeed kuch na likhein. Password ya PIN de diya ho to asal app mein abhi badal dein.
    2. Card ya account ki tafseel de di ho to card par likhe number par bank ko call kar ke band karwayein. Link sambhal kar rakhein, dobara na kholein.

steps-fake_profile =
    Abhi yeh karein:
    1. Pehle us profile ka link aur screenshot mehfooz karein, phir app ke andar usay jaali account ke taur par report karein. Doston se bhi report karwayein.
    2. Jaanne walon ko call par bata dein ke yeh account jaali hai, taake koi usay paise na bheje.

steps-mistaken_transfer =
    Abhi yeh karein:
    1. Khud se koi raqam wapas na bhejein. Pehle apni app mein dekhein ke raqam aayi bhi hai ya nahi, un ke message par na jayein.
    2. Card ya app wale number par apne bank ya wallet ko call karein, wohi isay dekhein ge.

steps-illegal_call_centre =
    Apni hifazat ka khayal rakhein:
    1. Un se pooch gachh ya samna na karein, aur saboot lene andar na jayein.
    2. Jo pehle se maloom hai, likh lein: pata, number, naam, auqaat. Hum yehi aap se poochein ge.

steps-otp_code =
    Abhi yeh karein:
    1. WhatsApp kholein ya dobara install karein, apna number likhein aur SMS wala code foran likhein. Is se doosra shakhs bahar ho jata hai.
    2. Aisa PIN manga jaye jo aap ko maloom nahi, to 7 din intezar karein. Tab tak koi aap ki chat nahi parh sakta.
    3. Jaanne walon ko call par khabardar karein, aur naya code kisi ko na batayein.

steps-whatsapp-phishing_link =
    Abhi yeh karein:
    1. Us page par mazeed kuch na likhein. Link sambhal kar rakhein, magar dobara na kholein.
    2. WhatsApp kholein, apna number aur naya SMS code foran likhein. Phir Linked devices mein sab log out kar dein.
    3. Jaanne walon ko call par khabardar karein.

steps-whatsapp-sim_swap =
    Abhi yeh karein:
    1. Kisi doosre phone se apni mobile company ko call kar ke SIM band karwayein aur apne naam par nayi lein.
    2. Apne bank aur wallet ko call kar ke account aur app band karwayein.
    3. SIM chalte hi WhatsApp dobara install kar ke SMS code foran likhein. Tab tak jaanne walon ko call par khabardar karein.

steps-unknown_method =
    Abhi yeh karein:
    1. WhatsApp kholein ya dobara install karein, apna number likhein aur SMS wala code foran likhein. Is se doosra shakhs bahar ho jata hai.
    2. Andar aate hi Linked devices mein sab log out kar dein.
    3. Jaanne walon ko call par khabardar karein, aur naya code kisi ko na batayein.

steps-friend_hacked_account =
    Abhi yeh karein:
    1. Ab kuch na bhejein. Dost ko aam phone call kar ke bata dein ke us ka account ghalat istemal ho raha hai.
    2. Jo log aap dono ko jaante hain, unhein call par khabardar karein.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-relative_in_trouble =
    Abhi yeh karein:
    1. Call band karein, aur apne azeez ko us number par khud call karein jo aap ke paas mehfooz hai.
    2. Aksar kaha jata hai ke kisi ko na batana; phir bhi ghar walon ko batayein. Jaan ka khatra ho to police ko { CONTACT("police") } par call karein.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-bank =
    Abhi yeh karein:
    1. Call band karein. Koi code, PIN ya card ki tafseel bata di ho to card par likhe number par apne bank ko call kar ke card aur app band karwayein.
    2. PIN aur app ka password badal lein. OTP kisi ko na batayein, bank ko bhi nahi.

steps-wallet =
    Abhi yeh karein:
    1. Call band karein. Koi code ya PIN bata diya ho to wallet ki app mein diye gaye number par call kar ke apna account band karwayein.
    2. Wallet ka PIN badal lein, aur koi code kisi ko na batayein.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-telecom =
    Abhi yeh karein:
    1. Call band karein, koi button na dabayein, aur code ya CNIC number na batayein.
    2. Apni mobile company se us ke apne number par poochein, ya PTA se: { CONTACT("pta-helpline") }. Screen par aane wala number jaali ho sakta hai.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-fia =
    Abhi yeh karein:
    1. Paise na dein aur bank ki tafseel na batayein. FIA ke asal notice par case number hota hai aur bank ki tafseel nahi mangi jati.
    2. FIA se khud poochein: { CONTACT("fia-helpline") }
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-nccia =
    Abhi yeh karein:
    1. Paise na dein aur code na batayein. Sarkari idaray WhatsApp par call nahi karte aur OTP kabhi nahi mangte.
    2. NCCIA se khud poochein: { CONTACT("nccia-helpline") }. Screen par aane wala number jaali ho sakta hai.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-police =
    Abhi yeh karein:
    1. Paise na dein. Call band kar ke us shakhs ko jaane pehchane number par call karein jis ka woh zikr kar rahe hain.
    2. Dar ho ke baat sach hai to police se { CONTACT("police") } par khud poochein.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-army =
    Abhi yeh karein:
    1. Paise na dein, aur woh koi bhi ohda batayein, call par CNIC number, account ya OTP na batayein.
    2. Jo naam, ohda aur number bataya gaya, likh lein.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-government =
    Abhi yeh karein:
    1. Koi fees na dein, link na kholein, aur CNIC number ya OTP na batayein.
    2. Us daftar se khud poochein: jaane pehchane number par ya ja kar.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-bisp =
    Abhi yeh karein:
    1. Koi fees na dein, aur CNIC number ya code na batayein.
    2. BISP se khud poochein: { CONTACT("bisp-helpline") }
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-courier =
    Abhi yeh karein:
    1. Link na kholein aur code na batayein. Card ki tafseel likh di ho to card par likhe number par bank ko call kar ke card band karwayein.
    2. Courier ya daak khane se us ke apne number par poochein.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-utility =
    Abhi yeh karein:
    1. Link se paise na dein. Bill par chhape number par us daftar se poochein.
    2. Punjab ke asal e-challan ka message sirf { CONTACT("echallan-1") } ya { CONTACT("echallan-2") } se aata hai aur us mein payment link nahi hota.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-employer =
    Abhi yeh karein:
    1. Ab mazeed paise na dein. Apne boss ya company ko jaane pehchane number par call karein.
    2. Sathiyon ko khabardar karein. Password de diya ho to abhi badal lein.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-religious =
    Abhi yeh karein:
    1. Woh jo bhi wada karein ya dar dikhayein, ab mazeed paise na dein.
    2. Ghar mein kisi aitmaad wale ko bata dein.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-celebrity =
    Abhi yeh karein:
    1. Ab mazeed paise na dein. Mashhoor naam, tasveer ya awaz koi saboot nahi.
    2. Profile ka link aur screenshot mehfooz karein, phir app ke andar report karein.

steps-ponzi_app =
    Abhi yeh karein:
    1. Ab mazeed raqam na lagayein: apni raqam nikalne ka "tax" ya fees bhi nahi.
    2. App band hone se pehle app, apne balance aur har transfer ke screenshot le lein.
    3. SECP se poochein ke company ke paas licence hai ya nahi: { CONTACT("secp-helpline") }

steps-ponzi_scheme =
    Abhi yeh karein:
    1. Ab mazeed raqam na lagayein, aur kisi aur ko shamil na karein.
    2. Likh lein ke kitni raqam, kab aur kis ko di. Raseedein aur kaghaz sambhal kar rakhein.
    3. Company registered ho tab bhi zaroori nahi ke usay logon se raqam lene ki ijazat ho. SECP se poochein: { CONTACT("secp-helpline") }

steps-task_scam =
    Abhi yeh karein:
    1. Ab koi "prepaid task" na karein, aur raqam nikalwane ke liye kuch na dein.
    2. Group se nikale jane se pehle group, admin ke naam, task aur har transfer ke screenshot le lein.
    3. Jo raqam wapas dilane ka kahe, usay bhi kuch na dein.

steps-crypto_app =
    Abhi yeh karein:
    1. Ab mazeed raqam na lagayein: apni raqam nikalne ka "tax" ya fees bhi nahi.
    2. App ka naam aur link, wallet address, network aur har transaction ka hash mehfooz karein.
    3. Crypto ki shikayat PVARA ko bhi ja sakti hai: { CONTACT("pvara-email") }

steps-crypto_mlm =
    Abhi yeh karein:
    1. Ab mazeed raqam na lagayein, aur kisi aur ko shamil na karein.
    2. Group, lane walon ke naam aur number, referral code aur wallet address mehfooz karein.
    3. Crypto ki shikayat PVARA ko bhi ja sakti hai: { CONTACT("pvara-email") }

steps-double_shah =
    Abhi yeh karein:
    1. Ab mazeed kuch na dein, pehli raqam nikalwane ke liye bhi nahi.
    2. Naam, jagah, tareekhein aur gawahon ke naam likh lein. Cheque aur raseedein sambhal kar rakhein.
    3. Jo raqam wapas dilane ka kahe, usay bhi kuch na dein.

steps-investment_app =
    Abhi yeh karein:
    1. Ab mazeed raqam na lagayein: apni raqam nikalne ka "tax" ya fees bhi nahi.
    2. App, us ke naam aur link, apne balance aur har transfer ke screenshot le lein.
    3. SECP se poochein ke company ke paas licence hai ya nahi: { CONTACT("secp-helpline") }

steps-withdrawal_fee =
    Abhi yeh karein:
    1. Ab koi fees ya tax na dein. Aap hi ki raqam ke liye pehle aur raqam mangna fraud ka hissa hai.
    2. Mutalba mehfooz karein: message, raqam aur jo account bataya gaya.
    3. Jo raqam wapas dilane ka kahe, usay bhi kuch na dein.

steps-copy_trading =
    Abhi yeh karein:
    1. Copy karna band karein aur mazeed raqam na lagayein. Un ke paas aap ke trading account ki rasai ho to password badal kar rasai khatam karein.
    2. Group, admin, signals aur har transfer ke screenshot le lein.

steps-fake_broker =
    Abhi yeh karein:
    1. Ab mazeed raqam na lagayein: apni raqam nikalne ka "tax" ya fees bhi nahi.
    2. Koi app un ko aap ka phone dikhati ho to usay hata dein aur password badal lein. Broker ka naam, link aur statement sambhal kar rakhein.
    3. SECP se poochein ke company ke paas licence hai ya nahi: { CONTACT("secp-helpline") }

steps-trading_platform =
    Abhi yeh karein:
    1. Ab mazeed raqam na lagayein: apni raqam nikalne ka "tax" ya fees bhi nahi.
    2. Website ke address, apne balance, chat aur har transfer ke screenshot le lein.
    3. Kai mashhoor websites ke paas Pakistan mein licence nahi. SECP se poochein: { CONTACT("secp-helpline") }

steps-pig_butchering =
    Abhi yeh karein:
    1. Ab paise, tasveerein ya kaghaz na bhejein, chahe us shakhs se kitna hi taalluq ho.
    2. Ghaib hone se pehle profile, chat, number, app ya website aur har transfer mehfooz karein.
    3. Jo raqam wapas dilane ka kahe, usay bhi kuch na dein.

steps-livestock_property =
    Abhi yeh karein:
    1. Ab koi qist na dein.
    2. Raseedein, muahida, ishtihar aur jin accounts mein raqam di, jama kar lein.
    3. Housing authority se poochein ya ja kar dekhein ke plot ya janwar hain bhi ya nahi.

steps-deepfake_ad =
    Abhi yeh karein:
    1. Ab mazeed paise na dein. Mashhoor shakhs ki video koi saboot nahi, computer se bhi ban jati hai.
    2. Ishtihar ka link aur screenshot mehfooz karein, phir app ke andar report karein.
    3. Jo raqam wapas dilane ka kahe, usay bhi kuch na dein.

steps-prize =
    Abhi yeh karein:
    1. Inaam ke liye koi fees ya tax na dein, aur CNIC number ya code na batayein.
    2. Number ki ittila PTA ko dein: { CONTACT("pta-spam") } par SMS karein jis mein number, khali jagah, phir message ho.
    3. Message, number aur raseedein sambhal kar rakhein, kuch mitayein nahi.

steps-visa_job =
    Abhi yeh karein:
    1. Ab mazeed paise na dein, aur passport ya asal kaghaz kisi ko na dein.
    2. Agent ka naam, daftar, licence number aur raseedein sambhal kar rakhein.
    3. Bahar ki naukri ho to FIA se bhi baat karein: { CONTACT("fia-helpline") }

steps-advance_fee_loan =
    Abhi yeh karein:
    1. Loan ke liye ab koi fees na dein, aur CNIC ki mazeed tasveer na bhejein.
    2. Ishtihar, app aur chat ke screenshot le lein.
    3. SECP se poochein ke loan dene wale ke paas licence hai ya nahi: { CONTACT("secp-helpline") }

steps-online_shopping =
    Abhi yeh karein:
    1. Ab mazeed paise na dein, "delivery" ya "wapsi" ki fees bhi nahi.
    2. Page, ishtihar aur chat ke screenshot le lein. Parcel aaya ho to us ke label samait rakhein.
    3. Page ko app ke andar report karein.

steps-rental =
    Abhi yeh karein:
    1. Jagah dekhe aur malik se mile baghair mazeed advance na dein.
    2. Ishtihar aur chat ke screenshot le lein, phir ishtihar ko app ke andar report karein.

steps-fake_receipt =
    Abhi yeh karein:
    1. Apne account ya app mein dekhein ke raqam aayi ya nahi. Payment ki tasveer ya SMS koi saboot nahi.
    2. Ab koi samaan na dein. Raseed ki tasveer, number aur camera ki recording sambhal kar rakhein.

steps-p2p_crypto =
    Abhi yeh karein:
    1. Exchange ki asal app mein is order ki appeal abhi karein, aur mazeed coin release na karein.
    2. Order number, doosre ka naam aur account, aur chat sambhal kar rakhein. Bank pooche to dikhayein.
    3. Crypto ki shikayat PVARA ko bhi ja sakti hai: { CONTACT("pvara-email") }

steps-gift_parcel =
    Abhi yeh karein:
    1. Us ke liye customs, fees ya jurmana na dein, aur mazeed tasveerein ya kaghaz na bhejein.
    2. Block karne se pehle profile ka link, chat aur bataya gaya account mehfooz karein.

steps-donation =
    Abhi yeh karein:
    1. Is appeal par ab kuch na dein. Hospital ya idaray se us number par poochein jo aap khud dhoondein.
    2. Appeal aur account ke screenshot le lein, phir app ke andar report karein.

steps-matrimonial =
    Abhi yeh karein:
    1. Ab mazeed paise, tasveerein ya kaghaz na bhejein.
    2. Profile, chat aur number mehfooz karein, phir block kar dein.
    3. Tasveeron se dhamkayein to hamein batayein. Digital Rights Foundation bhi madad karti hai: { CONTACT("drf-helpline") }

steps-ticket_travel =
    Abhi yeh karein:
    1. Ab mazeed paise na dein. Airline ya bus company se khud poochein ke booking hai ya nahi.
    2. Ticket, raseed, ishtihar aur number sambhal kar rakhein.
