"""This ministry's state: ledger, records, keys, members; write, receive, rebuild, verify."""
