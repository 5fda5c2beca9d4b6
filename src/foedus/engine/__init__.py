"""Runs heavy pure functions: here, in processes or on a cluster, with limits, progress, receipts.

`watch` is handed to every long computation, `run` does many of them, `place` says where, `shelf`
keeps what was computed.
"""
