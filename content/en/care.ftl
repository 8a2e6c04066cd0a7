### Somebody else as the victim, a threat, a child, intimate pictures, no name: asked and answered with care.

# Variables:
#   $relation - who it was, from hints.toml
ask-victim = { $relation ->
    [mother] You wrote about your mother. Is this complaint for her? Write her full name. If it is for you, press "For me".
    [father] You wrote about your father. Is this complaint for him? Write his full name. If it is for you, press "For me".
    [wife] You wrote about your wife. Is this complaint for her? Write her full name. If it is for you, press "For me".
    [husband] You wrote about your husband. Is this complaint for him? Write his full name. If it is for you, press "For me".
    [sister] You wrote about your sister. Is this complaint for her? Write her full name. If it is for you, press "For me".
    [brother] You wrote about your brother. Is this complaint for him? Write his full name. If it is for you, press "For me".
    [daughter] You wrote about your daughter. Is this complaint for her? Write her full name. If it is for you, press "For me".
    [son] You wrote about your son. Is this complaint for him? Write his full name. If it is for you, press "For me".
   *[other] Is this complaint for somebody else? Write that person's full name. If it is for you, press "For me".
}
why-victim = NCCIA should know to whom it happened, and who speaks for that person.
example-victim = For example: "Fatima Bibi".
bad-victim-not_found = Please write the full name of the person it happened to, or press "For me".
label-victim = Done to
value-for-me = me

ask-threat = Is somebody threatening or blackmailing you now?
why-threat = If somebody is threatening you now, the complaint comes earlier.
bad-threat-not_found = Please answer yes or no: is somebody threatening you now?
label-threat = Threats now

care-threat =
    What they do is a crime, and not your fault. Do not answer and do not pay: who pays is mostly asked again. Save their messages.
    If you are in danger now, call the police on { CONTACT("police") }.

care-minor =
    You have done right to tell. None of this is the child's fault.
    Tell a grown-up whom you trust, and stay with somebody. In danger, call the police on { CONTACT("police") }.
    Help by phone: NCCIA { CONTACT("nccia-helpline") }, Digital Rights Foundation { CONTACT("drf-helpline") }.
    This complaint is marked so that it comes first.

care-minor-images =
    You have done right to tell. None of this is the child's fault.
    Please send no pictures or files here; if any came, we have deleted them. Words are enough.
    Tell a grown-up whom you trust. Help by phone: NCCIA { CONTACT("nccia-helpline") }, Digital Rights Foundation { CONTACT("drf-helpline") }. In danger: police { CONTACT("police") }.
    This complaint is marked so that it comes first.

care-no-files = Thank you, but here we take no pictures or files, and we have deleted this one. Keep the chat on your phone and delete nothing; NCCIA will say how it is to be shown.

care-intimate = Please do not send the pictures or videos themselves; nobody here needs to see them. Send the chat with the threats, and the name and link of the account.

tip-off-noted = All right, without your name. It is then sent to NCCIA as information and not as a complaint, and may carry less weight. You may add your name later.

ask-transaction-more = That is less than the whole sum. Was there another transfer? Write it the same way, or press "No more".

choice-for-me = For me
choice-tip-off = Without my name
choice-no-more = No more
