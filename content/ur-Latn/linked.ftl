### One citizen, several chats: linking a chat to a complaint filed elsewhere, and taking that back.

# Variables:
#   $telegram - name of our bot on Telegram; may be absent
#   $whatsapp - our number on WhatsApp; may be absent
filed-elsewhere = { $has_telegram ->
    [yes] { $has_whatsapp ->
        [yes] Khabrein WhatsApp ({ $whatsapp }) ya Telegram ({ $telegram }) par bhi chahiye hon to wahan hamein tracking number aur khufia code bhejein.
       *[no] Khabrein Telegram ({ $telegram }) par bhi chahiye hon to wahan hamein tracking number aur khufia code bhejein.
    }
   *[no] Khabrein WhatsApp ({ $whatsapp }) par bhi chahiye hon to wahan hamein tracking number aur khufia code bhejein.
}

link-offer = Yeh chat jori ja sakti hai: phir is shikayat ki khabrein yahan bhi aayein gi, aur is ka haal poochne par code nahi manga jaye ga.

# Variables:
#   $tracking - our tracking number
#   $others - how many other chats are linked to it; may be absent
linked = { $has_others ->
    [yes]
        Yeh chat shikayat { $tracking } se jor di gayi hai: is ki khabrein yahan bhi aayein gi, aur is ka haal poochne par code nahi manga jaye ga.
        Is shikayat se juri hui doosri chats: { $others }. In mein se koi aap ki na ho to jis chat mein shikayat darj hui thi wahan "chat alag karo" likhein, ya { CONTACT("nccia-helpline") } par call karein.
   *[no] Yeh chat shikayat { $tracking } se jor di gayi hai: is ki khabrein yahan bhi aayein gi, aur is ka haal poochne par code nahi manga jaye ga.
}

# Variables:
#   $tracking - our tracking number
#   $channel - where the other chat is: whatsapp, telegram, web or terminal
push-linked = { $channel ->
    [whatsapp]
        WhatsApp ki aik chat aap ki shikayat { $tracking } se jori gayi hai. Is shikayat ki khabrein ab wahan bhi jayein gi.
        Agar yeh aap ne kiya hai to kuch karne ki zaroorat nahi. Agar nahi, to button daba kar us chat ko hata dein.
    [telegram]
        Telegram ki aik chat aap ki shikayat { $tracking } se jori gayi hai. Is shikayat ki khabrein ab wahan bhi jayein gi.
        Agar yeh aap ne kiya hai to kuch karne ki zaroorat nahi. Agar nahi, to button daba kar us chat ko hata dein.
   *[other]
        Hamari website ki aik chat aap ki shikayat { $tracking } se jori gayi hai. Is shikayat ki khabrein ab wahan bhi jayein gi.
        Agar yeh aap ne kiya hai to kuch karne ki zaroorat nahi. Agar nahi, to button daba kar us chat ko hata dein.
}

link-own = Yeh shikayat pehle hi is chat mein hai.

link-gone = Yeh chat ab juri hui nahi hai. Kuch nahi badla gaya.

unlinked = Ho gaya. Yeh chat ab alag hai: kisi doosri chat ki shikayat yahan nazar nahi aaye gi, aur yahan darj hui shikayat kisi doosri chat mein nazar nahi aaye gi.

# Variables:
#   $tracking - our tracking number
unlinked-other = Ho gaya. Doosri chat hata di gayi hai: shikayat { $tracking } ab wahan nazar nahi aaye gi.

# Variables:
#   $tracking - our tracking number
#   $secret - the new secret code
new-code =
    Shikayat { $tracking } ka naya khufia code: { $secret }
    Purana code ab kaam nahi kare ga. Naya code sambhal kar rakhein aur kisi ko na dein.

code-still-known = Jis ke paas khufia code hai woh phir se koi chat jor sakta hai. Code badalne ke liye us chat mein "chat alag karo" likhein jis mein shikayat darj hui thi. Woh chat aap ke paas na ho to { CONTACT("nccia-helpline") } par call karein.

unlink-nothing = Is chat se koi doosri chat juri hui nahi hai.

## Both chats say that they are one person's

link-vouched = Shukriya. Hum ne doosri chat mein poocha hai ke kya dono chats mein sab shikayatein nazar aayein. Wahan se haan hone tak kuch nahi badle ga.

# Variables:
#   $tracking - our tracking number
push-join =
    Jis chat mein shikayat { $tracking } darj hui thi, wahan kaha gaya hai ke yeh chat bhi aap ki hai.
    Kya dono chats mein dono ki sab shikayatein nazar aayein, aainda ki bhi? Button sirf is soorat mein dabayein ke dono chats sirf aap ki hon. Warna kuch na karein.

joined = Ho gaya. Dono chats jur gayi hain: ab har aik mein dono ki sab shikayatein nazar aayein gi, aur khabar aik hi baar aaye gi. Isay khatam karna ho to "chat alag karo" likhein.

push-joined = Aap ki do chats jor di gayi hain: har aik mein dono ki sab shikayatein nazar aayein gi. Yeh aap ne nahi kiya to button daba kar is chat ko alag kar lein.

join-not-alone = Yeh chat pehle se aik aur chat ke sath juri hui hai. Pehle isay alag karein, phir naye siray se jorein.

choice-link = Yeh chat jorein
choice-unlink = Chat alag karein
choice-unlink-other = Meri nahi, hatayein
choice-mine = Meri hi chat hai
choice-join = Ji, dono meri hain
