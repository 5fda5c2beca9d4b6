"""The forms of the council, read strictly: what was answered, or what is wrong with which field.

Faults are phrase keys by field, in the order of the form; a page shows all of them at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import get_args

from foedus.accord.records import LONGEST_TITLE
from foedus.desk.records.fields import Mark, Ref
from foedus.desk.votes.answers import Answers, Faults, clean, read_day
from foedus.pillars.governance.records import Stage

LONGEST_NOTE = 1_000


@dataclass(frozen=True, slots=True)
class Freezing:
    """What a drafter filled in to freeze a plan."""

    title: str = ""
    note: str = ""
    faults: Faults = field(default_factory=dict)


def read_freezing(answers: Answers) -> Freezing:
    title, note = clean(answers, "title"), clean(answers, "note")
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
    source, mark = clean(answers, "source"), answers.get("mark", "")
    faults: Faults = {}
    if stage not in set(Stage):
        faults["stage"] = "council.fault.choice"
    if read_day(on) is None:
        faults["on"] = "council.fault.day"
    if not source:
        faults["source"] = "council.fault.source"
    elif len(source) > LONGEST_TITLE:
        faults["source"] = "council.fault.long"
    if mark not in get_args(Mark):
        faults["mark"] = "council.fault.choice"
    return Moving(stage, on, source, mark, faults)
