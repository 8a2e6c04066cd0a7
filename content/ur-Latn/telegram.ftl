### What only Telegram has: commands of the menu, places, albums, edited messages, groups.

choice-share-number = Apna number bhejein

## What the citizen sends, as if typed

# Variables:
#   $place - latitude and longitude
location-shared = Jagah: { $place }

# Variables:
#   $name - name and address of the place
#   $place - latitude and longitude
venue-shared = Jagah: { $name }, { $place }

# Variables:
#   $text - what the message says now
edited-text = Pehle ghalat likha tha. Ab: { $text }

## Files

# Variables:
#   $count - how many files came together
album-received = Aap ki { $count } files mil gayi hain. Har file ki digital mohar us ke sath mehfooz hai, is se baad mein sabit ho sake ga ke kuch badla nahi gaya.

busy-file = Aap ki file hum tak pohanch rahi hai, raseed khud aa jaye gi. Is dauran agar raqam nikli hai to pehle apne bank ko call karein. NCCIA helpline: { CONTACT("nccia-helpline") }

## Groups

group-refused = Hamein shamil karne ka shukriya. Yahan ki baat zaati hoti hai, is liye hum group mein baat nahi karte. Hamein akele mein likhein.

## Commands of the menu

command-start = Shuru karein ya aage barhein
command-help = Yahan kya ho sakta hai
command-status = Meri shikayat
command-tip = Hifazati mashwara
command-language = Zaban badlein
command-human = Kisi se baat karein
command-stop = Yahin rok dein
command-hide = Chat foran chhupayein
command-show = Chat dobara dikhayein
command-settings = Mehfooz auqaat, data mitana
