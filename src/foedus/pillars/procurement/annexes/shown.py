"""What the pages of annexes show: frozen values in the reader's language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from foedus.desk import showing
from foedus.desk.charts.bars import Bar, Group, grouped_bars
from foedus.desk.figures import Figures
from foedus.desk.house import words
from foedus.desk.page import drawn
from foedus.desk.permit import Staff
from foedus.desk.records.fields import in_any_language
from foedus.desk.votes.shown import deadline, groups, voting
from foedus.desk.votes.situation import Act
from foedus.node import clock
from foedus.node.node import Node
from foedus.node.records import Record
from foedus.pillars.procurement.annexes.matters import Matter, may, verdict_of
from foedus.pillars.procurement.records.annex import Annex, FaultRow, Result, Verdict

IN_CENTS = (
    "goods_",
    "bill_",
    "total_",
    "activation_",
    "unit_price",
    "above_alone",
    "bound_",
    "annex_bound",
)
"""How codes of faults begin whose figures are cents."""
MOST_SHOWN = 200
"""Rows of one list on a page; the rest is counted, and all of it is in the files."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list of annexes."""

    record: Record
    title: str
    owner: str
    state: str
    total: str
    verdict: str
    deadline: Any


@dataclass(frozen=True, slots=True)
class ShownFault:
    """A fault with everything that helps to find it."""

    sentence: str
    place: str
    member: str
    item: str
    period: int | None
    found: str
    expected: str


@dataclass(frozen=True, slots=True)
class Position:
    """What one member's node found, as far as we have been told."""

    name: str
    result: str
    faults: tuple[ShownFault, ...]


def title_of(annex: Annex, language: str) -> str:
    return in_any_language(annex.title, language)[1]


def figures(annex: Annex, language: str) -> Figures:
    return Figures(language, annex.currency)


def listed(about: Matter, language: str) -> Listed:
    vote = about.vote if about.vote and about.vote.is_on(about.record) else None
    return Listed(
        about.record,
        title_of(about.annex, language),
        showing.member_name(about.record.owner, language),
        str(about.situation.state),
        figures(about.annex, language).money(about.annex.total_cents),
        str(about.verdict.result) if about.verdict else "",
        deadline(vote, clock.unix_s(), language) if vote else None,
    )


def page_facts(node: Node, staff: Staff, about: Matter) -> dict[str, Any]:
    """Everything the page of an annex shows."""
    record, annex, language = about.record, about.annex, staff.language
    money = figures(annex, language)
    vote = about.vote
    return {
        "record": record,
        "annex": annex,
        "title": title_of(annex, language),
        "owner_name": showing.member_name(record.owner, language),
        "state": str(about.situation.state),
        "groups": groups(record.digest),
        "total": money.money(annex.total_cents),
        "bound": money.money(annex.bound.bound_cents),
        "shares": _shares(annex, money, language),
        "drawing": share_bars(annex, language),
        "lines": _lines(annex, money, language),
        "line_count": len(annex.lines),
        "steps": [step for step in annex.steps if step.step],
        "common": [
            (c.supplier, showing.member_name(c.member, language), money.amount(c.cents))
            for c in annex.common_costs
        ],
        "terms": in_any_language(annex.terms, language)[1],
        "voting": voting(node, staff, vote) if vote else None,
        "is_on_this_text": bool(vote and vote.is_on(record)),
        "verdict": about.verdict,
        "faults": faults(about.verdict, money),
        "positions": positions(node, staff, about),
        "allowed": {str(act): may(act, staff, about) for act in Act},
        "is_approved": about.is_approved,
        "is_member": node.member in annex.members,
    }


def _shares(annex: Annex, money: Figures, language: str) -> list[tuple[str, str, str, str, int]]:
    units: Counter[str] = Counter()
    for line in annex.lines:
        units[line.member] += line.quantity
    return [
        (
            showing.member_name(one.member, language),
            money.amount(one.goods_cents),
            money.amount(one.common_cents),
            money.amount(one.total_cents),
            units[one.member],
        )
        for one in annex.shares
    ]


def share_bars(annex: Annex, language: str) -> Any:
    """What each member pays, as a picture."""
    money = figures(annex, language)
    paid = words("annex.paid", language)
    bars = tuple(
        Group(
            showing.member_name(one.member, language),
            (Bar(paid, one.total_cents, money.short_money(one.total_cents)),),
        )
        for one in annex.shares
    )
    described = words("annex.shares.described", language)
    return drawn(grouped_bars("annex-shares", words("annex.shares", language), described, bars))


def _lines(annex: Annex, money: Figures, language: str) -> list[dict[str, Any]]:
    names = {item.item: item for item in annex.items}
    return [
        {
            "number": number,
            "member": showing.member_name(line.member, language),
            "item": names[line.item].name if line.item in names else line.item,
            "unit": names[line.item].unit if line.item in names else "",
            "offer": line.offer,
            "delivered_on": showing.day(line.delivered_on, language),
            "quantity": money.count(line.quantity),
            "unit_price": money.amount(line.unit_cents),
            "goods": money.amount(line.goods_cents),
        }
        for number, line in enumerate(annex.lines[:MOST_SHOWN], start=1)
    ]


def faults(verdict: Verdict | None, money: Figures) -> tuple[ShownFault, ...]:
    return tuple(_fault(row, money) for row in verdict.faults) if verdict else ()


def _fault(row: FaultRow, money: Figures) -> ShownFault:
    language = money.language
    return ShownFault(
        words(f"annex.fault.{row.code}", language),
        row.place,
        showing.member_name(row.member, language) if row.member else "",
        row.item,
        row.period,
        _figure(row.code, row.found, money),
        _figure(row.code, row.expected, money),
    )


def _figure(code: str, stated: str, money: Figures) -> str:
    """Cents as an amount where the fault is about money."""
    is_money = code.startswith(IN_CENTS) and stated.lstrip("-").isdigit()
    return money.money(int(stated)) if is_money else stated


def positions(node: Node, staff: Staff, about: Matter) -> list[Position]:
    """Of every member: verified, refused with the places, or not said here."""
    return [_position(node, staff, about, member) for member in about.annex.members]


def _position(node: Node, staff: Staff, about: Matter, member: str) -> Position:
    verdict = verdict_of(node, staff.reader, about.record, member)
    name = showing.member_name(member, staff.language)
    if verdict is None:
        return Position(name, "", ())
    said = (
        ()
        if verdict.result is Result.VERIFIED
        else faults(verdict, figures(about.annex, staff.language))
    )
    return Position(name, str(verdict.result), said)
