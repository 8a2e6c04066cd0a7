### After a complaint is filed: adding to it, an officer's question, withdrawing, disagreeing, the
### outcome. What comes by itself is covered by the channel: a lock screen shows a neutral line only.

choice-add = کچھ اور بتانا ہے
choice-withdraw = شکایت واپس لینی ہے
choice-disagree = میں متفق نہیں
choice-reply = جواب دیجیے
choice-send = بھیج دیجیے
choice-discard = نہ بھیجیے
choice-withdraw-yes = جی، واپس لینی ہے
choice-withdraw-no = نہیں، رہنے دیجیے
choice-outcome-yes = جی، حل ہو گیا
choice-outcome-partly = کچھ حد تک
choice-outcome-no = نہیں، حل نہیں ہوا

state-waiting_citizen = شکایت کرنے والے کے جواب کا انتظار ہے

## What comes by itself

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $deadline - last day of the answer; may be absent
push-waiting_citizen = { $has_deadline ->
    [yes]
        آپ کی شکایت { $tracking } کے بارے میں این سی سی آئی اے کے افسر کا سوال: { $asked }
        جواب { $deadline } تک دے دیجیے: یہیں لکھیے یا فائل بھیجیے۔
        این سی سی آئی اے کبھی OTP، پن، پاس ورڈ یا رقم نہیں مانگتی۔
   *[no]
        آپ کی شکایت { $tracking } کے بارے میں این سی سی آئی اے کے افسر کا سوال: { $asked }
        جواب جلد دے دیجیے: یہیں لکھیے یا فائل بھیجیے۔
        این سی سی آئی اے کبھی OTP، پن، پاس ورڈ یا رقم نہیں مانگتی۔
}

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $deadline - last day of the answer; may be absent
push-reminder = { $has_deadline ->
    [yes]
        یاد دہانی: آپ کی شکایت { $tracking } کے بارے میں افسر کے سوال کا جواب ابھی باقی ہے: { $asked }
        جواب { $deadline } تک دے دیجیے۔ اگر آپ کو معلوم نہیں یا چیز اب پاس نہیں، تو یہی لکھ دیجیے۔
   *[no]
        یاد دہانی: آپ کی شکایت { $tracking } کے بارے میں افسر کے سوال کا جواب ابھی باقی ہے: { $asked }
        اگر آپ کو معلوم نہیں یا چیز اب پاس نہیں، تو یہی لکھ دیجیے۔
}

# Variables:
#   $tracking - our tracking number
#   $state - name of the present state
#   $reason - the officer's note; may be absent
push-answered = { $has_reason ->
    [yes]
        شکایت { $tracking } کے بارے میں آپ کا جواب این سی سی آئی اے کو مل گیا ہے۔ شکریہ۔ اب مرحلہ: { $state }
        این سی سی آئی اے کا پیغام: { $reason }
   *[no] شکایت { $tracking } کے بارے میں آپ کا جواب این سی سی آئی اے کو مل گیا ہے۔ شکریہ۔ اب مرحلہ: { $state }
}

# Variables:
#   $tracking - our tracking number
#   $state - name of the present state
#   $reason - the officer's note; may be absent
push-unanswered = { $has_reason ->
    [yes]
        شکایت { $tracking } کے بارے میں آپ کا جواب نہیں آیا، اس لیے این سی سی آئی اے فی الحال اس کے بغیر کام آگے بڑھا رہی ہے۔ اب مرحلہ: { $state }
        این سی سی آئی اے کا پیغام: { $reason }
        جواب آپ اب بھی دے سکتے ہیں۔
   *[no]
        شکایت { $tracking } کے بارے میں آپ کا جواب نہیں آیا، اس لیے این سی سی آئی اے فی الحال اس کے بغیر کام آگے بڑھا رہی ہے۔ اب مرحلہ: { $state }
        جواب آپ اب بھی دے سکتے ہیں۔
}

