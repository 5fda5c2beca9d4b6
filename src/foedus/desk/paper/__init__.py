"""The pages of one record: view, write, history, who gets it, and what others say about it.

- `reading`     finds a record for a page, and names what it points to
- `who`         a label in plain words
- `difference`  two bodies, field by field
- `caution`     what to mind before a text is published, as a pillar advises
- `asking`      the small forms of these pages, declared like records
- `view`, `writing`, `leaving`, `talking`, `gallery`   the pages
"""
