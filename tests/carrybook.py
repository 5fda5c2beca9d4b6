"""Two nodes in memory around the production kernel: an owner with logs, and a reader."""

from __future__ import annotations

from foedus.exchange.offer import Offered
from foedus.kernel.admit import Arrival, admit
from foedus.kernel.admit_page import admit_page
from foedus.kernel.checkpoint import Checkpoint, cosign, sign_note
from foedus.kernel.content import digest, make_content
from foedus.kernel.entry import Entry, seal
from foedus.kernel.keys import Ed25519Signer
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.merkle import Frontier, consistency_proof, from_leaves
from foedus.kernel.page import read_page, write_page

SIGNERS = {
    member: Ed25519Signer.from_secret(bytes(31) + bytes([number]))
    for number, member in enumerate(("ALB", "HRV", "XKX"), 1)
}
KEYS = {member: signer.public for member, signer in SIGNERS.items()}
KINDS = Kinds({"test.note": Kind("test.note", lambda *_: ())})
AT = "2026-11-25T10:00:00Z"


class Owner:
    """A member that writes records for others; also the shelf of an export."""

    def __init__(self, member: str = "ALB", step: int = 500) -> None:
        self.member = member
        self.step = step
        self.history = MemoryHistory(KEYS)
        self.arrivals: dict[str, list[Arrival]] = {}
        self.leaves: dict[str, list[bytes]] = {}
        self.acknowledged: dict[str, int] = {}

    def write(self, *audience: str, count: int = 1) -> str:
        """Write so many new records for this audience; return the log's name."""
        members = tuple(sorted({self.member, *audience}))
        log = log_id(self.member, members)
        label = Label("FOEDUS", "INTERNAL", (), members)
        if log not in self.arrivals:
            self.arrivals[log], self.leaves[log] = [], []
            self._append(Entry(log, 0, "open", label, AT, "clerk"), None)
        for _ in range(count):
            seq = len(self.arrivals[log])
            content = make_content({"text": f"record {seq} of {log}"}, seq.to_bytes(16))
            record = f"{int(log[4:12], 16):08x}-0000-4000-8000-{seq:012x}"
            of_record = {"id": record, "kind": "test.note", "ver": seq}
            of_content = {"content_digest": digest(content), "content_size": len(content)}
            entry = Entry(log, seq, "put", label, AT, "clerk", **of_record, **of_content)
            self._append(entry, content)
        return log

    def _append(self, entry: Entry, content: bytes | None) -> None:
        arrival = Arrival(seal(entry, SIGNERS[self.member]), content)
        accepted = admit(
            arrival, log=entry.log, reader=self.member, history=self.history, kinds=KINDS
        )
        self.history.apply(accepted)
        self.arrivals[entry.log].append(arrival)
        self.leaves[entry.log].append(accepted.leaf)

    def offered(self, recipient: str) -> tuple[Offered, ...]:
        return tuple(
            Offered(log, len(arrivals), self.acknowledged.get(log, 0))
            for log, arrivals in sorted(self.arrivals.items())
            if recipient in (self.history.audience(log) or ())
        )

    def page(self, recipient: str, log: str, start: int) -> bytes:
        assert recipient in self.history.audience(log)
        arrivals = self.arrivals[log][start : start + self.step]
        size = len(self.arrivals[log])
        root = Frontier().extend(self.leaves[log]).root()
        end = start + len(arrivals)
        proof = consistency_proof(from_leaves(self.leaves[log]), end, size)
        note = sign_note(Checkpoint(log, size, root), SIGNERS[self.member])
        return write_page(log=log, start=start, arrivals=arrivals, note=note, proof=proof)


class Reader:
    """A member's holdings in memory: the same gate as a node's, no tables."""

    def __init__(self, member: str = "HRV") -> None:
        self.member = member
        self.history = MemoryHistory(KEYS)
        self.applied: list[tuple[str, int]] = []

    def size(self, log: str) -> int:
        return self.history.size(log)

    def receive(self, unverified_page: bytes, *, log: str) -> int:
        page = admit_page(
            read_page(unverified_page),
            log=log,
            reader=self.member,
            frontier=self.history.frontiers.get(log, Frontier()),
            history=self.history,
            kinds=KINDS,
        )
        for accepted in page.entries:
            self.history.apply(accepted)
            self.applied.append((log, accepted.entry.seq))
        return self.size(log)

    def receipt(self, log: str) -> bytes:
        frontier = self.history.frontiers[log]
        checkpoint = Checkpoint(log, frontier.size, frontier.root())
        return cosign(checkpoint, member=self.member, signer=SIGNERS[self.member], at=1)
