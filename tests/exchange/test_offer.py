"""What a partner may say it has: its own logs, each once, in whole numbers."""

from __future__ import annotations

import pytest

from foedus.exchange.offer import read_offer
from foedus.kernel.canonical import encode
from foedus.kernel.logs import log_id
from foedus.kernel.refusals import Refused

ROW = {"log": log_id("ALB", ("ALB", "HRV")), "size": 2, "acknowledged": 1}

REFUSED = {
    "no object": [],
    "no logs": {},
    "logs that are no list": {"logs": "ALB"},
    "a row that is no object": {"logs": ["ALB"]},
    "a log of somebody else": {"logs": [{**ROW, "log": log_id("HRV", ("ALB", "HRV"))}]},
    "no name of a log": {"logs": [{**ROW, "log": "ALB"}]},
    "a log twice": {"logs": [ROW, ROW]},
    "a size in words": {"logs": [{**ROW, "size": "two"}]},
    "a size below zero": {"logs": [{**ROW, "size": -1}]},
    "a truth for a number": {"logs": [{**ROW, "acknowledged": True}]},
    "too many logs": {"logs": [ROW] * 10_000},
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_offer_is_refused(what):
    with pytest.raises(Refused) as refused:
        read_offer(encode(REFUSED[what]), owner="ALB")
    assert refused.value.refusals[0].code in {"offer-shape", "too-large"}


def test_an_offer_is_read_and_unknown_fields_are_let_be():
    offer = read_offer(encode({"logs": [{**ROW, "more": 1}], "later": 2}), owner="ALB")
    assert [(row.log, row.size) for row in offer.logs] == [(ROW["log"], 2)]
