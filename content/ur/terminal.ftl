### The chat in a terminal.

terminal-welcome = خبردار، ٹرمینل میں۔ ویسے ہی لکھیے جیسے چیٹ میں لکھتے ہیں۔
terminal-quit = باہر جانے کے لیے /quit لکھیے۔
terminal-file-hint = فائل بھیجنے کے لیے /file اور فائل کا پتا لکھیے۔
terminal-not-running = بوٹ نہیں چل رہا۔ پہلے make run سے چلائیے، پھر کوشش کیجیے۔
terminal-no-file = یہ فائل پڑھی نہیں جا سکی۔ راستہ دیکھ کر دوبارہ کوشش کیجیے۔
terminal-not-saved = رسید محفوظ نہیں ہو سکی۔ براہِ کرم دوبارہ مانگیے۔

# Variables:
#   $path - of the saved file
terminal-saved = یہاں محفوظ ہوئی: { $path }
