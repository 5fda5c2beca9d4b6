"""The line to a peer that lies, cuts short, drips or hangs: a code, within bounds, no data."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager

import httpx
import pytest

from foedus.exchange import limits
from foedus.exchange.line import Line, Ourselves
from foedus.exchange.signature import Request, check
from foedus.kernel.canonical import encode
from foedus.kernel.keys import Ed25519Signer
from foedus.kernel.refusals import Refused

SIGNER = Ed25519Signer.from_secret(bytes(31) + b"\x01")
US = Ourselves("HRV", SIGNER, lambda: 1_764_066_000)
LOG = "ALB/0123abcd/1"


def row(log=LOG, size=5, acknowledged=0):
    return {"log": log, "size": size, "acknowledged": acknowledged}


def line_to(handler):
    transport = httpx.MockTransport(handler)
    return Line(US, member="ALB", url="https://alb.example", transport=transport)


def code_of(call):
    with pytest.raises(Refused) as refused:
        call()
    (refusal,) = refused.value.refusals
    assert refusal.facts["peer"] == "ALB"
    return refusal.code


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (301, "answer-odd"),
        (302, "answer-odd"),
        (206, "answer-odd"),
        (400, "answer-odd"),
        (401, "peer-refuses"),
        (404, "log-unknown"),
        (500, "answer-odd"),
        (503, "peer-busy"),
    ],
)
def test_any_other_status_is_refused_and_no_redirect_followed(status, code):
    asked = []

    def handler(request):
        asked.append(request.url)
        return httpx.Response(status, headers={"Location": "https://elsewhere.example/"})

    with line_to(handler) as line:
        assert code_of(lambda: line.page(LOG, 0)) == code
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [("7", 7), ("9999", 300), ("", 0), ("-1", 0), ("1e9", 0), ("Wed, 25 Nov 2026", 0)],
)
def test_a_busy_peer_says_how_long_within_reason(stated, seconds):
    with line_to(lambda _: httpx.Response(503, headers={"Retry-After": stated})) as line:
        with pytest.raises(Refused) as refused:
            line.page(LOG, 0)
        assert refused.value.refusals[0].facts["retry_after_seconds"] == seconds


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b'{"logs":{}}',
        b'{"logs":[1]}',
        b'{"logs":[], "x":1}',
        encode({"logs": [{"log": LOG}]}),
        encode({"logs": [row(size=-1)]}),
        encode({"logs": [row(size=True)]}),
        encode({"logs": [row(size="5")]}),
        encode({"logs": [row("../../etc")]}),
        encode({"logs": [row("XKX/0123abcd/1")]}),
        encode({"logs": [row()] * 65}),
        encode({"logs": [row()] * 2}),
    ],
)
def test_an_offer_that_is_none_is_refused(body):
    with line_to(lambda _: httpx.Response(200, content=iter([body]))) as line:
        assert code_of(line.offer) == "answer-malformed"


def test_an_answer_that_is_too_long_is_refused_before_it_is_read_whole():
    sent = []

    def endless():
        while True:
            sent.append(1)
            yield bytes(64 * 1024)

    with line_to(lambda _: httpx.Response(200, content=endless())) as line:
        assert code_of(lambda: line.page(LOG, 0)) == "answer-too-long"
    assert len(sent) <= limits.ANSWER_BYTES // (64 * 1024) + 2


def test_a_page_that_is_not_there_is_refused():
    with line_to(lambda _: httpx.Response(304)) as line:
        assert code_of(lambda: line.page(LOG, 0)) == "answer-odd"


@contextmanager
def served(behave):
    """A server on loopback that does one thing to each connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(10)

        def serve():
            connection, _ = listening.accept()
            with connection:
                connection.recv(65536)
                behave(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join(5)


def cut_short(connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")


def no_http(connection):
    connection.sendall(b"SSH-2.0-OpenSSH_9.9\r\n")


def endless_header(connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\n" + b"X-Filler: " + b"x" * 200_000)


def silent(connection):
    time.sleep(1)


def dripping(connection):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(20):
        try:
            connection.sendall(b"x")
        except OSError:
            return
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("behave", "code"),
    [
        (cut_short, "answer-cut-short"),
        (no_http, "answer-cut-short"),
        (endless_header, "answer-cut-short"),
        (silent, "peer-hangs"),
        (dripping, "peer-hangs"),
    ],
)
def test_a_broken_server_is_refused_in_time(behave, code, monkeypatch):
    monkeypatch.setattr(limits, "SILENCE_SECONDS", 0.4)
    monkeypatch.setattr(limits, "ANSWER_SECONDS", 0.5)
    began = time.monotonic()
    with served(behave) as url, Line(US, member="ALB", url=url) as line:
        assert code_of(lambda: line.page(LOG, 0)) == code
    assert time.monotonic() - began < 5


def test_nobody_there_is_refused():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    with Line(US, member="ALB", url=url) as line:
        assert code_of(lambda: line.page(LOG, 0)) == "peer-unreachable"


def test_every_request_is_signed_as_it_is_sent():
    signed = []

    def handler(request):
        asked = Request(
            request.method,
            request.url.netloc.decode(),
            request.url.path,
            request.url.query.decode(),
            request.read(),
        )
        unverified = {name: request.headers[name] for name in request.headers}
        signed.append(check(asked, unverified, key_of={"HRV": SIGNER.public}.get, now=US.now()))
        if request.method == "POST":
            return httpx.Response(204)
        return httpx.Response(200, content=iter([encode({"logs": [row()]})]))

    with line_to(handler) as line:
        offer = line.offer()
        line.offer(unless=offer.digest, wait=3)
        line.page(LOG, 7)
        line.acknowledge(LOG, b"receipt")
    assert {one.member for one in signed} == {"HRV"}
    assert len({one.nonce for one in signed}) == 4


def test_an_offer_is_read_and_no_news_is_none():
    answers = [httpx.Response(200, content=iter([encode({"logs": [row()]})])), httpx.Response(304)]
    with line_to(lambda _: answers.pop(0)) as line:
        offer = line.offer()
        assert (offer.logs[0].log, offer.logs[0].size, offer.logs[0].acknowledged) == (LOG, 5, 0)
        assert line.offer(unless=offer.digest, wait=0) is None
