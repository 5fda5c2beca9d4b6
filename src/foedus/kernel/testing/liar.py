"""A lying owner: two members with one key, who show two histories; and a teller of lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace

from foedus.kernel import note
from foedus.kernel.admit import Arrival
from foedus.kernel.checkpoint import Checkpoint, sign_note
from foedus.kernel.content import make_content
from foedus.kernel.envelope import unwrap
from foedus.kernel.logs import owner_of
from foedus.kernel.merkle import consistency_proof, leaf_hash
from foedus.kernel.page import write_page
from foedus.kernel.refusals import Refused
from foedus.kernel.testing.dice import Dice
from foedus.kernel.testing.disk import Shelf
from foedus.kernel.testing.lies import LIES, Scene
from foedus.kernel.testing.member import Member
from foedus.kernel.testing.wire import Message

OVERLAP = 30
"""How far a victim may lag behind and still be reached by a lie about the next entry."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a page is spoilt: the face that the victim sees, and a log before the victim."""

    face: Member
    log: str
    dice: Dice


class Liar:
    """`faces[0]` is what everybody sees until the fork; then some are shown `faces[1]`."""

    def __init__(self, member: Member, lies: Sequence[str]) -> None:
        self.faces = [member]
        self._lies = lies
        self.name = member.name
        self.deceived: frozenset[str] = frozenset()
        self.told: Counter[str] = Counter()

    def fork(self, deceived: frozenset[str]) -> None:
        """From now on these members are shown another history, with the same beginning."""
        if len(self.faces) == 1:
            other = Member(self.faces[0].station)
            other.disk = deepcopy(self.faces[0].disk)
            other.restart()
            self.faces.append(other)
            self.deceived = deceived

    def face_for(self, member: str) -> Member:
        return self.faces[-1 if member in self.deceived else 0]

    def receive(self, message: Message) -> None:
        self.face_for(message.sender).receive(message)

    def lie(self, victim: str, dice: Dice) -> None:
        """Send the victim one page that must change nothing at all."""
        face = self.face_for(victim)
        logs = [log for log in face.own_logs() if face.disk.shelf(log).entries]
        shown = [log for log in logs if victim in (face.history.audience(log) or ())]
        if not shown:
            return
        name, log = dice.pick(self._lies), dice.pick(shown)
        if name in LIES:
            page = bad_entry(Stage(face, log, dice), name, victim)
        else:
            log, page = PAGE_LIES[name](Stage(face, log, dice))
        if page:
            self.told[name] += 1
            face.station.post(Message(self.name, victim, "page", log, page))


def bad_entry(at: Stage, name: str, victim: str) -> bytes:
    face, shelf, dice = at.face, at.face.disk.shelf(at.log), at.dice
    content = make_content({"text": "a lie"}, dice.raw(16))
    draft = face.draft(face.history.audience(at.log) or ())
    fair = draft.put(dice.record_id(), "note.text", 1000 * face.unix_s(), content)
    foreign = [
        accepted
        for log, other in face.disk.shelves.items()
        for accepted in other.entries
        if log != at.log and victim in accepted.entry.audience
    ]
    signer = face.station.signer
    lie = LIES[name](Scene(fair, content, list(shelf.entries), foreign, signer, dice))
    try:
        payload = unwrap(lie.envelope).payload
    except Refused:
        payload = fair.to_payload()
    start = max(0, len(shelf.entries) - OVERLAP)
    known = [Arrival(a.envelope, a.content) for a in shelf.entries[start:]]
    grown = shelf.frontier.append(leaf_hash(payload))
    signed = sign_note(Checkpoint(at.log, grown.size, grown.root()), signer)
    return write_page(log=at.log, start=start, arrivals=[*known, lie], note=signed, proof=())


def whole(shelf: Shelf, log: str, signed: bytes) -> bytes:
    """A page with the log's last entries and this note."""
    start = max(0, len(shelf.entries) - OVERLAP)
    arrivals = [Arrival(a.envelope, a.content) for a in shelf.entries[start:]]
    return write_page(log=log, start=start, arrivals=arrivals, note=signed, proof=())


def another_root(at: Stage) -> tuple[str, bytes]:
    shelf = at.face.disk.shelf(at.log)
    point = Checkpoint(at.log, shelf.frontier.size, at.dice.raw(32))
    return at.log, whole(shelf, at.log, sign_note(point, at.face.station.signer))


