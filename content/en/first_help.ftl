### The first help, shown at once after the first story: one line that shows we understood and
### whose fault it is (the criminal's), then at most two steps. At most 350 characters each.
### Never a promise that money comes back or an account is frozen.

## What we understood

understood-whatsapp_hijacking = It sounds as if somebody else has taken over your WhatsApp. What happened to you is a crime, and it is not your fault.

understood-impersonation = It sounds as if somebody posed as another person or office to deceive you. What happened to you is a crime, and it is not your fault.

understood-fake_investment = It sounds as if your money was taken in the name of an investment. What happened to you is a crime, and it is not your fault.

understood-other_fraud = We are sorry this happened to you. It is a crime, and it is not your fault.

understood-otp_code = It sounds as if somebody got the code from you and took over your WhatsApp. This is a crime, and it is not your fault.

understood-call_forwarding = It sounds as if your calls were diverted to somebody else, and your WhatsApp taken over that way. This is a crime, and it is not your fault.

understood-linked_device = It sounds as if somebody linked their own device to your WhatsApp and can read along. This is a crime, and it is not your fault.

understood-friend_hacked_account = It sounds as if somebody used a friend's account to ask you for money. This is a crime, and it is not your fault. Your friend is a victim too.

understood-relative_in_trouble = It sounds as if somebody frightened you with news of a relative in trouble. This is a crime, and it is not your fault.

understood-fake_profile = It sounds as if somebody is using your name or picture on a fake account. This is a crime, and it is not your fault.

understood-bank = It sounds as if somebody posed as the bank. This is a crime, and it is not your fault.

understood-wallet = It sounds as if somebody posed as the mobile wallet's helpline. This is a crime, and it is not your fault.

understood-telecom = It sounds as if somebody posed as the mobile company or PTA. This is a crime, and it is not your fault.

understood-fia = It sounds as if somebody posed as FIA. This is a crime, and it is not your fault.

understood-nccia = It sounds as if somebody posed as NCCIA. This is a crime, and it is not your fault. NCCIA knows that its name is misused.

understood-police = It sounds as if somebody posed as the police. This is a crime, and it is not your fault.

understood-army = It sounds as if somebody posed as the army or an agency. This is a crime, and it is not your fault.

understood-government = It sounds as if somebody posed as a government office. This is a crime, and it is not your fault.

understood-bisp = It sounds as if somebody misused BISP's name. This is a crime, and it is not your fault. Real BISP messages come only from { CONTACT("bisp-sms") }, and registration is free.

understood-courier = It sounds as if somebody posed as a courier or the post office. This is a crime, and it is not your fault.

understood-utility = It sounds as if somebody posed as an electricity, gas or traffic office. This is a crime, and it is not your fault.

understood-employer = It sounds as if somebody posed as your boss or a colleague. This is a crime, and it is not your fault.

understood-religious = It sounds as if somebody misused the trust people have in religion. This is a crime, and it is not your fault.

understood-celebrity = It sounds as if somebody posed as a well-known person. This is a crime, and it is not your fault.

understood-task_scam = It sounds as if you were paid a little for easy online tasks and then made to deposit money. This is a crime, and it is not your fault.

understood-withdrawal_fee = It sounds as if they keep asking for a fee or tax before you may take out your own money. This is a crime, and it is not your fault.

understood-pig_butchering = It sounds as if somebody won your trust over time and then took your money in a false investment. This is a crime, and it is not your fault.

understood-prize = It sounds as if somebody used a false prize to take money from you. This is a crime, and it is not your fault.

understood-visa_job = It sounds as if somebody took money with a false job or visa. This is a crime, and it is not your fault.

understood-loan_app = It sounds as if a loan app is threatening you or the people in your phone. This is a crime, and it is not your fault.

understood-advance_fee_loan = It sounds as if somebody took a fee for a loan that never came. This is a crime, and it is not your fault.

understood-online_shopping = It sounds as if you paid for something online and did not get it, or got something else. This is a crime, and it is not your fault.

understood-rental = It sounds as if you were made to pay for a place that was never for rent. This is a crime, and it is not your fault.

understood-card_fraud = It sounds as if somebody used your bank card or its details. This is a crime, and it is not your fault.

understood-sim_swap = It sounds as if somebody got a SIM with your number. This is a crime, and it is not your fault.

