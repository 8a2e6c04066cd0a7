"""Word lists for telling Urdu script, Roman Urdu and English apart; all in lower case."""

from __future__ import annotations

from nlu.text.scripts import word_set

URDU_FUNCTION = word_set(
    "ہے ہیں ہوں ہو تھا تھے تھی کا کی کے کو سے میں نے پر پہ اور یا بھی تو ہی کہ جو یہ وہ اس ان "
    "میرا میری میرے مجھے مجھ آپ "
    "ہم ہمارا ہماری ہمارے نہیں کیا کیوں کیسے کب کہاں گیا گئی گئے رہا رہی رہے کر کیا کرو کریں "
    "دیا دی دیے لیا لی لیے اب پھر جب "
    "تک ایک کسی کوئی کچھ سب اپنے اپنا اپنی بعد پہلے ہوا ہوئی ہوئے جی صاحب والا والے والی مگر "
    "لیکن ورنہ کل آج"
)
ROMAN_FUNCTION = word_set(
    # copulas and auxiliaries
    "hai hy hay he hain hein hen hyn hn hun hoon hon hu ho tha thi thy thay thin hua hue hui "
    "huay howa hwa hoa hogaya hogya "
    "hogai hogia hogyi hoga hogi honge hongay hota hoti hote gaya gya gia gayi gai gyi gaye "
    "gae gaey gay raha rha rahi rhi rahe "
    "rhe rhy rahay rahy rhay "
    # postpositions and pronouns
    "ka ki ke k ko se sy say ne nay ny mein mei mn main mai mainay maine mene mne meine meny "
    "mjhe mujhe mjy mje mujhy muje mujay mjhy "
    "mujh mera mra meri mri mere mre meray mery hum ham hamara hamari hamare humara humari "
    "humare humein hamein hamen "
    "tum tumhara ap aap apka aapka apki aapki apke aapke apna apni apne apnay wo woh wu ye yeh "
    "us uska uski uske usne usny usko "
    "use unhon unhone unho unka unki unke unko is iska iski iske isne isko inka inki inke inko "
    "un in jo jis jisne jiska jiski jisay "
    # conjunctions, negation, questions
    "aur or ya bhi bi b to tou toh phir fir lekin lkn lakin magar mgr agar agr warna wrna kyun "
    "kyu kiun kyunke kyunki kiunke q "
    "nahi nhi nahin nai nhe nahe nahy nhin nae mat kya kia kiya kiyaa kaise kaisay kese kesy "
    "kab kahan kidhar kon kaun koi kuch kch kuchh "
    "sab sb ab abhi abi jab jb tab tb tak tk bohat bahut bht bhut buht boht bohot zyada ziada "
    "sirf sirif hi har hr ek aik "
    # verbs
    "kar kr karo kro karen karein krein kren karain karna krna karne krne karni krni karta "
    "krta karti krti karte krte kardo krdo "
    "kardiya krdia krdiya kardia krdya kiye kie kiay diya dia dya diye dye di de do dein den "
    "dedo dedia diyen dena deny dene deni lia liya lya liye lye "
    "liay li le lo lena lene leny kaha kahta kehta kehti kehte kehtay keh kah bola boli bolta "
    "bole bolay btaya bataya btao batao batain btain "
    "aya aaya ayi aayi aai ayee aye aae aa raho rho jata jati jate jao jaye jae jaen chala "
    "chali chalay wala wali wale walay waly wla wli wle "
    "chahiye chaiye chahye bhai pehle phle pehlay baad bad saath pas paas liay pe pay par pr "
    "sath wahan yahan idhar udhar kal aaj aj "
    "karwa karwaya karwana krwa krwana krwaya krwai lga laga lagi lage dekh dekha pata pta "
    "chuka chuki chuke chukay sakta skta sakti skti sakte"
)
ENGLISH_FUNCTION = word_set(
    "the a an i my me we our us you your he his him she her it its they them their this that "
    "these those who which what when where "
    "why how am is are was were be been being have has had do does did doing done will would "
    "can could should may might must not "
    "and or but if because so than then of in on at by for from with without to into about "
    "after before over under out up down "
    "there here no yes as until since while also just only any some all each every more most "
    "someone somebody anyone everyone "
    "i'm i've don't didn't can't won't wasn't isn't it's he's she's they're i'd couldn't "
    "doesn't haven't hasn't myself himself"
)
# Short words of both languages say little; the other words of the sentence decide.
_BOTH = word_set(
    "to is in us he or so do hum par pay are the main men use say an un hay bad den ham then "
    "gay lie on hen tab b q a"
)
ROMAN_FUNCTION -= word_set("or in us so do use say bad den lie are tab par bad hay")
ROMAN_FUNCTION -= word_set("to is he in us pay do me main hi")
ENGLISH_FUNCTION -= word_set("so do me is to he")

