### Awareness tips; source, category and day of the last check are in tips.toml.

tip-otp = A code that arrives by SMS is yours alone. Whoever asks for it, by whatever name, wants to get into your account. Read it to nobody.
tip-whatsapp-call = Official institutions do not phone on WhatsApp and do not ask for an OTP. A uniform in the profile picture proves nothing. Hang up.
tip-bank-first = If money has left, call your bank or wallet first. Money that reaches a mobile wallet cannot be taken out in cash for the first 2 hours, so minutes count.
tip-two-step = In WhatsApp open Settings, Account, Two-step verification. Set a PIN and add your e-mail. Then a code alone is not enough to take your account.
tip-linked-devices = Look at WhatsApp, Settings, Linked devices from time to time. If you see a device that is not yours, log it out. Scan a QR code or type a pairing code only if you began it yourself.
tip-spoofed-number = The number on your screen can be faked, even a bank's or NCCIA's. Hang up and call the number printed on your card, or NCCIA on { CONTACT("nccia-helpline") }.
tip-relative = Somebody calls: your son is with the police, your cousin is stuck at an airport, send money at once and tell no one. Hang up and call that person on the number you have saved. Agree on a family code word today.
tip-bisp = Real messages of BISP come only from { CONTACT("bisp-sms") }, and registration is free. Pay no fee and give your CNIC to no agent. Ask on { CONTACT("bisp-helpline") }.
tip-echallan = Real e-challan messages in Punjab come only from { CONTACT("echallan-1") } or { CONTACT("echallan-2") } and never hold a link for payment. Do not open such a link.
tip-task = Likes and reviews for money: first they pay you a little, then you must deposit to get more tasks. No honest work asks you to pay in. Stop at the first deposit.
tip-secp = A company that is registered may still not be allowed to take deposits. Before you invest, ask SECP on { CONTACT("secp-helpline") }.
tip-withdrawal-fee = An app shows a large profit, but wants a tax or fee before you may take it out. The numbers on that screen are not money. Pay nothing more.
tip-loan-app = A loan app that wants your contacts and pictures can threaten you with them later. Take loan apps only from the list of SECP, never from a Facebook advertisement or an APK file.
tip-prize = You won a car or a cheque in a show, and need only pay a small fee? A real prize costs nothing. Send the message on to { CONTACT("pta-spam") }: first the number, then a space, then its text.
tip-sims = How many SIMs run on your name? Send your CNIC without dashes by SMS to { CONTACT("sim-check-sms") }, about Rs 2. Have your operator block those you do not know. To look online: { CONTACT("sim-check-site") }
tip-mistaken-transfer = "I sent you money by mistake, send it back." Look in your own app whether it came at all, and send nothing yourself. Let your bank or wallet deal with it.
tip-shopping = A phone or car far below its price, and the seller wants money in advance by wallet? Send nothing in advance, and trust no picture of a courier slip: it can be faked.
tip-keep-evidence = If something happened: block the person, but delete nothing. Chats, screenshots, call records and voice notes are what an enquiry is built on.