def rolled_back(at: Stage) -> tuple[str, bytes]:
    """A smaller checkpoint than the page's own entries, with a root of some other past."""
    shelf = at.face.disk.shelf(at.log)
    size = at.dice.below(shelf.frontier.size)
    point = Checkpoint(at.log, size, at.dice.raw(32))
    return at.log, whole(shelf, at.log, sign_note(point, at.face.station.signer))


def promised_ahead(at: Stage) -> tuple[str, bytes]:
    """Genuine entries under a checkpoint of a longer tree, which the log will never become."""
    shelf = at.face.disk.shelf(at.log)
    grown, added = shelf.frontier.grow([at.dice.raw(32), at.dice.raw(32)])
    nodes = shelf.nodes | {(level, index): node for level, index, node in added}
    point = Checkpoint(at.log, grown.size, grown.root())
    start = max(0, len(shelf.entries) - OVERLAP)
    proof = consistency_proof(
        lambda level, index: nodes[level, index], len(shelf.entries), point.size
    )
    page = write_page(
        log=at.log,
        start=start,
        arrivals=[Arrival(a.envelope, a.content) for a in shelf.entries[start:]],
        note=sign_note(point, at.face.station.signer),
        proof=proof,
    )
    return at.log, page


def forged_checkpoint(at: Stage) -> tuple[str, bytes]:
    """Another owner's genuine entries under a checkpoint that the liar signed."""
    theirs = [name for name in at.face.disk.shelves if owner_of(name) != at.face.name]
    if not theirs:
        return another_root(at)
    stolen = at.dice.pick(theirs)
    shelf = at.face.disk.shelf(stolen)
    text = Checkpoint(stolen, shelf.frontier.size, shelf.frontier.root()).text()
    forged = note.sign(text, name=stolen, signer=at.face.station.signer)
    return stolen, whole(shelf, stolen, forged)


def replayed_signature(at: Stage) -> tuple[str, bytes]:
    """Another owner's signature line under another root."""
    theirs = [name for name, shelf in at.face.disk.shelves.items() if len(shelf.entries) > 1]
    theirs = [name for name in theirs if owner_of(name) != at.face.name]
    if not theirs:
        return another_root(at)
    stolen = at.dice.pick(theirs)
    shelf = at.face.disk.shelf(stolen)
    old = note.parse(shelf.note)
    text = Checkpoint(stolen, shelf.frontier.size, at.dice.raw(32)).text()
    return stolen, whole(shelf, stolen, replace(old, text=text).to_bytes())


def shown_to_an_outsider(at: Stage) -> tuple[str, bytes]:
    """Any of the liar's logs, from its beginning; refused where the victim is no reader."""
    shown = at.dice.pick(at.face.own_logs())
    page = at.face.page(shown, 0)
    return shown, page or b""


def flipped_bit(at: Stage) -> tuple[str, bytes]:
    page = bytearray(whole(at.face.disk.shelf(at.log), at.log, at.face.disk.shelf(at.log).note))
    page[at.dice.below(len(page))] ^= 1 << at.dice.below(8)
    return at.log, bytes(page)


def cut_short(at: Stage) -> tuple[str, bytes]:
    page = whole(at.face.disk.shelf(at.log), at.log, at.face.disk.shelf(at.log).note)
    return at.log, page[: at.dice.below(len(page))]


def reordered(at: Stage) -> tuple[str, bytes]:
    shelf = at.face.disk.shelf(at.log)
    arrivals = [Arrival(a.envelope, a.content) for a in shelf.entries]
    page = write_page(
        log=at.log, start=0, arrivals=arrivals[::-1][:OVERLAP], note=shelf.note, proof=()
    )
    return at.log, page


PAGE_LIES: Mapping[str, Callable[[Stage], tuple[str, bytes]]] = {
    lie.__name__.replace("_", "-"): lie
    for lie in (
        another_root,
        rolled_back,
        promised_ahead,
        forged_checkpoint,
        replayed_signature,
        shown_to_an_outsider,
        flipped_bit,
        cut_short,
        reordered,
    )
}

TOLD = (*LIES, *PAGE_LIES)
"""The names of all lies."""
