"""The JSON API of this node: /api/v1/, described by OpenAPI 3.1 (django-ninja). Read only.

Whoever may read pages may read here, under the same reader; without a session the answer is 401,
without the right 403, never a page. Records come as they stand in the ledger.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from ninja import NinjaAPI, Path, Schema
from ninja.errors import HttpError
from pydantic import Field

from foedus import __version__
from foedus.desk import showing
from foedus.desk.house import bodies
from foedus.desk.permit import Right, Staff, staff_of
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.listing import Query, page
from foedus.node.records import Record, find
from foedus.pillars.procurement.annexes.exports import annex_package
from foedus.pillars.procurement.annexes.matters import matter
from foedus.pillars.procurement.nationals.reading import dossier
from foedus.pillars.procurement.nationals.views import order_package
from foedus.pillars.procurement.records.annex import Annex
from foedus.pillars.procurement.records.national import NationalOrder

PREFIX = "api/v1/"
RIGHT = Right.READ
MOST = 200
DESCRIPTION = (
    "What this ministry's node holds, as the signed-in person may read it. Read only; writing is "
    "done on pages, where a second person confirms what leaves."
)
api = NinjaAPI(
    title="Foedus",
    version=__version__,
    description=DESCRIPTION,
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
)


class KindOut(Schema):
    """A kind of record that this node reads."""

    kind: str
    name: str = Field(description="In English.")


class RecordOut(Schema):
    """A record's current version here. `body` is null where its owner withdrew it."""

    owner: str
    id: str
    kind: str
    ver: int
    digest: str = Field(description="SHA-256 of the content.")
    at: datetime
    classification: str
    releasable_to: list[str]
    body: dict[str, Any] | None


class PageOut(Schema):
    """A page of a list; `after` leads to the next one, empty at the end."""

    rows: list[RecordOut]
    after: str


@api.get("kinds", response=list[KindOut], url_name="api-kinds")
def kinds(request: HttpRequest) -> list[KindOut]:  # noqa: ARG001  (ninja looks for this name)
    """Every kind of record that this node can read."""
    return [KindOut(kind=kind, name=showing.kind_name(kind, "en")) for kind in sorted(bodies())]


@api.get("records/{kind}", response=PageOut, url_name="api-records")
def records(request: Any, kind: str, owner: str = "", after: str = "", limit: int = 50) -> PageOut:
    """Current records of a kind, the newest first."""
    if kind not in bodies():
        raise HttpError(404, "unknown kind")
    owners = (owner,) if owner else ()
    asked = Query(
        (kind,), descending=True, owners=owners, after=after, limit=max(1, min(limit, MOST))
    )
    try:
        found = page(request.node, request.staff.reader, asked)
    except Refused as refused:
        raise HttpError(400, refused.refusals[0].code) from refused
    return PageOut(rows=[_out(one) for one in found.rows], after=found.after if found.more else "")


@api.get("records/{kind}/{owner}/{id}", response=RecordOut, url_name="api-record")
def record(request: Any, kind: str, owner: str, id: Path[str]) -> RecordOut:  # noqa: A002
    """One record."""
    return _out(_found(request, kind, owner, id))


@api.get("annexes/{owner}/{id}/ocds", response=dict[str, Any], url_name="api-annex-ocds")
def annex_ocds(request: Any, owner: str, id: Path[str]) -> dict[str, Any]:  # noqa: A002
    """A joint annex as an OCDS 1.1 release package."""
    found = _found(request, Annex.kind, owner, id)
    return annex_package(matter(request.node, request.staff, found, clock.unix_s()))


@api.get("national-orders/{owner}/{id}/ocds", response=dict[str, Any], url_name="api-order-ocds")
def order_ocds(request: Any, owner: str, id: Path[str]) -> dict[str, Any]:  # noqa: A002
    """A national order as an OCDS 1.1 release package."""
    found = _found(request, NationalOrder.kind, owner, id)
    return order_package(dossier(request.node, request.staff.reader, found))


def _found(request: Any, kind: str, owner: str, id_: str) -> Record:
    """404 for what is not here, not of this kind, or not for this reader: all look the same."""
    one = find(request.node, request.staff.reader, id_, owner=owner)
    if one is None or one.kind != kind or one.body is None:
        raise HttpError(404, "no such record")
    return one


def _out(one: Record) -> RecordOut:
    return RecordOut(
        owner=one.owner,
        id=one.id,
        kind=one.kind,
        ver=one.ver,
        digest=one.digest,
        at=one.at,
        classification=one.label.classification,
        releasable_to=list(one.label.releasable_to),
        body=one.body,
    )


def _guarded(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Before anything else of ninja's: who asks, and may they. The matrix reads `rights`."""

    @wraps(view)
    def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        staff: Staff | None = staff_of(request)
        if staff is None:
            return JsonResponse({"detail": "not signed in"}, status=401)
        if not staff.may(RIGHT):
            return JsonResponse({"detail": "no right to read"}, status=403)
        request.staff = staff
        return view(request, *args, **kwargs)

    guarded.rights = (RIGHT,)  # type: ignore[attr-defined]  # read by the authorisation matrix
    return guarded


def _patterns() -> list[URLPattern]:
    """Ninja's own, each behind the guard, without its page of addresses."""
    return [
        path(f"{PREFIX}{one.pattern}", _guarded(one.callback), name=one.name)
        for one in api.urls[0]
        if one.name != "api-root"
    ]


def _described(_request: Any) -> HttpResponse:
    """What this API offers, as OpenAPI 3.1."""
    return JsonResponse(api.get_openapi_schema(path_prefix=f"/{PREFIX}"))


urlpatterns = [
    path(f"{PREFIX}openapi.json", _guarded(_described), name="api-openapi"),
    *_patterns(),
]
