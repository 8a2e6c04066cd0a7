### The chat page.

web-title = Khabardar
web-subtitle = Online fraud ke baad madad. Muft. Hum kabhi OTP, PIN, password ya paise nahi mangte.
web-placeholder = Likhein ke kya hua…
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
