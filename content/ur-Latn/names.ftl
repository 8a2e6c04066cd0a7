### Names of things: kinds of complaint, channels, wallets, banks, platforms.

## The four kinds of complaint

category-name-whatsapp_hijacking = WhatsApp par qabza
category-name-impersonation = Koi aur ban kar dhoka
category-name-fake_investment = Jaali investment
category-name-other_fraud = Doosre online fraud

## Their sub-types

subtype-name-otp_code = Code le kar qabza
subtype-name-call_forwarding = Call forwarding
subtype-name-linked_device = Doosri device ka jur jana
subtype-name-phishing_link = Jaali link
subtype-name-sim_swap = SIM par qabza
subtype-name-unknown_method = Tareeqa maloom nahi
subtype-name-friend_hacked_account = Jaanne wale ka hacked account
subtype-name-relative_in_trouble = Azeez ki museebat ka bahana
subtype-name-fake_profile = Jaali profile
subtype-name-bank = Jaali bank numainda
subtype-name-wallet = Jaali wallet numainda
subtype-name-telecom = Jaali mobile company ya PTA
subtype-name-fia = Jaali FIA afsar
subtype-name-nccia = Jaali NCCIA afsar
subtype-name-police = Jaali police
subtype-name-army = Jaali fauji afsar
subtype-name-government = Jaali sarkari idara
subtype-name-bisp = BISP ke naam par
subtype-name-courier = Jaali courier
subtype-name-utility = Bijli, gas ya traffic mehkame ke naam par
subtype-name-employer = Boss ya sathi ke naam par
subtype-name-religious = Deen ke naam par
subtype-name-celebrity = Mashhoor shakhsiyat ke naam par
subtype-name-ponzi_app = Ponzi app
subtype-name-ponzi_scheme = Ponzi scheme
subtype-name-task_scam = Online task ke naam par
subtype-name-crypto_app = Jaali crypto app
subtype-name-crypto_mlm = Crypto network marketing
subtype-name-double_shah = Raqam dugni karne ka jhansa
subtype-name-investment_app = Jaali investment app
subtype-name-withdrawal_fee = Raqam nikalwane ki fees
subtype-name-copy_trading = Copy trading ya signal
subtype-name-fake_broker = Jaali broker
subtype-name-trading_platform = Jaali trading platform
subtype-name-pig_butchering = Aitmaad jeet kar jaali investment
subtype-name-livestock_property = Maweshi, zameen ya housing scheme
subtype-name-deepfake_ad = Jaali video ishtihar
subtype-name-prize = Jaali inaam
subtype-name-visa_job = Jaali naukri ya visa
subtype-name-loan_app = Loan app ki dhamkiyan
subtype-name-advance_fee_loan = Loan ke liye peshgi fees
subtype-name-online_shopping = Online khareedari
subtype-name-rental = Kiraye ke naam par
subtype-name-card_fraud = Bank card
subtype-name-sextortion = Tasveeron se blackmail
subtype-name-fake_receipt = Payment ki jaali raseed
subtype-name-mistaken_transfer = Ghalti se raqam bhejne ka bahana
subtype-name-p2p_crypto = P2P crypto ka len den
subtype-name-account_hacked = Account hack
subtype-name-wallet_takeover = Mobile wallet par qabza
subtype-name-gift_parcel = Tohfa ya parcel
subtype-name-donation = Chanday ki jaali appeal
subtype-name-matrimonial = Rishte ke naam par
subtype-name-ticket_travel = Ticket ya safar
subtype-name-illegal_call_centre = Ghair qanooni call centre

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
platform-email = Email
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
