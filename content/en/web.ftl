### The chat page.

web-title = Khabardar
web-subtitle = Help after online fraud. Free. We never ask for an OTP, a PIN, a password or money.
web-placeholder = Write what happened…
web-placeholder-hidden = Write…
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

## Before the first message

web-tagline = Free help

# Variables:
#   $operator - who runs Khabardar; may be absent
web-welcome = { $has_operator ->
    [yes] Khabardar is a free service for people hit by online fraud in Pakistan. It is run by { $operator }.
   *[no] Khabardar is a free service for people hit by online fraud in Pakistan.
}

web-does = We tell you what to do first, take your complaint to NCCIA and keep you informed.
web-never = We never ask for an OTP, a PIN, a password or money.
web-urgent = Money just left? Call your bank first. In danger? Call the police on { CONTACT("police") }.
web-start = Tell us in your own words what happened, in Urdu, Roman Urdu or English.

## The menu

web-menu = Menu
web-close = Close
web-keep = Go on here later
web-keep-note = Only on your own phone. Whoever opens this browser can then read this chat. Without it, the chat is gone when you close the page.
web-hide-note = Empties this page at once; Escape twice does the same. It goes on when you write "show".
web-settings = When to write to me, delete my data
web-leave = Leave and forget
web-leave-note = Opens a calendar and removes the chat from this device. You cannot come back to it. A filed complaint stays with NCCIA.

## Messages and their state

web-sending = Being sent
web-sent = Delivered
web-file-again = Not sent. Please add the file again.
web-file = File
web-today = Today
web-yesterday = Yesterday
web-earlier = Earlier messages from us. What you wrote then is not kept on this device.
web-ended = The earlier chat is closed. This is a new one.
web-latest = Go to the newest message
web-save = Save the PDF
web-saving = Preparing the PDF…
web-not-saved = The PDF could not be had. Please press again.
