"""Our node as the exchange sees it: what peers may read, and what is pulled or carried in."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.exchange import limits
from foedus.exchange.offer import Offered
from foedus.kernel.checkpoint import Cosignature, read_cosignatures
from foedus.kernel.keys import PublicKey
from foedus.kernel.refusals import Refused
from foedus.node import receipts, serve
from foedus.node.database.server import INGEST
from foedus.node.history import TableHistory
from foedus.node.node import Node
from foedus.node.receive import receive

_RECEIPTS = "SELECT log, max(size) FROM receipt WHERE member = %s GROUP BY log"


@dataclass(frozen=True)
class Here:
    """The ports of server, pull and bundle over one node."""

    node: Node

    def offered(self, recipient: str) -> tuple[Offered, ...]:
        """Our logs for this member, with the size of its latest receipt."""
        with self.node.reading(INGEST) as connection:
            held = dict(connection.execute(_RECEIPTS, [recipient]).fetchall())
        logs = serve.logs_for(self.node, recipient)
        return tuple(Offered(log, size, held.get(log, 0)) for log, size in logs)

    def page(self, recipient: str, log: str, start: int) -> bytes | None:
        """A page of the usual size; None for a log that is not there for this member."""
        return serve.page(
            self.node,
            recipient,
            log,
            start,
            max_entries=limits.PAGE_ENTRIES,
            max_bytes=limits.PAGE_BYTES,
        )

    def acknowledged(self, member: str, log: str, unverified_receipt: bytes) -> None:
        """Keep a member's receipt; raises Refused, also `wrong-log` for another log's."""
        with self.node.reading(INGEST) as connection:
            key_of = TableHistory(connection).key_of
            for found in read_cosignatures(unverified_receipt, key_of):
                if found.checkpoint.log != log:
                    raise Refused.because("wrong-log", log=log)
        receipts.record(self.node, member, unverified_receipt)

    def take_receipt(self, unverified_receipt: bytes) -> Cosignature:
        """Keep a receipt that came by hand, from whichever partner signed it."""
        with self.node.reading(INGEST) as connection:
            found = read_cosignatures(unverified_receipt, TableHistory(connection).key_of)
        if len(found) != 1:
            raise Refused.because("not-a-receipt", member="")
        return receipts.record(self.node, found[0].member, unverified_receipt)

    def key_of(self, member: str) -> PublicKey | None:
        with self.node.reading(INGEST) as connection:
            return TableHistory(connection).key_of(member)

    def size(self, log: str) -> int:
        with self.node.reading(INGEST) as connection:
            return TableHistory(connection).size(log)

    def receive(self, unverified_page: bytes, *, log: str) -> int:
        return receive(self.node, unverified_page, log=log).size

    def receipt(self, log: str) -> bytes:
        made = receipts.make(self.node, log)
        if made is None:
            raise Refused.because("log-unknown", log=log)
        return made
