"""n members in memory on the production kernel: bad weather, partitions, crashes, one liar.

Deterministic: everything that happens follows from the seed, and `trace` is the digest of it all.
After the idea of FoundationDB's simulation and of python-tuf's RepositorySimulator.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256

from foedus.kernel.keys import Ed25519Signer
from foedus.kernel.kinds import Kinds
from foedus.kernel.logs import owner_of
from foedus.kernel.testing.dice import Dice
from foedus.kernel.testing.disk import Crash
from foedus.kernel.testing.liar import TOLD, Liar
from foedus.kernel.testing.member import Member, Station
from foedus.kernel.testing.watch import Watch
from foedus.kernel.testing.wire import FAIR, Message, Weather, Wire

CODES = ("ALB", "HRV", "XKX", "BGR", "MKD", "MNE", "SVN")
LONGEST_FUSE = 12
DOWN_STEPS = 30
LONGEST_PAGE = 1_000
CHECK_EVERY = 200
FEWEST = 2

DELIVER_PCT, LIAR_PCT = 60, 25
"""A step delivers a message if one is due, or else the liar acts, or else somebody honest."""

PLAY_PCT, PULL_PCT, HEARTBEAT_PCT = 40, 80, 30
"""An honest member plays, or else pulls, or else gives receipts again, or else gossips."""

LIE_PCT, LIAR_PULL_PCT, FORK_PCT = 50, 30, 10
"""A liar lies, or else pulls, or else forks its logs, or else plays."""

Play = Callable[[Member, Dice], None]
"""What a member does of its own: writes through `member`, guided by the dice."""

Examine = Callable[["Federation"], None]
"""A check of higher floors; raises `Broken`. Run now and then, and when all is settled."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Chances are per cent of the steps. With `lying`, the last member tells these `lies`."""

    size: int
    seed: int
    kinds: Mapping[str, Kinds]
    plays: Sequence[Play]
    weather: Weather = field(default_factory=Weather)
    lying: bool = True
    liar_plays: Sequence[Play] = ()
    lies: Sequence[str] = TOLD
    crash_pct: int = 1
    part_pct: int = 1
    checks: Sequence[Examine] = ()
    clock_offsets_s: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not (FEWEST <= self.size <= len(CODES) and self.plays):
            raise ValueError("a federation needs 2 to 7 members and something to do")


