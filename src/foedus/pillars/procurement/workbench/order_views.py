"""Orders: the list, one order with what goes into it, and the forms that ask for runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from foedus.desk import showing
from foedus.desk.figures import Figures
from foedus.desk.forms.picks import NodePicks
from foedus.desk.house import words
from foedus.desk.permit import Right, permit
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.report.lexicon import Names
from foedus.pillars.procurement.report.page import page_table
from foedus.pillars.procurement.report.shown import Column, Table
from foedus.pillars.procurement.runs.asked import Asked
from foedus.pillars.procurement.runs.computing import scenarios
from foedus.pillars.procurement.whatif.declare import MOST_SCENARIOS
from foedus.pillars.procurement.whatif.scenario import base_scenario
from foedus.pillars.procurement.workbench import actions, answers, inputs, pages, seen
from foedus.pillars.procurement.workbench.answers import Fault, Line, Written
from foedus.pillars.procurement.workbench.inputs import Known, Prepared
from foedus.pillars.procurement.workbench.pages import PAGES

MOST_SHOWN = 200
"""Rows of what goes in that the order's page shows."""

EXAMPLE = """\
[[set]]
prices = { suppliers = "each", pct = [-10, 10] }

[[set]]
members = "candidates"
rates = { currencies = ["USD"], pct = [-10, 0, 10] }
"""


@permit(Right.READ)
def orders(request: Any) -> HttpResponse:
    found = inputs.orders(request.node, request.staff.reader)
    return render(request, f"{PAGES}orders.html", {"orders": found})


@permit(Right.DRAFT)
def order_new(request: Any) -> HttpResponse:
    """The form of the record, begun with today, all members, and the way back."""
    members = sorted(code for code, _ in NodePicks(request.node, request.staff).members())
    begun = {
        "order_on": actions.now().date().isoformat(),
        "members": ",".join(members),
        "next": reverse("orders"),
    }
    return redirect(f"/records/procurement.order/new/?{urlencode(begun)}")


@permit(Right.READ)
def order(request: Any, owner: str, record: str) -> HttpResponse:
    """What goes in, what is wrong with it, the runs so far."""
    known, prepared, _ = _ready(request, owner, record)
    matters = known.body.matters
    written = Written(
        objective="delivery" if matters == "delivery" else "cost",
        front=matters == "both",
        shares=True,
    )
    return _order_page(request, prepared, written)


@permit(Right.DRAFT)
def start(request: Any, owner: str, record: str) -> HttpResponse:
    """Ask for a run of the order as its records stand."""
    _, prepared, case = _ready(request, owner, record)
    if request.method != "POST" or case is None:
        return redirect("order", owner, record)
    written = answers.read_plan(request.POST)
    return _asked(request, prepared, written) or _order_page(request, prepared, written)


def _order_page(request: Any, prepared: Prepared, written: Written) -> HttpResponse:
    language = request.staff.language
    facts = {
        **_form(request, prepared.order, written),
        "refusals": pages.refusals(prepared.refusals[:MOST_SHOWN], language),
        "lines": run_lines(request, prepared.order),
        "goes_in": _goes_in(prepared.case, language) if prepared.case else None,
    }
    return render(request, f"{PAGES}order.html", facts, status=400 if written.faults else 200)


@permit(Right.DRAFT)
def what_if(request: Any, owner: str, record: str) -> HttpResponse:
    """One scenario: who takes part, and up to three changes."""
    known, prepared, case = _ready(request, owner, record)
    if case is None:
        return redirect("order", owner, record)
    written = Written(members=base_scenario(case).members, shares=True)
    if request.method == "POST":
        written = answers.read_scenario(request.POST, case)
        if answer := _asked(request, prepared, written):
            return answer
    wrong = {fault.at for fault in written.faults}
    facts = {
        **_form(request, known, written),
        "members": case.members,
        "kinds": list(answers.ABOUT),
        "groups": _groups(case, request.staff.language),
        "numbered": [
            _numbered(number, line, wrong) for number, line in enumerate(written.lines, start=1)
        ],
    }
    return render(request, f"{PAGES}what_if.html", facts, status=400 if written.faults else 200)


@permit(Right.DRAFT)
def sweep(request: Any, owner: str, record: str) -> HttpResponse:
    """A declared set of scenarios, or the standard one."""
    known, prepared, case = _ready(request, owner, record)
    if case is None:
        return redirect("order", owner, record)
    written = Written()
    if request.method == "POST":
        written = answers.read_sweep(request.POST, case)
        if answer := _asked(request, prepared, written):
            return answer
    facts = {
        **_form(request, known, written),
        "count": _count(case, request.staff.language),
        "example": EXAMPLE,
    }
    return render(request, f"{PAGES}sweep.html", facts, status=400 if written.faults else 200)


@permit(Right.DRAFT)
def accession(request: Any, owner: str, record: str) -> HttpResponse:
    """What one more state would change: two runs, without it and with it."""
    known, prepared, case = _ready(request, owner, record)
    if case is None:
        return redirect("order", owner, record)
    names = _outside(request, case)
    written = Written(member=next(iter(known.body.candidates), ""))
    if request.method == "POST":
        written = answers.read_accession(request.POST, case, names)
        if written.asked is not None and (answer := _both(request, prepared, written)):
            return answer
    facts = {
        **_form(request, known, written),
        "states": names.items(),
        "items": case.items[:MOST_SHOWN],
    }
    return render(request, f"{PAGES}joining.html", facts, status=400 if written.faults else 200)


