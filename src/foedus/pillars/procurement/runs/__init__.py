"""Runs: planning as durable jobs of this node (ADR 0029).

`asked` says what is computed and `computing` does it, pure; `slices` cuts a result into rows and
reads it from them; `store` keeps runs, `worker` does them one after the other.
"""
