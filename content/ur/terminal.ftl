### The chat in a terminal.

terminal-welcome = خبردار، ٹرمینل میں۔ ویسے ہی لکھیے جیسے چیٹ میں لکھتے ہیں۔
terminal-quit = باہر جانے کے لیے /quit لکھیے۔
terminal-file-hint = فائل بھیجنے کے لیے /file اور فائل کا پتا لکھیے۔
