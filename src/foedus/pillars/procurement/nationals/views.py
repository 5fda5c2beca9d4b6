"""The pages of national orders: the list, one order with its deliveries and payments, savings."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from foedus.desk import showing
from foedus.desk.charts.bars import Bar, Group, grouped_bars
from foedus.desk.charts.gantt import Span, gantt
from foedus.desk.figures import Figures
from foedus.desk.house import words
from foedus.desk.page import drawn
from foedus.desk.permit import Right, permit
from foedus.desk.records.fields import in_any_language
from foedus.desk.votes.pages import say, today
from foedus.kernel.refusals import Refused
from foedus.node.records import Record, find
from foedus.pillars.procurement.annex_rules import NEXT
from foedus.pillars.procurement.annexes import verdicts
from foedus.pillars.procurement.annexes.exports import download
from foedus.pillars.procurement.annexes.refused import answer_refused
from foedus.pillars.procurement.annexes.views import subject
from foedus.pillars.procurement.nationals import acts
from foedus.pillars.procurement.nationals.making import Alone
from foedus.pillars.procurement.nationals.reading import Dossier, Held, dossier, listed
from foedus.pillars.procurement.nationals.slipping import Slip, slips
from foedus.pillars.procurement.publishing import calendars, ocds
from foedus.pillars.procurement.records.national import NationalOrder, Saving, SavingStage, Stage

PAGES = "procurement/nationals/"
MOST_DRAWN = 40


def order_record(request: Any, owner: str, id_: str) -> Record:
    record = find(request.node, request.staff.reader, id_, owner=owner)
    if record is None or record.body is None or record.kind != NationalOrder.kind:
        raise Http404
    return record


@permit(Right.READ)
def order_list(request: Any) -> HttpResponse:
    """Our own orders, and those that partners showed us."""
    language = request.staff.language
    rows = [
        _line(one, language) for one in listed(request.node, request.staff.reader, NationalOrder)
    ]
    return render(request, f"{PAGES}orders.html", {"rows": rows})


def _line(one: Held[NationalOrder], language: str) -> dict[str, Any]:
    money = Figures(language, one.body.currency)
    return {
        "record": one.record,
        "title": in_any_language(one.body.title, language)[1],
        "member": showing.member_name(one.body.member, language),
        "stage": str(one.body.stage),
        "total": money.money(one.body.total_cents),
        "since": showing.day(one.body.history[-1].on, language),
    }


@permit(Right.DRAFT)
@require_POST  # type: ignore[untyped-decorator]  # Django\'s
def make(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """Our order from an approved annex. What we would pay alone is worked out here and stays."""
    about = subject(request, owner, str(id))
    try:
        own = verdicts.check(request.node, request.staff, about.record).own
        alone = Alone(own.alone_cents, own.counterfactual) if own else Alone(None, "none")
        written = acts.make(request.node, request.staff, about, alone, today())
    except Refused as refused:
        return answer_refused(request, refused, "annex", owner, str(id))
    say(request, "order.done.made")
    return redirect("national-order", request.node.member, written.id)


@permit(Right.READ)
def order(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    record = order_record(request, owner, str(id))
    found = dossier(request.node, request.staff.reader, record)
    return render(request, f"{PAGES}order.html", _facts(request, found))


def _facts(request: Any, found: Dossier) -> dict[str, Any]:
    staff, order, record = request.staff, found.order.body, found.order.record
    money = Figures(staff.language, order.currency)
    slipped = slips([one.body for one in found.deliveries], today())
    is_ours = record.owner == request.node.member
    steps = [s for s in Stage if s in NEXT[order.stage] and staff.may(acts.RIGHT_FOR[s])]
    return {
        "record": record,
        "order": order,
        "is_ours": is_ours,
        "title": in_any_language(order.title, staff.language)[1],
        "total": money.money(order.total_cents),
        "paid": money.money(found.paid_cents),
        "due": money.money(found.due_cents),
        "next": [str(s) for s in steps] if is_ours else [],
        "slips": list(zip(found.deliveries, slipped, strict=True)),
        "late": sum(one.is_late for one in slipped),
        "drawing": _drawing(slipped, staff.language),
        "payments": [(p, money.amount(p.body.amount_cents)) for p in found.payments],
        "discrepancies": found.discrepancies,
        "savings": [_saving(one, staff.language) for one in found.savings],
        "today": today(),
    }


def _drawing(slipped: tuple[Slip, ...], language: str) -> Any:
    """Planned, expected and accepted, delivery by delivery; None without deliveries."""
    spans = tuple(_span(one) for one in slipped[:MOST_DRAWN])
    if not spans:
        return None
    described = words("order.slips.described", language)
    return drawn(gantt("slips", words("order.slips", language), described, spans))


def _span(one: Slip) -> Span:
    planned, expected = one.delivery.planned_on, one.expected_on
    first, last = min(planned, expected), max(planned, expected)
    label = f"{one.delivery.item} × {one.delivery.quantity}"
    return Span(label, first, last, one.delivery.forecast_on, planned, one.is_late)


@permit(Right.DRAFT, Right.CHECK, Right.APPROVE)
@require_POST  # type: ignore[untyped-decorator]  # Django\'s
def move(request: Any, owner: str, id: Any) -> HttpResponse:  # noqa: A002
    """The order's next stage; what may follow what is the kind's rule."""
    record = order_record(request, owner, str(id))
    try:
        acts.move(
            request.node,
            request.staff,
            (record.owner, record.id),
            to=_stage(request.POST.get("to", "")),
            on=_day(request.POST.get("on", "")),
            reference=request.POST.get("reference", "").strip()[:300],
            ver=int(request.POST.get("ver", "0") or 0),
        )
    except (Refused, ValueError) as error:
        refused = error if isinstance(error, Refused) else Refused.because("record-shape")
        return answer_refused(request, refused, "national-order", owner, str(id))
    say(request, "order.done.moved")
    return redirect("national-order", record.owner, record.id)


def _stage(stated: str) -> Stage:
    return Stage(stated)


def _day(stated: str) -> date:
    return date.fromisoformat(stated) if stated else today()


@permit(Right.READ)
def order_file(request: Any, owner: str, id: Any, form: str) -> HttpResponse:  # noqa: A002
    """The order as a calendar of its milestones, or as an OCDS release package."""
    record = order_record(request, owner, str(id))
    if form not in {"ics", "json"}:
        raise Http404
    found = dossier(request.node, request.staff.reader, record)
    content = _ics(found) if form == "ics" else _json(found)
    return download(content, form, f"foedus-order-{str(id)[:8]}")


def _ics(found: Dossier) -> bytes:
    coming = [(one.record.id, one.body) for one in found.deliveries]
    due = [(one.record.id, one.body) for one in found.payments]
    record, order = found.order.record, found.order.body
    milestones = calendars.of_order(coming, due)
    title = in_any_language(order.title, "en")[1]
    return calendars.calendar(title, record.id, milestones, record.at)


def _json(found: Dossier) -> bytes:
    return json.dumps(order_package(found), ensure_ascii=False, indent=1).encode()


def order_package(found: Dossier) -> dict[str, Any]:
    """The OCDS release package of an order; the member's name in English."""
    member = found.order.body.member
    return ocds.order_package(
        found.order.body,
        [one.body for one in found.deliveries],
        [one.body for one in found.payments],
        id_=found.order.record.id,
        at=found.order.record.at,
        names={member: showing.member_name(member, "en")},
    )


