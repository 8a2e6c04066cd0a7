### When a citizen takes back what was said, in the middle of the form or at the summary.

corrected = درست کر دیا:

# Variables:
#   $label - name of the field, from label-...
#   $value - what it says now
changed-line = سطر ”{ $label }“: { $value }

which-line = کون سی سطر بدلنی ہے؟ اس کا نمبر لکھیے۔
