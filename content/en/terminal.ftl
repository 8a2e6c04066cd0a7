### The chat in a terminal.

terminal-welcome = Khabardar in the terminal. Write as you would in a chat.
terminal-quit = Write /quit to leave.
terminal-file-hint = Write /file and the path of a file to send it.
terminal-not-running = The bot is not running. Start it with make run, then try again.
terminal-no-file = That file cannot be read. Check the path and try again.
terminal-not-saved = The sheet could not be saved. Please ask for it again.

# Variables:
#   $path - of the saved file
terminal-saved = Saved as { $path }
