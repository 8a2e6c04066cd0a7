### A second matter while a complaint is open; a matter that was filed already.

second-complaint = You have an unfinished complaint, and this sounds like another matter. What shall we do? If you begin a new one, the unfinished one is deleted.

second-waits = I have kept the other matter. First this one; then we go on with it.
now-the-second = Now to the other matter that you told about.

# Variables:
#   $tracking - number of the complaint filed earlier
duplicate-complaint = This looks like your complaint { $tracking }. Shall we add it to that one, or file a new complaint?

choice-put-in = Add it to the first
choice-new-complaint = New complaint
choice-add-to-it = Add to it
choice-file-anyway = File a new one
