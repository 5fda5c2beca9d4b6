"""What people write into the forms of the workbench: read once, every fault with its place.

A fault is a field of the form -> what is wrong, and its cure, in the words of the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, get_args

from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.periods import period_end
from foedus.pillars.procurement.plan.result import Objective
from foedus.pillars.procurement.rules import check
from foedus.pillars.procurement.runs.asked import MOST_MINUTES, MOST_WORDS, Asked, Changed, Need
from foedus.pillars.procurement.runs.computing import scenarios
from foedus.pillars.procurement.whatif.scenario import Change, Kind, base_scenario, changed

LINES = 3
"""Changes that the form of one scenario takes."""

LARGEST_PCT = 100
MOST_DAYS = 3_650
ABOUT: Mapping[str, str] = {
    "price": "suppliers",
    "steps": "suppliers",
    "slip": "suppliers",
    "fails": "suppliers",
    "rate": "rates",
    "budget": "members",
}
"""Kind of change -> the table whose codes it names."""

ALL = "*"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a field: its anchor, a phrase, and the facts of the phrase."""

    at: str
    key: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """One change as it was written."""

    kind: str = ""
    what: str = ""
    size: str = ""


@dataclass(slots=True)
class Written:
    """A form as it was sent, to be shown again, with its faults; `asked` where there are none."""

    title: str = ""
    members: tuple[str, ...] = ()
    objective: str = "cost"
    front: bool = False
    shares: bool = False
    minutes: str = "15"
    lines: tuple[Line, ...] = (Line(),) * LINES
    declaration: str = ""
    member: str = ""
    needs: str = ""
    faults: list[Fault] = field(default_factory=list)
    asked: Asked | None = None


def read_plan(post: Any) -> Written:
    """A plan as the tables stand."""
    written = _settings(post)
    _ask(written, name="plan")
    return written


def read_scenario(post: Any, case: Case) -> Written:
    """One scenario: other members, changes, or both; something must be different."""
    written = _settings(post)
    written.members = tuple(post.getlist("members"))
    written.lines = tuple(
        Line(*(post.get(f"{name}-{n}", "").strip() for name in ("kind", "what", "size")))
        for n in range(1, LINES + 1)
    )
    known = [row.member for row in case.members]
    if not written.members:
        written.faults.append(Fault("members", "workbench.wrong.members"))
    written.faults += [
        Fault("members", "workbench.wrong.member", {"member": member})
        for member in written.members
        if member not in known
    ]
    changes = tuple(_changes(written, case))
    standing = {row.member for row in case.members if row.standing == "member"}
    if not written.faults and not changes and {*written.members} == standing:
        written.faults.append(Fault("kind-1", "workbench.wrong.nothing"))
    _break_rule(written, case, changes)
    _ask(written, name="scenario", members=written.members, changes=changes)
    return written


def read_sweep(post: Any, case: Case) -> Written:
    """A declared set of scenarios; an empty declaration is the standard one."""
    written = _settings(post)
    written.declaration = post.get("declaration", "").replace("\r\n", "\n")[:20_000]
    try:
        scenarios(case, Asked(name="sweep", declaration=written.declaration))
    except Refused as refused:
        written.faults += [
            Fault("declaration", one.code, {**one.facts, "place": str(one.place)})
            for one in refused.refusals
        ]
    _ask(written, name="sweep", declaration=written.declaration)
    return written


def read_accession(post: Any, case: Case, names: Mapping[str, str]) -> Written:
    """A state that joins and what it is assumed to need; `names` are the states to choose from.
    What is asked is the plan with it."""
    written = _settings(post)
    written.member, written.needs = post.get("member", ""), post.get("needs", "")[:20_000]
    written.shares = True
    inside = base_scenario(case).members
    if written.member not in names or written.member in inside:
        facts = {"member": written.member or "–"}
        written.faults.append(Fault("member", "workbench.wrong.accession", facts))
        return written
    needs = tuple(_needs(written, case))
    released = any(need.member == written.member for need in case.requirements)
    if not needs and not released and not written.faults:
        facts = {"member": names[written.member]}
        written.faults.append(Fault("needs", "workbench.wrong.needs", facts))
    joining = {"member": written.member, "name": names[written.member], "needs": needs}
    members = (*inside, written.member)
    _ask(written, name="scenario", members=members, joining=joining)
    return written


def _needs(written: Written, case: Case) -> Iterator[Need]:
    items = {row.item for row in case.items}
    lines = [line.split() for line in written.needs.splitlines()]
    for number, parts in enumerate(lines, start=1):
        if not parts:
            continue
        if len(parts) != 3:  # noqa: PLR2004  (item, quantity, day)
            written.faults.append(_wrong_need("line", number, " ".join(parts)))
            continue
        item, quantity, day = parts
        wanted_on = _day(day)
        if item not in items:
            written.faults.append(_wrong_need("item", number, item))
        elif not (quantity.isascii() and quantity.isdigit() and 1 <= int(quantity[:12]) <= 10**9):
            written.faults.append(_wrong_need("quantity", number, quantity))
        elif wanted_on is None or not _is_within(case, wanted_on):
            written.faults.append(_wrong_need("day", number, day))
        else:
            yield Need(item=item, quantity=int(quantity), needed_on=wanted_on)


