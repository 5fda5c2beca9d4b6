"""Entries: what an owner says about a record, at one position of one log. spec/entry.md.

`read_entry` checks the shape of a payload and nothing else; who signed it and whether it fits the
log is for `admit`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from operator import itemgetter
from typing import Any

from foedus.kernel import canonical
from foedus.kernel.canonical import MAX_INTEGER
from foedus.kernel.content import MAX_CONTENT_BYTES
from foedus.kernel.envelope import wrap
from foedus.kernel.keys import Signer
from foedus.kernel.label import Label
from foedus.kernel.logs import LOG_NAME
from foedus.kernel.refusals import Refused

RECORD_OPS = frozenset({"put", "release", "withdraw"})
"""What speaks of one record; `open` and `close` speak of the log itself."""
CONTENT_OPS = frozenset({"put", "release"})

_OF_RECORD = ("id", "kind", "ver")
_MUST: Mapping[str, tuple[str, ...]] = {
    "open": (),
    "put": (*_OF_RECORD, "content_digest"),
    "release": (*_OF_RECORD, "content_digest"),
    "withdraw": (*_OF_RECORD, "reason"),
    "close": (),
}
_MUST_NOT: Mapping[str, tuple[str, ...]] = {
    "open": (*_OF_RECORD, "prev", "content_digest", "reason"),
    "put": ("reason",),
    "release": ("reason",),
    "withdraw": ("content_digest",),
    "close": (*_OF_RECORD, "prev", "content_digest"),
}

_DIGEST = re.compile(r"[0-9a-f]{64}")
_REASON = re.compile(r"[^\x00-\x1f\x7f]{1,500}")
_NO_CONTENT: Mapping[str, Any] = {"sha256": "", "size": 0}


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
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)

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
    _check_shape(unverified)
    content = unverified["content"] or _NO_CONTENT
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
        unverified.get("reason", ""),
        tuple(unverified["crit"]),
        _extra(unverified),
    )
    _check_op(entry)
    return entry


def _check_shape(unverified: dict[str, Any]) -> None:
    try:
        texts = _ALL_TEXTS.fullmatch("\n".join(_texts_of(unverified)))
    except (KeyError, TypeError):
        texts = None
    if not texts:
        raise Refused.because("entry-shape", field=_misfit(unverified))
    for name, fits in _OTHERS.items():
        if name not in unverified or not fits(unverified[name]):
            raise Refused.because("entry-shape", field=name)
    if "reason" in unverified and not _is_reason(unverified["reason"]):
        raise Refused.because("entry-shape", field="reason")


def _misfit(unverified: dict[str, Any]) -> str:
    """The first text that is missing, or is none, or not of its form."""
    return next(
        (
            name
            for name, form in _TEXTS.items()
            if type(unverified.get(name)) is not str or not re.fullmatch(form, unverified[name])
        ),
        "",
    )


def _check_op(entry: Entry) -> None:
    """Which fields go with which op; raises Refused `op-mismatch` (facts: field)."""
    for name in _MUST[entry.op]:
        if not getattr(entry, name):
            raise Refused.because("op-mismatch", field=name, op=entry.op)
    for name in _MUST_NOT[entry.op]:
        if getattr(entry, name):
            raise Refused.because("op-mismatch", field=name, op=entry.op)


def _extra(unverified: dict[str, object]) -> Mapping[str, object]:
    """Fields that we do not know, kept for those who do."""
    if unverified.keys() <= KNOWN:
        return {}
    return {name: value for name, value in unverified.items() if name not in KNOWN}


def _is_version(value: Any) -> bool:
    return type(value) is int and value == 1


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 <= value <= MAX_INTEGER


def _is_date(value: Any) -> bool:
    """Beside the pattern of `at`: a day and a time that exist, so that every database takes it."""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_reason(value: Any) -> bool:
    return type(value) is str and _REASON.fullmatch(value) is not None


def _is_content(value: Any) -> bool:
    if value is None:
        return True
    if type(value) is not dict or value.keys() != _NO_CONTENT.keys():
        return False
    sha256, size = value["sha256"], value["size"]
    return (
        type(sha256) is str
        and _DIGEST.fullmatch(sha256) is not None
        and type(size) is int
        and 0 < size <= MAX_CONTENT_BYTES
    )


def _is_crit(value: Any) -> bool:
    return (
        type(value) is list
        and all(type(name) is str for name in value)
        and value == sorted(set(value))
    )


_TEXTS: Mapping[str, str] = {
    "log": LOG_NAME.pattern,
    "op": r"open|put|release|withdraw|close",
    "id": r"(?:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})?",
    "kind": r"(?:(?=[a-z0-9_.-]{3,64}(?![a-z0-9_.-]))[a-z][a-z0-9_-]*+(?:\.[a-z][a-z0-9_-]*+)+)?",
    "prev": r"(?:[0-9a-f]{64})?",
    "at": r"[0-9]{4}-[01][0-9]-[0-3][0-9]T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z",
    "by": r"[^\x00-\x1f\x7f]{1,64}",
}
# No form admits a newline, so the texts can be matched in one go, joined by newlines.
_ALL_TEXTS = re.compile("\n".join(f"(?:{form})" for form in _TEXTS.values()))
_texts_of = itemgetter(*_TEXTS)
_OTHERS: Mapping[str, Callable[[Any], bool]] = {
    "v": _is_version,
    "seq": _is_count,
    "ver": _is_count,
    "at": _is_date,
    "content": _is_content,
    "crit": _is_crit,
    "label": lambda value: type(value) is dict,
}
KNOWN = frozenset({*_TEXTS, *_OTHERS, "reason"})
"""Every field of version 1."""
