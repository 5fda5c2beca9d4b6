"""The pull: read what a peer offers, page by page, and acknowledge it when it is durable here.

The cursor of a log moves with its data in one transaction, inside `Holdings.receive`; so a page
may be lost, cut or come twice, and this process may die anywhere. Every log fails alone: its
refusal is kept with the time of the next attempt, and the other logs go on (protocol.md, 2.7-2.9).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from foedus.exchange import limits
from foedus.exchange.ahead import Coming
from foedus.exchange.offer import Offered
from foedus.kernel.page import read_page
from foedus.kernel.refusals import Refusal, Refused
from foedus.node import crash

log = logging.getLogger(__name__)


class Source(Protocol):
    """What a pull needs of the line to a peer."""

    member: str

    def page(self, log: str, start: int) -> bytes: ...

    def acknowledge(self, log: str, receipt: bytes) -> None: ...


class Holdings(Protocol):
    """What a pull needs of this node."""

    def size(self, log: str) -> int:
        """Return how many entries of the log are durable here."""

    def receive(self, unverified_page: bytes, *, log: str) -> int:
        """Verify and apply a page in one transaction; return the new size."""

    def receipt(self, log: str) -> bytes:
        """Return our cosignature of the checkpoint at the size we hold."""


class Attempts(Protocol):
    """Which logs of a peer failed, and when each is tried again."""

    def is_due(self, log: str) -> bool: ...

    def failed(self, log: str, refusal: Refusal) -> None: ...

    def went_well(self, log: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Moved:
    """Progress of one log: `size` entries are durable here of `offered`."""

    peer: str
    log: str
    size: int
    offered: int


Tell = Callable[[Moved], None]


@dataclass(frozen=True)
class Turn:
    """One turn over the logs a peer offers. `own_fault` is what our own database raises: it ends
    the turn, because then nothing can be noted down.
    """

    source: Source
    holdings: Holdings
    attempts: Attempts
    tell: Tell = lambda _: None
    own_fault: type[Exception] = ConnectionError

    def over(self, offered: tuple[Offered, ...]) -> bool:
        """Give every log that is due up to `TURN_PAGES`; none can hold up another for longer.

        Return whether more is waiting.
        """
        waiting = False
        for row in offered:
            if not self.attempts.is_due(row.log):
                continue
            try:
                waiting |= self._log(row)
            except self.own_fault:
                raise
            except Refused as refused:
                self.attempts.failed(row.log, refused.refusals[0])
            except Exception as error:  # a fault of ours with this log must not stop the others
                log.exception("%s cannot be taken in", row.log)
                facts = {"log": row.log, "error": type(error).__name__}
                self.attempts.failed(row.log, Refusal("cannot-take-in", facts=facts))
            else:
                self.attempts.went_well(row.log)
        return waiting

    def _log(self, row: Offered) -> bool:
        held = self.holdings.size(row.log)
        if row.size < held:
            raise Refused.because("log-shrank", log=row.log, offered=row.size, held=held)
        if held < row.size:
            held = self._catch_up(row, held)
        if row.acknowledged < held:
            crash.point("pull-before-receipt")
            self.source.acknowledge(row.log, self.holdings.receipt(row.log))
        return held < row.size

    def _catch_up(self, row: Offered, held: int) -> int:
        """Pull pages, the next one on its way while one is applied; return the size reached."""
        coming = self._fetch(row.log, held)
        for number in range(1, limits.TURN_PAGES + 1):
            unverified = coming.result()
            page = read_page(unverified)
            reached = page.start + len(page.arrivals)
            is_last = number == limits.TURN_PAGES or not held < reached < row.size
            if not is_last:
                coming = self._fetch(row.log, reached)
            now_held = self.holdings.receive(unverified, log=row.log)
            if now_held <= held:
                raise Refused.because("page-empty", log=row.log, held=held, offered=row.size)
            held = now_held
            self.tell(Moved(self.source.member, row.log, held, row.size))
            if is_last or held != reached:
                break
        return held

    def _fetch(self, log: str, start: int) -> Coming[bytes]:
        return Coming(lambda: self.source.page(log, start))
