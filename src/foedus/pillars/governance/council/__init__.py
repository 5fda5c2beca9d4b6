"""Joint decisions in the browser: packages approved by the ministries, members taken in.

What every vote needs, whatever it is about, is in `foedus.desk.votes`.

- `decisions`   reads: the vote on a record, as accord counts it
- `freezing`    reads: what a plan consists of, and what would have to be released
- `actions`     writes: freeze, submit, confirm, decide, close
- `tasks`       what waits for whom
- `answers`     the forms of packages and candidates, read strictly
- `accession`   candidates, and what a newcomer would see
"""
