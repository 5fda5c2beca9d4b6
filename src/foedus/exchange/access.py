"""Who may do what with the rows of the exchange; in force as `node.schema.access` says."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.node.schema.access import ALL_ROWS, INGEST, OWNER, SIGNED_IN, WEB, Rights

_EVERYTHING: Rights = dict.fromkeys(("SELECT", "INSERT", "UPDATE", "DELETE"), ALL_ROWS)

ACCESS: Mapping[str, Mapping[str, Rights]] = {
    "nonce": {OWNER: _EVERYTHING, INGEST: _EVERYTHING},
    "attempt": {OWNER: _EVERYTHING, INGEST: _EVERYTHING, WEB: {"SELECT": SIGNED_IN}},
}
