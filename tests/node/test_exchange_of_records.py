"""A record goes to whom it was released, nowhere else, and disappears when it is withdrawn."""

from __future__ import annotations

import pytest

from cast import NOTICE, bodies, pull
from foedus.kernel.refusals import Refused
from foedus.node import receipts, serve
from foedus.node.write import release, withdraw, write

TEXT = {"title": "Exercise in May"}


def codes(refused):
    return [refusal.code for refusal in refused.value.refusals]


def test_a_kind_we_cannot_read_is_not_written(alb):
    with pytest.raises(Refused) as refused:
        write(alb, "desk.unheard", TEXT, by="clerk")
    assert codes(refused) == ["unknown-kind"]
    assert bodies(alb) == {}


def test_what_the_kind_refuses_is_not_written(alb):
    with pytest.raises(Refused) as refused:
        write(alb, NOTICE, {"title": 7}, by="clerk", to=("HRV",))
    assert codes(refused) == ["notice-title"]
    assert serve.logs_for(alb, "HRV") == ()


def test_a_name_that_is_no_partner_is_not_written_into_an_audience(alb):
    with pytest.raises(Refused) as refused:
        write(alb, NOTICE, TEXT, by="clerk", to=("HRV", "HVR"))
    assert codes(refused) == ["not-a-partner"]
    assert refused.value.refusals[0].facts["member"] == "HVR"
    ours = write(alb, NOTICE, TEXT, by="clerk")
    with pytest.raises(Refused) as refused:
        release(alb, ours.id, to=("HVR",), by="clerk")
    assert codes(refused) == ["not-a-partner"]


def test_released_to_one_then_to_all_then_withdrawn(alb, hrv, xkx):
    written = write(alb, NOTICE, TEXT, by="planner", to=("HRV",))
    pull(hrv, alb)
    pull(xkx, alb)
    assert bodies(hrv) == {written.id: TEXT}
    assert bodies(xkx) == {}

    release(alb, written.id, by="minister", to=("HRV", "XKX"))
    pull(hrv, alb)
    pull(xkx, alb)
    assert bodies(hrv) == bodies(xkx) == {written.id: TEXT}

    withdraw(alb, written.id, by="minister", reason="issued in error")
    assert receipts.acknowledged(alb, written.id) == ()
    pull(hrv, alb)
    assert receipts.acknowledged(alb, written.id) == ("HRV",)
    pull(xkx, alb)
    assert receipts.acknowledged(alb, written.id) == ("HRV", "XKX")
    for node in (alb, hrv, xkx):
        assert bodies(node) == {}
        assert "Exercise" not in everything(node)


def everything(node):
    """Every row of every table, as text: what a search of the whole database would find."""
    tables = ("log", "entry", "content", "tree", "record", "held", "receipt", "alarm", "member")
    with node.reading("ingest") as connection:
        rows = [str(row) for table in tables for row in connection.execute(f"TABLE {table}")]
    return "\n".join(rows)
