"""What the desk knows of the pillars of this node: a visible list, named by the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from foedus.desk.news.tasks import Task
from foedus.desk.paper.caution import Caution
from foedus.desk.phrases import LANGUAGES, Phrase, say
from foedus.desk.records.body import Body
from foedus.kernel.manifest import Pillar
from foedus.kernel.refusals import Refusal
from foedus.node.node import Node

Tasks = Callable[[Node, Any], tuple[Task, ...]]
"""(node, staff) -> what waits for this person, under the person's own reader."""


Cautions = Callable[[Node, Any, Body], tuple[Caution, ...]]
"""(node, staff, body) -> what to mind before this text is published."""


def nothing_waits(_node: Node, _staff: object) -> tuple[Task, ...]:
    """Of a room without tasks."""
    return ()


def nothing_to_mind(_node: Node, _staff: object, _body: Body) -> tuple[Caution, ...]:
    """Of a room without advice on texts."""
    return ()


Tables = Callable[[tuple[Any, ...], str, str], tuple[tuple[Any, ...], tuple[Refusal, ...]]]
"""(raw tables of a file, own member, language) -> the same as sheets of kinds, what is refused.

A pillar may know files that its ministries already have, in columns of their own."""


def as_they_stand(
    tables: tuple[Any, ...], _member: str, _language: str
) -> tuple[tuple[Any, ...], tuple[Refusal, ...]]:
    """Of a room that knows no files but its own templates."""
    return tables, ()


@dataclass(frozen=True, slots=True)
class Room:
    """A pillar with its words, the module of its addresses ("" for none), its tasks, its advice
    before a text is published, and the files that it knows."""

    pillar: Pillar
    phrases: Mapping[str, Phrase]
    urls: str = ""
    tasks: Tasks = nothing_waits
    cautions: Cautions = nothing_to_mind
    tables: Tables = as_they_stand


@cache
def rooms() -> tuple[Room, ...]:
    """The settings' FOEDUS_ROOMS, in the order of the navigation."""
    listed: tuple[Room, ...] = import_string(settings.FOEDUS_ROOMS)
    return listed


@cache
def phrases() -> Mapping[str, Phrase]:
    """Every phrase of every room; a key belongs to one room."""
    merged: dict[str, Phrase] = {}
    for room in rooms():
        if twice := merged.keys() & room.phrases.keys():
            raise ValueError(f"two rooms have words for {min(twice)}")
        merged.update(room.phrases)
    return merged


@cache
def bodies() -> Mapping[str, type[Body]]:
    """The declared record kinds by name."""
    return {
        kind.kind: kind
        for room in rooms()
        for kind in room.pillar.kinds
        if isinstance(kind, type) and issubclass(kind, Body)
    }


def stays_home(kind: str) -> bool:
    """Whether records of this kind are never for anybody but their owner."""
    body = bodies().get(kind)
    return body is not None and body.stays_home


def words(key: str, language: str, /, **facts: object) -> str:
    """A phrase of the house. KeyError for one that no room has."""
    return say(phrases(), key, language, **facts)


def spoken(code: str | None) -> str:
    """The product's language for Django's code: `sr-latn` is `sr`; English for any other."""
    short = (code or "en").partition("-")[0]
    return short if short in LANGUAGES else "en"
