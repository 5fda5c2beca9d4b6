"""A declared kind as a Django form, without a line for each kind.

- `picks`      what can be chosen: members, states, records
- `widgets`    inputs that Django has not: a text in several languages, lines
- `questions`  one field of a record as a Django field, by its sort
- `rows`       nested rows, added and removed without JavaScript
- `record`     the whole form: from a body, to a body
- `wrong`      what was refused, in words, and where
- `renderer`   the templates that every form of this node is drawn with
"""
