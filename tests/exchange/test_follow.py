"""Following a peer: it rests after failures, waits when idle, and outlives its own database."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from foedus.exchange.follow import ALL_LOGS, Follower
from foedus.exchange.offer import Offer, Offered
from foedus.kernel.refusals import Refused

OFFER = Offer((Offered("ALB/aaaaaaaa/1", 5, 5),), "digest of the offer")


class DatabaseGoneError(Exception):
    pass


@dataclass
class Line:
    """Answers with what stands in `answers`, in turn; an exception is raised."""

    answers: list
    member: str = "ALB"
    asked: list = field(default_factory=list)

    def offer(self, **question):
        self.asked.append(question)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


@dataclass
class Turns:
    waiting: list = field(default_factory=list)
    taken: list = field(default_factory=list)
    fault: Exception | None = None

    def over(self, logs):
        self.taken.append(logs)
        if self.fault:
            raise self.fault
        return bool(self.waiting) and self.waiting.pop(0)


@dataclass
class Notebook:
    due_in: float = math.inf
    noted: list = field(default_factory=list)

    def failed(self, log, refusal):
        self.noted.append((log, refusal.code))

    def went_well(self, log):
        self.noted.append((log, "well"))

    def seconds_to_next(self, logs):
        assert list(logs) == [row.log for row in OFFER.logs]
        return self.due_in


@dataclass
class Stop:
    rests: list = field(default_factory=list)
    most: int = 99

    def wait(self, seconds):
        self.rests.append(seconds)

    def is_set(self):
        return len(self.rests) >= self.most


def follower(line, turns=None, notebook=None, **changed):
    parts = {"stop": Stop(), "chance": lambda: 1.0, "own_fault": DatabaseGoneError} | changed
    return Follower(line=line, turn=turns or Turns(), attempts=notebook or Notebook(), **parts)


def test_a_peer_that_fails_is_noted_and_left_alone_for_longer_each_time():
    away = Refused.because("peer-unreachable")
    worker = follower(Line([away, away, away]))
    for _ in range(3):
        worker.step()
    assert worker.stop.rests == [1, 2, 4]
    assert worker.attempts.noted == [(ALL_LOGS, "peer-unreachable")] * 3


def test_a_busy_peer_is_left_alone_as_long_as_it_asked():
    busy = Refused.because("peer-busy", retry_after_seconds=40)
    worker = follower(Line([busy]))
    worker.step()
    assert worker.stop.rests == [40]


def test_our_own_database_may_go_away_and_come_back():
    turns = Turns(fault=DatabaseGoneError())
    worker = follower(Line([OFFER, None]), turns)
    worker.step()
    assert worker.stop.rests == [1]
    turns.fault = None
    worker.step()
    assert turns.taken == [OFFER.logs] * 2


def test_another_fault_of_our_own_is_logged_and_the_worker_goes_on(caplog):
    stop = Stop(most=2)
    follower(Line([OFFER, None]), Turns(fault=ZeroDivisionError()), stop=stop).run()
    assert stop.rests == [1, 2]
    assert caplog.text.count("the worker of ALB failed") == 2


def test_an_idle_peer_is_asked_once_and_holds_the_answer():
    worker = follower(Line([OFFER, None, None]))
    for _ in range(3):
        worker.step()
    question = {"unless": OFFER.digest, "wait": 25}
    assert worker.line.asked == [{}, question, question]


def test_while_something_waits_no_answer_is_held():
    worker = follower(Line([OFFER, None]), Turns(waiting=[True]))
    worker.step()
    worker.step()
    assert worker.line.asked[1]["wait"] == 0


def test_a_failed_log_shortens_the_wait():
    worker = follower(Line([OFFER, None]), notebook=Notebook(due_in=7.9))
    worker.step()
    worker.step()
    assert worker.line.asked[1]["wait"] == 7
