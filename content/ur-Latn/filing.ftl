### After the confirmation: receipts and news from NCCIA.

# Variables:
#   $tracking - our tracking number
#   $secret - secret code that opens the status from another chat
filed-saved =
    Aap ki shikayat mehfooz ho gayi hai aur NCCIA ko bheji ja rahi hai.
    Tracking number: { $tracking }
    Khufia code: { $secret }
    Dono sambhal kar rakhein. Khufia code kisi ko na dein.
    Yeh raseed hai, FIR nahi.
    Aage kya hoga: NCCIA isay number de gi aur aap ki baat jaanche gi (tasdeeq). Us ke baad enquiry ho sakti hai, aur case (FIR) bhi darj ho sakta hai. Is mein kitna waqt lage ga, yeh pehle se koi nahi bata sakta.
    Har qadam hum yahan batayein ge. Tamam message aur raseedein sambhal kar rakhein, aur is ke liye kisi ko paise na dein.

# Variables:
#   $tracking - our tracking number
filed-still-sending = Shikayat { $tracking } hamare paas mehfooz hai. NCCIA ke system se abhi jawab nahi aaya. Hum koshish kar rahe hain aur jawab aate hi bata dein ge. Aap ko kuch karne ki zaroorat nahi.

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $date - day of receipt
push-received = { $has_nccia ->
    [yes]
        NCCIA ko aap ki shikayat { $tracking } mil gayi hai. Tareekh: { $date }
        NCCIA ka number: { $nccia }
        Yeh raseed hai, FIR nahi. Agla marhala tasdeeq ka hai: NCCIA aap ki batayi hui baatein jaanche gi. Us ke baad enquiry ho sakti hai, aur shayad case (FIR) bhi.
        Har qadam hum yahan batayein ge. NCCIA ka koi shakhs aap se OTP, PIN ya paise nahi mangta.
   *[no]
        NCCIA ko aap ki shikayat { $tracking } mil gayi hai. Tareekh: { $date }
        Yeh raseed hai, FIR nahi. Agla marhala tasdeeq ka hai: NCCIA aap ki batayi hui baatein jaanche gi. Us ke baad enquiry ho sakti hai, aur shayad case (FIR) bhi.
        Har qadam hum yahan batayein ge. NCCIA ka koi shakhs aap se OTP, PIN ya paise nahi mangta.
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's note; may be absent
push-verification = { $has_reason ->
    [yes]
        Aap ki shikayat { $tracking } ab tasdeeq ke marhale mein hai: NCCIA aap ki batayi hui baaton ki jaanch kar rahi hai.
        NCCIA ka paigham: { $reason }
        Tamam message, raseedein aur screenshot sambhal kar rakhein.
   *[no]
        Aap ki shikayat { $tracking } ab tasdeeq ke marhale mein hai: NCCIA aap ki batayi hui baaton ki jaanch kar rahi hai.
        Tamam message, raseedein aur screenshot sambhal kar rakhein.
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's note; may be absent
push-enquiry = { $has_reason ->
    [yes]
        NCCIA ne aap ki shikayat { $tracking } par enquiry shuru kar di hai.
        NCCIA ka paigham: { $reason }
        Yeh abhi FIR nahi hai.
   *[no]
        NCCIA ne aap ki shikayat { $tracking } par enquiry shuru kar di hai. Yeh abhi FIR nahi hai.
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's note; may be absent
push-case_registered = { $has_reason ->
    [yes]
        NCCIA ne aap ki shikayat { $tracking } par muqadma (FIR) darj kar liya hai.
        NCCIA ka paigham: { $reason }
   *[no]
        NCCIA ne aap ki shikayat { $tracking } par muqadma (FIR) darj kar liya hai.
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's reason; may be absent
push-closed = { $has_reason ->
    [yes]
        NCCIA ne aap ki shikayat { $tracking } band kar di hai.
        Wajah: { $reason }
        Agar aap muttafiq nahi to button daba kar wajah batayein: isay koi doosra officer dekhe ga. { CONTACT("nccia-helpline") } par call kar ke bhi yehi number bata sakte hain.
   *[no]
        NCCIA ne aap ki shikayat { $tracking } band kar di hai.
        Agar aap muttafiq nahi to button daba kar wajah batayein: isay koi doosra officer dekhe ga. { CONTACT("nccia-helpline") } par call kar ke bhi yehi number bata sakte hain.
}

# Variables:
#   $tracking - our tracking number
already-filed = Yeh shikayat pehle se darj hai. Tracking number: { $tracking }

# Variables:
#   $tracking - our tracking number
withdrawn = Aap ki khwahish par shikayat { $tracking } wapas le li gayi hai.
