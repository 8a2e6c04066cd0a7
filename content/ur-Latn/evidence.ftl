### What to photograph for each kind of fraud, and how to keep a chat.

coach-whatsapp =
    Ho sake to yeh sab se kaam ki cheezein hain:
    code wala message, woh message jo chor ne aap ke jaanne walon ko bheje (un se screenshot mangwa lein), aur jis account ya number par paise mange gaye.
coach-caller =
    Ho sake to yeh sab se kaam ki cheezein hain:
    call log jis mein number, din aur waqt ho; un ke message, notice ya tasveer; voice note; raqam bhejne ki raseed.
coach-messages =
    Ho sake to yeh sab se kaam ki cheezein hain:
    pehle message se poori chat, oopar number ke sath; jo account diya gaya; raqam bhejne ki raseed.
coach-profile =
    Ho sake to yeh sab se kaam ki cheezein hain:
    page ka naam aur link, us se aaye message, aur naye login ki koi e-mail ya SMS.
coach-investment =
    Ho sake to yeh sab se kaam ki cheezein hain:
    app ya website ka naam aur link, group aur us ke admin, account ka page jahan raqam dikhti hai, har raseed, aur fees ya tax ka mutalba.
coach-crypto =
    Ho sake to yeh sab se kaam ki cheezein hain:
    jis address par gaya, transaction ka hash, exchange ka order number, aur chat.
coach-shop =
    Ho sake to yeh sab se kaam ki cheezein hain:
    page ya ishtihar link ke sath, bechne wale se chat, raqam bhejne ki raseed, aur parcel ki slip.
coach-loan =
    Ho sake to yeh sab se kaam ki cheezein hain:
    app ka page naam ke sath, dhamki wale message number ke sath, jo aap ke jaanne walon ko bheja gaya, aur raseedein.
coach-job =
    Ho sake to yeh sab se kaam ki cheezein hain:
    ishtihar, agent ka naam aur licence, jo khat ya visa bheja gaya, chat, aur raseedein.
coach-card =
    Ho sake to yeh sab se kaam ki cheezein hain:
    bank ka SMS ya statement din aur raqam ke sath, aur woh page ya message jis ne tafseel mangi. Card ka number chupa lein.
coach-sim =
    Ho sake to yeh sab se kaam ki cheezein hain:
    signal jane ka waqt, nayi SIM ka company ka SMS, aur aap ke CNIC number par SIM ki list.
coach-link =
    Ho sake to yeh sab se kaam ki cheezein hain:
    link wala message aur bhejne wala, jo page khula, aur us ke baad bank ya WhatsApp ke message. Link dobara na kholein.
coach-blackmail =
    Ho sake to yeh sab se kaam ki cheezein hain:
    dhamkiyon wali chat, us account ka naam aur link, aur jahan paise mange gaye. Har niji cheez chupa dein.
coach-place =
    Ho sake to yeh sab se kaam ki cheezein hain:
    jagah bahar se, darwaze par likhe naam, jin numbers se call karte hain. Andar na jayein, khud ko khatre mein na dalein.
coach-payment =
    Ho sake to yeh sab se kaam ki cheezein hain:
    chat, number ya profile, aur raqam bhejne ki raseed jis mein din, raqam aur transaction ID ho.

coach-export =
    WhatsApp ki poori chat rakhne ke liye: chat kholein, teen nuqte dabayein, phir More, phir Export chat, phir Without media. Woh file rakhein aur kuch na mitayein.
    Yahan pehle message se aakhri tak screenshot bhejein, taake number, din aur waqt nazar aayein.

choice-how-export = Poori chat kaise?
