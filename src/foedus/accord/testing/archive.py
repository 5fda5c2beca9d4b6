"""What a simulated member can show of its logs: the source of a certificate."""

from __future__ import annotations

from foedus.accord.certificate.form import Exhibit, Receipted
from foedus.kernel import note
from foedus.kernel.merkle import inclusion_proof
from foedus.kernel.testing.member import Member


class Archive:
    """Read only. Whatever is withheld here cannot be shown: then the content is empty."""

    def __init__(self, member: Member) -> None:
        self._disk = member.disk

    def exhibit(self, log: str, seq: int) -> Exhibit:
        accepted = self._disk.shelf(log).entries[seq]
        return Exhibit(accepted.envelope, accepted.content or b"", self._path(log, seq))

    def _path(self, log: str, seq: int, size: int = 0) -> tuple[bytes, ...]:
        shelf = self._disk.shelf(log)
        return inclusion_proof(shelf.node_at, seq, size or shelf.frontier.size)

    def checkpoint(self, log: str) -> bytes:
        """With one receipt of each member for the same size."""
        shelf = self._disk.shelf(log)
        by_member = {
            cosignature.member: raw
            for raw, cosignature in self._disk.receipts.items()
            if cosignature.checkpoint == shelf.noted
        }
        return note.merge(shelf.note, *(raw for _, raw in sorted(by_member.items())))

    def receipted(self, log: str, seq: int) -> list[Receipted]:
        return [
            Receipted(raw, self._path(log, seq, cosignature.checkpoint.size))
            for raw, cosignature in self._disk.receipts.items()
            if cosignature.checkpoint.log == log and cosignature.checkpoint.size > seq
        ]
