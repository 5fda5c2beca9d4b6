"""The endpoints of TAXII 2.1 that read (sections 4 and 5). One view, one query, one answer.

Everything is read under the database login of the one who asks: what is not open to it is not
there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.http import HttpRequest, HttpResponse

from foedus.node.node import Connection, Node
from foedus.pillars.hybrid_threats.stix.objects import timestamp
from foedus.pillars.hybrid_threats.store import reading
from foedus.pillars.hybrid_threats.store.reading import ALL, Opened, Wanted
from foedus.pillars.hybrid_threats.taxii import answers, limits
from foedus.pillars.hybrid_threats.taxii.asking import Asked, asked
from foedus.pillars.hybrid_threats.taxii.errors import Trouble, not_found
from foedus.pillars.hybrid_threats.taxii.tokens import Token

_COLLECTIONS = "SELECT id, name, title, description FROM threat_collection ORDER BY id"
_STATUS = "SELECT body FROM taxii_status WHERE id = %s"


@dataclass(frozen=True)
class Page:
    """How one endpoint shows rows: under which name, from which columns, spelt how."""

    name: str
    columns: str
    spell: Callable[[tuple[Any, ...]], bytes]


OBJECTS = Page("objects", "o.bytes", lambda row: bytes(row[1]))
MANIFEST = Page("objects", "o.id, o.version", answers.manifest_record)
VERSIONS = Page("versions", "o.version", lambda row: orjson.dumps(timestamp(row[1])))


@dataclass(frozen=True)
class Views:
    """`title` is the name of the member that owns this node."""

    node: Node
    title: str

    def discovery(self, request: HttpRequest, token: Token) -> HttpResponse:  # noqa: ARG002
        root = f"{limits.PREFIX}{limits.ROOT}/"
        description = "Threat data of this node and of its partners."
        return answers.resource(
            {"title": self.title, "description": description, "default": root, "api_roots": [root]}
        )

    def root(self, request: HttpRequest, token: Token) -> HttpResponse:  # noqa: ARG002
        stated = {"title": self.title, "versions": [limits.CONTENT_TYPE]}
        return answers.resource({**stated, "max_content_length": limits.CONTENT_BYTES})

    def status(self, request: HttpRequest, token: Token, status: str) -> HttpResponse:  # noqa: ARG002
        with self.node.reading(token.role) as connection:
            row = connection.execute(_STATUS, [_uuid(status)]).fetchone()
        if row is None:
            raise not_found()
        return HttpResponse(bytes(row[0]), content_type=limits.CONTENT_TYPE)

    def collections(self, request: HttpRequest, token: Token) -> HttpResponse:  # noqa: ARG002
        with self.node.reading(token.role) as connection:
            rows = connection.execute(_COLLECTIONS).fetchall()
        stated = [_stated(row, token) for row in rows]
        return answers.resource({"collections": stated} if stated else {})

    def collection(self, request: HttpRequest, token: Token, collection: str) -> HttpResponse:  # noqa: ARG002
        with self.node.reading(token.role) as connection:
            found = named(connection, collection)
        words = found.collection, found.name, found.title, found.description
        return answers.resource(_stated(words, token))

    def objects(self, request: HttpRequest, token: Token, collection: str) -> HttpResponse:
        return self._page(request, token, collection, OBJECTS, asked(request))

    def manifest(self, request: HttpRequest, token: Token, collection: str) -> HttpResponse:
        return self._page(request, token, collection, MANIFEST, asked(request))

    def object(
        self,
        request: HttpRequest,
        token: Token,
        collection: str,
        id: str,  # noqa: A002
    ) -> HttpResponse:
        return self._page(request, token, collection, OBJECTS, asked(request, id_=id))

    def versions(
        self,
        request: HttpRequest,
        token: Token,
        collection: str,
        id: str,  # noqa: A002
    ) -> HttpResponse:
        question = asked(request, id_=id, versions=(ALL,))
        return self._page(request, token, collection, VERSIONS, question)

    def _page(
        self, request: HttpRequest, token: Token, collection: str, page: Page, question: Asked
    ) -> HttpResponse:
        if "read" not in token.verbs:
            raise Trouble(403, "This token may not read.", "may-not-read")
        with self.node.reading(token.role) as connection:
            opened = named(connection, collection)
            tag = answers.tag(request, opened, page.columns)
            if answers.is_known(request, tag):
                answer = HttpResponse(status=304)
            else:
                answer = _answered(connection, opened.ids, page, question)
        answer["ETag"] = tag
        return answer


def _answered(
    connection: Connection, compartments: list[int], page: Page, question: Asked
) -> HttpResponse:
    wanted, limit = question.wanted, question.limit
    rows = []
    if compartments and not question.nothing:
        rows = reading.page(
            connection, compartments, wanted, columns=page.columns, limit=limit + 1
        )
    if not rows and question.by_address and not _is_there(connection, compartments, wanted.ids):
        raise not_found()
    return answers.page(page.name, rows, map(page.spell, rows[:limit]), limit=limit)


def _is_there(connection: Connection, compartments: list[int], ids: tuple[str, ...]) -> bool:
    """Whether any version of the object is open."""
    any_version = Wanted((ALL,), ids)
    return bool(compartments) and bool(
        reading.page(connection, compartments, any_version, columns="o.id", limit=1)
    )


def named(connection: Connection, collection: str) -> Opened:
    """By identifier or alias; raises Trouble 404 for one that is not open to this login."""
    found = reading.opened(connection, _uuid(collection), collection)
    if found is None:
        raise not_found()
    return found


def _stated(row: tuple[UUID, str, str, str], token: Token) -> dict[str, Any]:
    id_, name, title, description = row
    stated = {
        "id": str(id_),
        "title": title,
        "description": description,
        "alias": name,
        "can_read": "read" in token.verbs,
        "can_write": "write" in token.verbs,
        "media_types": [limits.STIX_TYPE],
    }
    return {key: value for key, value in stated.items() if value != ""}


def _uuid(stated: str) -> UUID | None:
    try:
        return UUID(stated)
    except ValueError:
        return None