understood-sextortion = We are sorry. Somebody is threatening you, and that is a serious crime. You are not at fault, and you are not alone.

understood-fake_receipt = It sounds as if somebody showed you a false payment receipt. This is a crime, and it is not your fault.

understood-mistaken_transfer = It sounds as if somebody says they sent you money by mistake and wants it back. This is a known trick, so it was right to ask.

understood-p2p_crypto = It sounds as if you were deceived in a crypto deal between two people. This is a crime, and it is not your fault.

understood-account_hacked = It sounds as if somebody has taken over your account. This is a crime, and it is not your fault.

understood-wallet_takeover = It sounds as if somebody got into your mobile wallet. This is a crime, and it is not your fault.

understood-gift_parcel = It sounds as if you were asked to pay for a gift or parcel that does not exist. This is a crime, and it is not your fault.

understood-phishing_link = It sounds as if you were sent a false link. This is a crime, and it is not your fault.

understood-illegal_call_centre = Thank you for telling us about this call centre. What you know can protect others.

understood-ponzi_app = It sounds as if an app promised earnings and kept your money. This is a crime, and it is not your fault.

understood-ponzi_scheme = It sounds as if a scheme promised profit and kept your money. This is a crime, and it is not your fault.

understood-crypto_app = It sounds as if a false crypto app took your money. This is a crime, and it is not your fault.

understood-crypto_mlm = It sounds as if a crypto network asked you to pay in and bring others. This is a crime, and it is not your fault.

understood-double_shah = It sounds as if somebody promised to double your money. This is a crime, and it is not your fault.

understood-investment_app = It sounds as if a false investment app took your money. This is a crime, and it is not your fault.

understood-copy_trading = It sounds as if your money was taken in the name of copy trading or signals. This is a crime, and it is not your fault.

understood-fake_broker = It sounds as if a false broker took your money. This is a crime, and it is not your fault.

understood-trading_platform = It sounds as if a false trading site took your money. This is a crime, and it is not your fault.

understood-livestock_property = It sounds as if your money was taken in the name of livestock, land or a housing scheme. This is a crime, and it is not your fault.

understood-deepfake_ad = It sounds as if a false video of a known person was used to take your money. This is a crime, and it is not your fault.

understood-unknown_method = It sounds as if somebody else is in your WhatsApp. This is a crime, and it is not your fault. How they did it, we can find out later.

understood-donation = It sounds as if your kindness was misused with a false appeal for help. This is a crime, and it is not your fault.

understood-matrimonial = It sounds as if somebody used a marriage proposal to take money from you. This is a crime, and it is not your fault.

understood-ticket_travel = It sounds as if you paid for a ticket or trip that was not real. This is a crime, and it is not your fault.

understood-whatsapp-phishing_link = It sounds as if a false link was used to take over your WhatsApp. This is a crime, and it is not your fault.

understood-whatsapp-sim_swap = It sounds as if somebody got a SIM with your number and took over your WhatsApp with it. This is a crime, and it is not your fault.

## What to do now

steps-whatsapp_hijacking =
    To get your WhatsApp back:
    1. Delete the app, install it again, enter your own number and type the SMS code at once: this logs the other person out. If it wants a PIN you do not know, wait 7 days; nobody can read your chats meanwhile.
    2. Log out all linked devices, and warn your contacts by phone call.

steps-call_forwarding =
    Please do this now:
    1. From another phone, call your mobile company and ask them to remove all call forwarding from your number.
    2. Then install WhatsApp again and type the SMS code at once. Warn your contacts by phone call.

steps-linked_device =
    Please do this now:
    1. In WhatsApp open Settings, then Linked devices, and log out every device that is not yours.
    2. Turn on two-step verification in WhatsApp, and warn your contacts by phone call.

steps-impersonation =
    Please do this now:
    1. Do not answer them, pay anything or share a code. Hang up and call the real person or office on a number you already know.
    2. Keep the chats, call records and receipts. Block the number if you like, but delete nothing.

steps-fake_investment =
    Please do this now:
    1. Pay nothing more: no "tax", no "unlocking" or withdrawal fee, and nothing to anyone who offers to recover your money.
    2. Before they remove you, save screenshots of the app, the group, the members and every transfer.

steps-other_fraud =
    Please do this now:
    1. Do not pay anything more and do not share any code, however much they press you.
    2. Keep the chats, numbers, links and receipts. Block them if you like, but delete nothing.

