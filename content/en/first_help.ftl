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
