"""Files in and out: import in portions that each are one transaction, export byte for byte.

What is here already is passed over, so an import that was interrupted goes on when it is begun
again.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from foedus.kernel.refusals import Place, Refusal, Refused
from foedus.node.node import Node
from foedus.node.reading import Reader, reading_as
from foedus.pillars.hybrid_threats.intake import REFUSED, Terms, take
from foedus.pillars.hybrid_threats.stix.spans import split
from foedus.pillars.hybrid_threats.store import reading
from foedus.pillars.hybrid_threats.store.compartments import collection_id
from foedus.pillars.hybrid_threats.store.reading import ALL, Wanted

PORTION = 500
PAGE = 1_000
Advance = Callable[[str, int, int], None]


@dataclass
class Report:
    """Objects by what became of them, refusals with their places, and why some stay at home."""

    states: Counter[str] = field(default_factory=Counter)
    home: Counter[str] = field(default_factory=Counter)
    refusals: list[Refusal] = field(default_factory=list)


def files_in(places: Iterable[Path]) -> list[Path]:
    """The JSON files of these, folders searched through, in order."""
    found = []
    for place in places:
        found += sorted(place.rglob("*.json")) if place.is_dir() else [place]
    return found


def bring(node: Node, files: Iterable[Path], terms: Terms, *, by: str, advance: Advance) -> Report:
    """Import; a file that cannot be read is refused as a whole, and the next one is read."""
    report = Report()
    for file in files:
        try:
            raws = split(file.read_bytes())
        except Refused as refused:
            one = refused.refusals[0]
            report.states[REFUSED] += 1
            report.refusals.append(Refusal(one.code, Place(file=file.name), facts=one.facts))
            continue
        for start in range(0, len(raws), PORTION):
            portion = raws[start : start + PORTION]
            results = take(node, portion, terms, by=by, file=file.name, first=start + 1)
            report.states.update(one.state for one in results)
            report.home.update(one.home for one in results if one.home)
            report.refusals += [one.refusal for one in results if one.refusal]
            advance(file.name, start + len(portion), len(raws))
    return report


def stored(node: Node, reader: Reader, collection: str) -> Iterator[bytes]:
    """Every version of every object of a collection that this person may see, as it came."""
    after = -1
    while True:
        with reading_as(node, reader) as connection:
            found = reading.opened(connection, collection_id(collection))
            wanted, open_ = Wanted((ALL,), after=after), found.ids if found else []
            rows = reading.page(connection, open_, wanted, columns="o.bytes", limit=PAGE)
        if not rows:
            return
        yield from (bytes(raw) for _, raw in rows)
        after = rows[-1][0]


def write_bundle(objects: Iterable[bytes], file: BinaryIO) -> int:
    """A bundle around these bytes; how many objects it has."""
    count = 0
    file.write(b'{"type":"bundle","id":"bundle--%s","objects":[\n' % str(uuid.uuid4()).encode())
    for count, raw in enumerate(objects, 1):
        file.write((b",\n" if count > 1 else b"") + raw)
    file.write(b"\n]}\n")
    return count