ROMAN_COMMON = word_set(
    "shukria shukriya shukrya meherbani mehrbani janab sahab sahib jnab "
    "ustad baji bhaiya yar yaar yr ji g jee haan han hanji nahee theek thik thk acha achha "
    "achaa accha umeed khairiyat khair madad mdad "
    "paise paisay pese pesay paisy paisa pesa raqam rupay rupaye rupees hazar hazaar lakh lac "
    "dhoka dhokha dhoke fraudia fraudiya thagi "
    "loot loota lut luta chori chor jhoot jhoota shikayat shikyat shikait darj masla maslaa "
    "masail jaldi fori foran khuda allah inshallah mashallah "
    "bheja bheje bhej bhejo bheji bhejay bhejain bhejdo bheja mang mangte maang manga mange "
    "dhamki dhamkiyan tasveer tasveeren tasweer izzat "
    "ghar gharwale biwi shohar beta beti behn behan bhen bhai ami ammi abu abbu walid walida "
    "dost doston rishta rishtedar log logo logon "
    "larka larki aadmi admi banda bande raat rat subah subha sham shaam dopahar din dino "
    "mahine mahina saal hafta hafte ghante parson "
    "band bnd khol khola kholo nikal nikala nikle kata katay kat gaali gali galiyan jaan jan "
    "wapas wapis wapsi mil mila mile milta milte milega "
    "nuqsan paisey qarz karz munafa mnafa inaam inam naukri nokri kam kaam kaisa bata batata "
    "naam nam pata likh likha likhna parh chahta chahti "
    "kyunk jawab sawal matlab samajh smjh waqt wqt zaroori zaruri zaroor asal asli jali nakli "
    "galat ghalat sahi sai bilkul kisi kisne kis kitna kitne "
    "kitni idher konsa konsi mujrim bachao bacha bachay bachon khata rokna rok ruko khatam "
    "khtm uthata dalwa dalwaye dala lagaye phans phas phasa "
    "pareshan preshan bara bari chota choti naya nayi nya purana dobara dubara phr hain uthaya "
    "ata ati hoti hota rehta rehti karwao mehnat bechara thana thane "
    "hidayat rehne rehny yad yaad btao chor chhor jane jaane yahin rok likho likhwa samjhao "
    "asan aasan bat baat wajah pichhe bas durust thk bolo sunao dikhao bhejdo btado batado "
    "chlta chalta khrab kharab dua hal haal kesa kese hogae howi hwe dykhen dekho dekhen suno "
    "sunna btaen bta batayen mri"
)
# Weak evidence: everybody greets this way, whatever the language of the rest.
GREETINGS = word_set(
    "salam salaam assalam asalam aslam assalamu alaikum alikum alaykum walaikum aoa slm "
    "asalamualikum assalamualaikum aslamualikum adaab namaste jazak jazakallah allah hafiz "
    "khuda ji jee g bhai yar inshallah mashallah"
)
# Words both languages use; they count a little for each.
SHARED = word_set("do me main is to he hi")
ENGLISH_COMMON = word_set(
    "hi hlo hiya bye goodbye menu undo redo reason dunno yeah yep nope skip back exit quit "
    "restart reset human agent language unsubscribe money gone site "
    "token banana potato zebra pencil chair moon purple cloud seven everything data media "
    "camera idea area extra visa camera video audio radio photo photos "
    "crypto bitcoin casino logo info via alpha beta delta pizza sofa china dubai canada "
    "australia italy media taxi iphone wifi pakistan karachi lahore "
    "person button station location session mission version common reason season lesson action "
    "option million billion one two three four five six eight "
    "aunt uncle postman details card parcel courier hotel house home rent flat shop store "
    "seller buyer market bike car laptop watch shoes dress clothes "
    "network upgrade tell gave worth parked bought deleted followers account accounts wallet "
    "cash loan loans app apps fee fees charges tax customs prize "
    "lottery winner lucky draw job jobs salary interview agency foreign abroad university "
    "school college class teacher student students exam result "
    "doctor hospital medicine blood accident emergency urgent please kindly reply respond "
    "answer question problem issue matter case cases details "
    "profile picture private pictures leaked leak threaten threatens money's group groups "
    "members admin contact contacts story live stream game games "
    "sim network data balance package offer free gift win won claim expired verify "
    "verification verified security secure code codes otp pin "
    "trader traders trade broker brokers stock stocks forex gold market project projects "
    "scheme schemes plan plans double monthly weekly daily percent "
    "shut closed down vanished disappeared ran away fled refuse refused refuses ignoring "
    "ignored blocked unblocked seen read left right wrong "
    "hello hi hey good morning evening afternoon night thanks thank please help sir madam dear "
    "team regards sorry okay ok report complaint "
    "complain file need want know get got money lost sent paid send pay took take give gave "
    "told asked ask said called call calling received "
    "receive account bank number phone mobile card code message messages hacked stolen fraud "
    "scam scammed scammer fake online website page app "
    "application link order ordered delivery parcel product seller investment invested invest "
    "trading profit withdraw withdrawal deposit loan job "
    "visa police office officer department customer support service company person man woman "
    "guy people friend friends family mother father "
    "brother sister son daughter wife husband today yesterday tomorrow week month year day "
    "days hours ago last new old first next password email "
    "pictures photos video blackmail blackmailing threatening threat status check update track "
    "cancel stop start language english urdu change "
    "what's happened happening work working real transaction transactions transfer transferred "
    "blocked block use used using now again never always "
    "made make using trying try cannot access login log number's hack whatsapp facebook "
    "instagram telegram tiktok documents passport renew"
)
ENGLISH_ENDINGS = (
    "ing",
    "tion",
    "tions",
    "ed",
    "ly",
    "ment",
    "ments",
    "ness",
    "ity",
    "able",
    "ful",
    "ous",
    "ive",
    "ght",
    "ck",
    "ers",
    "ess",
    "ance",
    "ence",
    "ture",
    "ship",
    "sh",
    "ct",
    "pt",
    "ss",
    "ies",
    "ry",
)
ROMAN_ENDINGS = (
    "a",
    "i",
    "ain",
    "ein",
    "een",
    "oon",
    "iye",
    "aye",
    "aya",
    "hy",
    "ao",
    "iyan",
    "eye",
)
