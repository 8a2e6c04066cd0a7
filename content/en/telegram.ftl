### What only Telegram has: commands of the menu, places, albums, edited messages, groups.

choice-share-number = Share my number

## What the citizen sends, as if typed

# Variables:
#   $place - latitude and longitude
location-shared = Location: { $place }

# Variables:
#   $name - name and address of the place
#   $place - latitude and longitude
venue-shared = Location: { $name }, { $place }

# Variables:
#   $text - what the message says now
edited-text = Correction: { $text }

## Files

# Variables:
#   $count - how many files came together
album-received = We have your { $count } files. The fingerprint of each is kept with it, to prove later that nothing was changed.

busy-file = Your file is on its way to us, and the receipt will follow by itself. Meanwhile, if money has left, call your bank first. NCCIA helpline: { CONTACT("nccia-helpline") }

## Groups

group-refused = Thank you for adding us. What is told here is private, so we do not talk in groups. Please write to us alone.

## Commands of the menu

command-start = Begin, or go on
command-help = What can be done here
command-status = My complaint
command-tip = A safety tip
command-language = Change the language
command-human = Talk to a person
command-stop = Stop here
command-hide = Hide this chat at once
command-show = Show the chat again
command-settings = Safe hours, delete my data
