"""People: sign-in, accounts, their administration, and the audit of all that.

- `entrance`, `factors`, `ministry`  what django-allauth asks us (its adapters)
- `forms`     questions, in our words
- `door`      sign-in and sign-out; `account` the own page; `views` administration; `audit`
- `actions`   what changes an account; each writes a deed
- `deeds`     the local audit
"""
