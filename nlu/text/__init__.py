"""Pure functions that read what citizens write: no Rasa, no storage, no channel.

Everything here takes a string and returns values with offsets into that very string. The original
text is never edited; folding and normalising happen on copies used for matching only.
"""
