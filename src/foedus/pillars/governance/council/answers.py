"""The forms of the council, read strictly: what was answered, or what is wrong with which field.

Faults are phrase keys by field, in the order of the form; a page shows all of them at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import get_args

from foedus.accord.records import EXPLAINED, LONGEST_COMMENT, LONGEST_TITLE, Choice
from foedus.desk.records.fields import Mark, Ref
from foedus.pillars.governance.council.actions import Said
from foedus.pillars.governance.council.queries import CAPACITIES, mandate
from foedus.pillars.governance.council.submissions import LONGEST_WORDS
from foedus.pillars.governance.records import Stage

LONGEST_NOTE = 1_000
LONGEST_OFFICE = LONGEST_TITLE - len("; acting")
Answers = Mapping[str, str]
Faults = dict[str, str]


@dataclass(frozen=True, slots=True)
class Ballot:
    """What an approver filled in, right or wrong."""

    choice: str = ""
    text: str = ""
    office: str = ""
    capacity: str = ""
    faults: Faults = field(default_factory=dict)

    def said(self) -> Said:
        """Only without faults."""
        return Said(Choice(self.choice), self.text, mandate(self.office, self.capacity))


def read_ballot(answers: Answers) -> Ballot:
    choice, text = answers.get("choice", ""), _clean(answers, "text")
    office, capacity = _clean(answers, "office"), answers.get("capacity", "")
    faults: Faults = {}
    if choice not in set(Choice):
        faults["choice"] = "council.fault.choice"
    elif choice in EXPLAINED and not text:
        faults["text"] = "council.fault.explain"
    elif choice == Choice.APPROVE and text:
        faults["text"] = "council.fault.plain_approval"
    if len(text) > LONGEST_COMMENT:
        faults["text"] = "council.fault.long"
    if not office:
        faults["office"] = "council.fault.office"
    elif len(office) > LONGEST_OFFICE:
        faults["office"] = "council.fault.long"
    if capacity not in CAPACITIES:
        faults["capacity"] = "council.fault.capacity"
    return Ballot(choice, text, office, capacity, faults)


@dataclass(frozen=True, slots=True)
class Sending:
    """What a drafter filled in to put a record to the vote."""

    deadline_on: str = ""
    text: str = ""
    day: date | None = None
    faults: Faults = field(default_factory=dict)


def read_sending(answers: Answers, today: date) -> Sending:
    stated, text = answers.get("deadline_on", "").strip(), _clean(answers, "text")
    faults: Faults = {}
    day = _day(stated)
    if day is None:
        faults["deadline_on"] = "council.fault.day"
    elif day < today:
        faults["deadline_on"] = "council.fault.past"
    if len(text) > LONGEST_WORDS:
        faults["text"] = "council.fault.long"
    return Sending(stated, text, day, faults)


@dataclass(frozen=True, slots=True)
class Freezing:
    """What a drafter filled in to freeze a plan."""

    title: str = ""
    note: str = ""
    faults: Faults = field(default_factory=dict)


def read_freezing(answers: Answers) -> Freezing:
    title, note = _clean(answers, "title"), _clean(answers, "note")
    faults: Faults = {}
    if not title:
        faults["title"] = "council.fault.title"
    elif len(title) > LONGEST_TITLE:
        faults["title"] = "council.fault.long"
    if len(note) > LONGEST_NOTE:
        faults["note"] = "council.fault.long"
    return Freezing(title, note, faults)


def read_ref(stated: str) -> Ref | None:
    """`OWNER/uuid`, or None for anything else."""
    owner, _, id_ = stated.partition("/")
    try:
        return Ref(owner=owner, id=id_)
    except ValueError:
        return None


def _day(stated: str) -> date | None:
    try:
        return date.fromisoformat(stated)
    except ValueError:
        return None


def _clean(answers: Answers, name: str) -> str:
    """Without the carriage returns of a browser, and without what no ledger can hold."""
    return answers.get(name, "").replace("\r\n", "\n").replace("\0", "").strip()


@dataclass(frozen=True, slots=True)
class Moving:
    """What a drafter filled in to move a candidate on."""

    stage: str = ""
    on: str = ""
    source: str = ""
    mark: str = "V"
    faults: Faults = field(default_factory=dict)


def read_moving(answers: Answers) -> Moving:
    stage, on = answers.get("stage", ""), answers.get("on", "").strip()
    source, mark = _clean(answers, "source"), answers.get("mark", "")
    faults: Faults = {}
    if stage not in set(Stage):
        faults["stage"] = "council.fault.choice"
    if _day(on) is None:
        faults["on"] = "council.fault.day"
    if not source:
        faults["source"] = "council.fault.source"
    elif len(source) > LONGEST_TITLE:
        faults["source"] = "council.fault.long"
    if mark not in get_args(Mark):
        faults["mark"] = "council.fault.choice"
    return Moving(stage, on, source, mark, faults)
