"""Two worlds that differ only in what is not released to a peer are one world to that peer."""

from __future__ import annotations

from foedus.kernel.logs import log_id
from foedus.node.state import state
from foedus.node.write import release, withdraw
from wirebook import notice, pull, said, sees, shown

LOG = log_id("ALB", ("ALB", "HRV"))
HIDDEN = log_id("ALB", ("ALB", "XKX"))


def everything_that(stranger):
    """Every answer that HRV can get from ALB: entries, counts, sizes, order, errors."""
    page = {"from": 0, "max": 500, "bytes": 1_000_000}
    beyond = {"from": 10_000, "max": 1, "bytes": 1}
    questions = [
        ("logs", {}),
        ("entries", {"log": LOG, **page}),
        ("entries", {"log": LOG, **page, "max": 1}),
        ("entries", {"log": LOG, **beyond}),
        ("entries", {"log": HIDDEN, **page}),
        ("entries", {"log": "ALB/00000000/1", **page}),
        ("entries", {"log": LOG}),
        ("checkpoint", {"log": LOG}),
        ("checkpoint", {"log": HIDDEN}),
        ("nothing-here", {}),
    ]
    return [shown(stranger.ask(name, **query)) for name, query in questions]


def test_what_is_not_released_changes_no_byte_of_any_answer(alb, hrv, xkx, stranger):
    said(alb, "HRV")
    said(alb, "XKX")
    pull(hrv, alb)
    before, known = everything_that(stranger), state(alb.node, "HRV")

    private = said(alb, text="for ourselves")
    secret = said(alb, "XKX", text="a secret")
    for number in range(20):
        said(alb, "XKX", text=f"more of it, {number}")
    release(alb.node, private, to=["XKX"], by="minister")
    withdraw(alb.node, secret, reason="issued in error", by="minister")
    pull(xkx, alb)

    assert everything_that(stranger) == before
    assert state(alb.node, "HRV") == known
    assert b"secret" not in b"".join(answer[1] for answer in before)


def test_what_is_released_later_comes_as_if_it_were_new(alb, hrv, stranger):
    kept = said(alb, "XKX", text="first for one")
    pull(hrv, alb)
    size = offered(stranger)
    release(alb.node, kept, to=["HRV"], by="minister")
    assert offered(stranger) == size + 1
    assert pull(hrv, alb) == {}
    assert sees(hrv, kept) == notice("first for one")


def offered(stranger):
    (row,) = (row for row in stranger.ask("logs").json()["logs"] if row["log"] == LOG)
    return row["size"]
