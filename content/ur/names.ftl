### Names of things: kinds of complaint, channels, wallets, banks, platforms.

## The four kinds of complaint

category-name-whatsapp_hijacking = واٹس ایپ پر قبضہ
category-name-impersonation = کسی اور کے نام پر دھوکا
category-name-fake_investment = جعلی سرمایہ کاری
category-name-other_fraud = دیگر آن لائن فراڈ

## Their sub-types

subtype-name-otp_code = کوڈ لے کر قبضہ
subtype-name-call_forwarding = کال فارورڈنگ
subtype-name-linked_device = دوسری ڈیوائس کا جڑ جانا
subtype-name-phishing_link = جعلی لنک
subtype-name-sim_swap = سم پر قبضہ
subtype-name-unknown_method = طریقہ معلوم نہیں
subtype-name-friend_hacked_account = جاننے والے کا ہیک شدہ اکاؤنٹ
subtype-name-relative_in_trouble = عزیز کی مصیبت کا بہانہ
subtype-name-fake_profile = جعلی پروفائل
subtype-name-bank = جعلی بینک نمائندہ
subtype-name-wallet = جعلی والٹ نمائندہ
subtype-name-telecom = جعلی موبائل کمپنی یا پی ٹی اے
subtype-name-fia = جعلی ایف آئی اے افسر
subtype-name-nccia = جعلی این سی سی آئی اے افسر
subtype-name-police = جعلی پولیس
subtype-name-army = جعلی فوجی افسر
subtype-name-government = جعلی سرکاری ادارہ
subtype-name-bisp = بی آئی ایس پی کے نام پر
subtype-name-courier = جعلی کوریئر
subtype-name-utility = بجلی، گیس یا ٹریفک محکمے کے نام پر
subtype-name-employer = افسر یا ساتھی کے نام پر
subtype-name-religious = دین کے نام پر
subtype-name-celebrity = مشہور شخصیت کے نام پر
subtype-name-ponzi_app = پونزی ایپ
subtype-name-ponzi_scheme = پونزی سکیم
subtype-name-task_scam = آن لائن کام کے نام پر
subtype-name-crypto_app = جعلی کرپٹو ایپ
subtype-name-crypto_mlm = کرپٹو نیٹ ورک مارکیٹنگ
subtype-name-double_shah = رقم دگنی کرنے کا جھانسا
subtype-name-investment_app = سرمایہ کاری کی جعلی ایپ
subtype-name-withdrawal_fee = رقم نکلوانے کی فیس
subtype-name-copy_trading = کاپی ٹریڈنگ یا سگنل
subtype-name-fake_broker = جعلی بروکر
subtype-name-trading_platform = جعلی ٹریڈنگ پلیٹ فارم
subtype-name-pig_butchering = اعتماد جیت کر جعلی سرمایہ کاری
subtype-name-livestock_property = مویشی، زمین یا ہاؤسنگ سکیم
subtype-name-deepfake_ad = جعلی ویڈیو اشتہار
subtype-name-prize = جعلی انعام
subtype-name-visa_job = جعلی نوکری یا ویزا
subtype-name-loan_app = قرض ایپ کی دھمکیاں
subtype-name-advance_fee_loan = قرض کے لیے پیشگی فیس
subtype-name-online_shopping = آن لائن خریداری
subtype-name-rental = کرائے کے نام پر
subtype-name-card_fraud = بینک کارڈ
subtype-name-sextortion = تصویروں سے بلیک میل
subtype-name-fake_receipt = ادائیگی کی جعلی رسید
subtype-name-mistaken_transfer = غلطی سے رقم بھیجنے کا بہانہ
subtype-name-p2p_crypto = آپس میں کرپٹو کا لین دین
subtype-name-account_hacked = اکاؤنٹ ہیک
subtype-name-wallet_takeover = موبائل والٹ پر قبضہ
subtype-name-gift_parcel = تحفہ یا پارسل
subtype-name-donation = چندے کی جعلی اپیل
subtype-name-matrimonial = رشتے کے نام پر
subtype-name-ticket_travel = ٹکٹ یا سفر
subtype-name-illegal_call_centre = غیر قانونی کال سینٹر

