"""Follow one peer for ever: wait for what is new, take turns over it, rest after failures.

An idle peer costs one request that the peer holds for 25 s. Each peer has a worker of its own.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from foedus.exchange import limits
from foedus.exchange.offer import Offer
from foedus.exchange.pull import Attempts, Turn
from foedus.exchange.retry import delay_seconds
from foedus.kernel.refusals import Refused

log = logging.getLogger(__name__)

ALL_LOGS = ""
"""Stands for the peer as a whole in the notebook of attempts."""


class Offering(Protocol):
    """What following needs of the line to a peer, beside the pages."""

    member: str

    def offer(self, *, unless: str = "", wait: int = 0) -> Offer | None: ...


class Notebook(Attempts, Protocol):
    """Attempts that also know when the next failed log is due."""

    def seconds_to_next(self, logs: Iterable[str]) -> float:
        """Return 0 when one of these logs is due again, infinity when none of them failed."""


@dataclass
class Follower:
    """The worker of one peer. `chance` draws evenly from [0, 1); `own_fault` is what our own
    database raises: then nothing can be noted down, and the worker rests and tries again.
    """

    line: Offering
    turn: Turn
    attempts: Notebook
    stop: threading.Event
    chance: Callable[[], float]
    own_fault: type[Exception]
    _offer: Offer | None = field(default=None, init=False)
    _waiting: bool = field(default=True, init=False)
    _faults: int = field(default=0, init=False)

    def run(self) -> None:
        while not self.stop.is_set():
            try:
                self.step()
            except Exception:  # a fault of our own: say it, and go on with this peer later
                log.exception("the worker of %s failed", self.line.member)
                self._rest(0.0)

    def step(self) -> None:
        """Ask once, take one turn. Never raises what a peer or the database can cause."""
        try:
            self._look()
            if self._offer is not None:
                self._waiting = self.turn.over(self._offer.logs)
            self._faults = 0
        except Refused as refused:
            self._rest_after(refused)
        except self.own_fault:
            log.warning("the database of this node does not answer")
            self._rest(0.0)

    def _look(self) -> None:
        if self._offer is None:
            self._offer = self.line.offer()
        else:
            wait = 0 if self._waiting else self._patience(self._offer)
            self._offer = self.line.offer(unless=self._offer.digest, wait=wait) or self._offer
        self.attempts.went_well(ALL_LOGS)

    def _patience(self, offer: Offer) -> int:
        due = self.attempts.seconds_to_next(row.log for row in offer.logs)
        return int(min(limits.LONGEST_WAIT, due))

    def _rest_after(self, refused: Refused) -> None:
        refusal = refused.refusals[0]
        self.attempts.failed(ALL_LOGS, refusal)
        self._offer = None
        self._rest(float(refusal.facts.get("retry_after_seconds", 0)))

    def _rest(self, least: float) -> None:
        self._faults += 1
        self.stop.wait(max(least, delay_seconds(self._faults, self.chance())))