def run_lines(request: Any, known: Known) -> list[dict[str, object]]:
    """The runs of an order, the newest first."""
    node, staff = request.node, request.staff
    figures = Figures(staff.language, known.body.currency)
    return [
        {
            "run": run,
            "title": pages.title_of(run, staff.language),
            "total": "" if run.total_cents is None else figures.short_money(run.total_cents),
            "asked_at": showing.moment(run.asked_at, staff.language),
        }
        for run in seen.runs_of(node, staff.reader, known.owner, known.id)
    ]


def _ready(request: Any, owner: str, record: str) -> tuple[Known, Prepared, Case | None]:
    known = pages.order_or_404(request, owner, record)
    prepared = inputs.prepare(request.node, request.staff.reader, known, request.staff.language)
    return known, prepared, prepared.case


def _form(request: Any, known: Known, written: Written) -> dict[str, object]:
    return {
        "order": known,
        "form": written,
        "faults": pages.faults(written.faults, request.staff.language),
        "wrong": {fault.at for fault in written.faults},
        "may_run": request.staff.may(Right.DRAFT),
    }


def _asked(request: Any, prepared: Prepared, written: Written) -> HttpResponse | None:
    """Ask for the run that was written; None where that could not be done, with the reason."""
    if written.asked is None or prepared.case is None:
        return None
    run = _put(request, prepared, written, written.asked)
    if not run:
        return None
    messages.success(request, words("workbench.done.asked", request.staff.language))
    return redirect("run", run)


def _both(request: Any, prepared: Prepared, written: Written) -> HttpResponse | None:
    if written.asked is None or prepared.case is None:
        return None
    inside = base_scenario(prepared.case).members
    joining = written.asked.joining
    without = written.asked.model_copy(
        update={
            "name": "plan",
            "members": inside,
            "joining": None,
            "title": words(
                "workbench.name.without",
                request.staff.language,
                member=joining.name if joining else "",
            ),
        }
    )
    runs = [_put(request, prepared, written, one) for one in (without, written.asked)]
    if not all(runs):
        return None
    query = urlencode([("run", run) for run in runs])
    return redirect(f"{reverse('run-accession')}?{query}")


def _put(request: Any, prepared: Prepared, written: Written, asked: Asked) -> str:
    try:
        return actions.ask(request.node, request.staff, prepared, asked)
    except Refused as refused:
        facts = dict(refused.refusals[0].facts)
        written.faults.append(Fault("content", "workbench.wrong.busy", facts))
        return ""


def _goes_in(case: Case, language: str) -> dict[str, object]:
    names = Names(case, language)
    needs = Table(
        "needs",
        words("workbench.goes_in.needs", language),
        (
            Column(names.column("member")),
            Column(names.column("item")),
            Column(words("workbench.goes_in.units", language), "units"),
            Column(names.column("needed"), "day"),
        ),
        tuple(
            (names.member(n.member), names.item(n.item), n.quantity, n.needed_on)
            for n in case.requirements[:MOST_SHOWN]
        ),
    )
    offers = Table(
        "offers",
        words("workbench.goes_in.offers", language),
        (
            Column(names.column("item")),
            Column(names.column("offer")),
            Column(names.column("price")),
        ),
        tuple(
            (
                names.item(o.item),
                names.offer(o.offer),
                f"{o.currency} {names.figures.amount(o.unit_price_cents)}",
            )
            for o in case.offers[:MOST_SHOWN]
        ),
    )
    return {
        "needs": page_table(names.figures, needs),
        "offers": page_table(names.figures, offers),
    }


def _groups(case: Case, language: str) -> list[dict[str, object]]:
    """The choices of what a change is about, by table."""
    names = Names(case, language)
    labels: Mapping[str, Callable[[str], str]] = {
        "suppliers": names.supplier,
        "members": names.member,
        "rates": str,
    }
    every = words("workbench.change.all", language)
    return [
        {
            "label": words(f"workbench.group.{table}", language),
            "options": [(f"{table}:{answers.ALL}", every)]
            + [(f"{table}:{code}", labels[table](code)) for code in codes],
        }
        for table, codes in answers.known_codes(case).items()
        if codes
    ]


def _numbered(number: int, line: Line, wrong: set[str]) -> dict[str, object]:
    fields = {f"{name}-{number}" for name in ("kind", "what", "size")}
    return {
        "number": number,
        "kind": line.kind,
        "what": line.what,
        "size": line.size,
        "is_wrong": bool(fields & wrong),
    }


def _count(case: Case, language: str) -> str:
    """How many scenarios the standard set has; above some number of members only that."""
    figures = Figures(language, case.order.currency)
    try:
        return figures.count(len(scenarios(case, Asked(name="sweep"))))
    except Refused:
        count = figures.count(MOST_SCENARIOS)
        return words("workbench.sweep.large", language, count=count)


def _outside(request: Any, case: Case) -> Mapping[str, str]:
    """States with a name here that do not take part, by name."""
    inside = base_scenario(case).members
    states = NodePicks(request.node, request.staff).states()
    return {code: name for code, name in states if code not in inside}
