"""What one more member would bring, as sentences, bars and a table; for plans and for sweeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from foedus.desk.charts.bars import Bar, Group, grouped_bars
from foedus.desk.page import drawn
from foedus.desk.phrases import say
from foedus.pillars.procurement.plan.result import Accession, AccessionBill, StepReached
from foedus.pillars.procurement.report.lexicon import Names
from foedus.pillars.procurement.report.shown import AccessionShown, Column, Table
from foedus.pillars.procurement.wording.accession import ACCESSION, COLUMNS


def accessions_shown(names: Names, accessions: Iterable[Accession]) -> tuple[AccessionShown, ...]:
    """Word each accession; `names` may lack the candidates, they carry their names."""
    return tuple(_shown(_Words(names, accession)) for accession in accessions)


def accession_table(names: Names, heading: str, accessions: Sequence[Accession]) -> Table:
    """One row for each candidate and member."""
    money = f", {names.case.order.currency}"
    columns = (
        Column(say(COLUMNS, "candidate", names.language)),
        Column(names.column("member")),
        Column(say(COLUMNS, "without", names.language) + money, "money"),
        Column(say(COLUMNS, "with", names.language) + money, "money"),
        Column(names.column("saving") + money, "saving"),
        Column(names.column("days"), "days"),
    )
    rows = tuple(
        (
            accession.name,
            _Words(names, accession).member(bill),
            bill.without_cents,
            bill.with_cents,
            _saving(bill),
            None if bill.without_days is None else bill.without_days - bill.with_days,
        )
        for accession in accessions
        for bill in accession.bills
    )
    return Table("accession", heading, columns, rows)


def accession_cards(shown: Sequence[AccessionShown]) -> list[dict[str, object]]:
    """Return what the template needs, with the chart drawn."""
    return [
        {
            "candidate": one.candidate,
            "heading": one.heading,
            "sentences": one.sentences,
            "series": [bar.series for bar in one.against[0].bars] if one.against else [],
            "chart": _chart(one),
        }
        for one in shown
    ]


def _chart(one: AccessionShown) -> object:
    told = "; ".join(
        f"{group.label}: " + ", ".join(f"{bar.series} {bar.figure}" for bar in group.bars)
        for group in one.against
    )
    if not one.against:
        return ""
    code = f"accession-{one.candidate.lower()}"
    return drawn(grouped_bars(code, one.heading, told, one.against))


class _Words:
    """The words of one accession."""

    def __init__(self, names: Names, accession: Accession) -> None:
        self.names, self.accession, self.language = names, accession, names.language

    def say(self, code: str, **facts: object) -> str:
        return say(ACCESSION, code, self.language, candidate=self.accession.name, **facts)

    def money(self, cents: int) -> str:
        return self.names.figures.short_money(cents)

    def member(self, bill: AccessionBill) -> str:
        """Name a member, or the candidate."""
        mine = bill.member == self.accession.candidate
        return self.accession.name if mine else self.names.member(bill.member)


def _shown(words: _Words) -> AccessionShown:
    accession = words.accession
    return AccessionShown(
        candidate=accession.candidate,
        heading=words.say("heading"),
        sentences=tuple(_sentences(words)),
        against=tuple(_group(words, bill) for bill in accession.bills),
    )


def _saving(bill: AccessionBill) -> int | None:
    return None if bill.without_cents is None else bill.without_cents - bill.with_cents


def _sentences(words: _Words) -> Iterator[str]:
    accession = words.accession
    if not accession.bills:
        items = words.names.all_items(dict.fromkeys(gap.item for gap in accession.shortfalls))
        yield words.say("cannot", items=items) if items else words.say("not_found")
        return
    old = [bill for bill in accession.bills if bill.member != accession.candidate]
    saving = sum(_saving(bill) or 0 for bill in old)
    code = "members_save" if saving > 0 else "members_lose" if saving < 0 else "members_same"
    yield words.say(code, amount=words.money(abs(saving)))
    yield from (_of_candidate(words, b) for b in accession.bills if b not in old)
    yield from _losers(words, old)
    yield from (words.say("step", **_step(words, step)) for step in accession.steps)
    if not accession.proven:
        yield words.say("not_proven")


def _of_candidate(words: _Words, bill: AccessionBill) -> str:
    saving = _saving(bill)
    if saving is None:
        return words.say("candidate_only")
    code = "candidate_saves" if saving >= 0 else "candidate_loses"
    return words.say(code, amount=words.money(abs(saving)))


def _losers(words: _Words, old: Sequence[AccessionBill]) -> Iterator[str]:
    dearer = [
        f"{words.member(bill)} ({words.names.figures.short_money(-loss, signed=True)})"
        for bill in old
        if (loss := _saving(bill) or 0) < 0
    ]
    if dearer:
        yield words.say("dearer_for", members=", ".join(dearer))
    else:
        yield words.say("dearer_for_nobody")
    later = [
        words.say("days", member=words.member(bill), days=bill.with_days - bill.without_days)
        for bill in old
        if bill.without_days is not None and bill.with_days > bill.without_days
    ]
    if later:
        yield words.say("later_for", members=", ".join(later))


def _step(words: _Words, step: StepReached) -> dict[str, object]:
    threshold = words.names.volume(step.threshold, by_value=step.by_value)
    return {"scale": words.names.scale(step.code), "threshold": threshold}


def _group(words: _Words, bill: AccessionBill) -> Group:
    names = words.names
    parts = (("without", bill.without_cents), ("with", bill.with_cents))
    bars = tuple(
        Bar(
            say(COLUMNS, code, words.language),
            cents,
            names.note("impossible") if cents is None else words.money(cents),
        )
        for code, cents in parts
    )
    return Group(words.member(bill), bars)
