"""The table kit: one list page for every declared kind, and the parts that pillars' lists share.

- `listing`   what the address of a list asks for, and the addresses it leads to; pure
- `naming`    what references and counts are called
- `narrowing` the choices of filters, and those in force
- `shown`     a page of records as plain values for the template
- `saved`     lists with a name, shared with a role
- `sheet`     a list as a workbook that says who asked for it and how it is labelled
- `search`    one search over every kind
- `snippet`   where in a record a search was found
"""
