"""Who asks, how fast, and in which media type: before any view of the TAXII server runs.

HTTP Basic (name and secret) and bearer tokens (`name.secret`). A credential that was found right
is remembered for minutes by a keyed digest, so that a request costs no look-up; whoever was
withdrawn meanwhile still reads nothing, because row-level security asks the table each time.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import logging
import math
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import psycopg
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from foedus.exchange.bucket import Buckets
from foedus.node.node import Node
from foedus.pillars.hybrid_threats.taxii import limits, tokens
from foedus.pillars.hybrid_threats.taxii.errors import Trouble, not_found, told
from foedus.pillars.hybrid_threats.taxii.tokens import Token

View = Callable[..., HttpResponse]
CHALLENGE = 'Basic realm="TAXII", charset="UTF-8", Bearer realm="TAXII"'
_ANYTHING = {"*/*", "application/*"}
log = logging.getLogger(__name__)


@dataclass
class Remembered:
    """Credentials that were right not long ago, by a digest that only this process can make."""

    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    _known: dict[bytes, tuple[Token, float]] = field(default_factory=dict, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def find(self, credential: str, now: float) -> Token | None:
        with self._lock:
            found = self._known.get(self._digest(credential))
        return found[0] if found and now < found[1] else None

    def keep(self, credential: str, token: Token, until: float) -> None:
        with self._lock:
            if len(self._known) >= limits.MOST_REMEMBERED:
                self._known.clear()
            self._known[self._digest(credential)] = (token, until)

    def _digest(self, credential: str) -> bytes:
        return hashlib.blake2b(credential.encode(), key=self._key).digest()


@dataclass(frozen=True)
class Gate:
    """One for each process that serves."""

    node: Node
    remembered: Remembered = field(default_factory=Remembered)
    buckets: Buckets = field(
        default_factory=lambda: Buckets(burst=limits.BURST, per_second=limits.PER_SECOND)
    )

    def guard(self, **views: View) -> Callable[..., HttpResponse]:
        """The views of one address by method, as Django calls them."""

        def answer(request: HttpRequest, **named: str) -> HttpResponse:
            try:
                response = self._answer(views, request, named)
            except Trouble as trouble:
                response = told(trouble)
            except Exception:  # the last resort: a stranger learns of no error of ours
                log.exception("%s failed", request.path)
                response = told(Trouble(500, "The node could not answer.", "failed"))
            response.headers.setdefault("Cache-Control", "private, no-cache")
            return response

        exempt: Callable[..., HttpResponse] = csrf_exempt(answer)
        return exempt

    def _answer(
        self, views: dict[str, View], request: HttpRequest, named: dict[str, str]
    ) -> HttpResponse:
        token = self._authenticated(request)
        if pause := self.buckets.take(token.name, time.monotonic()):
            wait = {"Retry-After": str(math.ceil(pause))}
            raise Trouble(429, "Ask more slowly.", "too-fast", wait)
        _check_accept(request)
        view = views.get(request.method or "")
        if view is None:
            allowed = {"Allow": ", ".join(views)}
            raise Trouble(405, "This address has no such method.", "method", allowed)
        try:
            return view(request, token, **named)
        except psycopg.Error as error:  # its login has gone, as after `revoke`
            if token in tokens.tokens(self.node):
                raise
            raise _stranger() from error

    def _authenticated(self, request: HttpRequest) -> Token:
        credential = request.headers.get("Authorization", "")
        now = time.monotonic()
        token = self.remembered.find(credential, now)
        if token is None:
            name, secret = _named(credential)
            token = tokens.find(self.node, name, secret) if name else None
            if token is None:
                raise _stranger()
            self.remembered.keep(credential, token, now + limits.CREDENTIAL_SECONDS)
        if token.is_expired:
            raise _stranger()
        return token


def nothing_here(request: HttpRequest, token: Token) -> HttpResponse:  # noqa: ARG001
    """The view of every other address."""
    raise not_found()


def _stranger() -> Trouble:
    return Trouble(
        401,
        "Give a token's name and secret by HTTP Basic, or NAME.SECRET as a bearer token.",
        "not-authenticated",
        {"WWW-Authenticate": CHALLENGE},
    )


def _named(credential: str) -> tuple[str, str]:
    """Name and secret of an Authorization field, or two empty texts."""
    scheme, _, rest = credential.partition(" ")
    if scheme.lower() == "bearer":
        name, _, secret = rest.strip().partition(".")
        return name, secret
    if scheme.lower() == "basic":
        try:
            name, _, secret = base64.b64decode(rest, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return "", ""
        return name, secret
    return "", ""


def _check_accept(request: HttpRequest) -> None:
    """TAXII 2.1 is all that we speak (sections 1.6.8, 3.7)."""
    stated = request.headers.get("Accept", "*/*")
    if not any(_is_ours(one) for one in stated.split(",")):
        raise Trouble(406, f"This server answers in {limits.CONTENT_TYPE} only.", "accept")


def _is_ours(stated: str) -> bool:
    name, *parameters = (part.strip().lower() for part in stated.split(";"))
    if name in _ANYTHING:
        return True
    versions = [one for one in parameters if one.startswith("version=")]
    return name == limits.MEDIA_TYPE and versions in ([], ["version=2.1"])


def check_content_type(request: HttpRequest) -> None:
    """Of a POST; raises Trouble 415."""
    name, *parameters = (
        part.strip().lower() for part in request.headers.get("Content-Type", "").split(";")
    )
    if name != limits.MEDIA_TYPE or "version=2.1" not in parameters:
        raise Trouble(415, f"Send {limits.CONTENT_TYPE}.", "content-type")
