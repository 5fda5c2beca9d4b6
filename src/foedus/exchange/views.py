"""What a node serves to its peers: FX/1, protocol.md 2.7. One view, one call, one answer.

Reads go through the database role of the asking member, so a log outside its audience is not
there at all: a log that does not exist and one that is not for the member are one case.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from foedus.exchange import limits
from foedus.exchange.gate import Gate, NotForThem, WrongQuestion
from foedus.exchange.here import Here
from foedus.exchange.offer import digest_of, write_offer
from foedus.kernel.refusals import Refused
from foedus.node import crash, serve

BYTES = "application/octet-stream"
_MOST_DIGITS = 16


@dataclass(frozen=True)
class Views:
    """The four questions of FX/1."""

    here: Here

    def logs(self, request: HttpRequest, member: str) -> HttpResponse:
        """The logs the member may read; with `unless`, held until they differ from that answer."""
        unless = request.GET.get("unless", "")
        until = time.monotonic() + number(request, "wait", most=limits.LONGEST_WAIT, default=0)
        while True:
            offer = write_offer(self.here.offered(member))
            if digest_of(offer) != unless:
                return HttpResponse(offer, content_type="application/json")
            if time.monotonic() >= until:
                return HttpResponse(status=304)
            time.sleep(limits.LOOK_SECONDS)

    def entries(self, request: HttpRequest, member: str) -> HttpResponse:
        """The page of a log that starts at entry `from`."""
        page = serve.page(
            self.here.node,
            member,
            log_named(request),
            number(request, "from", most=2**53 - 1),
            max_entries=number(request, "max", most=limits.PAGE_ENTRIES, least=1),
            max_bytes=number(request, "bytes", most=limits.PAGE_BYTES, least=1),
        )
        crash.point("serve-before-answer")
        return HttpResponse(_there(page), content_type=BYTES)

    def checkpoint(self, request: HttpRequest, member: str) -> HttpResponse:
        """The signed note of a log's latest checkpoint."""
        note = serve.checkpoint(self.here.node, member, log_named(request))
        return HttpResponse(_there(note), content_type=BYTES)

    def cosign(self, request: HttpRequest, member: str) -> HttpResponse:
        """Take the member's receipt: its cosignature of a checkpoint of this log."""
        log = log_named(request)
        _there(serve.checkpoint(self.here.node, member, log))
        try:
            self.here.acknowledged(member, log, request.body)
        except Refused as refused:
            raise WrongQuestion(str(refused)) from refused
        return HttpResponse(status=204)


def patterns(here: Here, gate: Gate) -> list[URLPattern]:
    """The addresses of FX/1. No slash is appended and nothing redirects."""
    views, prefix = Views(here), limits.PREFIX.lstrip("/")
    return [
        path(f"{prefix}logs", gate.guard("GET", views.logs)),
        path(f"{prefix}entries", gate.guard("GET", views.entries)),
        path(f"{prefix}checkpoint", gate.guard("GET", views.checkpoint)),
        path(f"{prefix}cosign", gate.guard("POST", views.cosign)),
    ]


def log_named(request: HttpRequest) -> str:
    names: list[str] = request.GET.getlist("log")
    if len(names) != 1:
        raise WrongQuestion("log")
    return names[0]


def number(
    request: HttpRequest, name: str, *, most: int, least: int = 0, default: int | None = None
) -> int:
    stated: list[str] = request.GET.getlist(name)
    if not stated and default is not None:
        return default
    if len(stated) != 1 or not (stated[0].isascii() and stated[0].isdecimal()):
        raise WrongQuestion(name)
    if len(stated[0]) > _MOST_DIGITS or not least <= int(stated[0]) <= most:
        raise WrongQuestion(name)
    return int(stated[0])


def _there(found: bytes | None) -> bytes:
    if found is None:
        raise NotForThem
    return found
