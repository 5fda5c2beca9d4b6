"""The only door to `Verified`: a payload whose signature was checked with its owner's key."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.kernel.envelope import UnverifiedEnvelope, signed_bytes
from foedus.kernel.keys import PublicKey
from foedus.kernel.refusals import Refused


@dataclass(frozen=True, slots=True)
class Verified:
    """Payload bytes that `key_id` signed. Made by `verify` alone; a house test says so."""

    payload: bytes
    key_id: str


def verify(unverified: UnverifiedEnvelope, key: PublicKey) -> Verified:
    """Raises Refused `wrong-key` or `bad-signature`. The algorithm is the key's own."""
    if unverified.key_id != key.key_id:
        raise Refused.because("wrong-key")
    if not key.verify(signed_bytes(unverified.payload), unverified.signature):
        raise Refused.because("bad-signature")
    return Verified(unverified.payload, key.key_id)
