"""Joint decisions in the browser: packages approved by the ministries, members taken in.

- `situation`   pure: where a vote stands, and who may do what then
- `decisions`   reads: the vote on a record, as accord counts it
- `freezing`    reads: what a plan consists of, and what would have to be released
- `actions`     writes: freeze, submit, confirm, decide, close
- `tasks`       what waits for whom
- `answers`     the forms, read strictly
- `certifying`  the certificate as file and as PDF
- `accession`   candidates, and what a newcomer would see
"""
