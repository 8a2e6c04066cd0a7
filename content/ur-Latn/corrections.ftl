### When a citizen takes back what was said, in the middle of the form or at the summary.

corrected = Theek kar diya:

# Variables:
#   $label - name of the field, from label-...
#   $value - what it says now
changed-line = { $label }: { $value }

which-line = Kaun si line badalni hai? Us ka number likhein.
