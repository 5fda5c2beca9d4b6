"""What every STIX 2.1 object says of itself: identifier, type, version (sections 2.9, 3.2, 3.6).

`read_object` is also what every node asks of an object in a partner's batch, so it refuses only
what no version of the schemas would let pass.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from foedus.kernel.canonical import check_depth
from foedus.kernel.refusals import Refused
from foedus.pillars.hybrid_threats.stix.spans import MAX_DEPTH

SPEC_VERSION = "2.1"
MAX_OBJECT_BYTES = 1024 * 1024

UNVERSIONED = 0
"""The version of an object without `modified` and `created`, as most observables are."""

_ID = re.compile(
    r"([a-z][a-z0-9-]{1,248}[a-z0-9])--"
    r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"
)
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,12})?Z")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MILLISECOND_US = 1_000


@dataclass(frozen=True, slots=True)
class StixObject:
    """`raw` is the object as it came; `value` the same, parsed, and not to be changed.

    `version` is microseconds since 1970: of `modified`, else `created`, else UNVERSIONED.
    """

    id: str
    type: str
    version: int
    raw: bytes
    value: Mapping[str, Any]

    @property
    def key(self) -> tuple[str, int]:
        return self.id, self.version


def read_object(unverified: bytes) -> StixObject:
    """Raises Refused: `stix-too-large`, `too-deep`, `stix-not-json`, `stix-not-an-object`,
    `stix-id`, `stix-spec-version`, `stix-timestamp`.
    """
    if len(unverified) > MAX_OBJECT_BYTES:
        size = len(unverified)
        raise Refused.because("stix-too-large", limit=MAX_OBJECT_BYTES, size=size)
    check_depth(unverified, limit=MAX_DEPTH)
    try:
        value = orjson.loads(unverified)
    except ValueError as error:
        raise Refused.because("stix-not-json", line=0, column=0, reason=str(error)) from error
    if not isinstance(value, dict):
        raise Refused.because("stix-not-an-object")
    id_, type_ = value.get("id"), value.get("type")
    found = _ID.fullmatch(id_) if isinstance(id_, str) else None
    if not isinstance(id_, str) or found is None or found[1] != type_:
        raise Refused.because("stix-id", id=_quoted(id_), type=_quoted(type_))
    _check_spec_version(value)
    return StixObject(id_, str(type_), _version(value), unverified, value)


def microseconds(unverified: object) -> int:
    """A STIX timestamp (section 3.13) since 1970; raises Refused `stix-timestamp`.

    Digits beyond microseconds do not count; a leap second counts as the second before it.
    """
    if not isinstance(unverified, str) or not _TIMESTAMP.fullmatch(unverified):
        raise Refused.because("stix-timestamp", value=_quoted(unverified))
    try:
        at = datetime.fromisoformat(unverified.replace(":60", ":59"))
    except ValueError as error:
        raise Refused.because("stix-timestamp", value=unverified) from error
    return (at - _EPOCH) // _MICROSECOND


def timestamp(microseconds: int) -> str:
    """Milliseconds where that is exact, as STIX writes them; otherwise microseconds."""
    at = _EPOCH + microseconds * _MICROSECOND
    exact = "milliseconds" if microseconds % _MILLISECOND_US == 0 else "microseconds"
    return at.replace(tzinfo=None).isoformat(timespec=exact) + "Z"


def _check_spec_version(value: Mapping[str, Any]) -> None:
    """An observable may leave it out (section 3.3); whatever has `created` may not."""
    stated = value.get("spec_version", None if "created" in value else SPEC_VERSION)
    if stated != SPEC_VERSION:
        raise Refused.because("stix-spec-version", found=_quoted(stated), known=SPEC_VERSION)


def _version(value: Mapping[str, Any]) -> int:
    for name in ("modified", "created"):
        if name in value:
            return microseconds(value[name])
    return UNVERSIONED


def _quoted(unverified: object) -> str:
    """What was found, short enough for a message."""
    return unverified[:100] if isinstance(unverified, str) else type(unverified).__name__
