"""Requests over HTTP: the table of refusals, and answers that give nothing away."""

from __future__ import annotations

import time

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from foedus.exchange import limits
from foedus.exchange.address import authority_of
from foedus.exchange.ahead import Coming
from foedus.exchange.bucket import Buckets
from foedus.exchange.gate import Gate
from foedus.exchange.offer import digest_of
from foedus.kernel.keys import Ed25519Signer
from foedus.kernel.logs import log_id
from foedus.node import serve
from wirebook import Stranger, pull, said, shown


@pytest.fixture
def log(alb):
    """A log of ALB that HRV may read."""
    said(alb, "HRV")
    return log_id("ALB", ("ALB", "HRV"))


def another_path(sent):
    sent["path"] = "/fx/1/checkpoint"


def another_query(sent):
    sent["query"] = sent["query"].replace("from=0", "from=1")


def another_method(sent):
    sent["method"] = "POST"


def another_body(sent):
    sent["body"] = b"something"


def unsigned(sent):
    sent["fields"] = {}


def unsigned_digest(sent):
    del sent["fields"]["Content-Digest"]


def two_signatures(sent):
    sent["fields"]["Signature"] += ", " + sent["fields"]["Signature"]


def a_longer_query(sent):
    sent["query"] += "&filler=" + "x" * limits.QUERY_BYTES


def a_long_body(sent):
    sent["body"] = bytes(limits.RECEIPT_BYTES + 1)


CHANGES = [
    *(another_path, another_query, another_method, another_body),
    *(unsigned, unsigned_digest, two_signatures, a_longer_query, a_long_body),
]


@pytest.fixture
def refused(stranger):
    """The one answer to whoever is not known."""
    return shown(stranger.ask("logs", change=unsigned))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_changed_request_is_refused_alike(stranger, log, refused, change):
    question = {"log": log, "from": 0, "max": 10, "bytes": 1_000}
    assert stranger.ask("entries", **question).status_code == 200
    assert shown(stranger.ask("entries", change=change, **question)) == refused
    assert refused[0] == 401


def test_an_old_or_early_request_is_refused_alike(stranger, refused):
    for shift in (-301 - 5, 301 + 5):
        sent = stranger.signed("logs", now=int(time.time()) + shift)
        assert (
            shown(stranger.ask("logs", change=lambda out, sent=sent: out.update(sent))) == refused
        )


def test_a_replayed_request_is_refused_alike(stranger, refused):
    sent = stranger.signed("logs")
    assert stranger.ask("logs", change=lambda out: out.update(sent)).status_code == 200
    assert shown(stranger.ask("logs", change=lambda out: out.update(sent))) == refused


def test_another_key_or_an_unknown_member_is_refused_alike(alb, stranger, refused):
    other = Ed25519Signer.generate()
    for member in ("HRV", "BGR", "ALB"):
        assert shown(Stranger(alb.url, member, other).ask("logs")) == refused


def test_we_are_no_partner_of_our_own(alb, refused):
    assert shown(Stranger(alb.url, "ALB", alb.node.signer).ask("logs")) == refused


def test_a_request_for_another_node_is_refused_alike(stranger, xkx, refused):
    sent = stranger.signed("logs")
    elsewhere = Stranger(xkx.url, "HRV", stranger.signer)
    assert shown(elsewhere.ask("logs", change=lambda out: out.update(sent))) == refused


def test_a_log_for_others_and_no_log_at_all_are_one_case(alb, stranger, log):
    said(alb, "XKX")
    said(alb)
    hidden = [log_id("ALB", ("ALB", "XKX")), log_id("ALB", ("ALB",))]
    absent = ["ALB/00000000/1", "XKX/0123abcd/1", "no log", "", log + "0"]
    for name, method in (("entries", "GET"), ("checkpoint", "GET"), ("cosign", "POST")):
        question = {"from": 0, "max": 10, "bytes": 1_000} if name == "entries" else {}
        answers = {
            str(shown(stranger.ask(name, method, log=one, **question)))
            for one in (*hidden, *absent)
        }
        assert len(answers) == 1
        assert "404" in answers.pop()


