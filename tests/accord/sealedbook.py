"""A council whose entries are really sealed and pass the production gate."""

from __future__ import annotations

from accord.councilbook import PID, ballot_body, close_body, proposal_body
from foedus.accord.acts import Act, Receipt
from foedus.accord.certificate import certify
from foedus.accord.certificate.form import Exhibit, Receipted
from foedus.accord.kinds import KINDS
from foedus.accord.outcome import outcome
from foedus.accord.records import BALLOT, CLOSE, PROPOSAL, close_id
from foedus.kernel import note
from foedus.kernel.admit import Admitted, Arrival, admit
from foedus.kernel.checkpoint import Checkpoint, cosign, read_cosignatures, sign_note
from foedus.kernel.content import digest as digest_of
from foedus.kernel.content import make_content
from foedus.kernel.draft import Draft
from foedus.kernel.entry import seal
from foedus.kernel.identity import Identity
from foedus.kernel.keys import Ed25519Signer
from foedus.kernel.kinds import Kinds
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id, owner_of
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.merkle import from_leaves, inclusion_proof, root_of

ALL = ("ALB", "HRV", "XKX")
SIGNERS = {m: Ed25519Signer.from_secret(m.encode().ljust(32)) for m in ALL}
BALLOT_ID = "22222222-2222-4222-8222-222222222222"
OTHER_ID = "33333333-3333-4333-8333-333333333333"


class Desk:
    """Writes entries as their owners would and lets the gate decide."""

    def __init__(self):
        self.history = MemoryHistory({m: signer.public for m, signer in SIGNERS.items()})
        self.logs = {}
        self.ver = 0
        self.receipts = {}

    def draft(self, owner, audience):
        label = Label("FOEDUS", "INTERNAL", (), audience)
        draft = Draft(
            self.history, log_id(owner, audience), label, "2026-11-25T12:00:00Z", "clerk"
        )
        if not self.history.size(draft.log):
            self.admit(draft.open())
        return draft

    def admit(self, entry, content=None):
        owner = owner_of(entry.log)
        arrival = Arrival(seal(entry, SIGNERS[owner]), content)
        done = admit(
            arrival, log=entry.log, reader=owner, history=self.history, kinds=Kinds(KINDS)
        )
        assert isinstance(done, Admitted)
        self.history.apply(done)
        self.logs.setdefault(entry.log, []).append(done)
        return done

    def put(self, owner, kind, record, body, *, audience=ALL):
        self.ver += 1
        content = make_content(body, self.ver.to_bytes(16))
        draft = self.draft(owner, audience)
        self.admit(draft.put(record, kind, self.ver, content), content)
        return {"owner": owner, "id": record, "ver": self.ver, "digest": digest_of(content)}

    def tree(self, log):
        return from_leaves([done.leaf for done in self.logs[log]])

    def point(self, log, size=None):
        size = size or len(self.logs[log])
        return Checkpoint(log, size, root_of(self.tree(log), size))

    def receipt(self, member, log, at, size=None):
        """The member cosigns the log as it is now, or was at `size`."""
        point = self.point(log, size)
        signed = cosign(point, member=member, signer=SIGNERS[member], at=at)
        self.receipts.setdefault((log, point.size), []).append(signed)

    def exhibit(self, log, seq):
        done = self.logs[log][seq]
        path = inclusion_proof(self.tree(log), seq, len(self.logs[log]))
        return Exhibit(done.envelope, done.content, path)

    def checkpoint(self, log):
        point = self.point(log)
        signed = sign_note(point, SIGNERS[owner_of(log)])
        by_member = {}
        for one in self.receipts.get((log, point.size), ()):
            by_member.setdefault(note.parse(one).signatures[0].name, one)
        return note.merge(signed, *by_member.values())

    def receipted(self, log, seq):
        return [
            Receipted(one, inclusion_proof(self.tree(log), seq, size))
            for (of, size), notes in sorted(self.receipts.items())
            if of == log and size > seq
            for one in notes
        ]

    def acts(self):
        return [
            Act.of_accepted(done)
            for log in self.logs.values()
            for done in log
            if done.entry.kind in KINDS
        ]

    def known_receipts(self):
        keys = self.history.key_of
        return [
            Receipt.of(c)
            for notes in self.receipts.values()
            for one in notes
            for c in read_cosignatures(one, keys)
        ]


IDENTITIES = [Identity(m, f"Ministry of {m}", SIGNERS[m].public) for m in ALL]
BALLOT_IDS = {m: BALLOT_ID.replace("2222", f"{i}222", 1) for i, m in enumerate(ALL)}


def decided(*, silent=(), **changes):
    """A desk on which all have approved, but those that are silent, and ALB has closed."""
    desk = Desk()
    named = desk.put("ALB", PROPOSAL, PID, proposal_body(**changes))
    log = log_id("ALB", ALL)
    for member in silent:
        desk.receipt(member, log, at=900)
    voted = [
        desk.put(m, BALLOT, BALLOT_IDS[m], ballot_body(m, proposal=named))
        for m in ALL
        if m not in silent
    ]
    body = close_body() | {"proposal": named, "ballots": sorted(v["digest"] for v in voted)}
    desk.put("ALB", CLOSE, close_id(PID), body)
    for member in ("HRV", "XKX"):
        desk.receipt(member, log, at=2_000)
    return desk


def certificate(desk):
    log = log_id("ALB", ALL)
    acts = desk.acts()
    result = outcome(acts, proposal=PID, log=log, receipts=desk.known_receipts())
    by_kind = {act.kind: act for act in acts}
    return certify(
        desk,
        proposal=by_kind[PROPOSAL],
        close=by_kind[CLOSE],
        result=result,
        identities=IDENTITIES,
    )
