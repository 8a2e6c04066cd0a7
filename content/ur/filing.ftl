### After the confirmation: receipts and news from NCCIA.

# Variables:
#   $tracking - our tracking number
#   $secret - secret code that opens the status from another chat
filed-saved =
    آپ کی شکایت محفوظ ہو گئی ہے اور این سی سی آئی اے کو بھیجی جا رہی ہے۔
    ٹریکنگ نمبر: { $tracking }
    خفیہ کوڈ: { $secret }
    دونوں سنبھال کر رکھیے۔ خفیہ کوڈ کسی کو نہ دیجیے۔
    یہ رسید ہے، ایف آئی آر نہیں۔
    آگے کیا ہو گا: این سی سی آئی اے اسے نمبر دے گی اور آپ کی بات جانچے گی (تصدیق)۔ اس کے بعد انکوائری ہو سکتی ہے، اور مقدمہ (ایف آئی آر) بھی درج ہو سکتا ہے۔ اس میں کتنا وقت لگے گا، یہ پہلے سے کوئی نہیں بتا سکتا۔
    ہر قدم ہم یہاں بتائیں گے۔ تمام پیغام اور رسیدیں سنبھال کر رکھیے، اور اس کے لیے کسی کو رقم نہ دیجیے۔

# Variables:
#   $tracking - our tracking number
filed-still-sending = شکایت { $tracking } ہمارے پاس محفوظ ہے۔ این سی سی آئی اے کے سسٹم سے ابھی جواب نہیں آیا۔ ہم کوشش جاری رکھے ہوئے ہیں اور جواب آتے ہی بتا دیں گے۔ آپ کو کچھ کرنے کی ضرورت نہیں۔

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $date - day of receipt
push-received = { $has_nccia ->
    [yes]
        این سی سی آئی اے کو آپ کی شکایت { $tracking } مل گئی ہے۔ تاریخ: { $date }
        این سی سی آئی اے کا نمبر: { $nccia }
        یہ رسید ہے، ایف آئی آر نہیں۔ اگلا مرحلہ تصدیق کا ہے: این سی سی آئی اے آپ کی بتائی ہوئی باتیں جانچے گی۔ اس کے بعد انکوائری ہو سکتی ہے، اور شاید مقدمہ (ایف آئی آر) بھی۔
        ہر قدم ہم یہاں بتائیں گے۔ این سی سی آئی اے کا کوئی شخص آپ سے OTP، پن یا رقم نہیں مانگتا۔
   *[no]
        این سی سی آئی اے کو آپ کی شکایت { $tracking } مل گئی ہے۔ تاریخ: { $date }
        یہ رسید ہے، ایف آئی آر نہیں۔ اگلا مرحلہ تصدیق کا ہے: این سی سی آئی اے آپ کی بتائی ہوئی باتیں جانچے گی۔ اس کے بعد انکوائری ہو سکتی ہے، اور شاید مقدمہ (ایف آئی آر) بھی۔
        ہر قدم ہم یہاں بتائیں گے۔ این سی سی آئی اے کا کوئی شخص آپ سے OTP، پن یا رقم نہیں مانگتا۔
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's note; may be absent
push-verification = { $has_reason ->
    [yes]
        آپ کی شکایت { $tracking } اب تصدیق کے مرحلے میں ہے: این سی سی آئی اے آپ کی بتائی ہوئی باتوں کی جانچ کر رہی ہے۔
        این سی سی آئی اے کا پیغام: { $reason }
        تمام پیغام، رسیدیں اور سکرین شاٹ سنبھال کر رکھیے۔
   *[no]
        آپ کی شکایت { $tracking } اب تصدیق کے مرحلے میں ہے: این سی سی آئی اے آپ کی بتائی ہوئی باتوں کی جانچ کر رہی ہے۔
        تمام پیغام، رسیدیں اور سکرین شاٹ سنبھال کر رکھیے۔
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's note; may be absent
push-enquiry = { $has_reason ->
    [yes]
        این سی سی آئی اے نے آپ کی شکایت { $tracking } پر انکوائری شروع کر دی ہے۔
        این سی سی آئی اے کا پیغام: { $reason }
        یہ ابھی ایف آئی آر نہیں ہے۔
   *[no]
        این سی سی آئی اے نے آپ کی شکایت { $tracking } پر انکوائری شروع کر دی ہے۔ یہ ابھی ایف آئی آر نہیں ہے۔
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's note; may be absent
push-case_registered = { $has_reason ->
    [yes]
        این سی سی آئی اے نے آپ کی شکایت { $tracking } پر مقدمہ (ایف آئی آر) درج کر لیا ہے۔
        این سی سی آئی اے کا پیغام: { $reason }
   *[no]
        این سی سی آئی اے نے آپ کی شکایت { $tracking } پر مقدمہ (ایف آئی آر) درج کر لیا ہے۔
}

# Variables:
#   $tracking - our tracking number
#   $nccia - NCCIA's number; may be absent
#   $reason - the officer's reason; may be absent
push-closed = { $has_reason ->
    [yes]
        این سی سی آئی اے نے آپ کی شکایت { $tracking } بند کر دی ہے۔
        وجہ: { $reason }
        اگر آپ متفق نہیں تو بٹن دبا کر وجہ بتائیے: اسے کوئی دوسرا افسر دیکھے گا۔ { CONTACT("nccia-helpline") } پر فون کر کے بھی یہی نمبر بتا سکتے ہیں۔
   *[no]
        این سی سی آئی اے نے آپ کی شکایت { $tracking } بند کر دی ہے۔
        اگر آپ متفق نہیں تو بٹن دبا کر وجہ بتائیے: اسے کوئی دوسرا افسر دیکھے گا۔ { CONTACT("nccia-helpline") } پر فون کر کے بھی یہی نمبر بتا سکتے ہیں۔
}

# Variables:
#   $tracking - our tracking number
already-filed = یہ شکایت پہلے سے درج ہے۔ ٹریکنگ نمبر: { $tracking }

# Variables:
#   $tracking - our tracking number
withdrawn = آپ کی خواہش پر شکایت { $tracking } واپس لے لی گئی ہے۔
