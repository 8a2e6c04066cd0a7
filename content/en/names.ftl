### Names of things: kinds of complaint, channels, wallets, banks, platforms.

## The four kinds of complaint

category-name-whatsapp_hijacking = WhatsApp takeover
category-name-impersonation = Impersonation
category-name-fake_investment = Fake investment
category-name-other_fraud = Other online fraud

## Their sub-types

subtype-name-otp_code = Code taken by deceit
subtype-name-call_forwarding = Call forwarding
subtype-name-linked_device = Foreign device linked
subtype-name-phishing_link = False link
subtype-name-sim_swap = SIM taken over
subtype-name-unknown_method = Way not known
subtype-name-friend_hacked_account = Friend's hacked account
subtype-name-relative_in_trouble = Relative in trouble
subtype-name-fake_profile = Fake profile
subtype-name-bank = Fake bank officer
subtype-name-wallet = Fake wallet helpline
subtype-name-telecom = Fake mobile company or PTA
subtype-name-fia = Fake FIA officer
subtype-name-nccia = Fake NCCIA officer
subtype-name-police = Fake police
subtype-name-army = Fake army officer
subtype-name-government = Fake government office
subtype-name-bisp = In BISP's name
subtype-name-courier = Fake courier
subtype-name-utility = Fake electricity, gas or traffic office
subtype-name-employer = Fake boss or colleague
subtype-name-religious = In the name of religion
subtype-name-celebrity = Fake celebrity
subtype-name-ponzi_app = Ponzi app
subtype-name-ponzi_scheme = Ponzi scheme
subtype-name-task_scam = Paid online tasks
subtype-name-crypto_app = Fake crypto app
subtype-name-crypto_mlm = Crypto network marketing
subtype-name-double_shah = Money doubling
subtype-name-investment_app = Fake investment app
subtype-name-withdrawal_fee = Fee for withdrawal
subtype-name-copy_trading = Copy trading or signals
subtype-name-fake_broker = Fake broker
subtype-name-trading_platform = Fake trading platform
subtype-name-pig_butchering = Trust built up for investment
subtype-name-livestock_property = Livestock, land or housing
subtype-name-deepfake_ad = False video advertisement
subtype-name-prize = False prize
subtype-name-visa_job = False job or visa
subtype-name-loan_app = Threats by a loan app
subtype-name-advance_fee_loan = Fee for a loan
subtype-name-online_shopping = Online shopping
subtype-name-rental = False rental
subtype-name-card_fraud = Bank card
subtype-name-sextortion = Blackmail with pictures
subtype-name-fake_receipt = False payment receipt
subtype-name-mistaken_transfer = Mistaken transfer trick
subtype-name-p2p_crypto = Crypto between two people
subtype-name-account_hacked = Account hacked
subtype-name-wallet_takeover = Mobile wallet taken over
subtype-name-gift_parcel = Gift or parcel
subtype-name-donation = False appeal for donations
subtype-name-matrimonial = Marriage proposal
subtype-name-ticket_travel = Ticket or travel
subtype-name-illegal_call_centre = Illegal call centre

## Channels

channel-web = Web chat
channel-telegram = Telegram
channel-whatsapp = WhatsApp
channel-terminal = Terminal

## Mobile wallets, by the names nlu.text gives them

wallet-easypaisa = Easypaisa
wallet-jazzcash = JazzCash
wallet-sadapay = SadaPay
wallet-nayapay = NayaPay
wallet-upaisa = UPaisa
wallet-zindigi = Zindigi
wallet-finja = Finja
wallet-finca = FINCA
wallet-konnect = HBL Konnect
wallet-ubl-omni = UBL Omni
wallet-keenu = Keenu
wallet-paymax = PayMax
wallet-alfa-wallet = Alfa
wallet-paypal = PayPal
wallet-payoneer = Payoneer

## Banks, by the names nlu.text gives them (a space is written -)

bank-hbl = HBL
bank-meezan = Meezan Bank
bank-ubl = UBL
bank-mcb = MCB
bank-mcb-islamic = MCB Islamic
bank-allied-bank = Allied Bank
bank-bank-alfalah = Bank Alfalah
bank-nbp = National Bank
bank-bop = Bank of Punjab
bank-faysal-bank = Faysal Bank
bank-askari-bank = Askari Bank
bank-js-bank = JS Bank
bank-soneri = Soneri Bank
bank-bank-al-habib = Bank AL Habib
bank-habibmetro = HabibMetro
bank-standard-chartered = Standard Chartered
bank-dubai-islamic-bank = Dubai Islamic Bank
bank-bankislami = BankIslami
bank-silkbank = Silkbank
bank-khushhali-bank = Khushhali Bank
bank-hbl-mfb = HBL Microfinance
bank-mobilink-bank = Mobilink Bank
bank-u-bank = U Bank
bank-telenor-bank = Telenor Bank
bank-nrsp-bank = NRSP Bank
bank-apna-microfinance = Apna Microfinance
bank-abhi-microfinance = ABHI Microfinance
bank-al-baraka = Al Baraka
bank-first-women-bank = First Women Bank
bank-bank-of-khyber = Bank of Khyber
bank-sindh-bank = Sindh Bank
bank-samba-bank = Samba Bank
bank-bank-makramah = Bank Makramah
bank-citibank = Citibank
bank-sbp = State Bank
bank-raqami = Raqami
bank-mashreq = Mashreq
bank-ztbl = ZTBL
bank-hsbc = HSBC
bank-nib-bank = NIB

## Platforms, by the names nlu.text gives them

platform-whatsapp = WhatsApp
platform-facebook = Facebook
platform-instagram = Instagram
platform-telegram = Telegram
platform-tiktok = TikTok
platform-youtube = YouTube
platform-snapchat = Snapchat
platform-gmail = Gmail
platform-email = E-mail
platform-olx = OLX
platform-daraz = Daraz
platform-linkedin = LinkedIn
platform-twitter = X (Twitter)
platform-x = X
platform-messenger = Messenger
platform-binance = Binance
platform-imo = imo
platform-discord = Discord
platform-google = Google
platform-threads = Threads
platform-skype = Skype
platform-viber = Viber
platform-signal = Signal
platform-pubg = PUBG
platform-bigo = Bigo
platform-zoom = Zoom
platform-fiverr = Fiverr
platform-upwork = Upwork
