### The chat page.

web-title = Khabardar
web-subtitle = Help after online fraud. Free. We never ask for an OTP, a PIN, a password or money.
web-placeholder = Write what happened…
web-send = Send
web-attach = Add a file
web-connecting = Connecting…
web-offline = No connection. What you write is sent as soon as it is back.
web-hide = Hide quickly
web-privacy = What you tell us is kept encrypted and is only filed with NCCIA if you say yes.
web-you = You
web-bot = Khabardar
web-file-sending = Sending the file…
web-new = New messages
web-language = Language
web-typing = Khabardar is writing…
web-choices = Choose an answer
web-not-sent = Not sent. Press to try again.
