"""Components that Rasa loads: thin wraps of ``nlu.text``."""
