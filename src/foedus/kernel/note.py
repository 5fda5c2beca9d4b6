"""Signed notes: c2sp.org/signed-note. A text, a blank line, one line for each signature.

A short key id is the first four bytes of SHA-256 over name, newline, signature type and public
key. C2SP has no type for fixed-form ECDSA and leaves 0xff with a longer name: see
spec/checkpoint.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from foedus.kernel import armor
from foedus.kernel.keys import ECDSA_P256, ED25519, PublicKey, Signer
from foedus.kernel.refusals import Refused

MAX_NOTE_BYTES = 65536
SHORT_ID_BYTES = 4

SIGNATURE_TYPES: Mapping[str, bytes] = {
    ED25519: b"\x01",
    ECDSA_P256: b"\xfffoedus.ecdsa-p256/v1",
}
COSIGNATURE_TYPES: Mapping[str, bytes] = {
    ED25519: b"\x04",
    ECDSA_P256: b"\xfffoedus.ecdsa-p256-cosignature/v1",
}

_LINE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/=]+)")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class UnverifiedSignature:
    """One signature line: the key's name, its short id, and the bytes after it."""

    name: str
    short_id: bytes
    rest: bytes

    def line(self) -> str:
        return f"— {self.name} {armor.encode_text(self.short_id + self.rest)}\n"


@dataclass(frozen=True, slots=True)
class UnverifiedNote:
    """A note taken apart. `text` ends in a newline."""

    text: str
    signatures: tuple[UnverifiedSignature, ...]

    def to_bytes(self) -> bytes:
        return (self.text + "\n" + "".join(one.line() for one in self.signatures)).encode()


def short_id(name: str, key: PublicKey, types: Mapping[str, bytes]) -> bytes:
    named = name.encode() + b"\n" + types[key.algorithm] + key.raw
    return sha256(named).digest()[:SHORT_ID_BYTES]


def sign(text: str, *, name: str, signer: Signer) -> bytes:
    """The text as a note with this one signature."""
    identifier = short_id(name, signer.public, SIGNATURE_TYPES)
    signature = UnverifiedSignature(name, identifier, signer.sign(text.encode()))
    return UnverifiedNote(text, (signature,)).to_bytes()


def parse(unverified: bytes) -> UnverifiedNote:
    """Take a note apart; raises Refused `note-shape`, `not-base64` or `too-large`."""
    if len(unverified) > MAX_NOTE_BYTES:
        raise Refused.because("too-large", limit=MAX_NOTE_BYTES, size=len(unverified))
    try:
        whole = unverified.decode()
    except UnicodeDecodeError as error:
        raise Refused.because("note-shape") from error
    text, blank, lines = whole.rpartition("\n\n")
    if not (text and blank and lines.endswith("\n")) or _CONTROL.search(whole):
        raise Refused.because("note-shape")
    return UnverifiedNote(text + "\n", tuple(_signature(line) for line in lines[:-1].split("\n")))


def verify(unverified: UnverifiedNote, *, name: str, key: PublicKey) -> str:
    """The text, if this key signed it under this name. Other signatures are ignored.

    Raises Refused `note-unsigned` or `bad-signature`.
    """
    identifier = short_id(name, key, SIGNATURE_TYPES)
    ours = [s for s in unverified.signatures if (s.name, s.short_id) == (name, identifier)]
    if not ours:
        raise Refused.because("note-unsigned")
    message = unverified.text.encode()
    if not all(key.verify(message, signature.rest) for signature in ours):
        raise Refused.because("bad-signature")
    return unverified.text


def merge(*unverified: bytes) -> bytes:
    """One note with the signatures of all; raises Refused `note-text` if their texts differ."""
    notes = [parse(one) for one in unverified]
    if len({note.text for note in notes}) != 1:
        raise Refused.because("note-text")
    signatures = dict.fromkeys(line for note in notes for line in note.signatures)
    return UnverifiedNote(notes[0].text, tuple(signatures)).to_bytes()


def _signature(unverified_line: str) -> UnverifiedSignature:
    found = _LINE.fullmatch(unverified_line)
    if not found:
        raise Refused.because("note-shape")
    raw = armor.decode_text(found[2])
    if len(raw) <= SHORT_ID_BYTES:
        raise Refused.because("note-shape")
    return UnverifiedSignature(found[1], raw[:SHORT_ID_BYTES], raw[SHORT_ID_BYTES:])
