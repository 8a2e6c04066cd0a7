### The complaint's sheet in the chat; what is printed on it is in paper.ftl.

# Variables:
#   $tracking - our tracking number
sheet-ready = Here is the receipt of complaint { $tracking } as a PDF. Your name, CNIC and numbers are on it: do not leave it where others see it.

sheet-none = There is no filed complaint in this chat, so there is no receipt yet. If you filed it in another chat, send its tracking number together with its secret code.
