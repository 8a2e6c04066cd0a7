### What to photograph for each kind of fraud, and how to keep a chat.

coach-whatsapp =
    What helps most, if you have it:
    the message with the code, the messages the thief sent to your contacts (they can send you a screenshot), and the account or number where money was asked for.
coach-caller =
    What helps most, if you have it:
    the call log with number, day and time; the messages, the notice or the picture they sent; voice notes; the receipt of the transfer.
coach-messages =
    What helps most, if you have it:
    the chat from the first message on, with the number at the top; the account they gave; the receipt of the transfer.
coach-profile =
    What helps most, if you have it:
    the page with its name and its link, the messages from it, and any e-mail or SMS about a new login.
coach-investment =
    What helps most, if you have it:
    the app or website with its name and link, the group with its admins, the account page with your money, every receipt, and the demand for a fee or tax.
coach-crypto =
    What helps most, if you have it:
    the address it went to, the transaction's hash, the order number at the exchange, and the chat.
coach-shop =
    What helps most, if you have it:
    the page or the advertisement with its link, the chat with the seller, the receipt of the transfer, and the parcel slip.
coach-loan =
    What helps most, if you have it:
    the app's page with its name, the threatening messages with their numbers, what was sent to your contacts, and the receipts.
coach-job =
    What helps most, if you have it:
    the advertisement, the agent's name and licence, the letter or visa they sent, the chat, and the receipts.
coach-card =
    What helps most, if you have it:
    the bank's SMS or the statement with day and sum, and the page or message that asked for the details. Cover the card number.
coach-sim =
    What helps most, if you have it:
    the time when the signal went, the company's SMS about a new SIM, and the list of SIMs on your CNIC.
coach-link =
    What helps most, if you have it:
    the message with the link and its sender, the page it opened, and what the bank or WhatsApp sent afterwards. Do not open the link again.
coach-blackmail =
    What helps most, if you have it:
    the chat with the threats, the account's name and link, and where money was asked for. Please cover anything private.
coach-place =
    What helps most, if you have it:
    the place from outside, names on the door, numbers they call from. Do not go in, and do not put yourself in danger.
coach-payment =
    What helps most, if you have it:
    the chat, the number or profile, and the receipt of the transfer with day, sum and transaction ID.

coach-export =
    To keep a whole WhatsApp chat: open it, tap the three dots, then More, then Export chat, then Without media. Keep that file and delete nothing.
    Here, send screenshots from the first message to the last, so that number, day and time can be seen.

choice-how-export = Keep a whole chat
