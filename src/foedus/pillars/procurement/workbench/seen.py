"""What pages read of runs: one by one without their documents, and long lists a page at a time.

Everything is read under the reader's own clearance and categories.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from foedus.node.node import Connection, Node
from foedus.node.reading import Reader, reading_as
from foedus.pillars.procurement.runs import slices
from foedus.pillars.procurement.runs.asked import Asked
from foedus.pillars.procurement.runs.states import OPEN

PAGE = 50
MOST_COMPARED = 5
_LINE = """
SELECT id::text, order_owner, order_id::text, order_ver, asked, state, tries, stop_asked, progress,
       fault, person, asked_at, started_at, ended_at, case_digest,
       head #>> '{plan,joint,total_cents}', told #>> '{languages,en,answer}'
FROM procurement_run
"""
_OF_ORDER = (
    _LINE
    + """
WHERE order_owner = %s AND order_id = %s ORDER BY asked_at DESC, id LIMIT %s
"""
)
_THESE = _LINE + "WHERE id = ANY (%s::uuid[])"
_HEADS = "SELECT id::text, head, told FROM procurement_run WHERE id = ANY (%s::uuid[])"
_DOCUMENTS = """
SELECT "case", result, sources FROM procurement_run WHERE id = %s
"""
_AHEAD = """
SELECT count(*) FROM procurement_run WHERE state = 'queued' AND asked_at < %s
"""
_WHERE = """
FROM procurement_runrow WHERE run_id = %(run)s AND sheet = %(sheet)s
  AND (%(member)s = '' OR member = %(member)s)
  AND (%(supplier)s = '' OR supplier = %(supplier)s)
  AND (%(period)s < 0 OR period = %(period)s)
  AND (%(items)s::text[] IS NULL OR item = ANY (%(items)s))
"""
_COUNT = "SELECT count(*) " + _WHERE
_ROWS = "SELECT row " + _WHERE + "ORDER BY place LIMIT %(limit)s OFFSET %(skip)s"
_MATCHING = """
SELECT item FROM procurement_runrow WHERE run_id = %(run)s AND sheet = 'items'
  AND (strpos(lower(item), lower(%(text)s)) > 0
       OR strpos(lower(row ->> 'name'), lower(%(text)s)) > 0)
"""
_OFFERS = """
SELECT sheet, row FROM procurement_runrow
WHERE run_id = %(run)s AND sheet = 'offers' AND row ->> 'offer' = ANY (%(offers)s)
"""
_NAMES = """
SELECT sheet, row FROM procurement_runrow WHERE run_id = %(run)s
  AND (sheet = 'items' AND item = ANY (%(items)s)
       OR sheet = 'suppliers' AND supplier = ANY (%(suppliers)s))
