"""Rows about members and about the arms-control agreement they may be party to.

Sub-Regional Arms Control Agreement (Florence, 14 June 1996; Dayton Annex 1-B Article IV).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from foedus.rulebook.codes import ChangeStage, Unit
from foedus.rulebook.rows import NAME, SLUG, STATE, Dated, Measured, column

UNCOUNTED = ("none", "legal_review")
"""What an item may be instead of a treaty category: outside all, or open until a lawyer says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation(Dated):
    """What a member is called, by language and audience; `footnote` is printed with the name.

    The members that other tables may name are those with a row here.
    """

    TABLE: ClassVar[str] = "designations"
    KEY: ClassVar[tuple[str, ...]] = ("member", "language", "audience")
    VALUE: ClassVar[str] = "name"

    member: str = field(metadata=column(pattern=STATE))
    language: str = field(metadata=column(pattern=r"[a-z]{2}"))
    audience: str = field(metadata=column(pattern=NAME))
    name: str = field(metadata=column())
    footnote: str = field(metadata=column(optional=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag(Dated):
    """A question that is asked of every member. `allowed` empty: any answer."""

    TABLE: ClassVar[str] = "flags"
    KEY: ClassVar[tuple[str, ...]] = ("flag",)
    VALUE: ClassVar[str] = "question"

    flag: str = field(metadata=column(pattern=NAME))
    allowed: tuple[str, ...] = field(metadata=column(optional=True, pattern=NAME))
    question: str = field(metadata=column())

    @property
    def is_yes_no(self) -> bool:
        """Whether the answers are True and False."""
        return self.allowed == ("yes", "no")


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFact(Dated):
    """One member's answer to one flag. No row means not known, which is not "no"."""

    TABLE: ClassVar[str] = "members"
    KEY: ClassVar[tuple[str, ...]] = ("member", "flag")
    VALUE: ClassVar[str] = "value"

    member: str = field(metadata=column(pattern=STATE, refers_to="designations"))
    flag: str = field(metadata=column(refers_to="flags"))
    value: str = field(metadata=column(pattern=NAME))

    def value_of(self, name: str) -> bool | str:
        """The answers yes and no as bool, every other as the code it is."""
        text: str = getattr(self, name)
        return text == "yes" if name == "value" and text in {"yes", "no"} else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Dated):
    """A category of equipment that the agreement limits."""

    TABLE: ClassVar[str] = "categories"
    KEY: ClassVar[tuple[str, ...]] = ("category",)
    VALUE: ClassVar[str] = "definition"

    category: str = field(metadata=column(pattern=NAME))
    title: str = field(metadata=column())
    definition: str = field(metadata=column())


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling(Dated):
    """The most that a party may hold. A state that is not a party has no row: no ceiling."""

    TABLE: ClassVar[str] = "ceilings"
    KEY: ClassVar[tuple[str, ...]] = ("member", "category")
    VALUE: ClassVar[str] = "ceiling"

    member: str = field(metadata=column(pattern=STATE, refers_to="designations"))
    category: str = field(metadata=column(refers_to="categories"))
    ceiling: int = field(metadata=column(unit=Unit.COUNT, low=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding(Dated):
    """What a member was said to hold. `part` names the counted type if it is not the whole."""

    TABLE: ClassVar[str] = "holdings"
    KEY: ClassVar[tuple[str, ...]] = ("member", "category", "part")
    VALUE: ClassVar[str] = "holding"

    member: str = field(metadata=column(pattern=STATE, refers_to="designations"))
    category: str = field(metadata=column(refers_to="categories"))
    part: str = field(metadata=column(optional=True, pattern=SLUG))
    holding: int = field(metadata=column(unit=Unit.COUNT, low=0))


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingChange(Dated):
    """What was pledged away (negative) or ordered (positive) after the last known holding.

    A newer holding that contains it ends the row.
    """

    TABLE: ClassVar[str] = "holding_changes"
    KEY: ClassVar[tuple[str, ...]] = ("member", "category", "system")
    VALUE: ClassVar[str] = "change"

    member: str = field(metadata=column(pattern=STATE, refers_to="designations"))
    category: str = field(metadata=column(refers_to="categories"))
    system: str = field(metadata=column(refers_to="systems"))
    change: int = field(metadata=column(unit=Unit.COUNT, low=-100_000, high=100_000))
    stage: ChangeStage


@dataclass(frozen=True, slots=True, kw_only=True)
class System(Dated):
    """A weapon or support system, and the other names sources give it."""

    TABLE: ClassVar[str] = "systems"
    KEY: ClassVar[tuple[str, ...]] = ("system",)
    VALUE: ClassVar[str] = "title"

    system: str = field(metadata=column(pattern=SLUG))
    title: str = field(metadata=column())
    other_names: tuple[str, ...] = field(metadata=column(optional=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyItem(Dated):
    """The treaty category of a system, `none`, or `legal_review`.

    A `condition` that is not empty must be answered before the category is relied on.
    """

    TABLE: ClassVar[str] = "treaty_items"
    KEY: ClassVar[tuple[str, ...]] = ("system",)
    VALUE: ClassVar[str] = "category"

    system: str = field(metadata=column(refers_to="systems"))
    category: str = field(metadata=column(refers_to="categories", or_else=UNCOUNTED))
    condition: str = field(metadata=column(optional=True))

    @property
    def is_counted(self) -> bool:
        """False also while a legal review is open."""
        return self.category not in UNCOUNTED


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyFact(Measured):
    """A fact of the agreement: its dates, definitions, counting rules and procedures."""

    TABLE: ClassVar[str] = "treaty_facts"
    KEY: ClassVar[tuple[str, ...]] = ("fact",)

    fact: str = field(metadata=column(pattern=SLUG))


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessionRule(Dated):
    """One way into the cooperation; any of them is enough. An empty flag: the founders' own."""

    TABLE: ClassVar[str] = "accession_rules"
    KEY: ClassVar[tuple[str, ...]] = ("path",)
    VALUE: ClassVar[str] = "meaning"

    path: str = field(metadata=column(pattern=NAME))
    flag: str = field(metadata=column(optional=True, pattern=NAME, refers_to="flags"))
    meaning: str = field(metadata=column())
