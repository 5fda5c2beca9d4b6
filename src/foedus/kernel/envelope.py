"""Envelopes: DSSE version 1 (github.com/secure-systems-lab/dsse) with exactly one signature.

One envelope has one spelling, so it is matched against a template: no parser sees unsigned JSON.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from foedus.kernel import armor
from foedus.kernel.keys import Signer
from foedus.kernel.refusals import Refused

PAYLOAD_TYPE = "application/vnd.foedus.entry.v1+json"
MAX_ENVELOPE_BYTES = 12288
MAX_PAYLOAD_BYTES = 8192

_TEMPLATE = b'{"payload":"%b","payloadType":"%b","signatures":[{"keyid":"%b","sig":"%b"}]}'
_ENVELOPE = re.compile(
    re.escape(_TEMPLATE)
    % (b'([^"]*+)', re.escape(PAYLOAD_TYPE.encode()), b"([0-9a-f]{64})", b'([^"]*+)')
)
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
    return _TEMPLATE % (
        armor.encode(payload),
        PAYLOAD_TYPE.encode(),
        signer.public.key_id.encode(),
        armor.encode(signer.sign(signed_bytes(payload))),
    )


def unwrap(unverified: bytes) -> UnverifiedEnvelope:
    """Take an envelope apart; raises Refused `too-large`, `envelope-shape`, `not-base64`."""
    if len(unverified) > MAX_ENVELOPE_BYTES:
        raise Refused.because("too-large", limit=MAX_ENVELOPE_BYTES, size=len(unverified))
    found = _ENVELOPE.fullmatch(unverified)
    if not found:
        raise Refused.because("envelope-shape")
    payload, key_id, signature = found.groups()
    return UnverifiedEnvelope(armor.decode(payload), key_id.decode(), armor.decode(signature))
