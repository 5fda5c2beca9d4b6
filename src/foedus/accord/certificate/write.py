"""Writes a certificate from what a node holds; it is checked before it is handed out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from foedus.accord.acts import Act
from foedus.accord.certificate.check import check, stated
from foedus.accord.certificate.form import Certificate, Exhibit, Receipted
from foedus.accord.outcome import Outcome
from foedus.kernel import note
from foedus.kernel.identity import Identity


class Source(Protocol):
    """What a node must be able to show of the logs it holds."""

    def exhibit(self, log: str, seq: int) -> Exhibit:
        """The entry, its content, and its path to the root of `checkpoint(log)`."""
        ...

    def checkpoint(self, log: str) -> bytes:
        """The log's latest signed note, with every receipt for that same size."""
        ...

    def receipted(self, log: str, seq: int) -> Sequence[Receipted]:
        """The cosigned notes that cover this entry, with its path to each root."""
        ...


def certify(
    source: Source,
    *,
    proposal: Act,
    close: Act,
    result: Outcome,
    identities: Iterable[Identity],
) -> bytes:
    """`result` is the outcome to certify; `identities` those of the participants and the proposer.

    Raises Refused if the certificate would not convince a reader.
    """
    ballots = [source.exhibit(cast.act.log, cast.act.seq) for cast in result.counted]
    logs = {proposal.log, close.log, *(cast.act.log for cast in result.counted)}
    trusted = sorted(identities, key=lambda identity: identity.member)
    members = {identity.member for identity in trusted}
    held = source.receipted(proposal.log, proposal.seq) if result.silent else ()
    certificate = Certificate(
        source.exhibit(proposal.log, proposal.seq),
        tuple(ballots),
        source.exhibit(close.log, close.seq),
        tuple(signed_by(source.checkpoint(log), {log, *members}) for log in sorted(logs)),
        tuple(one for one in held if signed_by(one.note, set(result.silent)) == one.note),
        tuple(trusted),
        stated(result),
    )
    written = certificate.to_bytes()
    check(written, trusted)
    return written


def signed_by(signed: bytes, names: set[str]) -> bytes:
    """The note with the signatures of these names only: a reader knows no others."""
    parts = note.parse(signed)
    kept = tuple(line for line in parts.signatures if line.name in names)
    return replace(parts, signatures=kept).to_bytes()
