### The chat in a terminal.

terminal-welcome = Khabardar, terminal mein. Waise hi likhein jaise chat mein likhte hain.
terminal-quit = Bahar jane ke liye /quit likhein.
terminal-file-hint = File bhejne ke liye /file aur file ka path likhein.
terminal-not-running = Bot nahi chal raha. Pehle make run se chalayein, phir koshish karein.
terminal-no-file = Yeh file parhi nahi ja saki. Path dekh kar dobara koshish karein.
terminal-not-saved = Raseed mehfooz nahi ho saki. Meharbani se dobara mangein.

# Variables:
#   $path - of the saved file
terminal-saved = Yahan mehfooz hui: { $path }
