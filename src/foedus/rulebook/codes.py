"""The closed vocabularies of the rulebook: marks, units, kinds, and the codes of its refusals.

Whatever may grow with the world (members, flags, treaty categories, instruments, systems) is data
and stands in a table instead.
"""

from __future__ import annotations

from enum import StrEnum


class Mark(StrEnum):
    """How far a fact can be trusted."""

    READ = "V"
    """Read in the named source."""
    DERIVED = "D"
    """Calculated or concluded from facts that were read."""
    RECALLED = "R"
    """General knowledge: shown as "to be confirmed" until somebody reads the primary text."""
    CONFLICTING = "C"
    """Sources differ: shown with its source, never as settled."""

    @property
    def is_confirmed(self) -> bool:
        """Whether the product may show the fact without "to be confirmed"."""
        return self in {Mark.READ, Mark.DERIVED}


class Unit(StrEnum):
    """The unit of a value; the last three are not numbers."""

    COUNT = "count"
    DAYS = "days"
    YEARS = "years"
    PCT = "pct"
    MILLIMETRES = "mm"
    TONNES = "tonnes"
    EUR_CENTS = "eur_cents"
    USD_CENTS = "usd_cents"
    DATE = "date"
    YES_NO = "yes_no"
    TEXT = "text"


class ValueKind(StrEnum):
    """What a published amount of money is. Only an offer, a contract or a payment is a price."""

    CEILING = "ceiling"
    """The highest value notified to a parliament; contracts were seen far below it."""
    ESTIMATE = "estimate"
    BUDGET = "budget"
    ANNOUNCED = "announced"
    APPROVED = "approved"
    GRANT = "grant"
    OFFER = "offer"
    CONTRACT = "contract"
    PAID = "paid"

    @property
    def is_price(self) -> bool:
        """Whether somebody bound himself to the amount."""
        return self in {ValueKind.OFFER, ValueKind.CONTRACT, ValueKind.PAID}


class Form(StrEnum):
    """How an instrument helps."""

    LOAN = "loan"
    GRANT = "grant"
    IN_KIND = "in_kind"
    FRAMEWORK = "framework"
    """No money of its own: a legal frame for a project."""
    OWN_BUDGET = "own_budget"


class StandingKind(StrEnum):
    """Where one member stands with one instrument."""

    BENEFICIARY = "beneficiary"
    """Receives the money and makes the group eligible."""
    BUYER = "buyer"
    """May buy along with the others; receives no money."""
    COUNTED = "counted"
    """Counts towards the least number of buyers."""
    IF_ADMITTED = "if_admitted"
    """Counts only after an admission that has not been seen."""
    NOT_COUNTED = "not_counted"
    BY_INVITATION = "by_invitation"
    DIFFICULT = "difficult"
    """Not excluded, but decisions of others stand in the way."""
    RECIPIENT = "recipient"
    """Has received it."""
    CLOSED = "closed"


class ChangeStage(StrEnum):
    """How firm a change of holdings is."""

    PLEDGED = "pledged"
    ORDERED = "ordered"


class Code(StrEnum):
    """Why the rulebook refuses its files; the number of the check in `load` that finds it."""

    FILE_MISSING = "rulebook.1.file-missing"
    UNKNOWN_FILE = "rulebook.1.unknown-file"
    NOT_UTF8 = "rulebook.1.not-utf8"
    NOT_CSV = "rulebook.1.not-csv"
    EMPTY_FILE = "rulebook.1.empty-file"
    MISSING_COLUMN = "rulebook.2.missing-column"
    UNKNOWN_COLUMN = "rulebook.2.unknown-column"
    REPEATED_COLUMN = "rulebook.2.repeated-column"
    WRONG_WIDTH = "rulebook.3.wrong-width"
    STRAY_BLANK = "rulebook.4.stray-blank"
    UNDATED = "rulebook.4.undated"
    MISSING_SOURCE = "rulebook.4.missing-source"
    MISSING_VALUE = "rulebook.4.missing-value"
    MALFORMED_DATE = "rulebook.4.malformed-date"
    NOT_A_NUMBER = "rulebook.4.not-a-number"
    OUT_OF_RANGE = "rulebook.4.out-of-range"
    UNKNOWN_MARK = "rulebook.4.unknown-mark"
    UNKNOWN_VALUE = "rulebook.4.unknown-value"
    MALFORMED_CODE = "rulebook.4.malformed-code"
    ENDS_BEFORE_START = "rulebook.5.ends-before-start"
    WRONG_ORDER = "rulebook.5.wrong-order"
    DUPLICATE = "rulebook.6.duplicate"
    OVERLAP = "rulebook.6.overlap"
    UNKNOWN_MEMBER = "rulebook.7.unknown-member"
    UNKNOWN_FLAG = "rulebook.7.unknown-flag"
    UNKNOWN_CATEGORY = "rulebook.7.unknown-category"
    UNKNOWN_INSTRUMENT = "rulebook.7.unknown-instrument"
    UNKNOWN_SYSTEM = "rulebook.7.unknown-system"
    UNKNOWN_RULE = "rulebook.7.unknown-rule"
    VALUE_NOT_ALLOWED = "rulebook.7.value-not-allowed"


class BadCell(ValueError):  # noqa: N818  (becomes a refusal as soon as its place is known)
    """A value that a column does not take; `column` is empty where the caller knows it."""

    def __init__(self, code: Code, column: str = "") -> None:
        super().__init__(f"{code} {column}".strip())
        self.code = code
        self.column = column


class UnknownName(LookupError):  # noqa: N818  (says what is wrong)
    """A question names a flag, category, instrument, rule or column that no row has ever had.

    A member or a system without facts is not an error: the answer is None.
    """

    def __init__(self, table: str, name: str) -> None:
        super().__init__(f"{table}: {name}")
        self.table = table
        self.name = name