steps-sextortion =
    Please do this now:
    1. Do not pay and send nothing more. Save the chat, the name and the link of the account, then block it.
    2. You can talk to someone: NCCIA { CONTACT("nccia-helpline") }, Digital Rights Foundation { CONTACT("drf-helpline") }.
    We will never ask for the picture or video.

steps-loan_app =
    Please do this now:
    1. Save their messages, numbers and the app's name. Then take away the app's permissions and remove it.
    2. Tell your family and friends by phone that any message about you from them is blackmail. SECP's helpline on loan apps: { CONTACT("secp-helpline") }

steps-sim_swap =
    Please do this now:
    1. From another phone, call your mobile company and have the SIM blocked.
    2. Then call your bank and wallet on the number on your card or in the app, and have the account and app blocked. Note the time and the reference number.

steps-card_fraud =
    Please do this now:
    1. Call your bank on the number on the back of your card. Have the card blocked and a dispute raised. Note the time and the reference number.
    2. Change the PIN and the password of the banking app.

steps-account_hacked =
    Please do this now:
    1. In the real app or site use "Forgot password", and then log out all other devices.
    2. Change the password of your e-mail too, and tell your friends by phone not to send money in your name.

steps-wallet_takeover =
    Please do this now:
    1. Call the wallet's helpline on the number inside its app and have your account blocked. Say "fraud" and note the time and the reference number.
    2. Change the wallet's PIN as soon as you are back in, and tell nobody a code.

steps-phishing_link =
    Please do this now:
    1. Type nothing more on that page. If you gave a password or PIN, change it now in the real app.
    2. If you gave card or account details, call your bank on the number on your card and have them blocked. Keep the link; do not open it again.

steps-fake_profile =
    Please do this now:
    1. Save the profile's link and screenshots first. Then report it inside the app as "pretending to be someone", and ask friends to do the same.
    2. Tell your contacts by phone that this account is not real, so that nobody sends it money.

steps-mistaken_transfer =
    Please do this now:
    1. Send nothing back yourself. Look in your own app, not in their message, whether money came at all.
    2. Call your bank or wallet on the number on your card or in the app and let them deal with it.

steps-illegal_call_centre =
    Please keep yourself safe:
    1. Do not question or confront them, and do not go in to collect proof.
    2. Note what you already know: address, numbers, names, times. We will ask you for it.

steps-otp_code =
    Please do this now:
    1. Open WhatsApp or install it again, type your own number, and at once the 6-digit code from the SMS. That logs the other person out.
    2. If a PIN is asked that you do not know, wait 7 days. Nobody can read your chats meanwhile.
    3. Warn your contacts by phone call, and tell nobody the next code.

steps-whatsapp-phishing_link =
    Please do this now:
    1. Type nothing more on that page. Keep the link, but do not open it again.
    2. Open WhatsApp, type your number and at once the new SMS code. Then log out all linked devices.
    3. Warn your contacts by phone call.

steps-whatsapp-sim_swap =
    Please do this now:
    1. From another phone, call your mobile company, have the SIM blocked and a new one issued to you.
    2. Call your bank and wallet and have account and app blocked.
    3. When the SIM works, install WhatsApp again and type the SMS code at once. Until then, warn your contacts by phone.

steps-unknown_method =
    Please do this now:
    1. Open WhatsApp or install it again, type your own number, and at once the 6-digit code from the SMS. That logs the other person out.
    2. Once you are in, log out all linked devices.
    3. Warn your contacts by phone call, and tell nobody the next code.

steps-friend_hacked_account =
    Please do this now:
    1. Send nothing more. Call your friend by an ordinary phone call and say that the account is being misused.
    2. Warn the people you both know by phone call.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-relative_in_trouble =
    Please do this now:
    1. Hang up, and call your relative yourself on the number you have saved.
    2. They often say "tell nobody": tell your family all the same. If somebody is in danger, call the police on { CONTACT("police") }.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-bank =
    Please do this now:
    1. Hang up. If you told them a code, a PIN or card details, call your bank on the number on your card and have card and app blocked.
    2. Change the PIN and the password of the app. Tell nobody an OTP, not even a bank.

