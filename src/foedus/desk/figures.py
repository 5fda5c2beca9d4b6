"""Figures for people: money, counts, shares and days, the same in terminal, page and sheet.

Groups of three digits are set apart by a narrow no-break space (ISO 80000-1, 7.3.1); the decimal
sign is the reader's: a point in English, a comma in Albanian, Croatian and Serbian.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["text", "money", "saving", "units", "days", "day", "share"]
"""What a value is. `money` and `saving` are integer cents, `share` is parts of 10 000; a
`saving` and `days` carry their sign, because a gain and a loss must not look alike."""

Value = str | int | date | None

GROUP = "\u202f"
GAP = "\u00a0"
MINUS = "\u2212"
NOTHING = "\u2013"
MILLION_CENTS = 100_000_000
LARGE_CENTS = 100_000_00
SCALES = {"en": ("million", "thousand"), "sq": ("milion\u00eb", "mij\u00eb")}
SCALES["hr"] = ("milijuna", "tisu\u0107a")
SCALES["sr"] = ("miliona", "hiljada")


@dataclass(frozen=True)
class Figures:
    """Writes figures in one language and, for money, one currency."""

    language: str
    currency: str

    @property
    def point(self) -> str:
        return "." if self.language == "en" else ","

    def write(self, kind: Kind, value: Value) -> str:
        """Return a value as text by its kind, money without its currency (the column names it);
        a dash where there is none."""
        if value is None or value == "":
            return NOTHING
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, str) or kind == "text":
            return str(value)
        if kind in ("money", "saving"):
            return self.amount(value, signed=kind == "saving")
        if kind == "share":
            return self.share(value)
        return self.count(value, signed=kind == "days")

    def count(self, value: int, *, signed: bool = False) -> str:
        text = f"{abs(value):,}".replace(",", GROUP)
        return _sign(value, signed=signed) + text

    def money(self, cents: int, *, signed: bool = False) -> str:
        """Return exact cents with the currency."""
        return f"{self.currency}{GAP}{self.amount(cents, signed=signed)}"

    def amount(self, cents: int, *, signed: bool = False) -> str:
        """Return exact cents without the currency."""
        whole, rest = divmod(abs(cents), 100)
        return f"{_sign(cents, signed=signed)}{self.count(whole)}{self.point}{rest:02d}"

    def short_money(self, cents: int, *, signed: bool = False) -> str:
        """Return an amount as people say it: three significant digits above a hundred thousand."""
        size = abs(cents)
        if size < LARGE_CENTS:
            return f"{self.currency}{GAP}{_sign(cents, signed=signed)}{self.count(size // 100)}"
        million, thousand = SCALES[self.language]
        unit, word = MILLION_CENTS, million
        if size < MILLION_CENTS:
            unit, word = 100_000, thousand
        amount = self._three_digits(size, unit)
        return f"{self.currency}{GAP}{_sign(cents, signed=signed)}{amount}{GAP}{word}"

    def share(self, parts: int) -> str:
        """Return parts of 10 000 as a percentage with at most two decimals."""
        whole, rest = divmod(abs(parts), 100)
        decimals = f"{self.point}{rest:02d}".rstrip("0") if rest else ""
        return f"{_sign(parts, signed=False)}{self.count(whole)}{decimals}{GAP}%"

    def _three_digits(self, size: int, unit: int) -> str:
        digits = 2 if size < 10 * unit else 1 if size < 100 * unit else 0
        scaled = (size * 10**digits + unit // 2) // unit
        whole, rest = divmod(scaled, 10**digits)
        decimals = f"{self.point}{rest:0{digits}d}" if digits else ""
        return self.count(whole) + decimals


def _sign(value: int, *, signed: bool) -> str:
    if value < 0:
        return MINUS
    return "+" if signed and value > 0 else ""
