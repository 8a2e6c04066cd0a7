"""Words beside the verb of a sum: whether it was done, ordered, denied or meant something else."""

from __future__ import annotations

from nlu.text.scripts import word_set

FIRST = word_set("pehle pehlay pahle phle shuru پہلے شروع")  # what stands before is another sum
# Words that speak of the amount only right beside it.
ADJACENT = word_set(
    "went moved gayab ghaib gaib gayeb saaf khatam khtm kam غائب صاف ختم کم lo لو says saying "
    "bachat withdraw aye aaye aae آئے آ get gets getting"
)
WAS = word_set("tha the thay thi hai hain hua hue تھا تھے تھی ہے ہیں ہوا ہوئے")
GONE = word_set("gaya gya gaye gae gay gayi gai گیا گئے گئی")
DID = word_set("kiye kiya kie kia kiay kye کیے کئے کیا کئیے")
PAYING_BY = word_set(
    "jazzcash jazcash jazkash easypaisa easypesa esypaisa nayapay sadapay raast upaisa cash paisa "
    "transfer online deposit invest ada send recharge load کیش پیسہ ایزی راست ٹرانسفر آن لائن "
    "لائن ادا انویسٹ pay advance ایڈوانس bank بینک"
)
NO_PAYMENT = word_set(
    "block blok delete band bund off report freeze hack share scan on mute unfriend accept cancel "
    "remove left leave khatam confirm بلاک ڈیلیٹ بند رپورٹ ہیک شیئر سکین کینسل"
)
DONE_DEEDS = word_set(
    "bheje bhejay bheja bheji bhjy bhejy bhaije bhejwaye bhijwaye karwaye karaye karwae krwaye "
    "krwae bharay bhare "
    "dalwaye بھیجے بھیجا بھجوائے کرائے کروائے بھرے ڈلوائے"
)
TOGETHER = word_set("kar kr k ke کر کے جل jul")
AFTER_WAS = word_set(". mere jo aur wo woh sab , ۔") | {""}
WEAK_GAIN = word_set("dekha dekhai limit daily monthly mahana ماہانہ rozana روزانہ دیکھ نظر")
FEE_BEFORE_TOOK = word_set("fee fees advance raqam le فیس رقم لے payment")
RAN_AWAY = word_set(
    "bhag bhaga bhage bhagay بھاگا بھاگے bhaag chala ghaib gaib faraar farar بھاگ غائب فرار "
    "چلا gayab"
)
NOT_FINISHED = word_set("ditay ditte dittay ditta ditti kar kr ho kia kiya ki کر ہو کی کیا bhi")
SCAMMER = word_set("he she they scammer thief fraudster")
TAKEN_OUT = word_set("nikal nikaal kat loot نکال کٹ zero udaa ura drained gone نکل")
OWN_MONEY = word_set("balance salary tankhwa tankhwah pension بیلنس تنخواہ پنشن")
HANDED = word_set(
    "mila mili mile ملی ملا ملے sent gave put diya dia diye dye bheja bheji bheje dala dal "
    "daal di bhej بھیجا بھیجی بھیجے "
    "بھیج "
    "ڈال ڈالا دیا دی دیے"
)
ARTICLES = word_set("a the my him her them his this that")
HELPING = word_set("bhi b بھی bata de bhej kar kr likh parh sun suna دے بتا بھیج کر")
STUCK = word_set("phans phas phansi phansa پھنس پھنسی")
TAKES = word_set("leta lete leti letay lety لیتا لیتے لیتی")
KEPT = word_set("gaye gae گئے rahe rahay raha rhe rha رہے رہا")
WRITER = word_set("main me mein mai hum میں ہم")
WENT_OUT = word_set("nikle nikal nikli nikla nikalwaye نکلے نکل نکلوائے نکلا")
WITHDREW = word_set("nikala nikalna nikali nikaala نکالا نکالے نکالی")
ASKING = word_set("mang maang مانگ")
HAD_TO = word_set("parre parrey padey pare paray parey para pari پڑے پڑا پڑ par")
NOUNS = word_set("advance payment deposit investment")
OFFERED = word_set("offered offer offers offering promised promise")
PERSONS = word_set("i we my father mother husband wife brother sister did do")
ENGLISH_BASE = word_set("pay send deposit transfer invest put lose paying sending spend")
INFINITIVES = word_set("lene milne hone aane lainay milnay banne لینے ملنے ہونے آنے بننے")
CONDITION = word_set("wants want if unless until will would should must please asked demanding")
ORDERED = word_set("karo kro karne karna karein karen krne krna karwao krwao kardo krdo")
FINISHED = word_set(
    "ditay ditte dittay ditta ditti diye dia diya dye die di دیے دیئے دئیے دیا دی دئے"
)
BEFORE_FINISHED = word_set(
    "bhar bhr dal daal ada jama karwa krwa bharwa dalwa بھر ڈال ادا جمع bhej de kar kr karwa "
    "krwa bhejwa kara بھیج دے کر کروا کرا ne نے maine mene pay transfer"
)
LIYA = word_set("liya lia liye lie li lye لیا لیے لی لئے")
MYSELF = word_set("mene maine meine ne نے")
ALREADY = word_set("chuka chuki chuke chukay betha bethi baitha baithi چکا چکی چکے بیٹھا بیٹھی")
MONEY = word_set("paise paisay pese pesay pesy paisy raqam پیسے رقم money")
THINGS = word_set(
    "otp pin mpin cvv password link message msg photo pic video slip screenshot ss receipt "
    "code number form apk file voice "
    "note parcel tasveer لنک میسج تصویر رسید کوڈ نمبر پیغام ویڈیو پارسل فارم"
)
BASES = word_set("de دے bhej بھیج kar kr کر bhar بھر")
