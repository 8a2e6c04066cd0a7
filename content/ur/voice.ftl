### Voice notes that were written down by a machine.
### A button's words: at most 20 characters.

# Variables:
#   $words - what was heard
voice-heard =
    آپ کا وائس نوٹ ہم نے لکھ لیا ہے، سننے میں غلطی ہو سکتی ہے:
    آپ کے الفاظ: { $words }
    کیا آپ نے یہی کہا؟

voice-write = ٹھیک ہے۔ ایک دو سطروں میں لکھ دیجیے کہ کیا ہوا۔ وائس نوٹ محفوظ ہے۔

choice-voice-yes = جی، یہی کہا
choice-voice-no = نہیں، لکھنا ہے
