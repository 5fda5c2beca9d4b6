"""The pull against fakes: one failing log never blocks another, nothing is acknowledged early."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import pytest

from foedus.exchange import limits, pull
from foedus.exchange.offer import Offered
from foedus.exchange.pull import Turn
from foedus.kernel.refusals import Refused

A, B = "ALB/aaaaaaaa/1", "ALB/bbbbbbbb/1"


@dataclass(frozen=True)
class Page:
    """Stands for a page: where it starts and what it brings."""

    start: int
    arrivals: tuple


@dataclass
class Peer:
    """A peer that serves `size` entries of each log, `step` at a time."""

    size: dict
    step: int = 10
    member: str = "ALB"
    bad: dict = field(default_factory=dict)
    events: list = field(default_factory=list)

    def page(self, log, start):
        self.events.append(("fetch", log, start))
        if log in self.bad:
            raise Refused.because(self.bad[log])
        return Page(start, ((),) * max(0, min(self.step, self.size[log] - start)))

    def acknowledge(self, log, receipt):
        self.events.append(("acknowledge", log, receipt))


@dataclass
class Here:
    """This node: the cursors."""

    cursors: dict = field(default_factory=dict)
    refuses: dict = field(default_factory=dict)
    events: list = field(default_factory=list)

    def size(self, log):
        return self.cursors.get(log, 0)

    def receive(self, page, *, log):
        if self.refuses.get(log, -1) == page.start:
            raise Refused.because("leaf-differs")
        assert page.start == self.size(log)
        self.events.append(("apply", log, page.start))
        self.cursors[log] = page.start + len(page.arrivals)
        return self.cursors[log]

    def receipt(self, log):
        return f"{log} holds {self.size(log)}"


@dataclass
class Notebook:
    """Attempts in memory."""

    failures: dict = field(default_factory=dict)
    resting: frozenset = frozenset()

    def is_due(self, log):
        return log not in self.resting

    def failed(self, log, refusal):
        self.failures[log] = refusal.code

    def went_well(self, log):
        self.failures.pop(log, None)


@pytest.fixture(autouse=True)
def pages_are_values(monkeypatch):
    monkeypatch.setattr(pull, "read_page", lambda page: page)


def turn(peer, here, notebook=None, *, acknowledged=0):
    notebook = notebook or Notebook()
    offered = tuple(Offered(log, size, acknowledged) for log, size in sorted(peer.size.items()))
    waiting = Turn(peer, here, notebook).over(offered)
    return waiting, notebook.failures


def test_a_log_that_cannot_be_fetched_stops_alone():
    for code in ("peer-hangs", "answer-cut-short", "answer-too-long", "log-unknown"):
        here = Here()
        _, failures = turn(Peer({A: 25, B: 25}, bad={A: code}), here)
        assert failures == {A: code}
        assert here.cursors == {B: 25}


def test_a_log_that_is_refused_stops_where_it_is_wrong():
    here = Here(refuses={A: 10})
    peer = Peer({A: 25, B: 25})
    _, failures = turn(peer, here)
    assert failures == {A: "leaf-differs"}
    assert here.cursors == {A: 10, B: 25}
    assert ("acknowledge", A, f"{A} holds 10") not in peer.events


class Broken(Here):
    """This node with a fault: it fails at one log."""

    fault = ZeroDivisionError()

    def receive(self, page, *, log):
        if log == A:
            raise self.fault
        return super().receive(page, log=log)


def test_a_fault_of_our_own_with_one_log_does_not_stop_the_others(caplog):
    here = Broken()
    _, failures = turn(Peer({A: 25, B: 25}), here)
    assert failures == {A: "cannot-take-in"}
    assert here.cursors == {B: 25}
    assert "ZeroDivisionError" in caplog.text


def test_a_database_that_went_away_ends_the_turn():
    here = Broken()
    here.fault = ConnectionError()
    with pytest.raises(ConnectionError):
        turn(Peer({A: 25, B: 25}), here)
    assert here.cursors == {}


def test_a_log_that_shrank_is_refused():
    here = Here({A: 30})
    peer = Peer({A: 20})
    _, failures = turn(peer, here)
    assert failures == {A: "log-shrank"}
    assert peer.events == []


def test_an_empty_page_of_a_log_that_claims_more_is_refused():
    _, failures = turn(Peer({A: 25}, step=0), Here())
    assert failures == {A: "page-empty"}


def test_a_log_that_rests_is_not_asked_for():
    peer = Peer({A: 25, B: 25})
    turn(peer, Here(), Notebook(resting=frozenset({A})))
    assert {log for _, log, _ in peer.events} == {B}


def test_everything_is_pulled_and_then_acknowledged_once():
    peer, here = Peer({A: 25}), Here()
    waiting, failures = turn(peer, here)
    assert not waiting
    assert failures == {}
    assert here.events == [("apply", A, 0), ("apply", A, 10), ("apply", A, 20)]
    assert peer.events[-1] == ("acknowledge", A, f"{A} holds 25")
    assert [event for event in peer.events if event[0] == "acknowledge"] == peer.events[-1:]


def test_an_acknowledgement_that_was_lost_is_sent_again():
    peer = Peer({A: 25})
    turn(peer, Here({A: 25}), acknowledged=10)
    assert peer.events == [("acknowledge", A, f"{A} holds 25")]


def test_nothing_to_do_asks_for_nothing():
    peer = Peer({A: 25})
    turn(peer, Here({A: 25}), acknowledged=25)
    assert peer.events == []


def test_a_long_backlog_lets_the_next_log_have_its_turn():
    peer, here = Peer({A: 10 * limits.TURN_PAGES + 5, B: 10}), Here()
    waiting, _ = turn(peer, here)
    assert waiting
    assert here.cursors == {A: 10 * limits.TURN_PAGES, B: 10}
    assert not turn(peer, here)[0]
    assert here.cursors[A] == 10 * limits.TURN_PAGES + 5


def test_the_next_page_is_on_its_way_while_one_is_applied():
    peer, here = Peer({A: 20}), Here()
    second = threading.Event()
    plain = peer.page

    def page(log, start):
        if start == 10:
            second.set()
        return plain(log, start)

    peer.page = page
    apply = here.receive

    def receive(unverified, *, log):
        assert second.wait(5), "the second page was not asked for before the first was applied"
        return apply(unverified, log=log)

    here.receive = receive
    turn(peer, here)
    assert here.cursors == {A: 20}
