"""The cast of the kernel's tests: fixed keys, one small log of Albania's, and ways to spoil it."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from foedus.kernel import canonical, envelope
from foedus.kernel.admit import Admitted, Arrival, Held, admit
from foedus.kernel.content import digest, make_content
from foedus.kernel.draft import Draft
from foedus.kernel.entry import Entry, seal
from foedus.kernel.keys import EcdsaSigner, Ed25519Signer
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id, owner_of
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.refusals import Refusal


def secret(name: str) -> bytes:
    return sha256(f"a fixed key for tests: {name}".encode()).digest()


SIGNERS = {
    "ALB": Ed25519Signer.from_secret(secret("ALB")),
    "HRV": EcdsaSigner.from_secret(secret("HRV")),
    "XKX": Ed25519Signer.from_secret(secret("XKX")),
}
KEYS = {member: signer.public for member, signer in SIGNERS.items()}
PAIR = ("ALB", "HRV")
ALL = ("ALB", "HRV", "XKX")
LOG = log_id("ALB", PAIR)
WIDE = log_id("ALB", ALL)
THEIRS = log_id("HRV", PAIR)
AT = "2026-11-25T10:00:00Z"
NOTE = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
OTHER = "9b2b4c1e-0d5f-4b52-8f0e-6f6f0c6a7d10"
CROATIAN = "c56a4180-65aa-42ec-a945-5fd21dec0538"


def label(*members: str) -> Label:
    return Label("FOEDUS", "INTERNAL", (), members)


def content(text: str = "first") -> bytes:
    return make_content({"text": text}, sha256(text.encode()).digest()[:16])


def note_rule(body, entry, history):
    """Refuses one text, breaks on another."""
    if body["text"] == "refused":
        return (Refusal("note-refused"),)
    if body["text"] == "broken":
        raise ZeroDivisionError
    return ()


KINDS = Kinds({"demo.note": Kind("demo.note", note_rule)})


class Ledger:
    """A growing history; every entry passes the real gate. `arrivals` by log."""

    def __init__(self) -> None:
        self.history = MemoryHistory(KEYS)
        self.arrivals: dict[str, list[Arrival]] = {}

    def draft(self, log: str = LOG, *members: str) -> Draft:
        audience = members or self.history.audience(log)
        return Draft(self.history, log, label(*audience), AT, "desk officer")

    def say(self, entry: Entry, content: bytes | None = None) -> Admitted | Held:
        owner = owner_of(entry.log)
        arrival = Arrival(seal(entry, SIGNERS[owner]), content)
        accepted = admit(arrival, log=entry.log, reader=owner, history=self.history, kinds=KINDS)
        self.history.apply(accepted)
        self.arrivals.setdefault(entry.log, []).append(arrival)
        return accepted

    def open(self, log: str, *members: str) -> None:
        self.say(self.draft(log, *members).open())

    def put(self, text: str, ver: int, record: str = NOTE, log: str = LOG) -> Admitted | Held:
        said = content(text)
        return self.say(self.draft(log).put(record, "demo.note", ver, said), said)

    def withdraw(self, ver: int, record: str = NOTE, log: str = LOG) -> Admitted | Held:
        return self.say(self.draft(log).withdraw(record, "demo.note", ver, "mistaken"))


def ledger() -> Ledger:
    """ALB's log for HRV: opening and two versions; a Croatian record in HRV's log for ALB."""
    made = Ledger()
    made.open(LOG, *PAIR)
    made.put("first", 10)
    made.put("second", 20)
    made.open(THEIRS, *PAIR)
    made.put("theirs", 10, CROATIAN, THEIRS)
    return made


def fields(**changes: object) -> dict[str, object]:
    """The payload of a good third version in LOG; a change of `...` leaves a field out."""
    third = content("third")
    good: dict[str, object] = {
        "v": 1,
        "log": LOG,
        "seq": 3,
        "op": "put",
        "id": NOTE,
        "kind": "demo.note",
        "ver": 30,
        "prev": digest(content("second")),
        "content": {"sha256": digest(third), "size": len(third)},
        "label": label(*PAIR).wire(),
        "at": AT,
        "by": "desk officer",
        "crit": [],
    }
    return {name: value for name, value in {**good, **changes}.items() if value is not ...}


def signed(payload: bytes, member: str = "ALB") -> bytes:
    """Any bytes as a payload, signed: what a member with a bad node may send."""
    return envelope.wrap(payload, SIGNERS[member])


def arrival(said: bytes | None = content("third"), member: str = "ALB", **changes) -> Arrival:
    """The good third version with some fields changed, signed by `member`."""
    return Arrival(signed(canonical.encode(fields(**changes)), member), said)


@cache
def untouched() -> Ledger:
    """A ledger for tests that apply nothing."""
    return ledger()


def judged(unverified: Arrival, made: Ledger | None = None, **asked) -> Admitted | Held:
    made = made or untouched()
    asked = {"log": LOG, "reader": "HRV", "kinds": KINDS, **asked}
    return admit(unverified, history=made.history, **asked)
