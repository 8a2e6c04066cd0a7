### One citizen, several chats: linking a chat to a complaint filed elsewhere, and taking that back.

# Variables:
#   $telegram - name of our bot on Telegram; may be absent
#   $whatsapp - our number on WhatsApp; may be absent
filed-elsewhere = { $has_telegram ->
    [yes] { $has_whatsapp ->
        [yes] To hear the news on WhatsApp ({ $whatsapp }) or Telegram ({ $telegram }) as well, send us the tracking number and the secret code there.
       *[no] To hear the news on Telegram ({ $telegram }) as well, send us the tracking number and the secret code there.
    }
   *[no] To hear the news on WhatsApp ({ $whatsapp }) as well, send us the tracking number and the secret code there.
}

link-offer = You can link this chat: then news of this complaint comes here too, and you see its status without the code.

# Variables:
#   $tracking - our tracking number
#   $others - how many other chats are linked to it; may be absent
linked = { $has_others ->
    [yes]
        This chat is linked to complaint { $tracking }: its news comes here too, and you see its status without the code.
        Other chats linked to it: { $others }. If one of them is not yours, write "unlink" in the chat in which it was filed, or call { CONTACT("nccia-helpline") }.
   *[no] This chat is linked to complaint { $tracking }: its news comes here too, and you see its status without the code.
}

# Variables:
#   $tracking - our tracking number
#   $channel - where the other chat is: whatsapp, telegram, web or terminal
push-linked = { $channel ->
    [whatsapp]
        A chat on WhatsApp was linked to your complaint { $tracking }. News of it goes there too.
        If that was you, nothing needs to be done. If not, unlink that chat with the button.
    [telegram]
        A chat on Telegram was linked to your complaint { $tracking }. News of it goes there too.
        If that was you, nothing needs to be done. If not, unlink that chat with the button.
   *[other]
        A chat on our web page was linked to your complaint { $tracking }. News of it goes there too.
        If that was you, nothing needs to be done. If not, unlink that chat with the button.
}

link-own = This complaint is in this chat already.

link-gone = This link is no longer there. Nothing was changed.

unlinked = Done. This chat stands alone: it shows no complaint of another chat, and no other chat shows what was filed here.

# Variables:
#   $tracking - our tracking number
unlinked-other = Done. The other chat is unlinked: complaint { $tracking } can no longer be seen there.

# Variables:
#   $tracking - our tracking number
#   $secret - the new secret code
new-code =
    New secret code of complaint { $tracking }: { $secret }
    The old code no longer works. Keep the new one and do not give it to anyone.

code-still-known = Whoever has the secret code can link a chat again. The code is changed by writing "unlink" in the chat in which the complaint was filed. If you no longer have that chat, call { CONTACT("nccia-helpline") }.

unlink-nothing = No other chat is linked to this one.

## Both chats say that they are one person's

link-vouched = Thank you. We have asked in the other chat whether both shall show all complaints. Until it says yes, nothing changes.

# Variables:
#   $tracking - our tracking number
push-join =
    In the chat in which complaint { $tracking } was filed it was said that this chat is yours too.
    Shall both chats show all complaints of both, also later ones? Press the button only if both chats are yours alone. Otherwise do nothing.

joined = Done. Both chats are joined: each shows all complaints of both, and news comes once. To end this, write "unlink".

push-joined = Two chats of yours are joined: each shows all complaints of both. If that was not you, press the button to unlink this chat.

join-not-alone = This chat is joined with another one already. Unlink it first, then link it anew.

choice-link = Link this chat
choice-unlink = Unlink
choice-unlink-other = Not me: unlink
choice-mine = It is my chat
choice-join = Yes, both are mine
