### After a complaint is filed: adding to it, an officer's question, withdrawing, disagreeing, the
### outcome. What comes by itself is covered by the channel: a lock screen shows a neutral line only.

choice-add = Add something
choice-withdraw = Withdraw complaint
choice-disagree = I do not agree
choice-reply = Answer
choice-send = Send
choice-discard = Do not send
choice-withdraw-yes = Yes, withdraw it
choice-withdraw-no = No, keep it
choice-outcome-yes = Yes, it is resolved
choice-outcome-partly = Partly
choice-outcome-no = No, it is not

state-waiting_citizen = Waiting for the citizen's answer

## What comes by itself

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $deadline - last day of the answer; may be absent
push-waiting_citizen = { $has_deadline ->
    [yes]
        An NCCIA officer has a question about your complaint { $tracking }: { $asked }
        Please answer by { $deadline }: write here, or send a file.
        NCCIA never asks for an OTP, a PIN, a password or money.
   *[no]
        An NCCIA officer has a question about your complaint { $tracking }: { $asked }
        Please answer soon: write here, or send a file.
        NCCIA never asks for an OTP, a PIN, a password or money.
}

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $deadline - last day of the answer; may be absent
push-reminder = { $has_deadline ->
    [yes]
        A reminder: the officer's question about your complaint { $tracking } is still open: { $asked }
        Please answer by { $deadline }. If you do not know it or no longer have it, just say so.
   *[no]
        A reminder: the officer's question about your complaint { $tracking } is still open: { $asked }
        If you do not know it or no longer have it, just say so.
}

# Variables:
#   $tracking - our tracking number
#   $state - name of the present state
#   $reason - the officer's note; may be absent
push-answered = { $has_reason ->
    [yes]
        NCCIA has your answer about complaint { $tracking }. Thank you. Present state: { $state }
        NCCIA's note: { $reason }
   *[no] NCCIA has your answer about complaint { $tracking }. Thank you. Present state: { $state }
}

# Variables:
#   $tracking - our tracking number
#   $state - name of the present state
#   $reason - the officer's note; may be absent
push-unanswered = { $has_reason ->
    [yes]
        No answer of yours about complaint { $tracking } has come, so NCCIA goes on without it for now. Present state: { $state }
        NCCIA's note: { $reason }
        You can still answer.
   *[no]
        No answer of yours about complaint { $tracking } has come, so NCCIA goes on without it for now. Present state: { $state }
        You can still answer.
}

# Variables:
#   $tracking - our tracking number
#   $state - name of the present state
#   $reason - the officer's note; may be absent
push-reopened = { $has_reason ->
    [yes]
        NCCIA has taken up your complaint { $tracking } again. Present state: { $state }
        NCCIA's note: { $reason }
   *[no] NCCIA has taken up your complaint { $tracking } again. Present state: { $state }
}

# Variables:
#   $tracking - our tracking number
#   $reason - the officer's note; may be absent
push-withdrawn = { $has_reason ->
    [yes]
        Your complaint { $tracking } is withdrawn, as you wished.
        NCCIA's note: { $reason }
        If it was not you who withdrew it, call { CONTACT("nccia-helpline") } and give this number.
   *[no]
        Your complaint { $tracking } is withdrawn, as you wished.
        If it was not you who withdrew it, call { CONTACT("nccia-helpline") } and give this number.
}

# Variables:
#   $tracking - our tracking number
push-outcome = Four weeks ago NCCIA received your complaint { $tracking }. Is the matter resolved for you? Press a button, or write it in your own words. Your answer goes to NCCIA.

## An officer's question

question-unknown = The officer needs more information from you. Please write what has happened since.

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $when - late when the last day has passed, by when there is one, else soon
#   $deadline - last day of the answer; may be absent
question-open = { $when ->
    [late]
        An NCCIA officer asks about complaint { $tracking }: { $asked }
        The day has passed, but you can still answer: write here, or send a file.
    [by]
        An NCCIA officer asks about complaint { $tracking }: { $asked }
        Please answer by { $deadline }: write here, or send a file.
   *[soon]
        An NCCIA officer asks about complaint { $tracking }: { $asked }
        Please answer soon: write here, or send a file.
}

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $when - late when the last day has passed, by when there is one, else soon
#   $deadline - last day of the answer; may be absent
after-ask-answer = { $when ->
    [late]
        The officer asks about complaint { $tracking }: { $asked }
        The day has passed; your answer is still passed on.
        Write your answer or send files, in as many messages as you like. If you do not know it, say so.
    [by]
        The officer asks about complaint { $tracking }: { $asked }
        Last day: { $deadline }
        Write your answer or send files, in as many messages as you like. If you do not know it, say so.
   *[soon]
        The officer asks about complaint { $tracking }: { $asked }
        Please answer soon.
        Write your answer or send files, in as many messages as you like. If you do not know it, say so.
}