## Channels

channel-web = ویب چیٹ
channel-telegram = ٹیلی گرام
channel-whatsapp = واٹس ایپ
channel-terminal = ٹرمینل

## Mobile wallets, by the names nlu.text gives them

wallet-easypaisa = ایزی پیسہ
wallet-jazzcash = جاز کیش
wallet-sadapay = سادہ پے
wallet-nayapay = نیا پے
wallet-upaisa = یو پیسہ
wallet-zindigi = زندگی
wallet-finja = فنجا
wallet-finca = فنکا
wallet-konnect = ایچ بی ایل کنیکٹ
wallet-ubl-omni = یو بی ایل اومنی
wallet-keenu = کینو
wallet-paymax = پے میکس
wallet-alfa-wallet = الفا
wallet-paypal = پے پال
wallet-payoneer = پیونیر

## Banks, by the names nlu.text gives them (a space is written -)

bank-hbl = ایچ بی ایل
bank-meezan = میزان بینک
bank-ubl = یو بی ایل
bank-mcb = ایم سی بی
bank-mcb-islamic = ایم سی بی اسلامک
bank-allied-bank = الائیڈ بینک
bank-bank-alfalah = بینک الفلاح
bank-nbp = نیشنل بینک
bank-bop = بینک آف پنجاب
bank-faysal-bank = فیصل بینک
bank-askari-bank = عسکری بینک
bank-js-bank = جے ایس بینک
bank-soneri = سونیری بینک
bank-bank-al-habib = بینک الحبیب
bank-habibmetro = حبیب میٹرو
bank-standard-chartered = سٹینڈرڈ چارٹرڈ
bank-dubai-islamic-bank = دبئی اسلامک بینک
bank-bankislami = بینک اسلامی
bank-silkbank = سلک بینک
bank-khushhali-bank = خوشحالی بینک
bank-hbl-mfb = ایچ بی ایل مائیکروفنانس
bank-mobilink-bank = موبی لنک بینک
bank-u-bank = یو بینک
bank-telenor-bank = ٹیلی نار بینک
bank-nrsp-bank = این آر ایس پی بینک
bank-apna-microfinance = اپنا مائیکروفنانس
bank-abhi-microfinance = ابھی مائیکروفنانس
bank-al-baraka = البرکہ
bank-first-women-bank = فرسٹ ویمن بینک
bank-bank-of-khyber = بینک آف خیبر
bank-sindh-bank = سندھ بینک
bank-samba-bank = سامبا بینک
bank-bank-makramah = بینک مکرمہ
bank-citibank = سٹی بینک
bank-sbp = سٹیٹ بینک
bank-raqami = رقمی
bank-mashreq = مشرق بینک
bank-ztbl = زرعی ترقیاتی بینک
bank-hsbc = ایچ ایس بی سی
bank-nib-bank = این آئی بی

## Platforms, by the names nlu.text gives them

platform-whatsapp = واٹس ایپ
platform-facebook = فیس بک
platform-instagram = انسٹاگرام
platform-telegram = ٹیلی گرام
platform-tiktok = ٹک ٹاک
platform-youtube = یوٹیوب
platform-snapchat = سنیپ چیٹ
platform-gmail = جی میل
platform-email = ای میل
platform-olx = او ایل ایکس
platform-daraz = دراز
platform-linkedin = لنکڈ ان
platform-twitter = ایکس (ٹوئٹر)
platform-x = ایکس
platform-messenger = میسنجر
platform-binance = بائنانس
platform-imo = آئی ایم او
platform-discord = ڈسکارڈ
platform-google = گوگل
platform-threads = تھریڈز
platform-skype = سکائپ
platform-viber = وائبر
platform-signal = سگنل
platform-pubg = پب جی
platform-bigo = بیگو
platform-zoom = زوم
platform-fiverr = فائیور
platform-upwork = اپ ورک
