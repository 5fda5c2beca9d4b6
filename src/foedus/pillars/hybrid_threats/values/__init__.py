"""Values in threat data: addresses, names and hashes, typed and in one spelling each.

Pure. Room by room, lowest first:

- `value`     Value: its type, its text, its key; what lies above and below it
- `spelling`  one spelling for each value, and what a person may have meant by a text
- `extract`   the values of a STIX object
- `warning`   lists of values that are seldom a sign of anything, each with its reason
- `decay`     how much a value still says after some time, and why
"""
