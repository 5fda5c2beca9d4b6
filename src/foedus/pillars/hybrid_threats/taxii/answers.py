"""Answers of the TAXII server: pages joined from stored bytes, and small resources."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse

from foedus.pillars.hybrid_threats.stix.objects import timestamp
from foedus.pillars.hybrid_threats.store.reading import Opened
from foedus.pillars.hybrid_threats.taxii.limits import CONTENT_TYPE, STIX_TYPE

_MEDIA = b'","media_type":"' + STIX_TYPE.encode() + b'"}'


def resource(stated: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return HttpResponse(orjson.dumps(stated), status=status, content_type=CONTENT_TYPE)


def page(
    name: str, rows: Sequence[tuple[Any, ...]], items: Iterable[bytes], *, limit: int
) -> HttpResponse:
    """A page of `rows`, of which one more than `limit` was asked for; each begins with `added`.

    An empty page has no properties at all (section 3.7).
    """
    if not rows:
        return HttpResponse(b"{}", content_type=CONTENT_TYPE)
    shown = rows[:limit]
    more = len(rows) > limit
    parts = [b'{"more":true,"next":"%d",' % shown[-1][0] if more else b'{"more":false,']
    parts += [b'"%s":[' % name.encode(), b",".join(items), b"]}"]
    answer = HttpResponse(b"".join(parts), content_type=CONTENT_TYPE)
    answer["X-TAXII-Date-Added-First"] = added(shown[0][0])
    answer["X-TAXII-Date-Added-Last"] = added(shown[-1][0])
    return answer


def added(microseconds: int) -> str:
    """Always with six digits: numbers of one collection differ in them."""
    exact = timestamp(microseconds)
    return exact if len(exact) == len("2026-03-01T10:00:00.000000Z") else f"{exact[:-1]}000Z"


def manifest_record(row: tuple[Any, ...]) -> bytes:
    """Of a row of added, id and version (section 5.3.1). An identifier needs no escapes."""
    at, id_, version = row
    parts = (b'{"id":"', id_.encode(), b'","date_added":"', added(at).encode())
    return b"".join((*parts, b'","version":"', timestamp(version).encode(), _MEDIA))


def tag(request: HttpRequest, opened: Opened, *more: str) -> str:
    """What an answer depends on: the question, and the state of what is open to this reader."""
    stated = [request.get_full_path(), *more, *(one[:2] for one in opened.compartments)]
    return f'"{hashlib.blake2b(orjson.dumps(stated), digest_size=16).hexdigest()}"'


def is_known(request: HttpRequest, tag_: str) -> bool:
    """Whether the client has this very answer (RFC 9110, 13.1.2)."""
    stated = request.headers.get("If-None-Match", "")
    return tag_ in (one.strip().removeprefix("W/") for one in stated.split(","))
