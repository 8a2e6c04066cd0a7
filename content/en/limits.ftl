### More than one person sends, or more than there is room for.

too-fast = You are writing faster than we can read. Please wait a minute, then go on; what came in the last seconds was not taken.
too-many-today = That is more files than we can take in one day. Please send the most important ones tomorrow, or tell us in words what they show.
no-room = We cannot take files just now. Please keep them and send them later; words still reach us.