class Federation:
    """`members` are the honest ones. `step` may raise `Broken`: an invariant does not hold."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.now = 0
        self.names = CODES[: plan.size]
        self.wire = Wire(plan.seed, plan.weather)
        self.watch = Watch(self)
        self._trace = sha256()
        self._down: dict[str, int] = {}
        signers = {
            name: Ed25519Signer.from_secret(sha256(f"{plan.seed} {name}".encode()).digest())
            for name in self.names
        }
        self.keys = {name: signer.public for name, signer in signers.items()}
        everybody = {name: self._member(name, signer) for name, signer in signers.items()}
        self.liar = Liar(everybody.pop(self.names[-1]), plan.lies) if plan.lying else None
        self.members = everybody

    def _member(self, name: str, signer: Ed25519Signer) -> Member:
        offset = self.plan.clock_offsets_s.get(name, 0)
        kinds = self.plan.kinds[name]
        return Member(Station(name, signer, self.keys, kinds, self._post, offset))

    def _post(self, message: Message) -> None:
        if message.sender in self.members:
            self.watch.on_send(self.members[message.sender], message)
        self.wire.send(message, self.now)

    @property
    def trace(self) -> str:
        return self._trace.hexdigest()

    def note(self, *words: str, cargo: bytes = b"") -> None:
        self._trace.update(repr((self.now, *words)).encode() + cargo)

    def run(self, steps: int) -> None:
        for _ in range(steps):
            self.step()

    def step(self) -> None:
        """One thing happens: a message arrives, or a member or the weather does something."""
        self.now += 1
        dice = Dice(self.plan.seed, "step", self.now)
        for name in [name for name, until in self._down.items() if until <= self.now]:
            self._revive(name)
        if self.now % CHECK_EVERY == 0:
            self._check()
        message = self.wire.next_due(self.now) if dice.chance(DELIVER_PCT) else None
        if message:
            self._deliver(message)
            return
        if dice.chance(self.plan.crash_pct):
            self.members[dice.pick(sorted(self.members))].fuse.arm(dice.below(LONGEST_FUSE))
        if dice.chance(self.plan.part_pct):
            self.wire.part(frozenset(dice.some(self.names)) if dice.chance(50) else frozenset())
        self._act(dice)

    def _deliver(self, message: Message) -> None:
        self.note(message.sender, message.receiver, message.verb, message.log, cargo=message.cargo)
        if self.liar and message.receiver == self.liar.name:
            self._set_clocks(self.liar.faces)
            self.liar.receive(message)
        elif message.receiver not in self._down:
            member = self.members[message.receiver]
            self.guarded(member, partial(member.receive, message))

    def _act(self, dice: Dice) -> None:
        if self.liar and dice.chance(LIAR_PCT):
            self._lie(self.liar, dice.pick(sorted(self.members)), dice)
            return
        member = self.members[dice.pick(sorted(self.members))]
        other = dice.pick([name for name in self.names if name != member.name])
        self.guarded(member, partial(self._do, member, other, dice))

    def _do(self, member: Member, other: str, dice: Dice) -> None:
        if dice.chance(PLAY_PCT):
            dice.pick(self.plan.plays)(member, dice)
        elif dice.chance(PULL_PCT):
            member.pull(other)
        elif dice.chance(HEARTBEAT_PCT):
            member.heartbeat(other)
        else:
            logs = [
                log for log in member.disk.shelves if owner_of(log) not in (member.name, other)
            ]
            if logs:
                member.gossip(dice.pick(logs), other)

    def _lie(self, liar: Liar, victim: str, dice: Dice) -> None:
        self._set_clocks(liar.faces)
        if dice.chance(LIE_PCT):
            liar.lie(victim, dice)
        elif dice.chance(LIAR_PULL_PCT):
            liar.face_for(victim).pull(victim)
        elif dice.chance(FORK_PCT):
            liar.fork(frozenset(dice.some(sorted(self.members))))
        else:
            dice.pick([*self.plan.plays, *self.plan.liar_plays])(dice.pick(liar.faces), dice)

    def guarded(self, member: Member, act: Callable[[], None]) -> None:
        """Do it unless the member crashes on the way; then check what it holds."""
        if member.name in self._down:
            return
        self._set_clocks([member])
        try:
            act()
        except Crash:
            self.note("crash", member.name)
            self._down[member.name] = self.now + DOWN_STEPS
            self.watch.on_crash(member)
            return
        self.watch.on_step(member)

    def _revive(self, name: str) -> None:
        del self._down[name]
        self.note("restart", name)
        self.guarded(self.members[name], self.members[name].restart)

    def _set_clocks(self, members: Sequence[Member]) -> None:
        for member in members:
            member.now = self.now

    def settle(self) -> None:
        """Fair weather, all members up, no crash, no new record, until nothing moves."""
        self.wire.part(frozenset())
        self.wire.weather = FAIR
        for name in sorted(self._down):
            self._revive(name)
        for member in [*self.members.values(), *(self.liar.faces if self.liar else ())]:
            member.fuse.disarm()
            member.page_length = LONGEST_PAGE
        before = b""
        while before != (before := self.state()):
            self._everybody_talks()
        for member in self.members.values():
            for other in sorted(self.members.keys() - {member.name}):
                self.guarded(member, partial(member.heartbeat, other))
        self._deliver_all()
        self.watch.on_settled()
        self._check()

    def _check(self) -> None:
        for check in self.plan.checks:
            check(self)

    def _everybody_talks(self) -> None:
        for member in self.members.values():
            for other in self.names:
                if other != member.name:
                    self.guarded(member, partial(member.pull, other))
                    self._gossip_all(member, other)
        self._deliver_all()

    def _deliver_all(self) -> None:
        while len(self.wire):
            self.now += 1
            while message := self.wire.next_due(self.now):
                self._deliver(message)

    def _gossip_all(self, member: Member, other: str) -> None:
        for log in list(member.disk.shelves):
            audience = member.history.audience(log) or ()
            if owner_of(log) not in (member.name, other) and other in audience:
                self.guarded(member, partial(member.gossip, log, other))

    def state(self) -> bytes:
        return b"".join(member.disk.state() for member in self.members.values())