@permit(Right.READ)
def savings(request: Any) -> HttpResponse:
    """The savings ledger: each figure with what it is compared with and how it was reckoned."""
    language = request.staff.language
    found = listed(request.node, request.staff.reader, Saving)
    rows = [_saving(one, language) for one in found]
    facts = {"rows": rows, "drawing": _ladder(found, language), "stages": list(SavingStage)}
    return render(request, f"{PAGES}savings.html", facts)


def _saving(one: Held[Saving], language: str) -> dict[str, Any]:
    money = Figures(language, one.body.currency)
    return {
        "record": one.record,
        "title": in_any_language(one.body.title, language)[1],
        "member": showing.member_name(one.body.member, language),
        "stage": str(one.body.stage),
        "rows": [(row, money.money(row.amount_cents, signed=True)) for row in one.body.ledger],
    }


def _ladder(found: tuple[Held[Saving], ...], language: str) -> Any:
    """The sum of the newest figure of each ledger, by its stage and currency; None without any.
    A loss has no bar but its figure."""
    sums: dict[tuple[str, SavingStage], int] = defaultdict(int)
    for one in found:
        sums[one.body.currency, one.body.stage] += one.body.ledger[-1].amount_cents
    groups = tuple(
        Group(
            showing.choice("procurement.saving.stage", str(stage), language),
            (_bar(Figures(language, currency), sums[currency, stage]),),
        )
        for currency in sorted({currency for currency, _ in sums})
        for stage in SavingStage
        if (currency, stage) in sums
    )
    if not groups:
        return None
    described = words("savings.described", language)
    return drawn(grouped_bars("savings", words("savings.title", language), described, groups))


def _bar(money: Figures, cents: int) -> Bar:
    figure = money.short_money(cents, signed=True)
    return Bar(money.currency, cents if cents > 0 else None, figure)