"""
_CHOICES = """
SELECT supplier, row ->> 'name' FROM procurement_runrow
WHERE run_id = %s AND sheet = 'suppliers' ORDER BY place
"""
_PRICES = """
SELECT item, sum((row #>> '{line,goods_cents}')::bigint), sum((row #>> '{line,quantity}')::bigint)
FROM procurement_runrow WHERE run_id = %s AND sheet = 'lines' GROUP BY item
"""
_REACHED = """
SELECT row FROM procurement_runrow WHERE run_id = %s AND sheet = 'steps'
  AND (row ->> 'step')::int > 0 ORDER BY place LIMIT 200
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A run without its documents. `total_cents` and `answer` where there is a plan."""

    id: str
    order_owner: str
    order_id: str
    order_ver: int
    asked: Asked
    state: str
    tries: int
    stop_asked: bool
    progress: Mapping[str, Any]
    fault: Mapping[str, Any]
    person: str
    asked_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    case_digest: str
    total_cents: int | None
    answer: str

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def has_plan(self) -> bool:
        return self.total_cents is not None

    @property
    def has_sweep(self) -> bool:
        return self.fault.get("code") == "swept"


@dataclass(frozen=True, slots=True)
class Result:
    """The head of a run's plan, and what is told of the whole: by language, and mean days."""

    run: Run
    head: slices.Head
    told: Mapping[str, Any]

    def sentences(self, language: str) -> dict[str, Any]:
        found: dict[str, Any] = self.told["languages"][language]
        return found

    @property
    def days(self) -> Mapping[str, Mapping[str, int]]:
        found: Mapping[str, Mapping[str, int]] = self.told["days"]
        return found


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows of a list: empty texts and a period below 0 leave everything in."""

    member: str = ""
    item: str = ""
    supplier: str = ""
    period: int = -1
    page: int = 1


@dataclass(frozen=True, slots=True)
class Rows:
    """A page of a list, and how many rows there are in all."""

    values: tuple[Mapping[str, Any], ...]
    total: int
    page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE))


def runs_of(
    node: Node, reader: Reader, owner: str, order: str, most: int = 100
) -> tuple[Run, ...]:
    """The runs about an order, the newest first."""
    with reading_as(node, reader) as connection:
        rows = connection.execute(_OF_ORDER, [owner, order, most]).fetchall()
    return tuple(_run(row) for row in rows)


def these(node: Node, reader: Reader, ids: Sequence[str]) -> tuple[Run, ...]:
    """Runs by id, in the order in which they are named; those that are not here are left out."""
    with reading_as(node, reader) as connection:
        found = {row[0]: _run(row) for row in connection.execute(_THESE, [list(ids)]).fetchall()}
    return tuple(found[one] for one in dict.fromkeys(ids) if one in found)


def waiting_before(node: Node, reader: Reader, run: Run) -> int:
    """How many queued runs were asked for earlier."""
    with reading_as(node, reader) as connection:
        row = connection.execute(_AHEAD, [run.asked_at]).fetchone()
    return int(row[0]) if row else 0


def results(node: Node, reader: Reader, runs: Iterable[Run]) -> tuple[Result, ...]:
    """The results of those runs that have a plan."""
    planned = [run for run in runs if run.has_plan]
    with reading_as(node, reader) as connection:
        rows = connection.execute(_HEADS, [[run.id for run in planned]]).fetchall()
    found = {id_: (head, told) for id_, head, told in rows}
    return tuple(
        Result(run, slices.read_head(found[run.id][0]), found[run.id][1])
        for run in planned
        if run.id in found
    )


def rows(node: Node, reader: Reader, run: str, sheet: str, asked: Filter) -> Rows:
    """A page of a long list."""
    with reading_as(node, reader) as connection:
        values = {
            "run": run,
            "sheet": sheet,
            "member": asked.member,
            "supplier": asked.supplier,
            "period": asked.period,
            "items": _items(connection, run, asked.item),
            "limit": PAGE,
            "skip": PAGE * (asked.page - 1),
        }
        counted = connection.execute(_COUNT, values).fetchone()
        found = connection.execute(_ROWS, values).fetchall()
    return Rows(tuple(row for (row,) in found), int(counted[0]) if counted else 0, asked.page)


def _items(connection: Connection, run: str, text: str) -> list[str] | None:
    if not text:
        return None
    return [i for (i,) in connection.execute(_MATCHING, {"run": run, "text": text}).fetchall()]


def names(
    node: Node,
    reader: Reader,
    run: str,
    *,
    items: Iterable[str] = (),
    suppliers: Iterable[str] = (),
    offers: Iterable[str] = (),
) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """The rows that name these items, suppliers and offers, and who sells what by the offers."""
    with reading_as(node, reader) as connection:
        values = {"run": run, "offers": sorted({*offers})}
        sold = connection.execute(_OFFERS, values).fetchall() if values["offers"] else []
        values["items"] = sorted({*items, *(row["item"] for _, row in sold)})
        values["suppliers"] = sorted({*suppliers, *(row["supplier"] for _, row in sold)})
        return (*sold, *connection.execute(_NAMES, values).fetchall())


def supplier_choices(node: Node, reader: Reader, run: str) -> tuple[tuple[str, str], ...]:
    with reading_as(node, reader) as connection:
        return tuple(connection.execute(_CHOICES, [run]).fetchall())


def prices(node: Node, reader: Reader, run: str) -> dict[str, tuple[int, int]]:
    """Item -> cents of its goods and units, over all deliveries of a plan."""
    with reading_as(node, reader) as connection:
        found = connection.execute(_PRICES, [run]).fetchall()
    return {item: (int(cents), int(units)) for item, cents, units in found}


def reached(node: Node, reader: Reader, run: str) -> tuple[Mapping[str, Any], ...]:
    """The price steps above the base price that a plan reaches."""
    with reading_as(node, reader) as connection:
        return tuple(row for (row,) in connection.execute(_REACHED, [run]).fetchall())


def documents(
    node: Node, reader: Reader, run: str
) -> tuple[bytes, bytes | None, Mapping[str, Any]] | None:
    """The packed case (with everybody, before any change), the packed result, and the record of
    each row; None where the run is not here for this reader."""
    with reading_as(node, reader) as connection:
        row = connection.execute(_DOCUMENTS, [run]).fetchone()
    return (bytes(row[0]), None if row[1] is None else bytes(row[1]), row[2]) if row else None


def _run(row: tuple[Any, ...]) -> Run:
    id_, owner, order, ver, asked, *rest, total, answer = row
    cents = None if total is None else int(total)
    told = (id_, owner, order, ver, Asked.model_validate(asked), *rest, cents, answer or "")
    return Run(*told)
