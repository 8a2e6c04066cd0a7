### The officers' pages: what comes after filing. Questions to the citizen, answers, additions, marks.

desk-state-waiting_citizen = Waiting for the citizen
desk-state-withdrawn = Withdrawn

## Marks

desk-mark = Mark
desk-mark-call = Wants to be called
desk-mark-disagrees = Citizen disagrees
desk-mark-answered = Answered - new
desk-mark-withdrawn = Withdrawn - new
desk-mark-added = Added - new
desk-mark-outcome = Outcome - new
desk-mark-no_answer = No answer
desk-mark-waiting = Waiting for the citizen
# Variables:
#   $date - day and time until which an answer is waited for
desk-until = until { $date }

## What is new

desk-new = New from the citizen
desk-read = Mark as read
# Variables:
#   $date - day and time of the wish
desk-wants-call = The citizen asked to talk to a person ({ $date }).
desk-called = The citizen was called
desk-assigned = Given to
desk-assigned-nobody = nobody yet

## Asking

desk-ask = Ask the citizen
desk-ask-what = Question
desk-ask-choose = Choose, or only write below
desk-ask-words = Own words, if needed
# Variables:
#   $language - the language the citizen chose
desk-ask-words-hint = Sent as you write them. The question itself is sent in the citizen's language: { $language }.
# Variables:
#   $days - days until the case goes on
desk-ask-deadline = The complaint waits up to { $days } days for the answer, then goes back to where it is now.
desk-ask-wrong-nothing = Please choose a question or write one.
# Variables:
#   $most - most characters allowed
desk-ask-wrong-long = Please keep your words below { $most } characters.
# Variables:
#   $language - the language the citizen chose
desk-ask-hint = It is sent at once and cannot be taken back. Everything but your own words comes in the citizen's language ({ $language }); those are sent as written.
desk-ask-send = Send the question
desk-ask-preview = Preview the question
# Variables:
#   $date - day and time until which an answer is waited for
desk-ask-open = An answer is waited for until { $date }.
desk-ask-one = One question at a time: the next can be asked when this one is answered.
desk-ask-none = This complaint has ended. Nothing can be asked.
desk-stop-waiting = To stop waiting, for example after a telephone call, take the complaint back to where it was.
desk-decide-other = You closed this complaint and the citizen disagrees. Another officer decides whether to close it again.

## Names of the questions, in the list an officer chooses from

desk-question-transfer-receipt = Receipt of the transfer
desk-question-receiving-account = Receiving account
desk-question-own-account = The citizen's own account
desk-question-transaction-id = Transaction ID of each payment
desk-question-amount = Amounts, one by one
desk-question-bank-reference = Complaint number of the bank
desk-question-caller-number = Number of the caller
desk-question-profile-link = Link of the profile, page or group
desk-question-app-link = Link or app that was sent
desk-question-more-asked = Contacted again, more money asked?
desk-question-threat-now = Still threatened?
desk-question-chat-screenshots = Screenshots of the chat
desk-question-chat-export = The chat as a file
desk-question-recordings = Recordings and voice messages
desk-question-date-time = Date and time
desk-question-number-owner = Is the number registered to them?
desk-question-sim-stopped = When the SIM stopped working
desk-question-device-imei = IMEI of the phone
desk-question-callback-time = Number and time for a call
desk-question-cnic-office = Show the CNIC at the office

## History

desk-by-citizen = by the citizen
desk-entry-question = Question to the citizen
desk-entry-statement = The citizen adds
desk-entry-answer = The citizen answers
desk-entry-withdrawal = The citizen withdraws the complaint
desk-entry-disagreement = The citizen disagrees with the closing
desk-entry-contact = The citizen asks to talk to a person
desk-entry-outcome-yes = The citizen says: it is resolved
desk-entry-outcome-no = The citizen says: it is not resolved
desk-entry-outcome-partly = The citizen says: it is resolved in part
desk-reply-open = not answered yet
desk-reply-answered = answered
desk-reply-unanswered = no answer

## Notices

desk-notice-asked = The question is on its way to the citizen.
desk-notice-asked-already = Nothing was asked: the complaint is not in the state you saw, or a question is open already. Please look at it again.
desk-notice-read = Marked as read.
desk-notice-called = The wish to be called is cleared.
desk-notice-called-already = Nothing was changed: the wish was cleared before, or the citizen asked once more. Please look at it again.
