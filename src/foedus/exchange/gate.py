"""The gate of the server: who asks, and how often; answers that tell a stranger nothing.

Every view behind the gate is handed the member that signed the request. All answers of one status
have the same bytes, whatever was the reason; the reason goes to the log of this node only.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from foedus.exchange import limits, nonces
from foedus.exchange.bucket import Buckets
from foedus.exchange.signature import Request, Signed, check
from foedus.kernel.canonical import encode
from foedus.kernel.keys import PublicKey
from foedus.kernel.refusals import Refused
from foedus.node import clock, members
from foedus.node.node import Node

View = Callable[[HttpRequest, str], HttpResponse]

log = logging.getLogger(__name__)

_CODES = {
    400: "wrong-question",
    401: "not-authenticated",
    404: "not-found",
    500: "failed",
    503: "busy",
}
_FIELDS = ("content-digest", "signature-input", "signature")
_LONGEST_LENGTH = 8


class NotForThem(LookupError):  # noqa: N818  (an outcome, told as 404)
    """There is no such log, or its audience lacks the member: the same to whoever asks."""


class WrongQuestion(ValueError):  # noqa: N818  (an outcome, told as 400)
    """A parameter is missing, doubled or outside its range."""


@dataclass(frozen=True)
class Gate:
    """`authority` is our own, as in our identity file: a request that was signed for another node
    is of no use here, whatever its Host field says.
    """

    node: Node
    authority: str
    buckets: Buckets = field(
        default_factory=lambda: Buckets(burst=limits.BURST, per_second=limits.PER_SECOND)
    )

    def guard(self, method: str, view: View) -> Callable[[HttpRequest], HttpResponse]:
        """Return the view as Django calls it: by this method, by members, at their pace."""

        def answer(request: HttpRequest) -> HttpResponse:
            try:
                told = self._answer(method, view, request)
            except Exception:  # the last resort: a stranger learns of no error of ours
                log.exception("%s failed", request.path)
                told = plain(500)
            told["Cache-Control"] = "no-store"
            return told

        exempt: Callable[[HttpRequest], HttpResponse] = csrf_exempt(answer)
        return exempt

    def _answer(self, method: str, view: View, request: HttpRequest) -> HttpResponse:
        try:
            signed = self._authenticated(request)
        except Refused as refused:
            log.warning("request refused: %s", refused)
            return plain(401)
        if pause := self.buckets.take(signed.member, time.monotonic()):
            busy = plain(503)
            busy["Retry-After"] = str(math.ceil(pause))
            return busy
        try:
            return view(request, signed.member) if request.method == method else plain(400)
        except WrongQuestion as wrong:
            log.warning("%s asked wrongly: %s", signed.member, wrong)
            return plain(400)
        except NotForThem:
            return plain(404)

    def _authenticated(self, request: HttpRequest) -> Signed:
        """Return who signed this request, once; raises Refused."""
        now = clock.unix_s()
        asked = Request(
            request.method or "",
            self.authority,
            request.path,
            request.META.get("QUERY_STRING", ""),
            _body(request),
        )
        unverified = {name: request.headers.get(name, "") for name in _FIELDS}
        signed = check(asked, unverified, key_of=self._key_of, now=now)
        # 6. not seen before
        if not nonces.take(self.node.sessions, signed, now=now):
            raise Refused.because("request-replayed", check=6, member=signed.member)
        return signed

    def _key_of(self, member: str) -> PublicKey | None:
        """The key of a partner; we are none of our own."""
        partner = members.find(self.node, member)
        return partner.key if partner else None


def plain(status: int) -> HttpResponse:
    """Return the one answer of this status."""
    body = encode({"code": _CODES[status]})
    return HttpResponse(body, status=status, content_type="application/json")


def _body(request: HttpRequest) -> bytes:
    """Return the body, read only when it says that it is short."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    is_short = (
        length.isdecimal()
        and len(length) <= _LONGEST_LENGTH
        and int(length) <= limits.RECEIPT_BYTES
        and len(request.META.get("QUERY_STRING", "")) <= limits.QUERY_BYTES
        and "Transfer-Encoding" not in request.headers
    )
    if not is_short:
        raise Refused.because("request-too-long", check=1)
    body: bytes = request.body
    return body
