### After a complaint is filed: adding to it, an officer's question, withdrawing, disagreeing, the
### outcome. What comes by itself is covered by the channel: a lock screen shows a neutral line only.

choice-add = Kuch aur batana hai
choice-withdraw = Shikayat wapas lein
choice-disagree = Main muttafiq nahi
choice-reply = Jawab dein
choice-send = Bhej dein
choice-discard = Na bhejein
choice-withdraw-yes = Ji, wapas leni hai
choice-withdraw-no = Nahi, rehne dein
choice-outcome-yes = Ji, hal ho gaya
choice-outcome-partly = Kuch had tak
choice-outcome-no = Nahi, hal nahi hua

state-waiting_citizen = Shikayat karne wale ke jawab ka intezar hai

## What comes by itself

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $deadline - last day of the answer; may be absent
push-waiting_citizen = { $has_deadline ->
    [yes]
        Aap ki shikayat { $tracking } ke bare mein NCCIA ke officer ka sawal: { $asked }
        Jawab { $deadline } tak de dein: yahin likhein ya file bhejein.
        NCCIA kabhi OTP, PIN, password ya paise nahi mangti.
   *[no]
        Aap ki shikayat { $tracking } ke bare mein NCCIA ke officer ka sawal: { $asked }
        Jawab jald de dein: yahin likhein ya file bhejein.
        NCCIA kabhi OTP, PIN, password ya paise nahi mangti.
}

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $deadline - last day of the answer; may be absent
push-reminder = { $has_deadline ->
    [yes]
        Yaad dehani: aap ki shikayat { $tracking } ke bare mein officer ke sawal ka jawab abhi baqi hai: { $asked }
        Jawab { $deadline } tak de dein. Agar aap ko maloom nahi ya cheez ab paas nahi, to yehi likh dein.
   *[no]
        Yaad dehani: aap ki shikayat { $tracking } ke bare mein officer ke sawal ka jawab abhi baqi hai: { $asked }
        Agar aap ko maloom nahi ya cheez ab paas nahi, to yehi likh dein.
}

# Variables:
#   $tracking - our tracking number
#   $state - name of the present state
#   $reason - the officer's note; may be absent
push-answered = { $has_reason ->
    [yes]
        Shikayat { $tracking } ke bare mein aap ka jawab NCCIA ko mil gaya hai. Shukriya. Ab marhala: { $state }
        NCCIA ka paigham: { $reason }
   *[no] Shikayat { $tracking } ke bare mein aap ka jawab NCCIA ko mil gaya hai. Shukriya. Ab marhala: { $state }
}

# Variables:
#   $tracking - our tracking number
#   $state - name of the present state
#   $reason - the officer's note; may be absent
push-unanswered = { $has_reason ->
    [yes]
        Shikayat { $tracking } ke bare mein aap ka jawab nahi aaya, is liye NCCIA filhal us ke baghair kaam aage barha rahi hai. Ab marhala: { $state }
        NCCIA ka paigham: { $reason }
        Jawab aap ab bhi de sakte hain.
   *[no]
        Shikayat { $tracking } ke bare mein aap ka jawab nahi aaya, is liye NCCIA filhal us ke baghair kaam aage barha rahi hai. Ab marhala: { $state }
        Jawab aap ab bhi de sakte hain.
}

# Variables:
#   $tracking - our tracking number
#   $state - name of the present state
#   $reason - the officer's note; may be absent
push-reopened = { $has_reason ->
    [yes]
        NCCIA ne aap ki shikayat { $tracking } dobara khol li hai. Ab marhala: { $state }
        NCCIA ka paigham: { $reason }
   *[no] NCCIA ne aap ki shikayat { $tracking } dobara khol li hai. Ab marhala: { $state }
}

# Variables:
#   $tracking - our tracking number
#   $reason - the officer's note; may be absent
push-withdrawn = { $has_reason ->
    [yes]
        Aap ki khwahish par shikayat { $tracking } wapas le li gayi hai.
        NCCIA ka paigham: { $reason }
        Agar yeh aap ne wapas nahi li thi to { CONTACT("nccia-helpline") } par call kar ke yehi number batayein.
   *[no]
        Aap ki khwahish par shikayat { $tracking } wapas le li gayi hai.
        Agar yeh aap ne wapas nahi li thi to { CONTACT("nccia-helpline") } par call kar ke yehi number batayein.
}

