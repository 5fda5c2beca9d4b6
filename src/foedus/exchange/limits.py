"""What one request may cost, on both sides (protocol.md, 2.7 and P25)."""

from __future__ import annotations

PREFIX = "/fx/1/"

PAGE_ENTRIES = 1_000
PAGE_BYTES = 4 * 1024 * 1024
"""A page ends before the entry that would pass this; a single larger entry still goes alone."""

ANSWER_BYTES = PAGE_BYTES + 512 * 1024
"""The most a page may weigh: header, proof and the last entry come on top."""

MOST_LOGS = 64
OFFER_BYTES = 16 * 1024
RECEIPT_BYTES = 4 * 1024
QUERY_BYTES = 1024

LONGEST_WAIT = 25
"""Seconds that a long poll may be held."""

LOOK_SECONDS = 0.25
"""How often a held long poll looks for something new."""

BURST = 200
PER_SECOND = 50

CONNECT_SECONDS = 5
SILENCE_SECONDS = 10
"""How long a peer may send nothing."""

ANSWER_SECONDS = 60
"""How long one answer may take, however steadily it drips."""

TURN_PAGES = 20
"""After so many pages the next log of the same peer has its turn."""
