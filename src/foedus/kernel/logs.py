"""Members and log names. One log for each (owner, audience); its name gives away no more.

A name is `<OWNER>/<8 hex digits of SHA-256 over the sorted audience>/<generation>`, for instance
`ALB/5f0c3a9e/1`. The owner always belongs to the audience.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from foedus.kernel.refusals import Refused

_MEMBER = re.compile(r"[A-Z]{3}")
LOG_NAME = re.compile(r"([A-Z]{3})/([0-9a-f]{8})/([1-9][0-9]{0,5})")


def is_member(unverified: object) -> bool:
    """Whether this is a member's code: three capital letters, as ISO 3166 alpha-3."""
    return isinstance(unverified, str) and _MEMBER.fullmatch(unverified) is not None


@dataclass(frozen=True, slots=True)
class LogName:
    """A log's name, taken apart. `generation` counts from 1."""

    owner: str
    audience_hash: str
    generation: int

    @classmethod
    def read(cls, unverified: str) -> LogName:
        found = LOG_NAME.fullmatch(unverified)
        if not found:
            raise Refused.because("log-name")
        return cls(found[1], found[2], int(found[3]))

    def __str__(self) -> str:
        return f"{self.owner}/{self.audience_hash}/{self.generation}"


def is_log(unverified: object) -> bool:
    return isinstance(unverified, str) and LOG_NAME.fullmatch(unverified) is not None


def log_id(owner: str, audience: Iterable[str], generation: int = 1) -> str:
    """The name of the owner's log for this audience; raises Refused `log-name`."""
    members = sorted(set(audience))
    if owner not in members or not all(is_member(member) for member in members):
        raise Refused.because("log-name")
    audience_hash = sha256(",".join(members).encode()).hexdigest()[:8]
    return str(LogName.read(f"{owner}/{audience_hash}/{generation}"))


def owner_of(log: str) -> str:
    return LogName.read(log).owner
