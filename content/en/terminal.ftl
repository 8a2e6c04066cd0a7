### The chat in a terminal.

terminal-welcome = Khabardar in the terminal. Write as you would in a chat.
terminal-quit = Write /quit to leave.
terminal-file-hint = Write /file and the path of a file to send it.
