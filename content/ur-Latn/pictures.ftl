### What was read in a picture: offered line by line, and taken over only when it is confirmed.
### A button's words: at most 20 characters.

picture-found = Aap ki tasveer se hum ne yeh parha hai, parhne mein ghalti ho sakti hai. Har line dekh lein:

# Variables:
#   $number - of the line
#   $value - the sum, with its currency
picture-paid = { $number }. Aap ki di hui raqam: { $value }

# Variables:
#   $number - of the line
#   $value - the sum, with its currency
picture-amount = { $number }. Tasveer mein raqam: { $value }

# Variables:
#   $number - of the line
#   $value - telephone number
picture-number = { $number }. Samne wale ka phone number: { $value }

# Variables:
#   $number - of the line
#   $value - account number or IBAN
picture-account = { $number }. Samne wale ka account: { $value }

# Variables:
#   $number - of the line
#   $value - transaction id
picture-transaction = { $number }. Transaction ID: { $value }

# Variables:
#   $number - of the line
#   $value - day, perhaps with the time
picture-time = { $number }. Kab hua: { $value }

picture-ask = Kya yeh theek hai? Aap ki haan ke baghair is mein se kuch bhi shikayat mein nahi jaye ga.

picture-which = Kaun si lines theek hain? Un ke number likhein, jaise: 1 3

picture-taken = Shukriya. Jo aap ne theek bataya woh ab shikayat mein shamil hai.

picture-left = Theek hai, yeh shikayat mein nahi likhte. Tasveer mehfooz hai.

# What was confirmed, as words of the citizen for an officer
picture-told = Meri bheji hui tasveer se chat ne yeh lines parhi, aur main ne in ki tasdeeq ki:

reading-gone = Ab is ka jawab nahi diya ja sakta. Aap ki file mehfooz hai.

choice-picture-yes = Haan, sab theek hai
choice-picture-no = Yeh shamil na karein
choice-picture-some = Sirf kuch lines
