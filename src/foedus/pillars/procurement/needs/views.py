"""Home of procurement; what we need, what partners released, what matches; bundles."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from foedus.desk.forms.wrong import refused
from foedus.desk.house import words
from foedus.desk.permit import Right, permit
from foedus.desk.records.fields import Ref, in_any_language
from foedus.kernel.refusals import Refused
from foedus.pillars.procurement.needs import acts, drawings
from foedus.pillars.procurement.needs.facts import Facts
from foedus.pillars.procurement.needs.tasks import tasks
from foedus.pillars.procurement.overview.bundling import wholes
from foedus.pillars.procurement.overview.covering import Frameworks
from foedus.pillars.procurement.overview.matching import Match
from foedus.pillars.procurement.pillar import KINDS
from foedus.pillars.procurement.records.needs import Equivalence

ROWS = 50
MOST_LADDERS = 6
MOST_OFFERED = 300


@permit(Right.READ)
def home(request: Any) -> HttpResponse:
    """Where procurement stands, and the way to its parts."""
    facts, us = Facts.of(request), request.node.member
    ours = [one for one in facts.needs if one.owner == us]
    context = {
        "ours": len(ours),
        "theirs": len(facts.needs) - len(ours),
        "shared": sum(match.is_shared for match in facts.matches),
        "offers": len(facts.offers),
        "tasks": tasks(request.node, request.staff),
        "kinds": [kind.kind for kind in KINDS],
    }
    return render(request, "procurement/needs/home.html", context)


@permit(Right.READ)
def needs(request: Any) -> HttpResponse:
    """Every item that somebody needs or offers, what most members need first."""
    facts, text = Facts.of(request), str(request.GET.get("q", ""))[:100].strip()
    only = "shared" if request.GET.get("only") == "shared" else ""
    found = [
        match
        for match in facts.matches
        if (match.is_shared or not only) and (not text or _is_called(match, text))
    ]
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    context = {"page": page, "text": text, "only": only, "pairs": facts.pairs[:ROWS]}
    return render(request, "procurement/needs/needs.html", context)


def _is_called(match: Match, text: str) -> bool:
    """By a name in any language, a code or a number of any of the items."""
    wanted = text.casefold()
    return any(
        wanted in word.casefold()
        for one in match.alike
        for word in (*one.body.name.values(), one.body.code, one.body.nsn or "")
    )


@permit(Right.READ)
def item(request: Any, owner: str, id: object) -> HttpResponse:  # noqa: A002
    """One item: everybody's need, the offers over the pooled quantity, what covers it already."""
    facts, place = Facts.of(request), (owner, str(id))
    match = _match(facts, place)
    language = request.staff.language
    known = Frameworks.of(facts.frameworks, facts.items)
    charted = [one for one in match.offers if one.body.price_breaks][:MOST_LADDERS]
    context = {
        "match": match,
        "pairs": [
            pair for pair in facts.pairs if {pair.one.place, pair.other.place} & _all(match)
        ],
        "offers": [(one, facts.suppliers.get(_seller(one))) for one in match.offers],
        "ladders": [
            (one, drawings.ladder(match, one, f"ladder-{at}", language))
            for at, one in enumerate(charted)
        ],
        "covers": [(one, known.covering(one)) for one in match.needs],
        "others": _others(facts, match, language),
    }
    return render(request, "procurement/needs/item.html", context)


def _match(facts: Facts, place: tuple[str, str]) -> Match:
    """Of an item that nobody needs or offers: itself alone. Http404 for one that is not here."""
    found = next((one for one in facts.matches if place in _all(one)), None)
    if found is None and place not in facts.items:
        raise Http404
    return found or Match(facts.items[place], (facts.items[place],), (), ())


def _all(match: Match) -> set[tuple[str, str]]:
    return {one.place for one in match.alike}


def _seller(offer: Any) -> tuple[str, str]:
    return offer.body.supplier.owner, offer.body.supplier.id


def _others(facts: Facts, match: Match, language: str) -> list[tuple[str, str]]:
    """What could be said to serve alike: items of other owners, by name."""
    ours = {one.owner for one in match.alike}
    pairs = [
        (f"{one.owner}/{one.id}", f"{in_any_language(one.body.name, language)[1]} ({one.owner})")
        for place, one in facts.items.items()
        if place not in _all(match) and one.owner not in ours
    ]
    return sorted(pairs, key=lambda pair: pair[1].casefold())[:MOST_OFFERED]


@permit(Right.DRAFT)
def equivalent(request: Any) -> HttpResponse:
    """Our word that two items serve alike: a proposal, or the agreement to one."""
    if request.method != "POST":
        return redirect("needs")
    one, other = (_ref(request.POST.get(name, "")) for name in ("item", "equivalent"))
    language = request.staff.language
    reason = request.POST.get("reason", "").strip()[:4_000]
    told = {language: reason} if reason else {}
    try:
        on = timezone.now().date()
        acts.speak(request.node, request.staff, one, other, on=on, reason=told)
    except Refused as error:
        for refusal in error.refusals:
            messages.error(request, refused(refusal, Equivalence.kind, language))
    else:
        messages.success(request, words("needs.spoken", language))
    return redirect("needs")


def _ref(raw: str) -> Ref:
    """Http404 for what is no reference: the page offers nothing else."""
    owner, _, id_ = raw.partition("/")
    try:
        return Ref(owner=owner, id=id_)
    except ValueError as error:
        raise Http404 from error


@permit(Right.READ)
def bundles(request: Any) -> HttpResponse:
    """Capabilities with their parts: what is there, what is missing, what comes too late."""
    facts = Facts.of(request)
    found = wholes(facts.bundles, facts.needs, facts.items.values())
    page = Paginator(found, ROWS).get_page(request.GET.get("page"))
    return render(request, "procurement/needs/bundles.html", {"page": page})