WRONG = [
    {"from": "-1"},
    {"from": "1.5"},
    {"from": "9" * 17},
    {"from": "\u0661"},
    {"max": "0"},
    {"max": limits.PAGE_ENTRIES + 1},
    {"bytes": limits.PAGE_BYTES + 1},
    {"bytes": ""},
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_a_question_out_of_range_is_refused(stranger, log, wrong):
    question = {"log": log, "from": 0, "max": 10, "bytes": 1_000} | wrong
    answer = stranger.ask("entries", **question)
    assert (answer.status_code, answer.content) == (400, b'{"code":"wrong-question"}')


def test_a_receipt_that_is_none_is_refused(stranger, log):
    for body in (b"", b"nonsense", "\u2014 HRV AAAA\n".encode()):
        assert stranger.ask("cosign", "POST", body, log=log).status_code == 400


def test_the_wrong_method_is_refused(stranger, log):
    assert stranger.ask("logs", "POST").status_code == 400
    assert stranger.ask("cosign", "GET", log=log).status_code == 400


def test_a_page_has_the_asked_bounds(alb, stranger, log):
    said(alb, "HRV")
    answer = stranger.ask("entries", log=log, **{"from": 0, "max": 1, "bytes": 4_000_000})
    assert answer.content == serve.page(alb.node, "HRV", log, 0, max_entries=1)


def test_an_idle_question_is_held_and_costs_less_than_a_kilobyte(alb, hrv, stranger):
    pull(hrv, alb)
    known = stranger.ask("logs")
    began = time.monotonic()
    idle = stranger.ask("logs", unless=digest_of(known.content), wait=1)
    assert time.monotonic() - began >= 1
    assert (idle.status_code, idle.content) == (304, b"")
    request = idle.request
    sent = len(f"{request.method} {request.url} HTTP/1.1") + fields_size(request.headers)
    assert sent + fields_size(idle.headers) + len(idle.content) + 64 <= 1024


def fields_size(headers):
    return sum(len(name) + len(value) + 4 for name, value in headers.raw)


def test_news_end_a_held_question_at_once(alb, stranger):
    known = digest_of(stranger.ask("logs").content)
    coming = Coming(lambda: (stranger.ask("logs", unless=known, wait=20), time.monotonic()))
    time.sleep(0.5)
    written_at = time.monotonic()
    said(alb, "HRV")
    answer, at = coming.result()
    assert answer.status_code == 200
    assert at - written_at < 5


def test_a_peer_in_a_hurry_is_slowed_down_and_no_other(alb, hrv, xkx):
    gate = Gate(alb.node, authority_of(alb.url), Buckets(burst=2, per_second=1))
    view = gate.guard("GET", lambda request, member: HttpResponse(member))

    def ask(place):
        sent = Stranger(alb.url, place.member, place.node.signer).signed("logs")
        return view(RequestFactory().get(sent["path"], headers=sent["fields"]))

    assert [ask(hrv).content for _ in range(2)] == [b"HRV", b"HRV"]
    busy = ask(hrv)
    assert (busy.status_code, busy.content) == (503, b'{"code":"busy"}')
    assert busy["Retry-After"] == "1"
    assert ask(xkx).content == b"XKX"


def test_an_error_of_ours_tells_a_stranger_nothing(alb, hrv, caplog):
    def broken(request, member):
        raise RuntimeError("SELECT secret FROM record")

    sent = Stranger(alb.url, "HRV", hrv.node.signer).signed("logs")
    view = Gate(alb.node, authority_of(alb.url)).guard("GET", broken)
    answer = view(RequestFactory().get(sent["path"], headers=sent["fields"]))
    assert (answer.status_code, answer.content) == (500, b'{"code":"failed"}')
    assert "SELECT secret" in caplog.text
