### What is said on WhatsApp only.

# The button under "You have a new message", also in the template that Meta approves.
choice-read = Read it

# Opens the list of choices; at most 20 letters.
whatsapp-list = Choose

# A shared place, as if the citizen had written it.
# Variables:
#   $latitude - degrees
#   $longitude - degrees
#   $place - its name and address, as far as WhatsApp says
whatsapp-location = location { $latitude }, { $longitude } { $place }

whatsapp-reaction = We cannot count an emoji on a message as an answer. Please press a button or write your answer.

whatsapp-edited = We do not see changes to a message that was already sent. Please write the right words in a new message.

whatsapp-file-gone = WhatsApp does not hand out this file any more. Please send it again.

whatsapp-nothing-new = There is no unread message. You have seen everything.
