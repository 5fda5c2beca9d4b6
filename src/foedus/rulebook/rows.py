"""The base of every row: one dated fact with source and mark, and what a column declares.

A row type is a frozen dataclass; its fields are the columns of its file, so a table is declared
once. Ranges are checked here as well as in the loader, because tests and fakes build rows by hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Generic, TypeVar, get_type_hints

from foedus.rulebook.codes import BadCell, Code, Mark, Unit, UnknownName
from foedus.rulebook.spelling import typed_value

V_co = TypeVar("V_co", covariant=True)

STATE = r"[A-Z]{3}"
"""ISO 3166 alpha-3 form, whether or not ISO has assigned the code."""
SLUG = r"[a-z0-9]+(?:[._-][a-z0-9]+)*"
NAME = r"[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*"
PARTIAL_DATE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"


@dataclass(frozen=True, slots=True)
class Column:
    """What a column takes. `low` and `high` are inclusive; a `pattern` must match the whole cell.

    `refers_to` names the table whose codes the cell (or each part of a list) must be among;
    `or_else` lists the further codes allowed there.
    """

    unit: str = ""
    optional: bool = False
    low: int | None = None
    high: int | None = None
    pattern: str = ""
    refers_to: str = ""
    or_else: tuple[str, ...] = ()


def column(**declared: Any) -> dict[str, Column]:
    """The metadata of a dataclass field that is a column; for the arguments see `Column`."""
    return {"column": Column(**declared)}


@dataclass(frozen=True, slots=True)
class Fact(Generic[V_co]):
    """One fact, ready to be quoted beside a warning.

    `table` and `code` name it for good: the wording looks there. `unit` is a `Unit` or empty for
    codes. `valid_until` is the last day, or None while it still holds.
    """

    table: str
    code: str
    value: V_co
    unit: str
    source: str
    mark: Mark
    valid_from: date
    valid_until: date | None
    looked_up_on: date
    note: str

    @property
    def is_confirmed(self) -> bool:
        """False for recalled and for conflicting facts: show them as "to be confirmed"."""
        return self.mark.is_confirmed


@dataclass(frozen=True, slots=True)
class Minimum:
    """At least `count` buyers must have `flag`; an empty flag counts every buyer."""

    flag: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The columns every table has. `valid_from` and `valid_until` are both inclusive."""

    TABLE: ClassVar[str] = ""
    KEY: ClassVar[tuple[str, ...]] = ()
    """The columns that say what the fact is about: no two rows of a key hold on one day."""
    VALUE: ClassVar[str] = ""
    """The column that a quotation of the row gives."""
    ORDERED: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Pairs of columns of which the second may not be below the first."""

    valid_from: date
    valid_until: date | None
    source: str = field(metadata=column())
    mark: Mark
    looked_up_on: date
    note: str = field(metadata=column(optional=True))

    def __post_init__(self) -> None:
        for name, declared in columns_of(type(self)).items():
            check_range(getattr(self, name), declared, name)
        if self.valid_until is not None and self.valid_until < self.valid_from:
            raise BadCell(Code.ENDS_BEFORE_START, "valid_until")
        for first, second in self.ORDERED:
            low, high = getattr(self, first), getattr(self, second)
            if low is not None and high is not None and high < low:
                raise BadCell(Code.WRONG_ORDER, second)

    @property
    def key(self) -> tuple[Any, ...]:
        """What the fact is about: the values of the KEY columns."""
        return tuple(getattr(self, name) for name in self.KEY)

    @property
    def is_confirmed(self) -> bool:
        """As `Fact.is_confirmed`."""
        return self.mark.is_confirmed

    def holds(self, *, on: date) -> bool:
        """Whether the row's validity contains the day."""
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)

    def value_of(self, name: str) -> Any:
        """The typed value of a column; tables with a free value column override it."""
        return getattr(self, name)

    def unit_of(self, name: str) -> str:
        """The `Unit` of a column, or empty for codes and texts."""
        return columns_of(type(self))[name].unit

    def quote(self, name: str = "") -> Fact[Any]:
        """The fact in one column (default: the table's value column). Raises UnknownName."""
        chosen = name or self.VALUE
        if chosen not in columns_of(type(self)):
            raise UnknownName(self.TABLE, chosen)
        parts = [str(part) for part in self.key if part != ""]
        return Fact(
            table=self.TABLE,
            code=".".join(parts if chosen == self.VALUE else [*parts, chosen]),
            value=self.value_of(chosen),
            unit=self.unit_of(chosen),
            source=self.source,
            mark=self.mark,
            valid_from=self.valid_from,
            valid_until=self.valid_until,
            looked_up_on=self.looked_up_on,
            note=self.note,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured(Dated):
    """A fact whose row names the unit of its own value."""

    VALUE: ClassVar[str] = "value"

    value: str = field(metadata=column())
    unit: Unit

    def __post_init__(self) -> None:
        Dated.__post_init__(self)
        typed_value(self.value, self.unit)

    def value_of(self, name: str) -> Any:
        """The value as its unit says; numbers are Decimal."""
        return typed_value(self.value, self.unit) if name == "value" else getattr(self, name)

    def unit_of(self, name: str) -> str:
        """The row's own unit for the value."""
        return self.unit if name == "value" else Dated.unit_of(self, name)


def columns_of(row_type: type[Dated]) -> dict[str, Column]:
    """Column name -> declaration, in the order of the fields."""
    return {f.name: f.metadata.get("column", Column()) for f in fields(row_type)}


def types_of(row_type: type[Dated]) -> dict[str, Any]:
    """Column name -> type of its values."""
    hints = get_type_hints(row_type)
    return {name: hints[name] for name in columns_of(row_type)}


def check_range(value: object, declared: Column, name: str = "") -> None:
    """Raises BadCell for a number outside `low` .. `high`; anything else passes."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return
    below = declared.low is not None and value < declared.low
    above = declared.high is not None and value > declared.high
    if below or above:
        raise BadCell(Code.OUT_OF_RANGE, name)
