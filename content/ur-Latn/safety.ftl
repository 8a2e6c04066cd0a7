### Safety of the citizen: settings, safe hours, "delete my data", and the first line of news.

## The first line of what comes unasked: a lock screen shows it, so it names nothing

new-message = Khabardar ki taraf se aap ke liye naya message hai.

## Settings

settings =
    Is chat ki settings
    Koi nayi baat ho to hum aap ko kisi bhi waqt message bhej sakte hain.
    "Chupao" likhne se chat khali ho jati hai. "Dikhao" likhein ge to wapas aa jaye gi.

# Variables:
#   $from - time of the clock from which we may write
#   $from_part - its part of the day: morning, noon, evening or night
#   $to - time of the clock until which we may write
#   $to_part - its part of the day
settings-hours =
    Is chat ki settings
    Hum khud se sirf { $from_part ->
        [morning] subah
        [noon] dopahar
        [evening] shaam
       *[night] raat
    } { $from } baje se { $to_part ->
        [morning] subah
        [noon] dopahar
        [evening] shaam
       *[night] raat
    } { $to } baje tak message bhejte hain.
    "Chupao" likhne se chat khali ho jati hai. "Dikhao" likhein ge to wapas aa jaye gi.

choice-settings = Settings
choice-safe-hours = Message ka waqt
choice-safe-hours-off = Phir kisi bhi waqt
choice-safe-hours-yes = Ji, yehi waqt
choice-hide = Chupao
choice-delete-data = Mera data mitayein
choice-delete-data-yes = Abhi mita dein
choice-delete-data-no = Sab rehne dein

## When we may write unasked

ask-safe-hours = Hum khud se aap ko kis waqt message bhejein? Apne alfaz mein likhein, jaise "subah 9 se shaam 5" ya "raat ko nahi".

bad-safe-hours = Is mein waqt samajh nahi aaya. Likhein ke kab se kab tak, jaise "subah 9 se shaam 5 tak".

# Variables:
#   $from - time of the clock from which we may write
#   $from_part - its part of the day: morning, noon, evening or night
#   $to - time of the clock until which we may write
#   $to_part - its part of the day
safe-hours-confirm = Yaani hum khud se sirf { $from_part ->
        [morning] subah
        [noon] dopahar
        [evening] shaam
       *[night] raat
    } { $from } baje se { $to_part ->
        [morning] subah
        [noon] dopahar
        [evening] shaam
       *[night] raat
    } { $to } baje tak message bhejein. Kya yeh theek hai?

# Variables:
#   $from - time of the clock from which we may write
#   $from_part - its part of the day: morning, noon, evening or night
#   $to - time of the clock until which we may write
#   $to_part - its part of the day
safe-hours-set = Ho gaya. Hum khud se sirf { $from_part ->
        [morning] subah
        [noon] dopahar
        [evening] shaam
       *[night] raat
    } { $from } baje se { $to_part ->
        [morning] subah
        [noon] dopahar
        [evening] shaam
       *[night] raat
    } { $to } baje tak message bhejein ge. Baqi waqt ke message intezar karein ge. Aap jab bhi likhein ge, jawab usi waqt mile ga.

safe-hours-removed = Ho gaya. Koi nayi baat ho to hum aap ko kisi bhi waqt message bhej sakte hain.

hours-day = Subah 9 se shaam 5
hours-no-night = Raat ko nahi
hours-any = Kisi bhi waqt

## Delete my data

# Variables:
#   $tracking - tracking numbers of filed complaints; may be absent
delete-data = { $has_tracking ->
    [yes]
        Hum foran mita dein ge: hamare message, jo aap ne abhi darj nahi karaya aur us ki files, aap ki settings aur aap se raabte ka zariya. Is ke baad kuch wapas nahi aaye ga.
        Jo darj hai woh nahi mite ga: { $tracking } aur us ki files. Yeh NCCIA ka sarkari record hai; hamein koi qanoon maloom nahi jo ise kisi khaas din khatam kare.
        Phir hum is ke baare mein aap ko message nahi bhej sakein ge. Pehle is ka number aur khufia code likh lein: halat sirf in dono se poochhi ja sakegi.
   *[no]
        Hum foran mita dein ge: jo kuch aap ne bataya, aap ki files, hamare message, aap ki settings aur aap se raabte ka zariya. Is ke baad kuch wapas nahi aaye ga.
}

delete-data-press = Sab mitane ke liye button dabayein. Abhi kuch nahi mita.

data-kept = Kuch nahi mitaya gaya.

# Variables:
#   $stays - yes when a filed complaint stays
data-deleted = { $stays ->
    [yes] Yahan se aap ka data mit gaya hai. Jo darj hai woh NCCIA ke paas rahe ga. Agar screen par purane message ab bhi hon to apne phone se yeh chat khud bhi delete kar dein: hum un tak nahi pahunch sakte.
   *[no] Aap ka data mit gaya hai. Agar screen par purane message ab bhi hon to apne phone se yeh chat khud bhi delete kar dein: hum un tak nahi pahunch sakte.
}
