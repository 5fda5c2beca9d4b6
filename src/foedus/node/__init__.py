"""The state of one ministry: ledger, records, keys, members; write, receive, rebuild, verify."""
