### Words of distress, and talking to a person. Calm, short, no promise; nothing is asked here.

distress-life =
    It is good that you told us. You are not alone, and whatever happened, it is not your fault.
    Please go to somebody you trust now, or call them, and stay with them.
    If your life is in danger, call now: Rescue { CONTACT("rescue") }, police { CONTACT("police") }.
    The complaint can wait. We go on whenever you like.

distress-child =
    The child's safety comes first. Please do not leave the child alone.
    If there is danger now, call the police on { CONTACT("police") } or Rescue on { CONTACT("rescue") }.
    Please send no picture or video of the child here.
    The complaint can wait. We go on whenever you like.

distress-violence =
    Your safety comes first. If there is danger now, go to a safe place and call the police on { CONTACT("police") }.
    Women's helpline in Punjab: { CONTACT("women-helpline-punjab") }
    If somebody looks at your phone, write "hide" and this chat is hidden.
    The complaint can wait. We go on whenever you like.

distress-panic =
    We are here. Take one slow breath. We go one small step at a time.
    If your chest hurts or you cannot breathe, call Rescue on { CONTACT("rescue") }.
    When you are ready, press "Continue". What you told us is kept.

distress-rest = All right. Nothing is lost. Write here whenever you like. In danger, call the police on { CONTACT("police") }.

# Variables:
#   $case - filed or draft: where the citizen's complaint is
human-noted = { $case ->
    [filed]
        We have noted that you want to be called. The officer who has your complaint sees it. We cannot say when the call will come.
        If anyone who calls asks for an OTP, a PIN or money, give nothing.
   *[draft]
        We have noted that you want to be called. Once your complaint is filed, the officer sees it. We cannot say when the call will come.
        If anyone who calls asks for an OTP, a PIN or money, give nothing.
}

## What becomes of what is told

privacy =
    What you tell us is kept encrypted. It goes to NCCIA only, and only after you say yes. The public sees no name and no number.
    NCCIA needs a name, so that it knows whose complaint this is. You can leave the CNIC out.
    If you do not want to say it here, call NCCIA: { CONTACT("nccia-helpline") }
