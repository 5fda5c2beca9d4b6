"""The form of a certificate: canonical JSON with exactly these fields. spec/certificate.md.

An exhibit is one entry as its log has it: the envelope, the content, and the audit path to the
checkpoint of its log. A receipt is a cosigned checkpoint of the proposal's log with the proposal's
audit path in that smaller tree: it shows when a member held the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.accord.shape import DIGEST, fields, pattern, refuse, sequence, text
from foedus.kernel import canonical
from foedus.kernel.content import MAX_CONTENT_BYTES
from foedus.kernel.envelope import MAX_ENVELOPE_BYTES
from foedus.kernel.identity import Identity
from foedus.kernel.note import MAX_NOTE_BYTES

TYPE = "foedus.accord.certificate"
MAX_BYTES = 16 * 1024 * 1024
MOST_HASHES, MOST_NOTES = 64, 1_000


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One entry of a log: envelope and content as they are, and the path to the tree's root."""

    """One entry of a log: envelope and content as they are, and the path to the tree's root."""

    envelope: bytes
    content: bytes
    path: tuple[bytes, ...]

    def wire(self) -> dict[str, object]:
        return {
            "envelope": self.envelope.decode(),
            "content": self.content.decode(),
            "path": [node.hex() for node in self.path],
        }

    @classmethod
    def read(cls, unverified: object, field: str) -> Exhibit:
        body = fields(unverified, "envelope", "content", "path", field=field)
        return cls(
            text(body["envelope"], field, longest=MAX_ENVELOPE_BYTES).encode(),
            text(body["content"], field, longest=MAX_CONTENT_BYTES).encode(),
            read_path(body["path"], field),
        )


@dataclass(frozen=True, slots=True)
class Receipted:
    """`note` carries a member's cosignature; `path` leads from the proposal to its root."""

    note: bytes
    path: tuple[bytes, ...]

    def wire(self) -> dict[str, object]:
        return {"note": self.note.decode(), "path": [node.hex() for node in self.path]}

    @classmethod
    def read(cls, unverified: object) -> Receipted:
        body = fields(unverified, "note", "path", field="receipts")
        note = text(body["note"], "receipts", longest=MAX_NOTE_BYTES).encode()
        return cls(note, read_path(body["path"], "receipts"))


@dataclass(frozen=True, slots=True)
class Certificate:
    """`checkpoints` holds one signed note for each log of an exhibit, in the order of the logs."""

    proposal: Exhibit
    ballots: tuple[Exhibit, ...]
    close: Exhibit
    checkpoints: tuple[bytes, ...]
    receipts: tuple[Receipted, ...]
    identities: tuple[Identity, ...]
    outcome: object

    def to_bytes(self) -> bytes:
        return canonical.encode(
            {
                "v": 1,
                "type": TYPE,
                "proposal": self.proposal.wire(),
                "ballots": [ballot.wire() for ballot in self.ballots],
                "close": self.close.wire(),
                "checkpoints": [note.decode() for note in self.checkpoints],
                "receipts": [receipted.wire() for receipted in self.receipts],
                "identities": [identity.to_bytes().decode() for identity in self.identities],
                "outcome": self.outcome,
            }
        )

    @classmethod
    def read(cls, unverified: bytes) -> Certificate:
        """The parts, none of them verified yet."""
        value = canonical.decode(unverified, limit=MAX_BYTES)
        body = fields(value, "v", "type", *cls.__slots__)
        if body["type"] != TYPE or body["v"] != 1 or type(body["v"]) is not int:
            raise refuse("not-a-certificate", "type")
        return cls(
            Exhibit.read(body["proposal"], "proposal"),
            tuple(Exhibit.read(item, "ballots") for item in some(body["ballots"], "ballots")),
            Exhibit.read(body["close"], "close"),
            tuple(
                text(item, "checkpoints", longest=MAX_NOTE_BYTES).encode()
                for item in some(body["checkpoints"], "checkpoints")
            ),
            tuple(Receipted.read(item) for item in some(body["receipts"], "receipts")),
            tuple(
                Identity.read(text(item, "identities", longest=MAX_NOTE_BYTES).encode())
                for item in some(body["identities"], "identities")
            ),
            body["outcome"],
        )


def some(unverified: object, field: str) -> Sequence[object]:
    items = sequence(unverified, field)
    if len(items) > MOST_NOTES:
        raise refuse("out-of-range", field, least=0, most=MOST_NOTES)
    return items


def read_path(unverified: object, field: str) -> tuple[bytes, ...]:
    items = sequence(unverified, field)
    if len(items) > MOST_HASHES:
        raise refuse("out-of-range", field, least=0, most=MOST_HASHES)
    return tuple(bytes.fromhex(pattern(item, field, DIGEST)) for item in items)
