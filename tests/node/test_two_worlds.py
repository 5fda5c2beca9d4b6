"""Two worlds that differ only in what a partner was not told look the same to it (P2)."""

from __future__ import annotations

import itertools

import psycopg
import pytest

from cast import NOTICE, pull
from foedus.kernel.refusals import Refused
from foedus.node import clock, serve, write
from foedus.node.database.server import peer
from foedus.node.receive import receive
from foedus.node.state import state

COMMON = ("HRV", "XKX")


@pytest.fixture
def told_the_same(make_node, monkeypatch):
    """Two Albanias that said the same to Croatia; one of them also kept and told more."""

    def tell(*, more):
        ticks = itertools.count(1_790_000_000_000, 1_000)
        monkeypatch.setattr(write.os, "urandom", bytes)
        node = make_node("ALB", knows=COMMON)
        for number in range(6):
            tick = next(ticks)
            monkeypatch.setattr(clock, "unix_ms", lambda tick=tick: tick)
            if more:
                keep_and_tell_kosovo(node, number)
            said = write.write(
                node, NOTICE, {"title": f"no. {number}"}, by="clerk", to=COMMON, id=_id(number)
            )
            if number == 4:
                write.withdraw(node, said.id, by="clerk", reason="wrong")
            if more:
                rewrite_in_private(node, said.id)
        return node

    return tell(more=False), tell(more=True)


def keep_and_tell_kosovo(node, number):
    write.write(node, NOTICE, {"title": "x" * 500}, by="clerk", id=_id(100 + number))
    ours = {"title": "for Kosovo"}
    write.write(node, NOTICE, ours, by="clerk", to=("XKX",), id=_id(200 + number))


def rewrite_in_private(node, record):
    """A newer version that Croatia is not given, of a record that it has."""
    write.write(node, NOTICE, {"title": "newer"}, by="clerk", id=record)


def _id(number):
    return f"00000000-0000-4000-8000-{number:012x}"


def views(node, reader):
    """Everything that a partner can get out of us, as bytes."""
    logs = serve.logs_for(node, reader)
    pages = [
        serve.page(node, reader, log, start, max_entries=3)
        for log, size in logs
        for start in range(size + 2)
    ]
    notes = [serve.checkpoint(node, reader, log) for log, _ in logs]
    nothing = [serve.page(node, reader, log, 0) for log in ("ALB/00000000/1", private(node))]
    return logs, pages, notes, nothing, state(node, reader)


def private(node):
    """The name of a log that Croatia is not in: a guess that it may make."""
    return write.log_id("ALB", ["ALB", "XKX"])


def test_a_partner_cannot_tell_two_worlds_apart(told_the_same):
    plain, fuller = told_the_same
    assert views(plain, "HRV") == views(fuller, "HRV")
    assert views(plain, "XKX") != views(fuller, "XKX")


def test_nor_by_any_query_of_its_login(told_the_same):
    plain, fuller = told_the_same
    queries = (
        "SELECT count(*) FROM entry",
        "SELECT * FROM entry ORDER BY log, seq",
        "SELECT * FROM content ORDER BY log, seq",
        "SELECT * FROM log ORDER BY name",
        "SELECT * FROM tree ORDER BY log",
        "SELECT * FROM subtree ORDER BY log",
        "SELECT count(*), min(id::text), max(ver) FROM entry WHERE id IS NOT NULL",
        "SELECT * FROM record",
        "SELECT * FROM held",
        "SELECT * FROM alarm",
        "SELECT * FROM node",
        "INSERT INTO entry SELECT * FROM entry",
        "DELETE FROM content",
    )
    for query in queries:
        assert answer(plain, query) == answer(fuller, query), query


def answer(node, query):
    with node.sessions.database.connect(peer("HRV")) as connection:
        try:
            return connection.execute(query).fetchall()
        except psycopg.Error as error:
            return error.sqlstate, str(error)


def test_what_the_partner_then_holds_is_the_same(told_the_same, make_node):
    first, second = make_node("HRV", knows=("ALB",)), make_node("HRV", knows=("ALB",))
    pull(first, told_the_same[0])
    pull(second, told_the_same[1])
    assert state(first) == state(second)


def test_errors_are_the_same_for_what_is_hidden_and_what_is_not_there(alb):
    write.write(alb, NOTICE, {"title": "for Kosovo"}, by="clerk", to=("XKX",))
    hidden, absent = private(alb), "ALB/00000000/1"
    for log in (hidden, absent):
        assert serve.page(alb, "HRV", log, 0) is None
        assert serve.checkpoint(alb, "HRV", log) is None
    assert serve.page(alb, "XKX", hidden, 0) is not None


def test_a_page_for_another_member_is_refused(alb, hrv):
    """Whatever way it came: we are not in the audience, so we hold nothing of it."""
    log = write.write(alb, NOTICE, {"title": "x"}, by="clerk", to=("XKX",)).places[0][0]
    page = serve.page(alb, "XKX", log, 0)
    with pytest.raises(Refused) as refused:
        receive(hrv, page, log=log)
    assert refused.value.refusals[0].code == "reader-not-in-audience"
