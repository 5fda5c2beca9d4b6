"""Carry pages by hand: bundles for a partner behind an air gap, and receipts that travel back.

A bundle goes through the same gate as a pull, page by page, so importing it twice changes nothing
and what is missing is named. Receipts travel as canonical JSON: {"receipts":[note, ...],"v":1}.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, islice
from typing import Protocol

from foedus.exchange.offer import Offered
from foedus.exchange.pull import Holdings, Moved, Tell
from foedus.kernel.bundle import MAGIC, Run, read_bundle, write_bundle
from foedus.kernel.canonical import decode, encode
from foedus.kernel.checkpoint import KeyOf
from foedus.kernel.keys import Signer
from foedus.kernel.logs import owner_of
from foedus.kernel.page import read_page
from foedus.kernel.refusals import Refusal, Refused

RECEIPTS_BYTES = 512 * 1024
PART_PAGES = 16
"""Pages in one file, so that neither side holds more than about 64 MiB of them."""


class Shelf(Protocol):
    """What an export needs of this node: what the recipient may read, and nothing else."""

    def offered(self, recipient: str) -> tuple[Offered, ...]: ...

    def page(self, recipient: str, log: str, start: int) -> bytes | None: ...


@dataclass(frozen=True, slots=True)
class Exported:
    """One file of an export; `number` counts from 1."""

    number: int
    bundle: bytes
    entries: int


def export(
    shelf: Shelf, *, exporter: str, recipient: str, signer: Signer, everything: bool = False
) -> Iterator[Exported]:
    """Bundle what the recipient has not acknowledged yet, or everything; nothing gives nothing."""
    pages = _pages(shelf, recipient, everything=everything)
    for number in count(1):
        part = tuple(islice(pages, PART_PAGES))
        if not part:
            return
        bundle = write_bundle(exporter=exporter, recipient=recipient, pages=part, signer=signer)
        yield Exported(number, bundle, sum(len(read_page(page).arrivals) for page in part))


def _pages(shelf: Shelf, recipient: str, *, everything: bool) -> Iterator[bytes]:
    for row in shelf.offered(recipient):
        start = 0 if everything else row.acknowledged
        while start < row.size:
            page = shelf.page(recipient, row.log, start)
            if page is None:
                raise Refused.because("log-unknown", log=row.log)
            yield page
            start += len(read_page(page).arrivals)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: where each log stands now, and why a log went no further."""

    exporter: str
    sizes: dict[str, int]
    refused: dict[str, Refusal]


def import_bundle(
    unverified: bytes, *, reader: str, key_of: KeyOf, holdings: Holdings, tell: Tell
) -> Imported:
    """Take a bundle in, each page in a transaction of its own; raises Refused for a bad file.

    A log that is refused stops there and the others go on, as in a pull. A gap is such a refusal;
    its facts name the log and the missing entries, `first` to `last`.
    """
    manifest, pages = read_bundle(unverified, reader=reader, key_of=key_of)
    sizes: dict[str, int] = {}
    refused: dict[str, Refusal] = {}
    for run, page in zip(manifest.runs, pages, strict=True):
        if run.log in refused:
            continue
        try:
            sizes[run.log] = _take(run, page, manifest.exporter, holdings)
            tell(Moved(manifest.exporter, run.log, sizes[run.log], run.end))
        except Refused as stopped:
            refused[run.log] = stopped.refusals[0]
    return Imported(manifest.exporter, sizes, refused)


def _take(run: Run, page: bytes, exporter: str, holdings: Holdings) -> int:
    if owner_of(run.log) != exporter:
        raise Refused.because("log-not-exporters", log=run.log, exporter=exporter)
    held = holdings.size(run.log)
    if held < run.start:
        raise Refused.because("missing-range", log=run.log, first=held, last=run.start - 1)
    return holdings.receive(page, log=run.log)


def write_receipts(receipts: Iterable[bytes]) -> bytes:
    return encode({"receipts": [receipt.decode() for receipt in receipts], "v": 1})


def read_receipts(unverified: bytes) -> tuple[bytes, ...]:
    """The notes in a receipts file, each unverified; raises Refused `receipts-shape`."""
    stated = decode(unverified, limit=RECEIPTS_BYTES)
    if not isinstance(stated, dict) or stated.keys() != {"receipts", "v"} or stated["v"] != 1:
        raise Refused.because("receipts-shape")
    notes = stated["receipts"]
    if not isinstance(notes, list) or not all(isinstance(note, str) for note in notes):
        raise Refused.because("receipts-shape")
    return tuple(note.encode() for note in notes)


def is_bundle(unverified: bytes) -> bool:
    """Tell a bundle from a file of receipts; raises Refused `bundle-magic` for anything else."""
    is_receipts = unverified.startswith(b'{"receipts":')
    if not is_receipts and not unverified.startswith(MAGIC):
        raise Refused.because("bundle-magic")
    return not is_receipts
