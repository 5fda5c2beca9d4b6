"""What a report shows, decided once; terminal, page and workbook only differ in how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from foedus.desk.charts.bars import Group
from foedus.desk.charts.gantt import Span
from foedus.desk.charts.ladder import Ladder
from foedus.desk.charts.scatter import Point
from foedus.desk.figures import Figures, Kind, Value

Answer = Literal["joint", "partly", "not_worth", "unknown"]
Topic = Literal["ceilings", "funding", "us_sales", "vehicles", "terms"]
TOPICS: tuple[Topic, ...] = ("ceilings", "funding", "us_sales", "vehicles", "terms")


@dataclass(frozen=True)
class AdviceText:
    """A warning that refuses nothing, already worded. `mark` is the confidence of its source;
    `date` the day of the fact, empty if unknown; members and items are codes, may be empty.
    `topic` is a code of TOPICS, `about` the instrument or vehicle it is about, may be empty."""

    title: str
    text: str
    source: str
    date: str
    mark: str
    to_be_confirmed: bool
    members: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    topic: Topic = "terms"
    about: str = ""
    calm: bool = False
    """True, worth keeping, but nothing that anybody has to act on."""


@dataclass(frozen=True)
class AdviceGroup:
    """Advice of one kind about one thing."""

    advice: tuple[AdviceText, ...]

    @property
    def heading(self) -> str:
        first = self.advice[0]
        return f"{first.title}: {first.about}" if first.about else first.title

    @property
    def calm(self) -> bool:
        return all(text.calm for text in self.advice)


def advice_groups(advice: Sequence[AdviceText]) -> dict[Topic, tuple[AdviceGroup, ...]]:
    """Group advice by topic, then by what it says and about what, in the order it comes in."""
    found: dict[Topic, dict[tuple[str, str], list[AdviceText]]] = {}
    for text in advice:
        kinds = found.setdefault(text.topic, {})
        kinds.setdefault((text.title, text.about), []).append(text)
    return {
        topic: tuple(AdviceGroup(tuple(found[topic][kind])) for kind in found[topic])
        for topic in TOPICS
        if topic in found
    }


@dataclass(frozen=True)
class Column:
    """A column's heading and what its values are."""

    label: str
    kind: Kind = "text"

    @property
    def numeric(self) -> bool:
        return self.kind not in ("text", "day")


@dataclass(frozen=True)
class Table:
    """Rows of raw values under typed columns; `code` names it, `heading` says what it is."""

    code: str
    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def written(self, figures: Figures) -> tuple[tuple[str, ...], ...]:
        """Return the rows as text for people."""
        kinds = [column.kind for column in self.columns]
        return tuple(
            tuple(figures.write(kind, value) for kind, value in zip(kinds, row, strict=True))
            for row in self.rows
        )


@dataclass(frozen=True)
class BigNumber:
    """A figure shown large, already written."""

    label: str
    figure: str
    note: str


@dataclass(frozen=True)
class Judgement:
    """A verdict on some items: its code decides the tag, the words are ready."""

    code: str
    tag: str
    items: str
    sentence: str


@dataclass(frozen=True)
class ItemStory:
    """One member's item: what happens, and each reason as a sentence."""

    item: str
    figures: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class MemberStory:
    """One member's items, for the reasons and the Gantt chart."""

    member: str
    name: str
    items: tuple[ItemStory, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Scale:
    """One discount scale that was used, with the sentence that says how far the next step is."""

    code: str
    heading: str
    sentence: str
    ladder: Ladder


@dataclass(frozen=True)
class SharesShown:
    """Fair shares: a table of rules, one of who would leave, sentences; the words are ready.
    `thousands` says in which money a console shows the shares."""

    heading: str
    intro: str
    thousands: str
    sentences: tuple[str, ...]
    notes: tuple[str, ...]
    shares: Table
    leaving: Table


@dataclass(frozen=True)
class AccessionShown:
    """One candidate: sentences, and the bars of what each pays without it and with it."""

    candidate: str
    heading: str
    sentences: tuple[str, ...]
    against: tuple[Group, ...]


@dataclass(frozen=True)
class Report:
    """Everything shown of a plan, in reading order."""

    language: str
    figures: Figures
    order: str
    title: str
    order_on: date
    demo: bool
    interrupted: bool
    answer: Answer
    decision: str
    numbers: tuple[BigNumber, ...]
    warnings: tuple[str, ...]
    judgements: tuple[Judgement, ...]
    against: tuple[Group, ...]
    scales: tuple[Scale, ...]
    stories: tuple[MemberStory, ...]
    front: tuple[Point, ...]
    status: str
    own_bill: str
    """Who pays whom, and how one-off costs are split."""
    guarantee: str
    digest: str
    advice: tuple[AdviceText, ...]
    accessions: tuple[AccessionShown, ...]
    tables: Mapping[str, Table]
    words: Mapping[str, str]
    """Headings (h_), columns (c_) and notes (n_) in the report's language."""
    shares: SharesShown | None = None
