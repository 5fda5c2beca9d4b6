"""The invariants of the protocol (P1 to P32, protocol.md 2.21) as named checks on what is stored.

They are written a second time here, with the standard library and not with the kernel: a broken
kernel must not judge itself. Each check raises `Broken` with the number and the facts.
"""

from __future__ import annotations

import base64
import json
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from foedus.kernel.keys import PublicKey
from foedus.kernel.testing.disk import Accepted, Shelf

PAYLOAD_TYPE = "application/vnd.foedus.entry.v1+json"


class Broken(AssertionError):  # noqa: N818  (an invariant is broken, the program may be right)
    """An invariant does not hold."""

    def __init__(self, name: str, **facts: object) -> None:
        super().__init__(f"{name}: {facts}")
        self.name = name
        self.facts = facts


def hold(*, name: str, when: bool, **facts: object) -> None:
    if not when:
        raise Broken(name, **facts)


def one_meaning(raw: bytes) -> Any:
    """P26: accepted bytes read alike in every parser: no doubled key, one spelling."""

    def pairs(items: list[tuple[str, object]]) -> dict[str, object]:
        hold(name="P26", when=len({key for key, _ in items}) == len(items), raw=raw)
        return dict(items)

    value = json.loads(raw, object_pairs_hook=pairs)
    spelled = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    hold(name="P26", when=spelled.encode() == raw, raw=raw)
    return value


def signed_by_owner(envelope: bytes, key: PublicKey) -> bytes:
    """P3: the owner's key signed it (DSSE version 1); gives the payload."""
    value = one_meaning(envelope)
    payload = base64.b64decode(value["payload"])
    signature = base64.b64decode(value["signatures"][0]["sig"])
    message = f"DSSEv1 {len(PAYLOAD_TYPE)} {PAYLOAD_TYPE} {len(payload)} ".encode() + payload
    try:
        Ed25519PublicKey.from_public_bytes(key.raw).verify(signature, message)
    except InvalidSignature:
        raise Broken("P3", payload=payload) from None
    return payload


def log_of(owner: str, audience: list[str], generation: str) -> str:
    return f"{owner}/{sha256(','.join(audience).encode()).hexdigest()[:8]}/{generation}"


def in_its_place(payload: dict[str, Any], *, log: str, seq: int) -> None:
    """P4: accepted only at the (log, seq) inside the signed bytes."""
    hold(name="P4", when=(payload["log"], payload["seq"]) == (log, seq), log=log, seq=seq)


def for_its_audience(payload: dict[str, Any], *, reader: str, log: str) -> None:
    """P1: held here only if the log's audience, which is the label's, has this reader."""
    audience = payload["label"]["rel"]
    owner, _, generation = log.split("/")
    rightly = reader in audience and log == log_of(owner, audience, generation)
    hold(name="P1", when=rightly, reader=reader, log=log, audience=audience)


def with_its_content(payload: dict[str, Any], content: bytes | None) -> None:
    """P26 and P27: the content is the very bytes that were signed for."""
    if content is not None:
        named = payload["content"]["sha256"]
        hold(name="P27", when=sha256(content).hexdigest() == named, payload=payload)
        one_meaning(content)


class Chains:
    """P10 and the chain of versions, over everything that one member has accepted."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], tuple[int, str]] = {}
        self._digest: dict[tuple[str, str, int], str] = {}

    def extend(self, payload: dict[str, Any]) -> None:
        record, log = payload["id"], payload["log"]
        if not record:
            return
        digest = payload["content"]["sha256"] if payload["content"] else ""
        ver, last = self._last.get((log, record), (0, ""))
        hold(name="P10", when=payload["ver"] > ver, log=log, record=record)
        hold(name="P10", when=payload["prev"] == last, log=log, record=record)
        owner = log.split("/", maxsplit=1)[0]
        known = self._digest.setdefault((owner, record, payload["ver"]), digest)
        hold(name="P10", when=known == digest, log=log, record=record)
        if payload["op"] == "withdraw":
            hold(name="P10", when=bool(last), log=log, record=record)
        self._last[log, record] = payload["ver"], digest


def withdrawn_is_gone(shelf: Shelf, *, log: str) -> None:
    """P14: nothing of a record is left in a log that withdrew it."""
    held: dict[str, list[bytes | None]] = {}
    for accepted in shelf.entries:
        contents = held.setdefault(accepted.entry.id, [])
        if accepted.entry.op == "withdraw":
            hold(name="P14", when=not any(contents), log=log, record=accepted.entry.id)
        contents.append(accepted.content)


def cursor_counts(shelf: Shelf, *, log: str) -> None:
    """P11: the cursor is the number of entries that are durably here, and so is the tree."""
    hold(name="P11", when=shelf.frontier.size == len(shelf.entries), log=log)


def prefix(shorter: list[Accepted], longer: list[Accepted]) -> bool:
    """P5: one holds what the other began with. Signatures have one form, so bytes compare."""
    return all(a.envelope == b.envelope for a, b in zip(shorter, longer, strict=False))


def root_again(shelf: Shelf, size: int) -> bytes:
    """The RFC 6962 root of the first `size` stored entries, by its definition."""

    def hashed(leaves: list[bytes]) -> bytes:
        if len(leaves) == 1:
            return leaves[0]
        split = 1
        while split * 2 < len(leaves):
            split *= 2
        return sha256(b"\x01" + hashed(leaves[:split]) + hashed(leaves[split:])).digest()

    leaves = [sha256(b"\x00" + a.payload).digest() for a in shelf.entries[:size]]
    return hashed(leaves) if leaves else sha256(b"").digest()
