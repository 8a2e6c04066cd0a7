### When a citizen takes back what was said, in the middle of the form or at the summary.

corrected = Corrected:

# Variables:
#   $label - name of the field, from label-...
#   $value - what it says now
changed-line = { $label }: { $value }

which-line = Which line should change? Write its number.
