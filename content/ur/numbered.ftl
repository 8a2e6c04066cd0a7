### How choices that a messenger has no buttons for are chosen.

choose-by-number = اپنے جواب کا نمبر لکھ کر بھیجیے۔
