"""What a member's node checks of a joint annex before its ministry is asked to sign.

Pure, and of nobody's word: the case is assembled here from the records that the annex pins;
prices, steps, capacity, lots, lead times, buyers, needs, shares and the bound are reckoned again.
What the member would pay alone stays here: a fault that names it carries no figure.

1. The annex says nothing that an annex has no field for, and pins no private record.
2. Every pinned version is here and is the current one; every requirement chosen is pinned.
3. The frame is the order's: day, periods, currency, cost rule, members.
4. The order holds (`plan.verify`, checks 1 to 12), to the cent.
5. Unit prices are those of the step reached.
6. The own share is not above the own cost alone.
7. The bound is proven, and no bound is above the total.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from foedus.desk.records.fields import Ref
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.annexing import PUBLIC_TABLES, joint_of
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import JointOrder
from foedus.pillars.procurement.plan.scales import without_later_steps
from foedus.pillars.procurement.plan.verify import Fault, FaultCode, verify_order
from foedus.pillars.procurement.plan.verify.proof import certified_bound_cents
from foedus.pillars.procurement.plan.verify.subject import Subject
from foedus.pillars.procurement.records.annex import Annex, Counterfactual, FaultRow

MOST_FAULTS = 200
_LINE = re.compile(r"line (\d+)")


class AnnexFaultCode(StrEnum):
    """What only an annex can have wrong; the rest are `plan.verify`'s codes."""

    # 1
    FIELD_UNKNOWN = "field_unknown"
    PRIVATE_INSIDE = "private_inside"
    # 2
    INPUT_UNKNOWN = "input_unknown"
    INPUT_CHANGED = "input_changed"
    INPUT_MISSING = "input_missing"
    RECORDS_REFUSED = "records_refused"
    # 3
    FRAME_DIFFERS = "frame_differs"
    CURRENCY_DIFFERS = "currency_differs"
    MEMBERS_DIFFER = "annex_members_differ"
    # 5
    UNIT_PRICE = "unit_price"
    # 6
    ABOVE_ALONE = "above_alone"
    # 7
    BOUND_ABOVE_TOTAL = "bound_above_total"
    BOUND_NOT_PROVEN = "annex_bound_not_proven"


@dataclass(frozen=True, slots=True)
class Found:
    """A fault of an annex: a code, a place, what was found and what was expected ("" for none)."""

    code: str
    place: str
    found: str = ""
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Own:
    """The member that checks, and what it would pay alone for the needs in the annex: None where
    it cannot be served alone. It leaves this function only as a yes or no."""

    member: str
    alone_cents: int | None
    counterfactual: Counterfactual


@dataclass(frozen=True, slots=True)
class Here:
    """Version and digest of a record as it stands at this node."""

    ver: int
    digest: str


def check_inputs(
    annex: Annex,
    wire: Mapping[str, Any],
    here: Mapping[tuple[str, str], Here],
    chosen: tuple[Ref, ...] = (),
) -> tuple[Found, ...]:
    """Checks 1 and 2: before anything can be reckoned. `wire` is the annex as it came, `here` what
    this node sees of the pinned records, `chosen` what must be among them."""
    return tuple(_foreign(annex, wire)) + tuple(_pinned(annex, here, chosen))


def _foreign(annex: Annex, wire: Mapping[str, Any]) -> Iterator[Found]:
    for path in _unknown(wire, annex.wire(), ""):
        yield Found(AnnexFaultCode.FIELD_UNKNOWN, path)
    for row in annex.inputs:
        if row.table not in PUBLIC_TABLES:
            yield Found(AnnexFaultCode.PRIVATE_INSIDE, f"input {row.table} {row.code}")


def _unknown(stated: Any, known: Any, path: str) -> Iterator[str]:
    """The places of fields that the kind does not have; None and nothing are the same."""
    if isinstance(stated, Mapping) and isinstance(known, Mapping):
        for name, value in stated.items():
            where = f"{path}.{name}".lstrip(".")
            if name in known:
                yield from _unknown(value, known[name], where)
            elif value is not None:
                yield where
    elif isinstance(stated, list) and isinstance(known, list):
        for number, (one, other) in enumerate(zip(stated, known, strict=False), start=1):
            yield from _unknown(one, other, f"{path} {number}")


def _pinned(
    annex: Annex, here: Mapping[tuple[str, str], Here], chosen: tuple[Ref, ...]
) -> Iterator[Found]:
    for row in annex.inputs:
        now, place = here.get((row.owner, row.id)), f"input {row.table} {row.code}"
        if now is None:
            yield Found(AnnexFaultCode.INPUT_UNKNOWN, place, row.digest[:12])
        elif (now.ver, now.digest) != (row.ver, row.digest):
            yield Found(AnnexFaultCode.INPUT_CHANGED, place, row.digest[:12], now.digest[:12])
    pinned = {(row.owner, row.id) for row in annex.inputs}
    if (annex.order.owner, annex.order.id) not in pinned:
        yield Found(AnnexFaultCode.INPUT_MISSING, "order")
    for ref in chosen:
        if (ref.owner, ref.id) not in pinned:
            yield Found(AnnexFaultCode.INPUT_MISSING, f"chosen {ref.owner}/{ref.id[:8]}")


