### Voice notes that were written down by a machine.
### A button's words: at most 20 characters.

# Variables:
#   $words - what was heard
voice-heard =
    We wrote down your voice note, and may have misheard it:
    { $words }
    Is this what you said?

voice-write = All right. Please write what happened, in a line or two. The voice note itself is kept.

choice-voice-yes = Yes, I said that
choice-voice-no = No, I will write
