"""Checks a certificate offline: no database, no network, nothing but the file and identities.

What it proves: the proposer closed the voting on exactly this text with exactly these ballots,
each signed by its voter and part of the voter's log; the rule then gives the stated outcome. What
it does not prove: that the proposer waited for a ballot that it left out. Every node shows those.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foedus.accord.acts import Act, Receipt
from foedus.accord.certificate.form import Certificate, Exhibit
from foedus.accord.outcome import Outcome, outcome
from foedus.accord.records import BALLOT, CLOSE, PROPOSAL, Proposal
from foedus.accord.shape import refuse
from foedus.kernel import canonical, note
from foedus.kernel.checkpoint import Checkpoint, read_cosignatures, read_note
from foedus.kernel.content import digest, read_content
from foedus.kernel.entry import read_entry
from foedus.kernel.envelope import MAX_PAYLOAD_BYTES, unwrap
from foedus.kernel.identity import Identity
from foedus.kernel.keys import PublicKey
from foedus.kernel.logs import owner_of
from foedus.kernel.merkle import leaf_hash, verify_inclusion
from foedus.kernel.verify import verify

Keys = Mapping[str, PublicKey]


@dataclass(frozen=True, slots=True)
class Certified:
    """`witnesses` are the participants other than the proposer that cosigned the close."""

    proposal: Proposal
    outcome: Outcome
    witnesses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proven:
    """An exhibit whose signature and content hold; its place in the tree is checked next."""

    act: Act
    leaf: bytes
    path: tuple[bytes, ...]


def check(unverified: bytes, trusted_identities: Iterable[Identity]) -> Certified:
    """Raises Refused at the first of the numbered checks that fails."""
    # (1) The file has the one accepted spelling
    certificate = Certificate.read(unverified)

    # (2) Its identities are exactly those that the reader trusts
    keys = trusted_keys(certificate.identities, trusted_identities)

    # (3) Every exhibit is signed by its owner, and its content is the one that was signed
    proposal = prove(certificate.proposal, PROPOSAL, keys)
    ballots = [prove(ballot, BALLOT, keys) for ballot in certificate.ballots]
    close = prove(certificate.close, CLOSE, keys)
    exhibits = [proposal, *ballots, close]

    # (4) Every exhibit is in the tree that its owner signed
    points = read_checkpoints(certificate.checkpoints, exhibits, keys)
    for exhibit in exhibits:
        include(exhibit, points[exhibit.act.log])

    # (5) A participant other than the proposer holds the log with the close
    said = Proposal.read(proposal.act.body)
    if set(keys) != {*said.participants, proposal.act.owner}:
        raise refuse("identities-differ", "identities")
    witnesses = witnesses_of(certificate.checkpoints, close, said, keys)
    if not witnesses and set(said.participants) != {close.act.owner}:
        raise refuse("close-unwitnessed", "checkpoints")

    # (6) Receipts are true and cover the proposal
    receipts = read_receipts(certificate, proposal, keys)

    # (7) The voting is closed, and the exhibits are exactly the ballots that count
    acts = [exhibit.act for exhibit in exhibits]
    result = outcome(acts, proposal=proposal.act.id, log=proposal.act.log, receipts=receipts)
    counted = [cast.act for cast in result.counted]
    if not result.closed or result.missing or counted != [ballot.act for ballot in ballots]:
        raise refuse("ballots-differ", "ballots")

    # (8) The outcome is the stated one
    if certificate.outcome != stated(result):
        raise refuse("outcome-differs", "outcome")
    return Certified(said, result, witnesses)


def trusted_keys(
    unverified: Iterable[Identity], trusted: Iterable[Identity]
) -> dict[str, PublicKey]:
    known = {identity.member: identity for identity in trusted}
    members = [identity.member for identity in unverified]
    if members != sorted(set(members)):
        raise refuse("not-ascending", "identities")
    for identity in unverified:
        if known.get(identity.member) != identity:
            raise refuse("identity-untrusted", "identities", member=identity.member)
    return {member: known[member].key for member in members}


def prove(unverified: Exhibit, kind: str, keys: Keys) -> Proven:
    envelope = unwrap(unverified.envelope)
    entry = read_entry(canonical.decode(envelope.payload, limit=MAX_PAYLOAD_BYTES))
    key = keys.get(owner_of(entry.log))
    if key is None:
        raise refuse("unknown-owner", kind, member=owner_of(entry.log))
    verified = verify(envelope, key)
    if entry.kind != kind or entry.crit or digest(unverified.content) != entry.content_digest:
        raise refuse("exhibit-differs", kind)
    act = Act.of(entry, read_content(unverified.content))
    return Proven(act, leaf_hash(verified.payload), unverified.path)


def include(exhibit: Proven, point: Checkpoint) -> None:
    verify_inclusion(
        leaf=exhibit.leaf,
        index=exhibit.act.seq,
        size=point.size,
        root=point.root,
        proof=exhibit.path,
    )


def read_checkpoints(
    unverified: tuple[bytes, ...], exhibits: list[Proven], keys: Keys
) -> dict[str, Checkpoint]:
    points = [read_note(one, keys.get) for one in unverified]
    logs = [point.log for point in points]
    if logs != sorted({exhibit.act.log for exhibit in exhibits}):
        raise refuse("checkpoints-differ", "checkpoints")
    for one in unverified:
        every_line_counts(one, keys, signed=1)
    return dict(zip(logs, points, strict=True))


def every_line_counts(unverified: bytes, keys: Keys, *, signed: int) -> None:
    """No line of a note is there for show: all are verified, none is twice."""
    lines = note.parse(unverified).signatures
    if len(lines) != signed + len({c.member for c in read_cosignatures(unverified, keys.get)}):
        raise refuse("note-line-unknown", "checkpoints")


def witnesses_of(
    notes: tuple[bytes, ...], close: Proven, said: Proposal, keys: Keys
) -> tuple[str, ...]:
    found = {
        cosignature.member
        for one in notes
        for cosignature in read_cosignatures(one, keys.get)
        if cosignature.checkpoint.log == close.act.log
    }
    return tuple(sorted(found.intersection(said.participants) - {close.act.owner}))


def read_receipts(certificate: Certificate, proposal: Proven, keys: Keys) -> list[Receipt]:
    receipts: list[Receipt] = []
    for receipted in certificate.receipts:
        found = read_cosignatures(receipted.note, keys.get)
        every_line_counts(receipted.note, keys, signed=0)
        for cosignature in found:
            point = cosignature.checkpoint
            if point.log != proposal.act.log:
                raise refuse("receipt-elsewhere", "receipts", log=point.log)
            include(Proven(proposal.act, proposal.leaf, receipted.path), point)
            receipts.append(Receipt.of(cosignature))
    return receipts


def stated(result: Outcome) -> dict[str, object]:
    """How a certificate words an outcome."""
    return {
        "status": str(result.status),
        "counted": [
            {"voter": c.ballot.voter, "choice": str(c.ballot.choice)} for c in result.counted
        ],
        "silent": list(result.silent),
        "awaited": list(result.awaited),
    }
