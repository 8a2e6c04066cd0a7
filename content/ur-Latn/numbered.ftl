### How choices that a messenger has no buttons for are chosen.

choose-by-number = Apne jawab ka number likh kar bhejein.
