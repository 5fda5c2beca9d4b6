"""Entries that break one rule each, signed by the owner that lies.

Each is put into a tree that the liar really signs, so only the check of that one rule can refuse
it. What a liar cannot do is sign with the key of another member.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from foedus.kernel.admit import Arrival
from foedus.kernel.content import digest, make_content
from foedus.kernel.entry import Entry, seal
from foedus.kernel.envelope import unwrap, wrap
from foedus.kernel.keys import Ed25519Signer, Signer
from foedus.kernel.logs import owner_of
from foedus.kernel.testing.dice import Dice
from foedus.kernel.testing.disk import Accepted


@dataclass(frozen=True, slots=True)
class Scene:
    """`fair` is a good next entry of a log of the liar's; `earlier` that log, `foreign` what else
    the victim may have seen."""

    fair: Entry
    content: bytes
    earlier: list[Accepted]
    foreign: list[Accepted]
    signer: Signer
    dice: Dice

    def sealed(self, **changes: object) -> Arrival:
        return Arrival(seal(replace(self.fair, **changes), self.signer), self.content)  # type: ignore[arg-type]


def another_signature(scene: Scene) -> Arrival:
    envelope = wrap(scene.fair.to_payload(), Ed25519Signer.from_secret(scene.dice.raw(32)))
    named = envelope.replace(_key_id(envelope), scene.signer.public.key_id.encode())
    return Arrival(named, scene.content)


def another_key(scene: Scene) -> Arrival:
    stranger = Ed25519Signer.from_secret(scene.dice.raw(32))
    return Arrival(wrap(scene.fair.to_payload(), stranger), scene.content)


def replayed_entry(scene: Scene) -> Arrival:
    old = scene.dice.pick(scene.earlier)
    return Arrival(old.envelope, old.content)


def skipped_position(scene: Scene) -> Arrival:
    return scene.sealed(seq=scene.fair.seq + 1 + scene.dice.below(3))


def another_log(scene: Scene) -> Arrival:
    """The next entry of another log before the victim, or of a generation that never was."""
    for other in (a.entry for a in scene.foreign if a.entry.op == "open"):
        if owner_of(other.log) == owner_of(scene.fair.log):
            seq = sum(a.entry.log == other.log for a in scene.foreign)
            return scene.sealed(log=other.log, seq=seq, label=other.label)
    owner, audience_hash, generation = scene.fair.log.split("/")
    return scene.sealed(log=f"{owner}/{audience_hash}/{int(generation) + 1}")


def another_audience(scene: Scene) -> Arrival:
    wider = tuple(sorted({*scene.fair.audience, "ZZZ"}))
    return scene.sealed(label=replace(scene.fair.label, releasable_to=wider))


def broken_chain(scene: Scene) -> Arrival:
    return scene.sealed(prev=scene.dice.raw(32).hex())


def lower_version(scene: Scene) -> Arrival:
    put = [a.entry for a in scene.earlier if a.entry.content_digest]
    if not put:
        return broken_chain(scene)
    last = max((e for e in put if e.id == put[-1].id), key=lambda e: e.seq)
    ver = max(1, last.ver - scene.dice.below(2))
    return scene.sealed(id=last.id, kind=last.kind, ver=ver, prev=last.content_digest)


def two_contents(scene: Scene) -> Arrival:
    """The (id, ver) of a record in another log of the liar's, with another content."""
    mine = [a.entry for a in scene.foreign if owner_of(a.entry.log) == owner_of(scene.fair.log)]
    put = [e for e in mine if e.content_digest and e.log != scene.fair.log]
    if not put:
        return broken_chain(scene)
    other = scene.dice.pick(put)
    return scene.sealed(id=other.id, kind=other.kind, ver=other.ver)


def another_members_record(scene: Scene) -> Arrival:
    """The newest that the liar has seen, perhaps before its victim: must harm nobody."""
    mine = owner_of(scene.fair.log)
    theirs = [a.entry for a in scene.foreign if a.entry.id and owner_of(a.entry.log) != mine]
    if not theirs:
        return broken_chain(scene)
    stolen = max(theirs, key=lambda entry: entry.at)
    return scene.sealed(id=stolen.id, kind=stolen.kind, ver=stolen.ver + 1)


def swapped_content(scene: Scene) -> Arrival:
    other = make_content({"text": "something else"}, scene.dice.raw(16))
    return Arrival(seal(scene.fair, scene.signer), other)


def spaced_payload(scene: Scene) -> Arrival:
    return Arrival(wrap(scene.fair.to_payload() + b" ", scene.signer), scene.content)


def doubled_key(scene: Scene) -> Arrival:
    payload = scene.fair.to_payload()
    return Arrival(wrap(b'{"at":"x",' + payload[1:], scene.signer), scene.content)


def doubled_content_key(scene: Scene) -> Arrival:
    content = b'{"body":{},' + scene.content[1:]
    entry = replace(scene.fair, content_digest=digest(content), content_size=len(content))
    return Arrival(seal(entry, scene.signer), content)


def padded_envelope(scene: Scene) -> Arrival:
    return Arrival(seal(scene.fair, scene.signer) + b"\n", scene.content)


def withdrawn_unseen(scene: Scene) -> Arrival:
    entry = replace(scene.fair, op="withdraw", reason="never shared", content_digest="")
    return Arrival(seal(replace(entry, content_size=0), scene.signer), None)


def reopened(scene: Scene) -> Arrival:
    fair = scene.fair
    return Arrival(
        seal(Entry(fair.log, fair.seq, "open", fair.label, fair.at, fair.by), scene.signer), None
    )


LIES: Mapping[str, Callable[[Scene], Arrival]] = {
    lie.__name__.replace("_", "-"): lie
    for lie in (
        another_signature,
        another_key,
        replayed_entry,
        skipped_position,
        another_log,
        another_audience,
        broken_chain,
        lower_version,
        two_contents,
        another_members_record,
        swapped_content,
        spaced_payload,
        doubled_key,
        doubled_content_key,
        padded_envelope,
        withdrawn_unseen,
        reopened,
    )
}


def _key_id(envelope: bytes) -> bytes:
    return unwrap(envelope).key_id.encode()
