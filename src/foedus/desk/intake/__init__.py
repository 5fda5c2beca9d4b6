"""Records from spreadsheets: a template, a dry run that names every error, then all or nothing.

- `columns`     the columns of a kind, and their headings in every language
- `book`        workbooks out: templates to fill, records as rows
- `source`      an uploaded file as tables, read by the headings of any language
- `known`       records that a sheet refers to or changes, by code, by title or by id
- `reading`     rows as bodies: what would be made and changed, or every refusal with its place
- `acts`        the dry run and the act itself: one transaction each, the first rolled back
- `uploads`     the file between the two
- `errors`      refusals in words, and as a sheet
"""