# Variables:
#   $tracking - our tracking number
push-outcome = Chaar haftay pehle NCCIA ko aap ki shikayat { $tracking } mili thi. Kya aap ka mamla hal ho gaya? Button dabayein, ya apne alfaz mein likhein. Aap ka jawab NCCIA ko jayega.

## An officer's question

question-unknown = Officer ko aap se mazeed maloomat chahiyein. Shikayat ke baad jo kuch hua, likh dein.

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $when - late when the last day has passed, by when there is one, else soon
#   $deadline - last day of the answer; may be absent
question-open = { $when ->
    [late]
        Shikayat { $tracking } ke bare mein NCCIA ke officer ka sawal: { $asked }
        Jawab ka din guzar chuka hai, lekin aap ab bhi jawab de sakte hain: yahin likhein ya file bhejein.
    [by]
        Shikayat { $tracking } ke bare mein NCCIA ke officer ka sawal: { $asked }
        Jawab { $deadline } tak de dein: yahin likhein ya file bhejein.
   *[soon]
        Shikayat { $tracking } ke bare mein NCCIA ke officer ka sawal: { $asked }
        Jawab jald de dein: yahin likhein ya file bhejein.
}

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $when - late when the last day has passed, by when there is one, else soon
#   $deadline - last day of the answer; may be absent
after-ask-answer = { $when ->
    [late]
        Shikayat { $tracking } ke bare mein officer ka sawal: { $asked }
        Jawab ka din guzar chuka hai, phir bhi aap ka jawab pohncha diya jayega.
        Jawab likhein ya files bhejein, chahe kai message mein. Agar maloom nahi to yehi likh dein.
    [by]
        Shikayat { $tracking } ke bare mein officer ka sawal: { $asked }
        Jawab ka aakhri din: { $deadline }
        Jawab likhein ya files bhejein, chahe kai message mein. Agar maloom nahi to yehi likh dein.
   *[soon]
        Shikayat { $tracking } ke bare mein officer ka sawal: { $asked }
        Jawab jald de dein.
        Jawab likhein ya files bhejein, chahe kai message mein. Agar maloom nahi to yehi likh dein.
}

## Adding, withdrawing, disagreeing

after-none = Is chat se koi shikayat darj nahi hui. Agar kahin aur se ki thi to us ka tracking number aur khufia code bhejein.

# Variables:
#   $tracking - our tracking number
#   $state - name of the state
after-which-line = Shikayat { $tracking }: { $state }

after-which = Baat kis shikayat ki hai? Us ka number dabayein ya likhein.

# Variables:
#   $tracking - our tracking number
after-ask-statement = Shikayat { $tracking } mein aap kya shamil karna chahte hain? Likhein, ya tasveerein aur files bhejein, chahe kai message mein. Jab sab ho jaye to likhein: "ho gaya". Is se pehle kuch nahi bheja jayega.

# Variables:
#   $tracking - our tracking number
after-ask-disagreement = Shikayat { $tracking } band hone se aap kyun muttafiq nahi? Apne alfaz mein likhein, files bhi bhej sakte hain. Isay koi doosra officer dekhe ga.

# Variables:
#   $tracking - our tracking number
after-ask-withdrawal =
    Aap shikayat { $tracking } wapas lena chahte hain. Is ka matlab yeh hai:
    - NCCIA is par aap ke liye kaam rok de gi. Jahan qanoon kahe, police phir bhi karwai jari rakh sakti hai.
    - Aap ka darj karaya hua bayan aur files qanoon ke mutabiq mehfooz rahein gi.
    - Nayi shikayat aap kisi bhi waqt darj kara sakte hain.
    Agar koi aap par wapas lene ka dabao daal raha hai to wapas lena zaroori nahi: rehne dein aur { CONTACT("nccia-helpline") } par call karein.
    Kya aap shikayat wapas lena chahte hain? Chahein to pehle wajah likh dein.

# Variables:
#   $tracking - our tracking number
after-ask-outcome = Kya shikayat { $tracking } wala mamla hal ho gaya?

