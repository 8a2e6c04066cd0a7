### The complaint's sheet in the chat; what is printed on it is in paper.ftl.

# Variables:
#   $tracking - our tracking number
sheet-ready = Shikayat { $tracking } ki raseed PDF mein yeh rahi. Is par aap ka naam, CNIC aur number hain, ise wahan na chhorein jahan doosre dekh sakein.

sheet-none = Is chat mein koi shikayat darj nahi hui, is liye abhi raseed nahi hai. Agar kisi aur chat mein darj ki thi to us ka tracking number aur khufia code sath bhejein.
