"""Signed requests: one fixed profile of RFC 9421, HTTP Message Signatures, with RFC 9530 digests.

Nothing in a message chooses what is checked: the label, the covered components and the order of
the parameters are fixed, the algorithm belongs to the member's key, and any other spelling is
refused. Time is used for freshness only and never orders or rejects data (ADR 0017).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from foedus.kernel import armor
from foedus.kernel.keys import PublicKey, Signer
from foedus.kernel.refusals import Refused

FRESH_SECONDS = 300
"""A request is taken when its time is at most this far from ours, either way."""

COVERED = '("@method" "@authority" "@path" "@query" "content-digest")'
_PARAMETERS = re.compile(
    r"(?P<covered>\([^()]*\));created=(?P<created>[1-9][0-9]{8,11})"
    r';keyid="(?P<member>[A-Z]{3})/(?P<key>[0-9a-f]{64})"'
    r';nonce="(?P<nonce>[0-9a-f]{32})";tag="foedus-fx-1"'
)
_SIGNATURE = re.compile(r"fx1=:([0-9A-Za-z+/]{86}==):")


@dataclass(frozen=True, slots=True)
class Request:
    """What a signature covers. `query` is raw and without the question mark."""

    method: str
    authority: str
    path: str
    query: str
    body: bytes = b""

    @property
    def digest(self) -> str:
        return f"sha-256=:{armor.encode_text(sha256(self.body).digest())}:"


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed a request; `nonce` must not have been seen within the fresh time."""

    member: str
    nonce: str
    created: int


def sign(
    request: Request, *, member: str, signer: Signer, now: int, nonce: bytes
) -> dict[str, str]:
    """Return the three header fields of a request; `now` in seconds, `nonce` of 16 bytes."""
    key = signer.public.key_id
    parameters = (
        f'{COVERED};created={now};keyid="{member}/{key}";nonce="{nonce.hex()}";tag="foedus-fx-1"'
    )
    signature = armor.encode_text(signer.sign(_base(request, parameters)))
    return {
        "Content-Digest": request.digest,
        "Signature-Input": f"fx1={parameters}",
        "Signature": f"fx1=:{signature}:",
    }


def check(
    request: Request,
    unverified: Mapping[str, str],
    *,
    key_of: Callable[[str], PublicKey | None],
    now: int,
) -> Signed:
    """Return who signed the request, or raise Refused. Numbered; the nonce is check 6, elsewhere.

    `unverified` holds the header fields under lower-case names.
    """
    parameters = unverified.get("signature-input", "").removeprefix("fx1=")
    stated = _PARAMETERS.fullmatch(parameters)
    signature = _signature(unverified.get("signature", ""))
    # 1. the fields are there, in the one spelling of the profile
    if stated is None or signature is None or stated["covered"] != COVERED:
        raise Refused.because("request-unsigned", check=1)
    # 2. the body is the one that was signed for
    if unverified.get("content-digest") != request.digest:
        raise Refused.because("request-body", check=2)
    # 3. made just now
    created = int(stated["created"])
    if abs(now - created) > FRESH_SECONDS:
        raise Refused.because("request-stale", check=3, created=created, now=now)
    # 4. by a member we know, under the key we hold for it
    member = stated["member"]
    key = key_of(member)
    if key is None or key.key_id != stated["key"]:
        raise Refused.because("request-key", check=4, member=member)
    # 5. the signature holds over exactly this request
    if not key.verify(_base(request, parameters), signature):
        raise Refused.because("request-signature", check=5, member=member)
    return Signed(member, stated["nonce"], created)


def _base(request: Request, parameters: str) -> bytes:
    """Return the signature base of RFC 9421, section 2.5."""
    lines = (
        f'"@method": {request.method}',
        f'"@authority": {request.authority}',
        f'"@path": {request.path}',
        f'"@query": ?{request.query}',
        f'"content-digest": {request.digest}',
        f'"@signature-params": {parameters}',
    )
    return "\n".join(lines).encode("utf-8")


def _signature(field: str) -> bytes | None:
    stated = _SIGNATURE.fullmatch(field)
    try:
        return armor.decode_text(stated[1]) if stated else None
    except Refused:
        return None
