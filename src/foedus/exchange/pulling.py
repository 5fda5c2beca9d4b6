"""Pull from every partner: once, or for ever with one worker for each.

Workers are daemon threads: a peer that keeps silent must not keep this process from ending, and
dying in the middle of a page costs nothing but that page.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

import psycopg

from foedus.exchange.follow import ALL_LOGS, Follower
from foedus.exchange.here import Here
from foedus.exchange.line import Line, Ourselves
from foedus.exchange.notebook import Notebook
from foedus.exchange.pull import Tell, Turn
from foedus.kernel.identity import Identity
from foedus.kernel.refusals import Refusal, Refused
from foedus.node import clock, members
from foedus.node.node import Node

BUSY_TRIES = 5
LOOK_SECONDS = 5.0
"""How often we look whether a partner was added."""


@dataclass
class Once:
    """Attempts of one run: everything is due, what failed is not tried again in this run."""

    notebook: Notebook
    refused: dict[str, Refusal] = field(default_factory=dict)

    def is_due(self, log: str) -> bool:
        return log not in self.refused

    def failed(self, log: str, refusal: Refusal) -> None:
        self.refused[log] = refusal
        self.notebook.failed(log, refusal)

    def went_well(self, log: str) -> None:
        self.notebook.went_well(log)


@dataclass(frozen=True)
class Pulling:
    """What every pull of this node shares. `authorities`: a file of certificates to trust."""

    node: Node
    tell: Tell
    authorities: str | None = None

    def line(self, peer: Identity) -> Line:
        ourselves = Ourselves(self.node.member, self.node.signer, clock.unix_s)
        return Line(ourselves, member=peer.member, url=peer.url, authorities=self.authorities)

    def notebook(self, peer: Identity) -> Notebook:
        return Notebook(self.node.sessions, peer.member, clock.unix_s, _chance)

    def once(self, peer: Identity) -> dict[str, Refusal]:
        """Pull all there is; return why a log went no further, under "" why the whole peer."""
        with self.line(peer) as line:
            for _ in range(BUSY_TRIES):
                attempts = Once(self.notebook(peer))
                self._drain(line, attempts)
                pauses = [_pause(refusal) for refusal in attempts.refused.values()]
                if not any(pauses):
                    break
                time.sleep(max(pauses))
        return attempts.refused

    def _drain(self, line: Line, attempts: Once) -> None:
        turn = Turn(line, Here(self.node), attempts, self.tell, psycopg.OperationalError)
        try:
            while (offer := line.offer()) is not None and turn.over(offer.logs):
                pass
            attempts.went_well(ALL_LOGS)
        except Refused as refused:
            attempts.failed(ALL_LOGS, refused.refusals[0])

    def follower(self, peer: Identity, stop: threading.Event) -> Follower:
        line, notebook = self.line(peer), self.notebook(peer)
        return Follower(
            line=line,
            turn=Turn(line, Here(self.node), notebook, self.tell, psycopg.OperationalError),
            attempts=notebook,
            stop=stop,
            chance=_chance,
            own_fault=psycopg.OperationalError,
        )


def pull_once(pulling: Pulling) -> dict[str, dict[str, Refusal]]:
    """Pull from every partner at the same time; return member -> log -> why it went no further."""
    peers = with_address(members.pinned(pulling.node))
    refused: dict[str, dict[str, Refusal]] = {}

    def work(peer: Identity) -> None:
        try:
            refused[peer.member] = pulling.once(peer)
        except psycopg.OperationalError as error:
            away = Refusal("database-away", facts={"reason": str(error).strip()})
            refused[peer.member] = {ALL_LOGS: away}

    for thread in [_start(partial(work, peer)) for peer in peers]:
        thread.join()
    return refused


def follow_all(pulling: Pulling, stop: threading.Event) -> None:
    """Follow every partner until told to stop, those too that are added meanwhile."""
    followed: set[str] = set()
    while not stop.is_set():
        for peer in with_address(_pinned_or_none(pulling.node)):
            if peer.member not in followed:
                followed.add(peer.member)
                _start(pulling.follower(peer, stop).run)
        stop.wait(LOOK_SECONDS)


def with_address(peers: Iterable[Identity]) -> tuple[Identity, ...]:
    return tuple(peer for peer in peers if peer.url)


def _pinned_or_none(node: Node) -> tuple[Identity, ...]:
    try:
        return members.pinned(node)
    except psycopg.OperationalError:
        return ()  # the workers say so; partners are looked up again in a moment


def _start(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def _pause(refusal: Refusal) -> int:
    return int(refusal.facts.get("retry_after_seconds", 0))


def _chance() -> float:
    return secrets.randbelow(1_000_000) / 1_000_000
