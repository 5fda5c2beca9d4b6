"""The offer: which logs a node has for the member that asks. Canonical JSON, below 16 KiB."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256

from foedus.exchange import limits
from foedus.kernel.canonical import decode, encode
from foedus.kernel.logs import is_log, owner_of
from foedus.kernel.refusals import Refused


@dataclass(frozen=True, slots=True)
class Offered:
    """A log of `size` entries; for `acknowledged` of them its owner has the reader's receipt."""

    log: str
    size: int
    acknowledged: int


@dataclass(frozen=True, slots=True)
class Offer:
    """All logs a peer offers; `digest` names the answer when asking for a newer one."""

    logs: tuple[Offered, ...]
    digest: str


def write_offer(logs: Iterable[Offered]) -> bytes:
    return encode({"logs": [asdict(row) for row in sorted(logs, key=lambda row: row.log)]})


def digest_of(offer: bytes) -> str:
    return sha256(offer).hexdigest()


def read_offer(unverified: bytes, *, owner: str) -> Offer:
    """Raises Refused `offer-shape`, or what `canonical.decode` refuses.

    A node serves its own logs only: a log of somebody else is refused. Unknown fields are let be.
    """
    stated = decode(unverified, limit=limits.OFFER_BYTES)
    rows = stated.get("logs") if isinstance(stated, dict) else None
    if not isinstance(rows, list) or len(rows) > limits.MOST_LOGS:
        raise Refused.because("offer-shape")
    logs = tuple(_read_row(row, owner) for row in rows)
    if len({row.log for row in logs}) < len(logs):
        raise Refused.because("offer-shape")
    return Offer(logs, digest_of(unverified))


def _read_row(unverified: object, owner: str) -> Offered:
    if not isinstance(unverified, dict):
        raise Refused.because("offer-shape")
    log, *counts = (unverified.get(name) for name in ("log", "size", "acknowledged"))
    if not (isinstance(log, str) and is_log(log) and owner_of(log) == owner):
        raise Refused.because("offer-shape")
    size, acknowledged = (count if type(count) is int else -1 for count in counts)
    if min(size, acknowledged) < 0:
        raise Refused.because("offer-shape")
    return Offered(log, size, acknowledged)
