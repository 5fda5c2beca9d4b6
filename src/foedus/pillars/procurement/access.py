"""Who may do what with the tables of runs (as node/schema/access.py).

Pages see runs up to the reader's clearance and categories; the worker does them under the login
that also writes the ledger. No partner's role and no public one is named: they have no right.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.node.schema.access import ALL_ROWS, CLEARED, INGEST, OWNER, WEB, Rights

_EVERYTHING: Rights = dict.fromkeys(("SELECT", "INSERT", "UPDATE", "DELETE"), ALL_ROWS)
_OF_SEEN_RUN = "run_id = ANY (ARRAY(SELECT id FROM procurement_run))"
ACCESS: Mapping[str, Mapping[str, Rights]] = {
    "procurement_run": {
        OWNER: _EVERYTHING,
        INGEST: dict.fromkeys(("SELECT", "UPDATE"), ALL_ROWS),
        WEB: dict.fromkeys(("SELECT", "INSERT", "UPDATE"), CLEARED),
    },
    "procurement_runrow": {
        OWNER: _EVERYTHING,
        INGEST: dict.fromkeys(("SELECT", "INSERT", "DELETE"), ALL_ROWS),
        WEB: {"SELECT": _OF_SEEN_RUN},
    },
}
