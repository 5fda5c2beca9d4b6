"""Lists: what a user must not see in them first, then their order, filters, words and pages."""

from __future__ import annotations

import pytest

from foedus.node import listing
from listbook import CLERK, KINDS, asked, put, titles


@pytest.fixture
def alb(make_node):
    return make_node("ALB", knows=("HRV", "XKX"), kinds=KINDS)


def test_smoke(alb):
    for n, t in enumerate(["Čelik", "beta", "Đoković", "alfa"]):
        put(alb, t, due=f"2027-01-0{9 - n}", who=("ALB", "HRV")[: n % 3])
    assert titles(alb, limit=2) == ["alfa", "beta", "Čelik", "Đoković"]
    assert titles(alb, order="due", limit=1) == ["alfa", "Đoković", "beta", "Čelik"]
    assert (
        titles(alb, order="due", limit=1, descending=True)
        == ["alfa", "Đoković", "beta", "Čelik"][::-1]
    )
    assert titles(alb, order="", limit=3) == ["Čelik", "beta", "Đoković", "alfa"]
    assert titles(alb, text="djok") == ["Đoković"]
    assert titles(alb, text="ce") == ["Čelik"]
    assert titles(alb, where={"who": ("HRV",)}) == ["Đoković"]
    assert listing.facets(alb, CLERK, asked(), "who") == (("ALB", 2), ("HRV", 1))
    assert listing.page(alb, CLERK, asked()).total == 4
    listing.FEW, few = 0, listing.FEW
    assert titles(alb, text="djok") == ["Đoković"]
    assert titles(alb, text="ce") == ["Čelik"]
    assert titles(alb, where={"who": ("HRV",)}) == ["Đoković"]
    listing.FEW = few
    t = listing.tide(alb, CLERK)
    put(alb, "new")
    assert [r.body["title"] for r in listing.changes(alb, CLERK, t)] == ["new"]
