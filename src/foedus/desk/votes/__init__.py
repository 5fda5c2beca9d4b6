"""Votes in the browser: the ministries decide about one version of one record (accord).

Any pillar puts a record of its own to the vote with these parts.

- `situation`   pure: where a vote stands, and who may do what then
- `counting`    reads: the vote on a record, as accord counts it
- `acts`        writes, within the caller's transaction: propose, vote, close
- `answers`     the forms, read strictly
- `shown`       what pages show of a vote
- `certifying`  the certificate as file and as PDF
"""
