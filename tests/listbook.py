"""A kind with keys, and short ways to write and list its records."""

from __future__ import annotations

from foedus.kernel.kinds import Index, Kind, Kinds
from foedus.node import listing
from foedus.node.listing import Query
from foedus.node.records import Reader
from foedus.node.write import DEFAULT_MARKING, Marking, write

STEP, PLAIN = "test.step", "test.plain"
SECRET = Marking(classification="RESTRICTED", categories=("NUC",))
CLERK, MINISTER = Reader("INTERNAL"), Reader("RESTRICTED", ("NUC",))


def index(body):
    if body.get("broken"):
        raise ZeroDivisionError
    keys = {"title": body["title"].casefold(), "due": body["due"], "who": tuple(body["who"])}
    return Index(keys, f"{body['title']} {body.get('text', '')}")


KINDS = Kinds(
    {
        STEP: Kind(STEP, lambda *_: (), index=index),
        PLAIN: Kind(PLAIN, lambda *_: ()),
    }
)


def step(title, due="2027-01-01", who=("ALB",), **more):
    return {"title": title, "due": due, "who": list(who), **more}


def put(node, title, *, to=(), kind=STEP, marking=DEFAULT_MARKING, by="clerk", person="", **more):
    record = more.pop("id", "")
    said = step(title, **more)
    return write(node, kind, said, by=by, to=to, id=record, marking=marking, person=person)


def asked(**fields):
    return Query(**{"kinds": (STEP,), "order": "title", **fields})


def titles(node, reader=CLERK, **fields):
    """Of every page of the list, one after the other."""
    query, found = asked(**fields), []
    while True:
        page = listing.page(node, reader, query)
        assert len(page.rows) <= query.limit
        found += [row.body["title"] if row.body else None for row in page.rows]
        if not page.more:
            assert not page.after
            return found
        query = asked(**{**fields, "after": page.after})


def choices(node, reader, query, column):
    """The values of one column that were met in the list, and how often."""
    found = listing.facets(node, reader, query, (column,))[column]
    return tuple((value, count) for value, count, _ in found if count)
