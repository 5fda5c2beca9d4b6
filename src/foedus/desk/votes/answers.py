"""The forms of a vote, read strictly: what was answered, or what is wrong with which field.

Faults are phrase keys by field, in the order of the form; a page shows all of them at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from foedus.accord.records import EXPLAINED, LONGEST_COMMENT, LONGEST_TITLE, Choice

CAPACITIES = ("full", "acting")
LONGEST_WORDS = 10_000
LONGEST_OFFICE = LONGEST_TITLE - len("; acting")
Answers = Mapping[str, str]
Faults = dict[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """What an approver answers: choice, explanation, and on whose authority."""

    choice: Choice
    text: str
    mandate: str


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
    choice, text = answers.get("choice", ""), clean(answers, "text")
    office, capacity = clean(answers, "office"), answers.get("capacity", "")
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
    stated, text = answers.get("deadline_on", "").strip(), clean(answers, "text")
    faults: Faults = {}
    day = read_day(stated)
    if day is None:
        faults["deadline_on"] = "council.fault.day"
    elif day < today:
        faults["deadline_on"] = "council.fault.past"
    if len(text) > LONGEST_WORDS:
        faults["text"] = "council.fault.long"
    return Sending(stated, text, day, faults)


def read_day(stated: str) -> date | None:
    try:
        return date.fromisoformat(stated)
    except ValueError:
        return None


def clean(answers: Answers, name: str) -> str:
    """Without the carriage returns of a browser, and without what no ledger can hold."""
    return answers.get(name, "").replace("\r\n", "\n").replace("\0", "").strip()


def mandate(office: str, capacity: str) -> str:
    """Office and capacity in one line, as a ballot carries them."""
    return f"{office}; {capacity}"


def read_mandate(text: str) -> tuple[str, str]:
    """A mandate that was put in other words has no capacity that we know."""
    office, _, capacity = text.rpartition("; ")
    return (office, capacity) if capacity in CAPACITIES else (text, "")
