"""Envelopes: DSSE version 1 (github.com/secure-systems-lab/dsse) with exactly one signature."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.kernel import armor, canonical
from foedus.kernel.keys import Signer
from foedus.kernel.refusals import Refused

PAYLOAD_TYPE = "application/vnd.foedus.entry.v1+json"
MAX_ENVELOPE_BYTES = 12288
MAX_PAYLOAD_BYTES = 8192

_FIELDS = {"payload", "payloadType", "signatures"}
_SIGNATURE_FIELDS = {"keyid", "sig"}
_PREAMBLE = f"DSSEv1 {len(PAYLOAD_TYPE)} {PAYLOAD_TYPE} ".encode()


@dataclass(frozen=True, slots=True)
class UnverifiedEnvelope:
    """An envelope taken apart; nobody has checked the signature (`verify` does)."""

    payload: bytes
    key_id: str
    signature: bytes


def signed_bytes(payload: bytes) -> bytes:
    """DSSE's pre-authentication encoding (PAE) of an entry's payload."""
    return b"%b%d %b" % (_PREAMBLE, len(payload), payload)


def wrap(payload: bytes, signer: Signer) -> bytes:
    """Sign a payload."""
    signature = armor.encode(signer.sign(signed_bytes(payload)))
    return canonical.encode(
        {
            "payload": armor.encode(payload),
            "payloadType": PAYLOAD_TYPE,
            "signatures": [{"keyid": signer.public.key_id, "sig": signature}],
        }
    )


def unwrap(unverified: bytes) -> UnverifiedEnvelope:
    """Take an envelope apart; one envelope has one spelling.

    Raises Refused `envelope-shape`, `payload-type`, `not-base64`, `too-large`, or what
    `canonical.decode` refuses.
    """
    value = canonical.decode(unverified, limit=MAX_ENVELOPE_BYTES)
    if not isinstance(value, dict) or value.keys() != _FIELDS:
        raise Refused.because("envelope-shape")
    if value["payloadType"] != PAYLOAD_TYPE:
        raise Refused.because("payload-type")
    payload, signatures = value["payload"], value["signatures"]
    if not (isinstance(payload, str) and isinstance(signatures, list) and len(signatures) == 1):
        raise Refused.because("envelope-shape")
    only = signatures[0]
    if not isinstance(only, dict) or only.keys() != _SIGNATURE_FIELDS:
        raise Refused.because("envelope-shape")
    key_id, signature = only["keyid"], only["sig"]
    if not (isinstance(key_id, str) and isinstance(signature, str)):
        raise Refused.because("envelope-shape")
    return UnverifiedEnvelope(armor.decode(payload), key_id, armor.decode(signature))
