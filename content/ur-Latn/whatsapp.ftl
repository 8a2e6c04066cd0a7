### What is said on WhatsApp only.

# The button under "You have a new message", also in the template that Meta approves.
choice-read = Parhein

# Opens the list of choices; at most 20 letters.
whatsapp-list = Chunein

# A shared place, as if the citizen had written it.
# Variables:
#   $latitude - degrees
#   $longitude - degrees
#   $place - its name and address, as far as WhatsApp says
whatsapp-location = jagah { $latitude }, { $longitude } { $place }

whatsapp-reaction = Message par lagaye gaye emoji ko hum jawab nahi maan sakte. Button dabayein ya jawab likh dein.

whatsapp-edited = Bheje hue message mein tabdeeli humein nazar nahi aati. Durust baat naye message mein likh dein.

whatsapp-file-gone = Yeh file ab WhatsApp se nahi mil rahi. Isay dobara bhej dein.

whatsapp-nothing-new = Koi naya message nahi hai. Aap sab parh chuke hain.