def _wrong_need(what: str, line: int, written: str) -> Fault:
    facts = {"line": line, "written": written[:40]}
    return Fault("needs", f"workbench.wrong.need.{what}", facts)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _is_within(case: Case, on: date) -> bool:
    order = case.order
    return order.order_on <= on <= period_end(order, order.periods - 1)


def _settings(post: Any) -> Written:
    written = Written(
        title=post.get("title", "").strip(),
        objective=post.get("objective", "cost"),
        front=bool(post.get("front")),
        shares=bool(post.get("shares")),
        minutes=post.get("minutes", "15").strip(),
    )
    if len(written.title) > MOST_WORDS:
        written.faults.append(Fault("title", "workbench.wrong.title", {"most": MOST_WORDS}))
    if written.objective not in get_args(Objective):
        written.faults.append(Fault("objective", "workbench.wrong.objective"))
    minutes = written.minutes
    if not (minutes.isascii() and minutes.isdigit() and 1 <= int(minutes[:9]) <= MOST_MINUTES):
        facts = {"written": minutes[:20], "most": MOST_MINUTES}
        written.faults.append(Fault("minutes", "workbench.wrong.minutes", facts))
    return written


def _ask(written: Written, **more: object) -> None:
    if written.faults:
        return
    written.asked = Asked.model_validate(
        {
            "title": written.title,
            "objective": written.objective,
            "front": written.front,
            "shares": written.shares,
            "minutes": int(written.minutes),
            **more,
        }
    )


def _changes(written: Written, case: Case) -> Iterator[Changed]:
    for number, line in enumerate(written.lines, start=1):
        if not line.kind:
            if line.what or line.size:
                written.faults.append(Fault(f"kind-{number}", "workbench.wrong.kind"))
            continue
        codes = _codes(written, case, number, line)
        size = _size(written, number, line)
        if codes and size is not None:
            yield Changed(kind=_kind(line.kind), codes=codes, size=size)


def _kind(name: str) -> Kind:
    return next(kind for kind in get_args(Kind) if kind == name)


def _codes(written: Written, case: Case, number: int, line: Line) -> tuple[str, ...]:
    about = ABOUT.get(line.kind, "")
    if not about:
        written.faults.append(Fault(f"kind-{number}", "workbench.wrong.kind"))
        return ()
    table, _, code = line.what.partition(":")
    known = known_codes(case)[about]
    if table != about or (code != ALL and code not in known) or not known:
        key = f"workbench.wrong.what.{about}"
        written.faults.append(Fault(f"what-{number}", key, {"number": number}))
        return ()
    return known if code == ALL else (code,)


def known_codes(case: Case) -> dict[str, tuple[str, ...]]:
    """What a change can be about, by table."""
    return {
        "suppliers": tuple(row.supplier for row in case.suppliers),
        "rates": tuple(row.currency for row in case.rates),
        "members": tuple(dict.fromkeys(row.member for row in case.budgets)),
    }


def _size(written: Written, number: int, line: Line) -> int | None:
    """Basis points, or days for a slip; a supplier that fails has no size."""
    if line.kind == "fails":
        return 0
    try:
        told = Decimal(line.size.replace(",", ".").replace("−", "-").removesuffix("%").strip())
    except InvalidOperation:
        told = Decimal("NaN")
    days = line.kind == "slip"
    scaled = told if days else told * 100
    most = MOST_DAYS if days else 100 * LARGEST_PCT
    if not told.is_finite() or scaled != scaled.to_integral_value() or not told:
        key = "workbench.wrong.days" if days else "workbench.wrong.pct"
    elif not (-most < scaled <= most):
        key = "workbench.wrong.days.far" if days else "workbench.wrong.pct.far"
    else:
        return int(scaled)
    facts = {"written": line.size[:20], "number": number, "most": MOST_DAYS}
    written.faults.append(Fault(f"size-{number}", key, facts))
    return None


def _break_rule(written: Written, case: Case, changes: tuple[Changed, ...]) -> None:
    """The tables must still be ones that a ministry could mean."""
    if written.faults or not changes:
        return
    made = changed(case, (Change(one.kind, one.codes, one.size) for one in changes))
    for breach in check(made)[:5]:
        facts = {"rule": breach.code, "change": "", **breach.facts}
        written.faults.append(Fault("kind-1", "sweep-breaks-rule", facts))