## Adding, withdrawing, disagreeing

after-none = No complaint has been filed in this chat. If you filed one elsewhere, send us its tracking number and secret code.

# Variables:
#   $tracking - our tracking number
#   $state - name of the state
after-which-line = Complaint { $tracking }: { $state }

after-which = Which complaint is it about? Press its number, or write it.

# Variables:
#   $tracking - our tracking number
after-ask-statement = What would you like to add to complaint { $tracking }? Write it, or send pictures and files, in as many messages as you like. When that is all, write "done". Nothing is sent before.

# Variables:
#   $tracking - our tracking number
after-ask-disagreement = Why do you not agree that complaint { $tracking } was closed? Please write it in your own words; you can also send files. Another officer will look at it.

# Variables:
#   $tracking - our tracking number
after-ask-withdrawal =
    You want to withdraw complaint { $tracking }. What that means:
    - NCCIA stops working on it for you. Where the law requires it, the police may still go on.
    - What you filed, and your files, are kept as long as the law requires.
    - You can file a new complaint at any time.
    If somebody presses you to withdraw it, you need not: keep it, and call { CONTACT("nccia-helpline") }.
    Do you want to withdraw it? If you like, write your reason first.

# Variables:
#   $tracking - our tracking number
after-ask-outcome = Is the matter of complaint { $tracking } resolved for you?

# Variables:
#   $tracking - our tracking number
#   $kind - what is being said: statement, answer, disagreement
after-noted = { $kind ->
    [answer] That is part of your answer now. It is not sent yet: write or send more, or press "Send".
    [disagreement] That is noted. It is not sent yet: write or send more, or press "Send".
   *[statement] That is noted for complaint { $tracking }. It is not sent yet: write or send more, or press "Send".
}

after-reason-noted = Your reason is noted. Do you want to withdraw the complaint?

after-nothing-yet = There is nothing to send yet. Please write something or send a file first.

after-reason-needed = Please write in a few words why you do not agree. Then it can be sent.

after-full = NCCIA can take no more than this at once; your last message is not in it. Please press "Send" and then add the rest.

# Variables:
#   $tracking - our tracking number
after-unsent = What you wrote for complaint { $tracking } is not sent yet. Shall it be sent?

after-ask-stop = Do you want to stop? Then nothing of this is sent.

# Variables:
#   $tracking - our tracking number
#   $kind - what is being said
after-still-here = { $kind ->
    [withdrawal] And complaint { $tracking }: do you want to withdraw it?
    [outcome] And complaint { $tracking }: is the matter resolved?
    [answer] The officer's question about complaint { $tracking } is still open here. Write or send more of your answer, or press a button.
    [disagreement] We are still at complaint { $tracking }, with whose closing you do not agree. Write or send more, or press a button.
   *[statement] We are still adding to complaint { $tracking }. Write or send more, or press a button.
}

after-cancelled = All right. Nothing was sent.

after-no-question = This question is answered already, or no longer open. Nothing is missing from you.

after-already-withdrawn = You have withdrawn this complaint already.

# Variables:
#   $tracking - our tracking number
after-withdraw-elsewhere = Complaint { $tracking } can be withdrawn only in the chat in which it was filed. If you no longer have that chat, call { CONTACT("nccia-helpline") }.

# Variables:
#   $tracking - our tracking number
after-not-closed = Complaint { $tracking } is not closed; NCCIA is working on it. If something is missing, you can add it.

# Variables:
#   $tracking - our tracking number
after-sent-statement = It is saved and on its way to NCCIA, for complaint { $tracking }. You need not do anything more.

# Variables:
#   $tracking - our tracking number
after-sent-answer = Your answer is saved and on its way to NCCIA, for complaint { $tracking }. We tell you when they have it.

# Variables:
#   $tracking - our tracking number
after-sent-withdrawal = It is saved: the withdrawal of complaint { $tracking } is on its way to NCCIA. We tell you when it is done.

# Variables:
#   $tracking - our tracking number
after-sent-disagreement = It is saved and on its way to NCCIA. Another officer will look at complaint { $tracking }. We tell you here what comes of it.

# Variables:
#   $tracking - our tracking number
after-sent-outcome = Thank you. Your answer about complaint { $tracking } is on its way to NCCIA. If you have more to say, press the button.