def refused_records(refused: Refused) -> tuple[Found, ...]:
    """The pinned records do not make an order: a missing rate, a price that rises."""
    return tuple(
        Found(
            AnnexFaultCode.RECORDS_REFUSED,
            f"{one.place.file} {one.place.column}".strip(),
            one.code,
            one.value,
        )
        for one in refused.refusals
    )


def check_annex(
    annex: Annex, case: Case, own: Own, alone_cents: Mapping[str, int | None]
) -> tuple[Found, ...]:
    """Checks 3 to 7. `case` is assembled from the pinned records. `alone_cents` are the members'
    costs alone on their share of the market, computed here from those records; without them the
    split of common costs is only checked where nobody is promised to pay no more than alone."""
    public = replace(case, budgets=(), holdings=())
    framed = tuple(_frame(annex, public))
    if framed:
        return framed
    joint = joint_of(annex, public)
    knows_all = set(annex.members) <= alone_cents.keys()
    known = alone_cents if knows_all else {}
    subject = Subject(public, joint, known, own="" if knows_all else own.member)
    found = [_told(fault) for fault in verify_order(subject)]
    found += _unit_prices(annex, subject)
    found += _own_share(annex, own)
    found += _bound(annex, public, joint)
    return tuple(found[:MOST_FAULTS])


def _frame(annex: Annex, case: Case) -> Iterator[Found]:
    order = case.order
    for name in ("order_on", "period_months", "periods"):
        stated, right = getattr(annex, name), getattr(order, name)
        if stated != right:
            yield Found(AnnexFaultCode.FRAME_DIFFERS, name, f"{stated}", f"{right}")
    if annex.currency != order.currency:
        code = AnnexFaultCode.CURRENCY_DIFFERS
        yield Found(code, "currency", annex.currency, order.currency)
    members = tuple(member.member for member in case.members)
    if annex.members != members:
        code = AnnexFaultCode.MEMBERS_DIFFER
        yield Found(code, "members", " ".join(annex.members), " ".join(members))


def _told(fault: Fault) -> Found:
    """What others may read of it: a fault about a cost alone loses its figures."""
    if fault.code in {FaultCode.PAYS_MORE_THAN_ALONE, FaultCode.CAP_IMPOSSIBLE}:
        return Found(fault.code, fault.place)
    facts = dict(fault.facts)
    found = facts.pop("found", "")
    expected = facts.pop("expected", facts.pop("most", facts.pop("least", facts.pop("first", ""))))
    rest = ", ".join(f"{name} {value}" for name, value in facts.items())
    return Found(fault.code, fault.place, f"{found}" or rest, f"{expected}")


def _unit_prices(annex: Annex, subject: Subject) -> Iterator[Found]:
    lines = dict(subject.lines)
    for number, stated in enumerate(annex.lines, start=1):
        line = lines.get(number)
        if line is None:
            continue
        right = subject.step_of(line).unit_cents[line.offer]
        if stated.unit_cents != right:
            place = f"line {number}"
            yield Found(AnnexFaultCode.UNIT_PRICE, place, f"{stated.unit_cents}", f"{right}")


def _own_share(annex: Annex, own: Own) -> Iterator[Found]:
    paid = next((s.total_cents for s in annex.shares if s.member == own.member), None)
    if paid is not None and own.alone_cents is not None and paid > own.alone_cents:
        yield Found(AnnexFaultCode.ABOVE_ALONE, f"member {own.member}", f"{paid}")


def _bound(annex: Annex, case: Case, joint: JointOrder) -> Iterator[Found]:
    bound = annex.bound
    if not bound.certified_bound_cents <= bound.bound_cents <= annex.total_cents:
        code = AnnexFaultCode.BOUND_ABOVE_TOTAL
        yield Found(code, "bound", f"{bound.bound_cents}", f"{annex.total_cents}")
    if not (bound.certificate or bound.certified_bound_cents):
        return
    told = without_later_steps(case) if joint.separate else case
    try:
        proven = certified_bound_cents(told, json.loads(bound.certificate or "{}"))
    except (ValueError, KeyError, TypeError, AttributeError):
        yield Found(FaultCode.CERTIFICATE_UNREADABLE, "certificate")
        return
    if bound.certified_bound_cents > proven:
        code = AnnexFaultCode.BOUND_NOT_PROVEN
        yield Found(code, "certificate", f"{bound.certified_bound_cents}", f"{proven}")


def rows_of(annex: Annex, found: tuple[Found, ...]) -> tuple[FaultRow, ...]:
    """As a verdict carries them: a line with its member, item and period."""
    return tuple(_row(annex, one) for one in found[:MOST_FAULTS])


def _row(annex: Annex, one: Found) -> FaultRow:
    matched = _LINE.fullmatch(one.place)
    at = int(matched.group(1)) - 1 if matched else -1
    line = annex.lines[at] if 0 <= at < len(annex.lines) else None
    owner = one.place.partition(" ")[2] if one.place.startswith(("bill ", "member ")) else ""
    return FaultRow(
        code=one.code,
        place=one.place[:300],
        member=line.member if line else (owner or None),
        item=line.item if line else "",
        period=line.period if line else None,
        found=one.found[:300],
        expected=one.expected[:300],
    )
