"""Writes a certificate from what a node holds; it is checked before it is handed out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from foedus.accord.acts import Act
from foedus.accord.certificate.check import check, stated
from foedus.accord.certificate.form import Certificate, Exhibit, Receipted
from foedus.accord.outcome import Outcome
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
    """`result` is the outcome to certify; raises Refused if it would not convince a reader."""
    ballots = [source.exhibit(cast.act.log, cast.act.seq) for cast in result.counted]
    logs = {proposal.log, close.log, *(cast.act.log for cast in result.counted)}
    trusted = sorted(identities, key=lambda identity: identity.member)
    certificate = Certificate(
        source.exhibit(proposal.log, proposal.seq),
        tuple(ballots),
        source.exhibit(close.log, close.seq),
        tuple(source.checkpoint(log) for log in sorted(logs)),
        tuple(source.receipted(proposal.log, proposal.seq)) if result.silent else (),
        tuple(trusted),
        stated(result),
    )
    written = certificate.to_bytes()
    check(written, trusted)
    return written
