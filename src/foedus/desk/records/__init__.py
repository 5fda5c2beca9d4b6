"""How a kind of record is declared, once: its form, list, sheet and check come from the class.

Pure: no Django. Room by room, lowest first:

- `fields`   the types of fields: members, days, texts in several languages, references
- `body`     Body: the class that a record kind is
- `check`    kind_of(body, rules) -> the kernel's Kind: what is refused, and the keys of its lists
"""
