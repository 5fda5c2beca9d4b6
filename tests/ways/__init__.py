"""How a person gets to every page, with real data on it: the walk of tests/site/test_every_page.

A page whose address says it all needs nothing here. Whoever adds a page with something in its
address adds a way to it, in the file of its room; `made` writes what the way needs.
"""

from __future__ import annotations

from ways import governance, people, procurement, records, threats
from ways.way import Way

ROOMS = (records, governance, people, procurement, threats)
WAYS: dict[str, tuple[Way, ...]] = {
    name: ways for room in ROOMS for name, ways in room.WAYS.items()
}
"""By the name of the address; several where one address has several faces."""
NO_PAGE: dict[str, str] = {name: why for room in ROOMS for name, why in room.NO_PAGE.items()}
"""What nobody looks at: files, and addresses that only take a form."""


def made(site):
    """What stands for the braces of the ways."""
    return {name: place for room in ROOMS for name, place in room.made(site).items()}
