"""The line to one peer: signed requests out, capped answers in.

The peer is not trusted: every answer has a limit of bytes and of seconds, a redirect is an odd
answer, and whatever goes wrong is a coded refusal. What the bytes say is checked by `receive`.
"""

from __future__ import annotations

import re
import secrets
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import NamedTuple, Self
from urllib.parse import urlencode

import httpx

from foedus.exchange import limits
from foedus.exchange.address import authority_of
from foedus.exchange.offer import Offer, read_offer
from foedus.exchange.retry import LONGEST_SECONDS
from foedus.exchange.signature import Request, sign
from foedus.kernel.keys import Signer
from foedus.kernel.refusals import Refused

_SECONDS = re.compile("[0-9]{1,4}")
_STATUS = {401: "peer-refuses", 404: "log-unknown", 503: "peer-busy"}


Query = Mapping[str, str | int]


class Cap(NamedTuple):
    """What an answer may cost: `size` in bytes, and the `wait` seconds we asked to be held."""

    size: int
    wait: int = 0


@dataclass(frozen=True)
class Ourselves:
    """In whose name a line speaks; `now` gives the seconds since 1970."""

    member: str
    signer: Signer
    now: Callable[[], int]


class Line:
    """The line to one peer. Safe for two threads, one that fetches and one that acknowledges."""

    def __init__(
        self,
        ourselves: Ourselves,
        *,
        member: str,
        url: str,
        transport: httpx.BaseTransport | None = None,
        authorities: str | None = None,
    ) -> None:
        self.member = member
        self._ourselves = ourselves
        self._authority = authority_of(url)
        self._url = url.rstrip("/")
        self._client = httpx.Client(
            transport=transport,
            verify=_trust(authorities),
            trust_env=False,
            follow_redirects=False,
            headers={"Accept-Encoding": "identity", "User-Agent": "foedus"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def offer(self, *, unless: str = "", wait: int = 0) -> Offer | None:
        """Return the logs we may read, or None when they are still those of `unless`.

        The peer holds the answer back for up to `wait` seconds while nothing changes.
        """
        query: Query = {"unless": unless, "wait": wait} if unless else {}
        answer = self._ask("GET", "logs", query, cap=Cap(limits.OFFER_BYTES, wait))
        if answer is None:
            return None
        try:
            return read_offer(answer, owner=self.member)
        except Refused as refused:
            cause = refused.refusals[0].code
            raise self._refused("answer-malformed", cause=cause) from refused

    def page(self, log: str, start: int) -> bytes:
        """Return the unverified page of this log that begins with entry `start`."""
        query: Query = {
            "log": log,
            "from": start,
            "max": limits.PAGE_ENTRIES,
            "bytes": limits.PAGE_BYTES,
        }
        answer = self._ask("GET", "entries", query, cap=Cap(limits.ANSWER_BYTES))
        if answer is None:
            raise self._refused("answer-odd", status=304)
        return answer

    def acknowledge(self, log: str, receipt: bytes) -> None:
        """Hand the owner our cosignature: these entries are durable here."""
        self._ask("POST", "cosign", {"log": log}, body=receipt, cap=Cap(limits.OFFER_BYTES))

    def _ask(
        self,
        method: str,
        name: str,
        query: Query,
        *,
        body: bytes = b"",
        cap: Cap,
    ) -> bytes | None:
        """Return the body of a 200, None for a 204 or 304; anything else is refused."""
        asked = urlencode(query, safe="/")
        request = Request(method, self._authority, f"{limits.PREFIX}{name}", asked, body)
        headers = sign(
            request,
            member=self._ourselves.member,
            signer=self._ourselves.signer,
            now=self._ourselves.now(),
            nonce=secrets.token_bytes(16),
        )
        url = f"{self._url}{request.path}?{asked}"
        silence = cap.wait + limits.SILENCE_SECONDS
        timeout = httpx.Timeout(silence, connect=limits.CONNECT_SECONDS)
        deadline = time.monotonic() + cap.wait + limits.ANSWER_SECONDS
        try:
            with self._client.stream(
                method, url, content=body or None, headers=headers, timeout=timeout
            ) as answer:
                self._check_status(answer)
                return self._body(answer, cap.size, deadline)
        except httpx.TimeoutException:
            raise self._refused("peer-hangs") from None
        except httpx.RemoteProtocolError:
            raise self._refused("answer-cut-short") from None
        except httpx.HTTPError as error:
            raise self._refused("peer-unreachable", error=type(error).__name__) from None

    def _check_status(self, answer: httpx.Response) -> None:
        status = answer.status_code
        if status in {200, 204, 304}:
            return
        code = _STATUS.get(status, "answer-odd")
        seconds = answer.headers.get("retry-after", "")
        pause = min(int(seconds), LONGEST_SECONDS) if _SECONDS.fullmatch(seconds) else 0
        raise self._refused(code, status=status, retry_after_seconds=pause)

    def _body(self, answer: httpx.Response, most: int, deadline: float) -> bytes | None:
        if answer.status_code != HTTPStatus.OK:
            return None
        body = bytearray()
        for (
            part
        ) in answer.iter_raw():  # as it comes; a chunk size would wait for a drip to fill it
            body += part
            if len(body) > most:
                raise self._refused("answer-too-long", most_bytes=most)
            if time.monotonic() > deadline:
                raise self._refused("peer-hangs")
        return bytes(body)

    def _refused(self, code: str, **facts: str | int) -> Refused:
        return Refused.because(code, peer=self.member, **facts)


def _trust(authorities: str | None) -> ssl.SSLContext:
    """TLS 1.3 only; `authorities` is a file of certificates that replaces the machine's own."""
    context = ssl.create_default_context(cafile=authorities)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    return context
