"""Entries: what an owner says about a record, at one position of one log. spec/entry.md.

`read_entry` checks the shape of a payload and nothing else; who signed it and whether it fits the
log is for `admit`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from foedus.kernel import canonical
from foedus.kernel.canonical import MAX_INTEGER
from foedus.kernel.content import MAX_CONTENT_BYTES
from foedus.kernel.envelope import wrap
from foedus.kernel.keys import Signer
from foedus.kernel.label import Label
from foedus.kernel.logs import is_log
from foedus.kernel.refusals import Refused

RECORD_OPS = frozenset({"put", "release", "withdraw"})
"""What speaks of one record; `open` and `close` speak of the log itself."""
CONTENT_OPS = frozenset({"put", "release"})
OPS = RECORD_OPS | {"open", "close"}

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_KIND = re.compile(r"(?=.{3,64}\Z)[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)+")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_ROLE = re.compile(r"[^\x00-\x1f\x7f]{1,64}")
_REASON = re.compile(r"[^\x00-\x1f\x7f]{1,500}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `content_digest` is SHA-256 in hex, "" without content; sizes are bytes.

    `ver` is the owner's tick (docs/adr/0011), 0 for `open` and `close`; `prev` the content digest
    of this record's latest entry in the same log. `at` is RFC 3339 in UTC, to the second, and
    decides nothing. `by` is a role, never a person. `extra` keeps fields that we do not know.
    """

    log: str
    seq: int
    op: str
    label: Label
    at: str
    by: str
    id: str = ""
    kind: str = ""
    ver: int = 0
    prev: str = ""
    content_digest: str = ""
    content_size: int = 0
    reason: str = ""
    crit: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def audience(self) -> tuple[str, ...]:
        return self.label.releasable_to

    @property
    def carries_content(self) -> bool:
        return self.op in CONTENT_OPS

    def to_payload(self) -> bytes:
        """The bytes to sign."""
        content = {"sha256": self.content_digest, "size": self.content_size}
        fields: dict[str, object] = {
            **self.extra,
            "v": 1,
            "log": self.log,
            "seq": self.seq,
            "op": self.op,
            "id": self.id,
            "kind": self.kind,
            "ver": self.ver,
            "prev": self.prev,
            "content": content if self.content_digest else None,
            "label": self.label.wire(),
            "at": self.at,
            "by": self.by,
            "crit": list(self.crit),
        }
        if self.reason:
            fields["reason"] = self.reason
        return canonical.encode(fields)


def seal(entry: Entry, signer: Signer) -> bytes:
    """The signed envelope of an entry. The owner's own node admits it like anybody's."""
    return wrap(entry.to_payload(), signer)


def read_entry(unverified: object) -> Entry:
    """A payload's fields as an entry; raises Refused `entry-shape` (facts: field)."""
    if not isinstance(unverified, dict):
        raise Refused.because("entry-shape", field="")
    for name, fits in _FITS.items():
        if name not in unverified or not fits(unverified[name]):
            raise Refused.because("entry-shape", field=name)
    reason = unverified.get("reason", "")
    if "reason" in unverified and not _matches(_REASON)(reason):
        raise Refused.because("entry-shape", field="reason")
    content = unverified["content"] or {"sha256": "", "size": 0}
    entry = Entry(
        unverified["log"],
        unverified["seq"],
        unverified["op"],
        Label.read(unverified["label"]),
        unverified["at"],
        unverified["by"],
        unverified["id"],
        unverified["kind"],
        unverified["ver"],
        unverified["prev"],
        content["sha256"],
        content["size"],
        reason,
        tuple(unverified["crit"]),
        {k: v for k, v in unverified.items() if k not in KNOWN},
    )
    _check_op(entry)
    return entry


def _check_op(entry: Entry) -> None:
    """Which fields go with which op; raises Refused `op-mismatch` (facts: field)."""
    of_record = entry.op in RECORD_OPS
    mismatches = (
        ("id", bool(entry.id) != of_record),
        ("kind", bool(entry.kind) != of_record),
        ("ver", bool(entry.ver) != of_record),
        ("prev", bool(entry.prev) and not of_record),
        ("content", bool(entry.content_digest) != entry.carries_content),
        ("reason", entry.op == "withdraw" and not entry.reason),
        ("reason", entry.op not in {"withdraw", "close"} and bool(entry.reason)),
    )
    for name, wrong in mismatches:
        if wrong:
            raise Refused.because("op-mismatch", field=name, op=entry.op)


def _matches(pattern: re.Pattern[str], *, or_empty: bool = False) -> Callable[[Any], bool]:
    def fits(value: Any) -> bool:
        if type(value) is not str:
            return False
        return (or_empty and not value) or pattern.fullmatch(value) is not None

    return fits


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 <= value <= MAX_INTEGER


def _is_time(value: Any) -> bool:
    if type(value) is not str or not _TIME.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_content(value: Any) -> bool:
    if value is None:
        return True
    if not isinstance(value, dict) or value.keys() != {"sha256", "size"}:
        return False
    size = value["size"]
    return _matches(_DIGEST)(value["sha256"]) and _is_count(size) and 0 < size <= MAX_CONTENT_BYTES


def _is_crit(value: Any) -> bool:
    return (
        isinstance(value, list)
        and all(isinstance(name, str) for name in value)
        and value == sorted(set(value))
    )


_FITS: Mapping[str, Callable[[Any], bool]] = {
    "v": lambda value: type(value) is int and value == 1,
    "log": is_log,
    "seq": _is_count,
    "op": lambda value: isinstance(value, str) and value in OPS,
    "id": _matches(_ID, or_empty=True),
    "kind": _matches(_KIND, or_empty=True),
    "ver": _is_count,
    "prev": _matches(_DIGEST, or_empty=True),
    "content": _is_content,
    "label": lambda value: isinstance(value, dict),
    "at": _is_time,
    "by": _matches(_ROLE),
    "crit": _is_crit,
}
KNOWN = frozenset(_FITS) | {"reason"}
