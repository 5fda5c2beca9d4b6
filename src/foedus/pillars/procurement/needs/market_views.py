"""Who sells and how much hangs on whom; frameworks outside; industry, projects, innovation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from foedus.desk.intake.book import workbook
from foedus.desk.intake.views import as_workbook
from foedus.desk.permit import Right, permit
from foedus.desk.records.body import Body
from foedus.pillars.procurement.needs import drawings
from foedus.pillars.procurement.needs.facts import Facts
from foedus.pillars.procurement.overview.concentration import HIGH, concentrations
from foedus.pillars.procurement.overview.covering import Frameworks
from foedus.pillars.procurement.overview.demand import Gap, gaps
from foedus.pillars.procurement.queries import seen
from foedus.pillars.procurement.records.market import Framework, Offer, Rate, Supplier
from foedus.pillars.procurement.records.needs import Budget, Bundle, Holding, Item, Requirement

ROWS = 50
MOST_BARS = 24
STAGES = ("challenge", "pilot", "adoption")
OWN: tuple[type[Body], ...] = (
    Item,
    Bundle,
    Requirement,
    Supplier,
    Offer,
    Budget,
    Holding,
    Framework,
    Rate,
)
"""What a ministry fills in itself, in the order of its workbook."""


@permit(Right.READ)
def market(request: Any) -> HttpResponse:
    """Suppliers with what they offer, and the concentration of each family."""
    facts = Facts.of(request)
    found = concentrations(
        facts.offers, facts.suppliers, facts.items, facts.quantities, facts.per_euro
    )
    named = sorted(facts.suppliers.values(), key=lambda one: one.body.name.casefold())
    offered: dict[tuple[str, str], int] = {}
    for offer in facts.offers:
        place = offer.body.supplier.owner, offer.body.supplier.id
        offered[place] = offered.get(place, 0) + 1
    page = Paginator([(one, offered.get(one.place, 0)) for one in named], ROWS)
    context = {
        "page": page.get_page(request.GET.get("page")),
        "concentrations": [(one, _leader(one.shares, facts)) for one in found],
        "high": HIGH,
    }
    return render(request, "procurement/needs/market.html", context)


def _leader(shares: tuple[tuple[tuple[str, str], int], ...], facts: Facts) -> tuple[str, int]:
    """The largest supplier by name, and its share."""
    place, part = shares[0]
    supplier = facts.suppliers.get(place)
    return (supplier.body.name if supplier else "", part)


@permit(Right.READ)
def frameworks(request: Any) -> HttpResponse:
    """Agreements outside, what runs out first, with our needs that they may cover."""
    facts, us, today = Facts.of(request), request.node.member, timezone.now().date()
    ours = [one for one in facts.needs if one.owner == us]
    known = Frameworks.of(facts.frameworks, facts.items)
    covered: dict[tuple[str, str], list[Any]] = {}
    for need in ours:
        for cover in known.covering(need):
            covered.setdefault(cover.framework.place, []).append((need, cover))
    rows = [
        (one, covered.get(one.place, []), bool(one.body.until_on and one.body.until_on < today))
        for one in sorted(facts.frameworks, key=lambda f: (str(f.body.until_on or "9"), f.place))
    ]
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    return render(request, "procurement/needs/frameworks.html", {"page": page})


@permit(Right.READ)
def industry(request: Any) -> HttpResponse:
    """Demand against capacity; co-investment; the pipeline from challenge to adoption."""
    facts = Facts.of(request)
    found = gaps(facts.needs, facts.items, facts.companies.values())
    worst = sorted(found, key=_lack)[:MOST_BARS]
    charted = sorted(worst, key=lambda gap: (gap.family, gap.unit, gap.year))
    context = {
        "page": Paginator(found, ROWS).get_page(request.GET.get("page")),
        "chart": drawings.demand(charted, request.staff.language),
        "is_cut": len(found) > MOST_BARS,
        "projects": facts.projects[:ROWS],
        "pipeline": [
            (stage, [one for one in facts.innovations if one.body.stage == stage][:ROWS])
            for stage in STAGES
        ],
    }
    return render(request, "procurement/needs/industry.html", context)


def _lack(gap: Gap) -> tuple[float, str, int]:
    """What lacks the largest part of its need first."""
    return (-gap.missing / (gap.needed or 1), gap.family, gap.year)


@permit(Right.DRAFT)
def own_workbook(request: Any) -> HttpResponse:
    """How the ministry's own workbook comes in."""
    return render(request, "procurement/needs/workbook.html", {"kinds": [k.kind for k in OWN]})


@permit(Right.DRAFT)
def own_template(request: Any) -> HttpResponse:
    """The workbook of all own tables in the reader's language; with ?filled=1 as it stands."""
    is_filled = request.GET.get("filled") == "1"
    rows = {kind: list(_ours(request, kind)) if is_filled else [] for kind in OWN}
    return as_workbook(workbook(rows, request.staff.language), "procurement.xlsx")


def _ours(request: Any, kind: type[Body]) -> Iterable[tuple[str, Body]]:
    for one in seen(request.node, request.staff.reader, kind):
        if one.owner == request.node.member:
            yield one.id, one.body