# Variables:
#   $tracking - our tracking number
#   $kind - what is being said: statement, answer, disagreement
after-noted = { $kind ->
    [answer] Yeh aap ke jawab mein shamil kar liya hai. Abhi bheja nahi gaya: mazeed likhein ya bhejein, ya "Bhej dein" dabayein.
    [disagreement] Yeh likh liya hai. Abhi bheja nahi gaya: mazeed likhein ya bhejein, ya "Bhej dein" dabayein.
   *[statement] Yeh shikayat { $tracking } ke liye likh liya hai. Abhi bheja nahi gaya: mazeed likhein ya bhejein, ya "Bhej dein" dabayein.
}

after-reason-noted = Wajah likh li hai. Kya aap shikayat wapas lena chahte hain?

after-nothing-yet = Abhi bhejne ko kuch nahi. Pehle kuch likhein ya koi file bhejein.

after-reason-needed = Chand lafzon mein likhein ke aap kyun muttafiq nahi, phir yeh bheja ja sake ga.

after-full = NCCIA aik baar mein is se ziyada nahi le sakti; aap ka aakhri message is mein shamil nahi hua. "Bhej dein" dabayein, phir baqi baat dobara shamil karein.

# Variables:
#   $tracking - our tracking number
after-unsent = Shikayat { $tracking } ke liye jo aap ne likha, woh abhi bheja nahi gaya. Kya isay bhej dein?

after-ask-stop = Kya aap rukna chahte hain? Phir is mein se kuch nahi bheja jayega.

# Variables:
#   $tracking - our tracking number
#   $kind - what is being said
after-still-here = { $kind ->
    [withdrawal] Aur shikayat { $tracking }: kya aap isay wapas lena chahte hain?
    [outcome] Aur shikayat { $tracking }: kya mamla hal ho gaya?
    [answer] Shikayat { $tracking } ke bare mein officer ke sawal ka jawab abhi baqi hai. Jawab likhein ya bhejein, ya koi button dabayein.
    [disagreement] Baat shikayat { $tracking } ki ho rahi hai, jis ke band hone se aap muttafiq nahi. Mazeed likhein ya bhejein, ya koi button dabayein.
   *[statement] Hum shikayat { $tracking } mein izafa kar rahe hain. Mazeed likhein ya bhejein, ya koi button dabayein.
}

after-cancelled = Theek hai. Kuch nahi bheja gaya.

after-no-question = Is sawal ka jawab diya ja chuka hai, ya ab is ki zaroorat nahi rahi. Aap ko kuch karne ki zaroorat nahi.

after-already-withdrawn = Yeh shikayat aap pehle hi wapas le chuke hain.

# Variables:
#   $tracking - our tracking number
after-withdraw-elsewhere = Shikayat { $tracking } sirf usi chat se wapas li ja sakti hai jis se darj hui thi. Agar woh chat ab aap ke paas nahi to { CONTACT("nccia-helpline") } par call karein.

# Variables:
#   $tracking - our tracking number
after-not-closed = Shikayat { $tracking } band nahi hai, NCCIA is par kaam kar rahi hai. Agar koi baat reh gayi ho to aap isay shamil kar sakte hain.

# Variables:
#   $tracking - our tracking number
after-sent-statement = Yeh mehfooz ho gaya hai aur shikayat { $tracking } ke liye NCCIA ko bheja ja raha hai. Aap ko aur kuch karne ki zaroorat nahi.

# Variables:
#   $tracking - our tracking number
after-sent-answer = Aap ka jawab mehfooz ho gaya hai aur shikayat { $tracking } ke liye NCCIA ko bheja ja raha hai. Unhein milte hi hum bata dein ge.

# Variables:
#   $tracking - our tracking number
after-sent-withdrawal = Baat mehfooz ho gayi hai: NCCIA ko bataya ja raha hai ke aap shikayat { $tracking } wapas le rahe hain. Yeh hote hi hum bata dein ge.

# Variables:
#   $tracking - our tracking number
after-sent-disagreement = Baat mehfooz ho gayi hai aur NCCIA ko bheji ja rahi hai. Shikayat { $tracking } ko koi doosra officer dekhe ga. Jo bhi ho, hum yahin bata dein ge.

# Variables:
#   $tracking - our tracking number
after-sent-outcome = Shukriya. Shikayat { $tracking } ke bare mein aap ka jawab NCCIA ko bheja ja raha hai. Kuch aur kehna ho to button dabayein.
