"""Pages: a run of a log's entries on the wire, with a proof that a signed checkpoint holds them.

`FXP1`, newline, a length and a canonical JSON header, then for each entry a length and the
envelope, a length and the content. Lengths are four bytes, big-endian. spec/page.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foedus.kernel import canonical
from foedus.kernel.admit import Arrival
from foedus.kernel.canonical import MAX_INTEGER
from foedus.kernel.content import MAX_CONTENT_BYTES
from foedus.kernel.envelope import MAX_ENVELOPE_BYTES
from foedus.kernel.frames import Frames, frame
from foedus.kernel.logs import is_log
from foedus.kernel.merkle import HASH_BYTES
from foedus.kernel.note import MAX_NOTE_BYTES
from foedus.kernel.refusals import Refused

MAGIC = b"FXP1\n"
MAX_ENTRIES = 4096
MAX_PAGE_BYTES = 16 * 1024 * 1024
MAX_HEADER_BYTES = 2 * MAX_NOTE_BYTES
MAX_PROOF_HASHES = 128

_FIELDS = {"log", "from", "count", "checkpoint", "proof"}


@dataclass(frozen=True, slots=True)
class UnverifiedPage:
    """A page taken apart; nothing in it is verified.

    `start` is the position of the first arrival; `note` the checkpoint as its owner signed it;
    `proof` leads from the page's end to the checkpoint's size, empty when they are equal.
    """

    log: str
    start: int
    arrivals: tuple[Arrival, ...]
    note: bytes
    proof: tuple[bytes, ...]


def write_page(
    *,
    log: str,
    start: int,
    arrivals: Iterable[Arrival],
    note: bytes,
    proof: Sequence[bytes],
) -> bytes:
    entries = tuple(arrivals)
    header = {
        "log": log,
        "from": start,
        "count": len(entries),
        "checkpoint": note.decode(),
        "proof": [node.hex() for node in proof],
    }
    framed = [frame(canonical.encode(header))]
    for arrival in entries:
        framed += [frame(arrival.envelope), frame(arrival.content)]
    return MAGIC + b"".join(framed)


def read_page(unverified: bytes) -> UnverifiedPage:
    """Raises Refused `too-large`, `page-magic`, `page-shape`, or what `frames` refuses."""
    if len(unverified) > MAX_PAGE_BYTES:
        raise Refused.because("too-large", limit=MAX_PAGE_BYTES, size=len(unverified))
    if not unverified.startswith(MAGIC):
        raise Refused.because("page-magic")
    frames = Frames(unverified, len(MAGIC))
    log, start, count, note, proof = _read_header(frames.take(MAX_HEADER_BYTES))
    arrivals = tuple(
        Arrival(frames.take(MAX_ENVELOPE_BYTES), frames.take_optional(MAX_CONTENT_BYTES))
        for _ in range(count)
    )
    frames.finish()
    return UnverifiedPage(log, start, arrivals, note, proof)


def _read_header(unverified: bytes) -> tuple[str, int, int, bytes, tuple[bytes, ...]]:
    header = canonical.decode(unverified, limit=MAX_HEADER_BYTES)
    if not isinstance(header, dict) or header.keys() != _FIELDS or not is_log(header["log"]):
        raise Refused.because("page-shape")
    start, count, note, proof = (header[f] for f in ("from", "count", "checkpoint", "proof"))
    if not (type(start) is int and 0 <= start <= MAX_INTEGER and isinstance(note, str)):
        raise Refused.because("page-shape")
    if not (type(count) is int and 0 <= count <= MAX_ENTRIES and isinstance(proof, list)):
        raise Refused.because("page-shape")
    if len(proof) > MAX_PROOF_HASHES or not all(_is_hash(node) for node in proof):
        raise Refused.because("page-shape")
    nodes = tuple(bytes.fromhex(node) for node in proof)
    return header["log"], start, count, note.encode(), nodes


def _is_hash(unverified: object) -> bool:
    return (
        isinstance(unverified, str)
        and len(unverified) == 2 * HASH_BYTES
        and not unverified.strip("0123456789abcdef")
    )
