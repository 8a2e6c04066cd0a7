### A second matter while a complaint is open; a matter that was filed already.

second-complaint = Aap ki aik shikayat adhoori hai, aur yeh koi aur mamla lagta hai. Kya karein? Nayi shikayat shuru karein to adhoori mit jayegi.

second-waits = Doosra mamla likh liya hai. Pehle yeh poora karte hain, phir woh.
now-the-second = Ab woh doosra mamla jo aap ne bataya tha.

# Variables:
#   $tracking - number of the complaint filed earlier
duplicate-complaint = Yeh aap ki shikayat { $tracking } jaisa lagta hai. Isay usi mein shamil karein, ya nayi shikayat darj karein?

choice-put-in = Pehli mein daal dein
choice-new-complaint = Nayi shikayat
choice-add-to-it = Usi mein shamil
choice-file-anyway = Nayi darj karein
