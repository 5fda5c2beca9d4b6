"""One search over every kind, grouped by kind, as far as the reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from foedus.desk import showing
from foedus.desk.house import bodies
from foedus.desk.lists.naming import amount, named
from foedus.desk.lists.shown import address_of
from foedus.desk.lists.snippet import snippet
from foedus.desk.permit import Staff
from foedus.node.listing import Query, page
from foedus.node.node import Node
from foedus.node.records import Record

MOST_HITS = 60
MOST_OF_A_KIND = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """One record found; nothing in it is markup."""

    href: str
    heading: str
    owner: str
    marking: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind; `href` leads to the list of all of them, "" if these are all."""

    name: str
    hits: tuple[Hit, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Found:
    """What desk/search.html shows: `total` in words, and whether there is `more` than `shown`.

    `records` are those behind the hits.
    """

    text: str
    total: str = ""
    groups: tuple[Group, ...] = ()
    more: bool = False
    shown: int = MOST_HITS
    records: tuple[Record, ...] = ()


def found(node: Node, staff: Staff, text: str) -> Found:
    """An empty text asks nothing."""
    if not text:
        return Found(text)
    query = Query(tuple(bodies()), text=text, descending=True, limit=MOST_HITS)
    hits = page(node, staff.reader, query)
    by_kind: dict[str, list[Record]] = {}
    for record in hits.rows:
        by_kind.setdefault(record.kind, []).append(record)
    return Found(
        text,
        total=amount(hits.total, staff.language, is_least=hits.total_is_least),
        groups=tuple(_group(by_kind[kind], text, staff) for kind in bodies() if kind in by_kind),
        more=hits.more,
        records=tuple(one for together in by_kind.values() for one in together[:MOST_OF_A_KIND]),
    )


def _group(records: list[Record], text: str, staff: Staff) -> Group:
    kind = records[0].kind
    is_more = len(records) > MOST_OF_A_KIND
    return Group(
        showing.many_name(kind, staff.language),
        tuple(_hit(record, text, staff) for record in records[:MOST_OF_A_KIND]),
        f"/records/{kind}/?{urlencode({'q': text})}" if is_more else "",
    )


def _hit(record: Record, text: str, staff: Staff) -> Hit:
    return Hit(
        address_of(record),
        named(record, staff.language),
        showing.member_name(record.owner, staff.language),
        "" if record.label.classification == "PUBLIC" else record.label.classification,
        snippet(record.body or {}, text),
    )