steps-wallet =
    Please do this now:
    1. Hang up. If you told them a code or the PIN, call the wallet on the number inside its app and have your account blocked.
    2. Change the wallet's PIN, and tell nobody a code.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-telecom =
    Please do this now:
    1. Hang up, press no key, and give no code or CNIC number.
    2. Ask your mobile company on its own number, or PTA: { CONTACT("pta-helpline") }. The number on your screen can be faked.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-fia =
    Please do this now:
    1. Pay nothing and give no bank details. A real FIA notice carries a case number and never asks for bank details.
    2. Ask FIA yourself: { CONTACT("fia-helpline") }
    3. Keep the messages, numbers and receipts; delete nothing.

steps-nccia =
    Please do this now:
    1. Pay nothing and tell no code. Official bodies do not phone on WhatsApp and never ask for an OTP.
    2. Ask NCCIA yourself: { CONTACT("nccia-helpline") }. The number on your screen can be faked.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-police =
    Please do this now:
    1. Pay nothing. Hang up, and call the person they speak of on the number you know.
    2. Ask the police yourself on { CONTACT("police") } if you fear that it is true.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-army =
    Please do this now:
    1. Pay nothing, and give no CNIC number, account or OTP on the phone, whatever rank they name.
    2. Write down the name, rank and number they gave.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-government =
    Please do this now:
    1. Pay no fee, open no link, and give no CNIC number or OTP.
    2. Ask the office yourself, on a number you already know or at its counter.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-bisp =
    Please do this now:
    1. Pay no fee, and give no CNIC number or code.
    2. Ask BISP yourself: { CONTACT("bisp-helpline") }
    3. Keep the messages, numbers and receipts; delete nothing.

steps-courier =
    Please do this now:
    1. Open no link and tell no code. If you typed card details, call your bank on the number on your card and have the card blocked.
    2. Ask the courier or post office on its own number.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-utility =
    Please do this now:
    1. Do not pay by the link. Ask the office on the number printed on your bill.
    2. Real e-challan messages of Punjab come only from { CONTACT("echallan-1") } or { CONTACT("echallan-2") } and hold no payment link.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-employer =
    Please do this now:
    1. Pay nothing more. Call your boss or the company on a number you already know.
    2. Warn your colleagues. If you gave a password, change it now.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-religious =
    Please do this now:
    1. Pay nothing more, whatever they promise or threaten.
    2. Tell somebody at home whom you trust.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-celebrity =
    Please do this now:
    1. Pay nothing more. A famous name, picture or voice proves nothing.
    2. Save the profile's link and screenshots, then report it inside the app.

steps-ponzi_app =
    Please do this now:
    1. Put in nothing more: no "tax" and no fee for your own money either.
    2. Take screenshots of the app, your balance and every transfer, before the app closes.
    3. Ask SECP whether the company is licensed: { CONTACT("secp-helpline") }

steps-ponzi_scheme =
    Please do this now:
    1. Put in nothing more, and bring nobody else in.
    2. Write down what you paid, when and to whom; keep receipts and papers.
    3. A registered company may still not take deposits. Ask SECP: { CONTACT("secp-helpline") }

steps-task_scam =
    Please do this now:
    1. Do no further "prepaid task", and pay nothing to get your money out.
    2. Before they remove you, take screenshots of the group, the admin's name, the tasks and every transfer.
    3. Pay nobody who promises to get the money back.

steps-crypto_app =
    Please do this now:
    1. Put in nothing more: no "tax" and no fee for your own money either.
    2. Save the app's name and link, the wallet addresses, the network and each transaction's hash.
    3. You can also write to PVARA about crypto: { CONTACT("pvara-email") }

steps-crypto_mlm =
    Please do this now:
    1. Put in nothing more, and bring nobody else in.
    2. Save the group, the names and numbers of those who brought you in, the referral code and the wallet addresses.
    3. You can also write to PVARA about crypto: { CONTACT("pvara-email") }

steps-double_shah =
    Please do this now:
    1. Give nothing more, not even to get the first money out.
    2. Write down names, places, dates and who else was there. Keep cheques and receipts.
    3. Pay nobody who promises to get the money back.

steps-investment_app =
    Please do this now:
    1. Put in nothing more: no "tax" and no fee for your own money either.
    2. Take screenshots of the app, its name and link, your balance and every transfer.
    3. Ask SECP whether the company is licensed: { CONTACT("secp-helpline") }

