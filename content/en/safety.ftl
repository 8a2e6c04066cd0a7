### Safety of the citizen: settings, safe hours, "delete my data", and the first line of news.

## The first line of what comes unasked: a lock screen shows it, so it names nothing

new-message = You have a new message from Khabardar.

## Settings

settings =
    Settings of this chat
    We may write to you at any time when there is news.
    "Hide" empties this chat; it goes on when you write "show".

# Variables:
#   $from - time of the clock from which we may write
#   $from_part - its part of the day: morning, noon, evening or night
#   $to - time of the clock until which we may write
#   $to_part - its part of the day
settings-hours =
    Settings of this chat
    We write to you by ourselves only from { $from } { $from_part ->
        [morning] in the morning
        [noon] in the afternoon
        [evening] in the evening
       *[night] at night
    } to { $to } { $to_part ->
        [morning] in the morning
        [noon] in the afternoon
        [evening] in the evening
       *[night] at night
    }.
    "Hide" empties this chat; it goes on when you write "show".

choice-settings = Settings
choice-safe-hours = When to write to me
choice-safe-hours-off = At any time again
choice-safe-hours-yes = Yes, like this
choice-hide = Hide
choice-delete-data = Delete my data
choice-delete-data-yes = Delete now
choice-delete-data-no = Keep everything

## When we may write unasked

ask-safe-hours = When may we write to you by ourselves? Write it in your own words, for example "9 to 5" or "not at night".

bad-safe-hours = We could not read a time in that. Please write from when to when, for example "from 9 in the morning to 5 in the evening".

# Variables:
#   $from - time of the clock from which we may write
#   $from_part - its part of the day: morning, noon, evening or night
#   $to - time of the clock until which we may write
#   $to_part - its part of the day
safe-hours-confirm = So we write to you by ourselves only from { $from } { $from_part ->
        [morning] in the morning
        [noon] in the afternoon
        [evening] in the evening
       *[night] at night
    } to { $to } { $to_part ->
        [morning] in the morning
        [noon] in the afternoon
        [evening] in the evening
       *[night] at night
    }. Is that right?

# Variables:
#   $from - time of the clock from which we may write
#   $from_part - its part of the day: morning, noon, evening or night
#   $to - time of the clock until which we may write
#   $to_part - its part of the day
safe-hours-set = Done. We write to you by ourselves only from { $from } { $from_part ->
        [morning] in the morning
        [noon] in the afternoon
        [evening] in the evening
       *[night] at night
    } to { $to } { $to_part ->
        [morning] in the morning
        [noon] in the afternoon
        [evening] in the evening
       *[night] at night
    }. What comes at another time waits. What you write yourself is answered at any time.

safe-hours-removed = Done. We may write to you at any time when there is news.

hours-day = 9 am to 5 pm
hours-no-night = Not at night
hours-any = At any time

## Delete my data

# Variables:
#   $tracking - tracking numbers of filed complaints; may be absent
delete-data = { $has_tracking ->
    [yes]
        We would delete at once: our messages, what you have not filed yet with its files, your settings, and how to reach you. This cannot be undone.
        Filed and not deleted: { $tracking }, with its files. It is an official record with NCCIA; we know of no law that ends it on a certain day.
        We could then no longer write to you about it. First write down its number and secret code: only with both can you ask about it.
   *[no]
        We would delete at once: everything you told us, your files, our messages, your settings, and how to reach you. This cannot be undone.
}

delete-data-press = To delete everything, please press the button. Nothing is deleted yet.

data-kept = Nothing was deleted.

# Variables:
#   $stays - yes when a filed complaint stays
data-deleted = { $stays ->
    [yes] Your data is deleted here. What you filed stays with NCCIA. If older messages are still on your screen, delete this chat on your phone too: we cannot reach them.
   *[no] Your data is deleted. If older messages are still on your screen, delete this chat on your phone too: we cannot reach them.
}
