"""Who may do what with which rows of threat data; in force as `node.schema.access` says.

A machine's policies start from its own row in taxii_reader, found by its database login, which no
statement can change. A compartment is open or not; its objects follow.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.node.schema.access import (
    ALL_ROWS,
    CLEARED,
    INGEST,
    OWNER,
    READER,
    SIGNED_IN,
    WEB,
    Rights,
)

_EVERYTHING: Rights = dict.fromkeys(("SELECT", "INSERT", "UPDATE", "DELETE"), ALL_ROWS)
_ITSELF = "login = (SELECT current_user::text)"
_COLLECTIONS = "ARRAY(SELECT unnest(collections) FROM taxii_reader)"
# Each part alone is false for a login without a row.
_OPEN_TO_READER = (
    f"collection = ANY ({_COLLECTIONS})"  # noqa: S608  (constants of this file)
    " AND (public OR releasable_to @> (SELECT ARRAY[member] FROM taxii_reader))"
    " AND cls <= (SELECT cls FROM taxii_reader)"
    " AND categories <@ (SELECT categories FROM taxii_reader)"
)
_IN_OPEN_COMPARTMENT = "compartment = ANY (ARRAY(SELECT id FROM threat_compartment))"

ACCESS: Mapping[str, Mapping[str, Rights]] = {
    "threat_collection": {
        OWNER: _EVERYTHING,
        INGEST: _EVERYTHING,
        WEB: {"SELECT": SIGNED_IN},
        READER: {"SELECT": f"id = ANY ({_COLLECTIONS})"},
    },
    "threat_clock": {OWNER: _EVERYTHING, INGEST: _EVERYTHING},
    "threat_compartment": {
        OWNER: _EVERYTHING,
        INGEST: _EVERYTHING,
        WEB: {"SELECT": CLEARED},
        READER: {"SELECT": _OPEN_TO_READER},
    },
    "threat_object": {
        OWNER: _EVERYTHING,
        INGEST: _EVERYTHING,
        WEB: {"SELECT": _IN_OPEN_COMPARTMENT},
        READER: {"SELECT": _IN_OPEN_COMPARTMENT},
    },
    "taxii_reader": {
        OWNER: _EVERYTHING,
        INGEST: _EVERYTHING,
        READER: {"SELECT": _ITSELF},
    },
    "taxii_status": {
        OWNER: _EVERYTHING,
        INGEST: _EVERYTHING,
        READER: {"SELECT": "reader = (SELECT name FROM taxii_reader)"},
    },
}
