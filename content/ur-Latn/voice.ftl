### Voice notes that were written down by a machine.
### A button's words: at most 20 characters.

# Variables:
#   $words - what was heard
voice-heard =
    Aap ka voice note hum ne likh liya hai, sunne mein ghalti ho sakti hai:
    { $words }
    Kya aap ne yehi kaha?

voice-write = Theek hai. Aik do line mein likh dein ke kya hua. Voice note mehfooz hai.

choice-voice-yes = Haan, yehi kaha
choice-voice-no = Nahi, likhna hai