steps-withdrawal_fee =
    Please do this now:
    1. Pay no further fee or tax. Asking for money before you may have your own is part of the fraud.
    2. Keep the demand: the message, the sum and the account they named.
    3. Pay nobody who promises to get the money back.

steps-copy_trading =
    Please do this now:
    1. Stop copying and put in nothing more. If they may use your trading account, change its password and take away their access.
    2. Take screenshots of the group, the admin, the signals and every transfer.

steps-fake_broker =
    Please do this now:
    1. Put in nothing more: no "tax" and no fee for your own money either.
    2. If they may look into your phone with an app, remove that app and change your passwords. Keep the broker's name, link and statements.
    3. Ask SECP whether the company is licensed: { CONTACT("secp-helpline") }

steps-trading_platform =
    Please do this now:
    1. Put in nothing more: no "tax" and no fee for your own money either.
    2. Take screenshots of the site's address, your balance, the chat and every transfer.
    3. Some known sites are not licensed in Pakistan. Ask SECP: { CONTACT("secp-helpline") }

steps-pig_butchering =
    Please do this now:
    1. Send no more money, pictures or documents, however dear this person has become.
    2. Before it disappears, save the profile, the chat, the numbers, the app or site and every transfer.
    3. Pay nobody who promises to get the money back.

steps-livestock_property =
    Please do this now:
    1. Pay no further instalment.
    2. Collect receipts, the agreement, the advertisement and the accounts you paid into.
    3. Ask the housing authority, or go and look, whether the plot or the animals exist.

steps-deepfake_ad =
    Please do this now:
    1. Pay nothing more. A video of a known person proves nothing; it can be made by a computer.
    2. Save the link and screenshots of the advertisement, then report it inside the app.
    3. Pay nobody who promises to get the money back.

steps-prize =
    Please do this now:
    1. Pay no fee or tax for a prize, and give no CNIC number or code.
    2. Report the number to PTA: send an SMS to { CONTACT("pta-spam") } with the number, a space and the text.
    3. Keep the messages, numbers and receipts; delete nothing.

steps-visa_job =
    Please do this now:
    1. Pay nothing more, and hand over no passport or original papers.
    2. Keep the agent's name, office, licence number and receipts.
    3. For work abroad, FIA helps too: { CONTACT("fia-helpline") }

steps-advance_fee_loan =
    Please do this now:
    1. Pay no further fee for the loan, and send no more pictures of your CNIC.
    2. Take screenshots of the advertisement, the app and the chat.
    3. Ask SECP whether the lender is licensed: { CONTACT("secp-helpline") }

steps-online_shopping =
    Please do this now:
    1. Pay nothing more, no "delivery" or "return" fee either.
    2. Take screenshots of the page, the advertisement and the chat. If a parcel came, keep it with its label.
    3. Report the page inside the app.

steps-rental =
    Please do this now:
    1. Pay no further advance before you have seen the place and met the owner.
    2. Take screenshots of the advertisement and the chat, then report the advertisement inside the app.

steps-fake_receipt =
    Please do this now:
    1. Look in your own account or app whether the money came. A picture or an SMS of a payment proves nothing.
    2. Hand over nothing more. Keep the receipt's picture, the number and any camera recording.

steps-p2p_crypto =
    Please do this now:
    1. Open an appeal for this order in the exchange's own app now, and release nothing more.
    2. Keep the order number, the other one's name and account, and the chat. Show them to your bank if it asks.
    3. You can also write to PVARA about crypto: { CONTACT("pvara-email") }

steps-gift_parcel =
    Please do this now:
    1. Pay no customs, fee or fine for it, and send no more pictures or papers.
    2. Save the profile's link, the chat and the account they named, before you block them.

steps-donation =
    Please do this now:
    1. Give nothing more through this appeal. Ask the hospital or charity itself, on a number you find yourself.
    2. Take screenshots of the appeal and the account, then report it inside the app.

steps-matrimonial =
    Please do this now:
    1. Send no more money, pictures or papers.
    2. Save the profile, the chat and the numbers, then block them.
    3. If they threaten you with pictures, tell us. Digital Rights Foundation helps too: { CONTACT("drf-helpline") }

steps-ticket_travel =
    Please do this now:
    1. Pay nothing more. Ask the airline or bus company itself whether the booking exists.
    2. Keep the ticket, the receipt, the advertisement and the number.