# Variables:
#   $tracking - our tracking number
#   $state - name of the present state
#   $reason - the officer's note; may be absent
push-reopened = { $has_reason ->
    [yes]
        این سی سی آئی اے نے آپ کی شکایت { $tracking } دوبارہ کھول لی ہے۔ اب مرحلہ: { $state }
        این سی سی آئی اے کا پیغام: { $reason }
   *[no] این سی سی آئی اے نے آپ کی شکایت { $tracking } دوبارہ کھول لی ہے۔ اب مرحلہ: { $state }
}

# Variables:
#   $tracking - our tracking number
#   $reason - the officer's note; may be absent
push-withdrawn = { $has_reason ->
    [yes]
        آپ کی خواہش پر شکایت { $tracking } واپس لے لی گئی ہے۔
        این سی سی آئی اے کا پیغام: { $reason }
        اگر یہ آپ نے واپس نہیں لی تھی تو { CONTACT("nccia-helpline") } پر فون کر کے یہی نمبر بتائیے۔
   *[no]
        آپ کی خواہش پر شکایت { $tracking } واپس لے لی گئی ہے۔
        اگر یہ آپ نے واپس نہیں لی تھی تو { CONTACT("nccia-helpline") } پر فون کر کے یہی نمبر بتائیے۔
}

# Variables:
#   $tracking - our tracking number
push-outcome = چار ہفتے پہلے این سی سی آئی اے کو آپ کی شکایت { $tracking } ملی تھی۔ کیا آپ کا معاملہ حل ہو گیا؟ بٹن دبائیے، یا اپنے الفاظ میں لکھیے۔ آپ کا جواب این سی سی آئی اے کو جائے گا۔

## An officer's question

question-unknown = افسر کو آپ سے مزید معلومات چاہییں۔ شکایت کے بعد جو کچھ ہوا، لکھ دیجیے۔

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $when - late when the last day has passed, by when there is one, else soon
#   $deadline - last day of the answer; may be absent
question-open = { $when ->
    [late]
        شکایت { $tracking } کے بارے میں این سی سی آئی اے کے افسر کا سوال: { $asked }
        جواب کا دن گزر چکا ہے، لیکن آپ اب بھی جواب دے سکتے ہیں: یہیں لکھیے یا فائل بھیجیے۔
    [by]
        شکایت { $tracking } کے بارے میں این سی سی آئی اے کے افسر کا سوال: { $asked }
        جواب { $deadline } تک دے دیجیے: یہیں لکھیے یا فائل بھیجیے۔
   *[soon]
        شکایت { $tracking } کے بارے میں این سی سی آئی اے کے افسر کا سوال: { $asked }
        جواب جلد دے دیجیے: یہیں لکھیے یا فائل بھیجیے۔
}

# Variables:
#   $tracking - our tracking number
#   $asked - the officer's question
#   $when - late when the last day has passed, by when there is one, else soon
#   $deadline - last day of the answer; may be absent
after-ask-answer = { $when ->
    [late]
        شکایت { $tracking } کے بارے میں افسر کا سوال: { $asked }
        جواب کا دن گزر چکا ہے، پھر بھی آپ کا جواب پہنچا دیا جائے گا۔
        جواب لکھیے یا فائلیں بھیجیے، چاہے کئی پیغاموں میں۔ اگر معلوم نہیں تو یہی لکھ دیجیے۔
    [by]
        شکایت { $tracking } کے بارے میں افسر کا سوال: { $asked }
        جواب کا آخری دن: { $deadline }
        جواب لکھیے یا فائلیں بھیجیے، چاہے کئی پیغاموں میں۔ اگر معلوم نہیں تو یہی لکھ دیجیے۔
   *[soon]
        شکایت { $tracking } کے بارے میں افسر کا سوال: { $asked }
        جواب جلد دے دیجیے۔
        جواب لکھیے یا فائلیں بھیجیے، چاہے کئی پیغاموں میں۔ اگر معلوم نہیں تو یہی لکھ دیجیے۔
}

