### The chat page.

web-title = Khabardar
web-subtitle = Online fraud ke baad madad. Muft. Hum kabhi OTP, PIN, password ya paise nahi mangte.
web-placeholder = Likhein ke kya hua…
web-placeholder-hidden = Likhein…
web-send = Bhejein
web-attach = File lagayein
web-connecting = Raabta ho raha hai…
web-offline = Raabta nahi hai. Jo likhein ge, raabta hote hi chala jaye ga.
web-hide = Foran chhupayein
web-privacy = Aap ki baatein encrypted mehfooz rehti hain aur aap ki haan ke baghair kahin darj nahi hotin.
web-you = Aap
web-bot = Khabardar
web-file-sending = File bheji ja rahi hai…
web-new = Naye message
web-language = Zaban
web-typing = Khabardar likh raha hai…
web-choices = Jawab chunein
web-not-sent = Nahi gaya. Dobara bhejne ke liye dabayein.

## Before the first message

web-tagline = Muft madad

# Variables:
#   $operator - who runs Khabardar; may be absent
web-welcome = { $has_operator ->
    [yes] Khabardar Pakistan mein online fraud se mutasir hone walon ke liye aik muft sahoolat hai. Is ka intezam { $operator } ke paas hai.
   *[no] Khabardar Pakistan mein online fraud se mutasir hone walon ke liye aik muft sahoolat hai.
}

web-does = Hum batate hain ke sab se pehle kya karna hai, aap ki shikayat NCCIA tak pohanchate hain aur aap ko bakhabar rakhte hain.
web-never = Hum kabhi OTP, PIN, password ya paise nahi mangte.
web-urgent = Raqam abhi nikli hai? Pehle apne bank ko call karein. Jaan ka khatra hai? Police ko { CONTACT("police") } par call karein.
web-start = Apne alfaz mein batayein ke kya hua: Urdu, Roman Urdu ya English mein.

## The menu

web-menu = Menu
web-close = Band karein
web-keep = Baad mein yahin se jaari rakhein
web-keep-note = Sirf apne phone par. Phir jo bhi yeh browser khole ga, yeh chat parh sake ga. Is ke baghair page band karte hi chat yahan se mit jati hai.
web-hide-note = Yeh safha foran khali ho jaye ga; Escape do dafa dabana bhi yehi karta hai. "Dikhao" likhein ge to wapas aa jaye ga.
web-settings = Message ka waqt, mera data mitana
web-leave = Safha chhor dein, sab bhula dein
web-leave-note = Calendar khul jaye ga aur chat is phone se mit jaye gi. Is par wapas nahi aa sakein ge. Darj shuda shikayat NCCIA ke paas rahe gi.

## Messages and their state

web-sending = Bheja ja raha hai
web-sent = Pohanch gaya
web-file-again = Nahi gayi. File dobara lagayein.
web-file = File
web-today = Aaj
web-yesterday = Kal
web-earlier = Hamare pehle ke message. Aap ne jo likha tha, woh is phone par mehfooz nahi rakha gaya.
web-ended = Pichli chat band ho chuki hai. Yeh nayi chat hai.
web-latest = Sab se naye message par jayein
web-save = PDF save karein
web-saving = PDF tayyar ho rahi hai…
web-not-saved = PDF nahi mili. Meharbani se dobara dabayein.
