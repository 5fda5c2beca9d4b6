"""The endpoints that write: add objects (section 5.5), delete one (section 5.7).

Both are answered when it is done. What is added is judged, labelled by its markings and the terms
of the collection, and said in the ledger as ours; only what is ours can be deleted.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse

from foedus.kernel.label import CLASSIFICATIONS
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.node import Connection, Node
from foedus.pillars.hybrid_threats import intake, removal
from foedus.pillars.hybrid_threats.intake import REFUSED, Result, Terms
from foedus.pillars.hybrid_threats.stix.objects import timestamp
from foedus.pillars.hybrid_threats.stix.spans import split
from foedus.pillars.hybrid_threats.store import reading
from foedus.pillars.hybrid_threats.store.reading import Opened
from foedus.pillars.hybrid_threats.taxii import limits
from foedus.pillars.hybrid_threats.taxii.asking import asked
from foedus.pillars.hybrid_threats.taxii.errors import Trouble, not_found
from foedus.pillars.hybrid_threats.taxii.gate import check_content_type
from foedus.pillars.hybrid_threats.taxii.tokens import Token
from foedus.pillars.hybrid_threats.taxii.views import named
from foedus.pillars.hybrid_threats.wording import said

_KEEP = """
WITH old AS (DELETE FROM taxii_status WHERE at < to_timestamp(%(before)s))
INSERT INTO taxii_status (id, reader, at, body)
VALUES (%(id)s, %(reader)s, to_timestamp(%(now)s), %(body)s)
"""
_COLUMNS = "o.id, o.version, o.compartment"
_PAGE = 10_000


@dataclass(frozen=True)
class Writing:
    """The views of POST and DELETE."""

    node: Node

    def add(self, request: HttpRequest, token: Token, collection: str) -> HttpResponse:
        opened = self._open(token, collection, "write")
        check_content_type(request)
        raws = _objects(_body(request))
        at, told = clock.unix_ms(), b""

        def keep(connection: Connection, results: Sequence[Result]) -> None:
            nonlocal told
            told = _kept(connection, _status(results, at), token)

        terms = Terms(opened.name, CLASSIFICATIONS[opened.cls], opened.members)
        try:
            intake.take(self.node, raws, terms, by=token.name, visible=opened.ids, also=keep)
        except Refused as refused:
            raise _unprocessable(refused) from refused
        return HttpResponse(told, status=202, content_type=limits.CONTENT_TYPE)

    def delete(
        self,
        request: HttpRequest,
        token: Token,
        collection: str,
        id: str,  # noqa: A002
    ) -> HttpResponse:
        opened = self._open(token, collection, "delete")
        wanted = asked(request, id_=id).wanted
        with self.node.reading(token.role) as connection:
            rows = []
            if opened.ids:
                rows = reading.page(connection, opened.ids, wanted, columns=_COLUMNS, limit=_PAGE)
        ours = set(opened.owned_by(self.node.member))
        keys = {(id_, version) for _, id_, version, compartment in rows if compartment in ours}
        if not rows:
            raise not_found()
        if not keys:
            raise Trouble(403, "Another member owns it: only the owner deletes.", "not-ours")
        removal.remove(self.node, keys, collection=opened.collection, by=token.name)
        return HttpResponse(status=200, content_type=limits.CONTENT_TYPE)

    def _open(self, token: Token, collection: str, verb: str) -> Opened:
        """The collection and what of it is open; raises Trouble 404 or 403."""
        with self.node.reading(token.role) as connection:
            opened = named(connection, collection)
        if verb not in token.verbs:
            raise Trouble(403, f"This token may not {verb}.", f"may-not-{verb}")
        return opened


def _kept(connection: Connection, status: dict[str, Any], token: Token) -> bytes:
    """The status as it is told, kept for the one who asked; very old ones go."""
    now, body = clock.unix_s(), orjson.dumps(status)
    values = {"id": status["id"], "reader": token.name, "now": now, "body": body}
    connection.execute(_KEEP, values | {"before": now - 3600 * limits.STATUS_HOURS})
    return body


def _body(request: HttpRequest) -> bytes:
    """The envelope as it came; raises Trouble 413, having read no more than is allowed."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > limits.CONTENT_BYTES:
        facts = f"An envelope may have {limits.CONTENT_BYTES} bytes: send several."
        raise Trouble(413, facts, "too-large")
    body: bytes = request.read(limits.CONTENT_BYTES + 1)
    if len(body) > limits.CONTENT_BYTES:
        raise Trouble(413, "The envelope is longer than it says.", "too-large")
    return body


def _objects(body: bytes) -> tuple[bytes, ...]:
    try:
        raws = split(body)
    except Refused as refused:
        raise _unprocessable(refused) from refused
    if not raws:
        raise Trouble(422, "The envelope holds no objects.", "stix-no-objects")
    if len(raws) > limits.MOST_OBJECTS:
        raise Trouble(413, f"More than {limits.MOST_OBJECTS} objects: send several.", "too-many")
    return raws


def _unprocessable(refused: Refused) -> Trouble:
    one = refused.refusals[0]
    return Trouble(422, said(one), one.code)


def _status(results: Sequence[Result], at_ms: int) -> dict[str, Any]:
    """The status resource (section 4.3.1): complete, because nothing is left to do."""
    failures = [one for one in results if one.state == REFUSED]
    successes = [one for one in results if one.state != REFUSED]
    status: dict[str, Any] = {
        "id": str(uuid.uuid4()),
        "status": "complete",
        "request_timestamp": timestamp(1_000 * at_ms),
        "total_count": len(results),
        "success_count": len(successes),
        "failure_count": len(failures),
        "pending_count": 0,
    }
    if successes:
        status["successes"] = [_detail(one) for one in successes]
    if failures:
        status["failures"] = [_detail(one) for one in failures]
    return status


def _detail(result: Result) -> dict[str, str]:
    """An object without a readable identifier is named by its place."""
    id_ = result.id
    message = ""
    if result.refusal is not None:
        message = said(result.refusal)
        id_ = id_ or f"object {result.refusal.place.row}"
    elif result.home:
        message = f"Kept for this member alone: {result.home}."
    detail = {"id": id_, "version": timestamp(result.version), "message": message}
    return {name: value for name, value in detail.items() if value}