## Adding, withdrawing, disagreeing

after-none = اس چیٹ سے کوئی شکایت درج نہیں ہوئی۔ اگر کہیں اور سے کی تھی تو اس کا ٹریکنگ نمبر اور خفیہ کوڈ بھیجیے۔

# Variables:
#   $tracking - our tracking number
#   $state - name of the state
after-which-line = شکایت { $tracking }: { $state }

after-which = بات کس شکایت کی ہے؟ اس کا نمبر دبائیے یا لکھیے۔

# Variables:
#   $tracking - our tracking number
after-ask-statement = شکایت { $tracking } میں آپ کیا شامل کرنا چاہتے ہیں؟ لکھیے، یا تصویریں اور فائلیں بھیجیے، چاہے کئی پیغاموں میں۔ جب سب ہو جائے تو لکھیے: "ہو گیا"۔ اس سے پہلے کچھ نہیں بھیجا جائے گا۔

# Variables:
#   $tracking - our tracking number
after-ask-disagreement = شکایت { $tracking } بند ہونے سے آپ کیوں متفق نہیں؟ اپنے الفاظ میں لکھیے، فائلیں بھی بھیج سکتے ہیں۔ اسے کوئی دوسرا افسر دیکھے گا۔

# Variables:
#   $tracking - our tracking number
after-ask-withdrawal =
    آپ شکایت { $tracking } واپس لینا چاہتے ہیں۔ اس کا مطلب یہ ہے:
    - این سی سی آئی اے اس پر آپ کے لیے کام روک دے گی۔ جہاں قانون کہے، پولیس پھر بھی کارروائی جاری رکھ سکتی ہے۔
    - آپ کا درج کرایا ہوا بیان اور فائلیں قانون کے مطابق محفوظ رہیں گی۔
    - نئی شکایت آپ کسی بھی وقت درج کرا سکتے ہیں۔
    اگر کوئی آپ پر واپس لینے کا دباؤ ڈال رہا ہے تو واپس لینا ضروری نہیں: رہنے دیجیے اور { CONTACT("nccia-helpline") } پر فون کیجیے۔
    کیا آپ شکایت واپس لینا چاہتے ہیں؟ چاہیں تو پہلے وجہ لکھ دیجیے۔

# Variables:
#   $tracking - our tracking number
after-ask-outcome = کیا شکایت { $tracking } والا معاملہ حل ہو گیا؟

# Variables:
#   $tracking - our tracking number
#   $kind - what is being said: statement, answer, disagreement
after-noted = { $kind ->
    [answer] یہ آپ کے جواب میں شامل کر لیا ہے۔ ابھی بھیجا نہیں گیا: مزید لکھیے یا بھیجیے، یا "بھیج دیجیے" دبائیے۔
    [disagreement] یہ لکھ لیا ہے۔ ابھی بھیجا نہیں گیا: مزید لکھیے یا بھیجیے، یا "بھیج دیجیے" دبائیے۔
   *[statement] یہ شکایت { $tracking } کے لیے لکھ لیا ہے۔ ابھی بھیجا نہیں گیا: مزید لکھیے یا بھیجیے، یا "بھیج دیجیے" دبائیے۔
}

after-reason-noted = وجہ لکھ لی ہے۔ کیا آپ شکایت واپس لینا چاہتے ہیں؟

after-nothing-yet = ابھی بھیجنے کو کچھ نہیں۔ پہلے کچھ لکھیے یا کوئی فائل بھیجیے۔

after-reason-needed = چند لفظوں میں لکھیے کہ آپ کیوں متفق نہیں، پھر یہ بھیجا جا سکے گا۔

after-full = این سی سی آئی اے ایک بار میں اس سے زیادہ نہیں لے سکتی؛ آپ کا آخری پیغام اس میں شامل نہیں ہوا۔ "بھیج دیجیے" دبائیے، پھر باقی بات دوبارہ شامل کیجیے۔

