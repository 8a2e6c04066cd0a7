### Words of distress, and talking to a person. Calm, short, no promise; nothing is asked here.

distress-life =
    Aap ne yeh bata kar acha kiya. Aap akele nahi hain, aur jo bhi hua, us mein aap ka qasoor nahi.
    Abhi kisi aise apne ke paas jayein jis par bharosa ho, ya use call karein, aur us ke sath rahein.
    Jaan ka khatra ho to foran call karein: Rescue { CONTACT("rescue") }, police { CONTACT("police") }.
    Shikayat intezar kar sakti hai. Jab aap chahein, hum aage barhein ge.

distress-child =
    Bache ki hifazat sab se pehle hai. Bache ko akela na chhorein.
    Abhi khatra ho to police ko { CONTACT("police") } ya Rescue ko { CONTACT("rescue") } par call karein.
    Bache ki koi tasveer ya video yahan na bhejein.
    Shikayat intezar kar sakti hai. Jab aap chahein, hum aage barhein ge.

distress-violence =
    Aap ki hifazat sab se pehle hai. Abhi khatra ho to kisi mehfooz jagah jayein aur police ko { CONTACT("police") } par call karein.
    Punjab mein khawateen ki helpline: { CONTACT("women-helpline-punjab") }
    Agar koi aap ka phone dekhta hai to "chupao" likhein, yeh chat chhup jaye gi.
    Shikayat intezar kar sakti hai. Jab aap chahein, hum aage barhein ge.

distress-panic =
    Hum yahin hain. Aik lamba saans lein. Hum aik aik qadam chalein ge.
    Seene mein dard ho ya saans na aaye to Rescue ko { CONTACT("rescue") } par call karein.
    Jab aap tayyar hon to "Jaari rakhein" dabayein. Aap ki batayi hui baatein mehfooz hain.

distress-rest = Theek hai. Kuch zaya nahi hua. Jab chahein, yahan likhein. Khatra ho to police ko { CONTACT("police") } par call karein.

# Variables:
#   $case - filed or draft: where the citizen's complaint is
human-noted = { $case ->
    [filed]
        Hum ne likh liya hai ke aap call chahte hain. Jis afsar ke paas aap ki shikayat hai, use yeh nazar aaye ga. Call kab aaye gi, yeh hum nahi bata sakte.
        Call karne wala OTP, PIN ya paise mange to kuch na dein.
   *[draft]
        Hum ne likh liya hai ke aap call chahte hain. Shikayat darj hone ke baad afsar ko yeh nazar aaye ga. Call kab aaye gi, yeh hum nahi bata sakte.
        Call karne wala OTP, PIN ya paise mange to kuch na dein.
}

## What becomes of what is told

privacy =
    Aap ki baatein encrypted mehfooz rehti hain. Yeh sirf NCCIA ko jati hain, aur woh bhi aap ke haan kehne ke baad. Logon ko aap ka naam ya number nazar nahi aata.
    Naam is liye chahiye ke NCCIA ko pata ho ke shikayat kis ki hai. CNIC chhora ja sakta hai.
    Yahan nahi batana chahte to NCCIA ko call karein: { CONTACT("nccia-helpline") }
