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