# Variables:
#   $tracking - our tracking number
after-unsent = شکایت { $tracking } کے لیے جو آپ نے لکھا، وہ ابھی بھیجا نہیں گیا۔ کیا اسے بھیج دیں؟

after-ask-stop = کیا آپ رکنا چاہتے ہیں؟ پھر اس میں سے کچھ نہیں بھیجا جائے گا۔

# Variables:
#   $tracking - our tracking number
#   $kind - what is being said
after-still-here = { $kind ->
    [withdrawal] اور شکایت { $tracking }: کیا آپ اسے واپس لینا چاہتے ہیں؟
    [outcome] اور شکایت { $tracking }: کیا معاملہ حل ہو گیا؟
    [answer] شکایت { $tracking } کے بارے میں افسر کے سوال کا جواب ابھی باقی ہے۔ جواب لکھیے یا بھیجیے، یا کوئی بٹن دبائیے۔
    [disagreement] بات شکایت { $tracking } کی ہو رہی ہے، جس کے بند ہونے سے آپ متفق نہیں۔ مزید لکھیے یا بھیجیے، یا کوئی بٹن دبائیے۔
   *[statement] ہم شکایت { $tracking } میں اضافہ کر رہے ہیں۔ مزید لکھیے یا بھیجیے، یا کوئی بٹن دبائیے۔
}

after-cancelled = ٹھیک ہے۔ کچھ نہیں بھیجا گیا۔

after-no-question = اس سوال کا جواب دیا جا چکا ہے، یا اب اس کی ضرورت نہیں رہی۔ آپ کو کچھ کرنے کی ضرورت نہیں۔

after-already-withdrawn = یہ شکایت آپ پہلے ہی واپس لے چکے ہیں۔

# Variables:
#   $tracking - our tracking number
after-withdraw-elsewhere = شکایت { $tracking } صرف اسی چیٹ سے واپس لی جا سکتی ہے جس سے درج ہوئی تھی۔ اگر وہ چیٹ اب آپ کے پاس نہیں تو { CONTACT("nccia-helpline") } پر فون کیجیے۔

# Variables:
#   $tracking - our tracking number
after-not-closed = شکایت { $tracking } بند نہیں ہے، این سی سی آئی اے اس پر کام کر رہی ہے۔ اگر کوئی بات رہ گئی ہو تو آپ اسے شامل کر سکتے ہیں۔

# Variables:
#   $tracking - our tracking number
after-sent-statement = یہ محفوظ ہو گیا ہے اور شکایت { $tracking } کے لیے این سی سی آئی اے کو بھیجا جا رہا ہے۔ آپ کو اور کچھ کرنے کی ضرورت نہیں۔

# Variables:
#   $tracking - our tracking number
after-sent-answer = آپ کا جواب محفوظ ہو گیا ہے اور شکایت { $tracking } کے لیے این سی سی آئی اے کو بھیجا جا رہا ہے۔ انہیں ملتے ہی ہم بتا دیں گے۔

# Variables:
#   $tracking - our tracking number
after-sent-withdrawal = بات محفوظ ہو گئی ہے: این سی سی آئی اے کو بتایا جا رہا ہے کہ آپ شکایت { $tracking } واپس لے رہے ہیں۔ یہ ہوتے ہی ہم بتا دیں گے۔

# Variables:
#   $tracking - our tracking number
after-sent-disagreement = بات محفوظ ہو گئی ہے اور این سی سی آئی اے کو بھیجی جا رہی ہے۔ شکایت { $tracking } کو کوئی دوسرا افسر دیکھے گا۔ جو بھی ہو، ہم یہیں بتا دیں گے۔

# Variables:
#   $tracking - our tracking number
after-sent-outcome = شکریہ۔ شکایت { $tracking } کے بارے میں آپ کا جواب این سی سی آئی اے کو بھیجا جا رہا ہے۔ کچھ اور کہنا ہو تو بٹن دبائیے۔
