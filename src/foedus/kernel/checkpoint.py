"""Checkpoints and receipts: c2sp.org/tlog-checkpoint and c2sp.org/tlog-cosignature, version 1.

A checkpoint is the owner's signed statement of a log's size and root. A cosignature by a receiver
is its receipt: at that time these entries were durable here and this was the largest tree it held.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from foedus.kernel import armor, note
from foedus.kernel.keys import PublicKey, Signer
from foedus.kernel.logs import is_log, is_member, owner_of
from foedus.kernel.merkle import HASH_BYTES
from foedus.kernel.refusals import Refused

KeyOf = Callable[[str], PublicKey | None]
"""The key of a member, or None; `History.key_of` and `dict.get` are such functions."""

_TEXT = re.compile(r"([^\n]+)\n(0|[1-9][0-9]{0,15})\n([^\n]+)\n")
_TIME_BYTES = 8
_LATEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The first `size` leaves of `log` have this RFC 6962 root (32 bytes)."""

    log: str
    size: int
    root: bytes

    def __post_init__(self) -> None:
        if not is_log(self.log) or self.size < 0 or len(self.root) != HASH_BYTES:
            raise Refused.because("checkpoint-shape")

    def text(self) -> str:
        return f"{self.log}\n{self.size}\n{armor.encode_text(self.root)}\n"

    @classmethod
    def read(cls, unverified_text: str) -> Checkpoint:
        found = _TEXT.fullmatch(unverified_text)
        if not found:
            raise Refused.because("checkpoint-shape")
        return cls(found[1], int(found[2]), armor.decode_text(found[3]))


@dataclass(frozen=True, slots=True)
class Cosignature:
    """A verified receipt: `member` held `checkpoint` durably `at` this time (POSIX seconds)."""

    member: str
    at: int
    checkpoint: Checkpoint


def sign_note(checkpoint: Checkpoint, signer: Signer) -> bytes:
    """The owner's signed note. The key's name is the log's, as C2SP asks."""
    return note.sign(checkpoint.text(), name=checkpoint.log, signer=signer)


def read_note(unverified: bytes, key_of: KeyOf) -> Checkpoint:
    """The checkpoint of a note that the log's owner signed; Refused otherwise.

    Cosignatures in the note are not checked: `read_cosignatures` does that.
    """
    unverified_note = note.parse(unverified)
    log = Checkpoint.read(unverified_note.text).log
    key = key_of(owner_of(log))
    if key is None:
        raise Refused.because("unknown-owner")
    return Checkpoint.read(note.verify(unverified_note, name=log, key=key))


def cosign(checkpoint: Checkpoint, *, member: str, signer: Signer, at: int) -> bytes:
    """A note that carries the member's receipt alone; `note.merge` adds it to another."""
    identifier = note.short_id(member, signer.public, note.COSIGNATURE_TYPES)
    signature = signer.sign(_cosigned(checkpoint.text(), at))
    rest = at.to_bytes(_TIME_BYTES) + signature
    line = note.UnverifiedSignature(member, identifier, rest)
    return note.UnverifiedNote(checkpoint.text(), (line,)).to_bytes()


def read_cosignatures(unverified: bytes, key_of: KeyOf) -> tuple[Cosignature, ...]:
    """The receipts of known members in a note; other lines are ignored.

    Raises Refused if the note is no checkpoint or a known member's receipt is false.
    """
    unverified_note = note.parse(unverified)
    checkpoint = Checkpoint.read(unverified_note.text)
    found = []
    for line in unverified_note.signatures:
        key = key_of(line.name) if is_member(line.name) else None
        if key and line.short_id == note.short_id(line.name, key, note.COSIGNATURE_TYPES):
            at = int.from_bytes(line.rest[:_TIME_BYTES])
            message = _cosigned(unverified_note.text, at)
            if at > _LATEST or not key.verify(message, line.rest[_TIME_BYTES:]):
                raise Refused.because("bad-signature")
            found.append(Cosignature(line.name, at, checkpoint))
    return tuple(found)


def _cosigned(text: str, at: int) -> bytes:
    return f"cosignature/v1\ntime {at}\n{text}".encode()
