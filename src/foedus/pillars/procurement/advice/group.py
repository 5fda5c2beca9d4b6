"""Does a group of buyers satisfy rules about groups? One check for every instrument and vehicle.

An unknown answer is neither yes nor no: it makes the result undecided, never failed or passed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from foedus.pillars.procurement.advice.matter import Matter
from foedus.rulebook import Fact, Minimum


@dataclass
class Findings:
    """What fails, whose flag is missing, what is not known, and the answers that were used."""

    failing: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    quotes: list[Fact[Any]] = field(default_factory=list)

    def as_facts(self) -> dict[str, str | int]:
        return {
            "failing": "; ".join(dict.fromkeys(self.failing)),
            "missing": " ".join(dict.fromkeys(self.missing)),
        }

    def unknowns(self) -> str:
        return "; ".join(dict.fromkeys(self.unknown))

    def quoted(self) -> tuple[Fact[Any], ...]:
        """Each quotation once, in the order of use."""
        return tuple(dict.fromkeys(self.quotes))


def require_all(matter: Matter, buyers: tuple[str, ...], flag: str, into: Findings) -> None:
    """Every buyer must have the flag."""
    lacking, open_ = _sorted_out(matter, buyers, flag, into)
    if lacking:
        into.failing.append(f"{flag} {len(buyers) - len(lacking) - len(open_)}/{len(buyers)}")
        into.missing.extend(f"{member}:{flag}" for member in lacking)
    into.unknown.extend(f"{member}:{flag}" for member in open_)


def require_minimum(
    matter: Matter, buyers: tuple[str, ...], minimum: Minimum, into: Findings
) -> None:
    """At least so many buyers must have the flag; an empty flag counts all."""
    if not minimum.flag:
        if len(buyers) < minimum.count:
            into.failing.append(f"buyers {len(buyers)}/{minimum.count}")
        return
    lacking, open_ = _sorted_out(matter, buyers, minimum.flag, into)
    having = len(buyers) - len(lacking) - len(open_)
    if having + len(open_) < minimum.count:
        into.failing.append(f"{minimum.flag} {having}/{minimum.count}")
        into.missing.extend(f"{member}:{minimum.flag}" for member in lacking)
    elif having < minimum.count:
        into.unknown.extend(f"{member}:{minimum.flag}" for member in open_)


def _sorted_out(
    matter: Matter, buyers: tuple[str, ...], flag: str, into: Findings
) -> tuple[list[str], list[str]]:
    """The buyers known to lack the flag, and those of whom it is not known."""
    lacking, open_ = [], []
    for member in buyers:
        answer = matter.book.flag(member, flag, on=matter.on)
        if answer is None:
            open_.append(member)
            continue
        into.quotes.append(answer)
        if not answer.value:
            lacking.append(member)
    return lacking, open_
