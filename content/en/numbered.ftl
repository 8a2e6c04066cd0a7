### How choices that a messenger has no buttons for are chosen.

choose-by-number = Please answer with the number of your choice.
