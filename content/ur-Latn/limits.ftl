### More than one person sends, or more than there is room for.

too-fast = Message bohat tezi se aa rahe hain. Aik minute ruk kar dobara likhein; pichle chand second ke message nahi mile.
too-many-today = Aik din mein itni files nahi li ja saktin. Sab se zaroori files kal bhejein, ya alfaz mein batayein ke un mein kya hai.
no-room = Is waqt files nahi li ja saktin. Inhein sambhal kar rakhein aur baad mein bhejein; likhi hui baat ab bhi pohanchti hai.
