### After the confirmation: receipts and news from NCCIA.

# Variables:
#   $tracking - our tracking number
#   $secret - secret code that opens the status from another chat
filed-saved =
    Your complaint is saved and is on its way to NCCIA.
    Tracking number: { $tracking }
    Secret code: { $secret }
    Keep both. Do not give the secret code to anyone.
    This is a receipt and not an FIR.
    What comes next: NCCIA gives it a number and checks what you told (verification). It may then open an enquiry, and may register a case (FIR). Nobody can say beforehand how long this takes.
    We tell you each step here. Keep all messages and receipts, and pay nobody for it.

# Variables:
#   $tracking - our tracking number
filed-still-sending = Complaint { $tracking } is safe with us. NCCIA's system has not answered yet; we keep trying and tell you as soon as it has. You need not do anything.

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $date - day of receipt
push-received = { $has_nccia ->
    [yes]
        NCCIA received your complaint { $tracking } on { $date }.
        NCCIA number: { $nccia }
        This is a receipt and not an FIR. Next comes the verification: NCCIA checks what you told it. An enquiry may follow, and perhaps a case (FIR).
        We tell you each step here. Nobody from NCCIA asks you for an OTP, a PIN or money.
   *[no]
        NCCIA received your complaint { $tracking } on { $date }.
        This is a receipt and not an FIR. Next comes the verification: NCCIA checks what you told it. An enquiry may follow, and perhaps a case (FIR).
        We tell you each step here. Nobody from NCCIA asks you for an OTP, a PIN or money.
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's note; may be absent
push-verification = { $has_reason ->
    [yes]
        Your complaint { $tracking } is now in verification: NCCIA is checking what you told it.
        NCCIA's note: { $reason }
        Keep all messages, receipts and screenshots.
   *[no]
        Your complaint { $tracking } is now in verification: NCCIA is checking what you told it.
        Keep all messages, receipts and screenshots.
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's note; may be absent
push-enquiry = { $has_reason ->
    [yes]
        NCCIA has opened an enquiry into your complaint { $tracking }.
        NCCIA's note: { $reason }
        It is not an FIR yet.
   *[no]
        NCCIA has opened an enquiry into your complaint { $tracking }. It is not an FIR yet.
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's note; may be absent
push-case_registered = { $has_reason ->
    [yes]
        NCCIA has registered a case (FIR) on your complaint { $tracking }.
        NCCIA's note: { $reason }
   *[no]
        NCCIA has registered a case (FIR) on your complaint { $tracking }.
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's reason; may be absent
push-closed = { $has_reason ->
    [yes]
        NCCIA has closed your complaint { $tracking }.
        Reason: { $reason }
        If you do not agree, press the button and say why: another officer will look at it. You can also call { CONTACT("nccia-helpline") } and give this number.
   *[no]
        NCCIA has closed your complaint { $tracking }.
        If you do not agree, press the button and say why: another officer will look at it. You can also call { CONTACT("nccia-helpline") } and give this number.
}

# Variables:
#   $tracking - our tracking number
already-filed = This complaint is already filed. Its tracking number: { $tracking }

# Variables:
#   $tracking - our tracking number
withdrawn = Your complaint { $tracking } is withdrawn, as you wished.
