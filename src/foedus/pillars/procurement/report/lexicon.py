"""A case's names and the report's words, looked up for one language."""

from __future__ import annotations

from collections.abc import Iterable

from foedus.desk.figures import Figures
from foedus.desk.phrases import say
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Plan
from foedus.pillars.procurement.wording.headings import HEADINGS
from foedus.pillars.procurement.wording.report import COLUMNS, NOTES


class Names:
    """Codes of one case to words of one language."""

    def __init__(self, case: Case, language: str) -> None:
        self.case, self.language = case, language
        self.figures = Figures(language, case.order.currency)
        self.members = {row.member: row.name for row in case.members}
        self.items = {row.item: row for row in case.items}
        self.suppliers = {row.supplier: row for row in case.suppliers}
        self.offers = {row.offer: row for row in case.offers}

    def column(self, code: str) -> str:
        return say(COLUMNS, code, self.language)

    def note(self, code: str, **facts: object) -> str:
        return say(NOTES, code, self.language, **facts)

    def member(self, code: str) -> str:
        return self.members.get(code, code)

    def item(self, code: str) -> str:
        return self.items[code].name if code in self.items else code

    def unit(self, item: str) -> str:
        return self.items[item].unit if item in self.items else ""

    def supplier(self, code: str) -> str:
        return self.suppliers[code].name if code in self.suppliers else code

    def offer(self, code: str) -> str:
        """Name an offer by its seller and its code."""
        known = self.offers.get(code)
        return f"{self.supplier(known.supplier)} ({code})" if known else code

    def scale(self, code: str) -> str:
        return self.offer(code) if code in self.offers else self.supplier(code)

    def all_members(self, codes: Iterable[str]) -> str:
        return ", ".join(self.member(code) for code in codes)

    def all_items(self, codes: Iterable[str]) -> str:
        return ", ".join(self.item(code) for code in codes)

    def volume(self, volume: int, *, by_value: bool) -> str:
        return self.figures.short_money(volume) if by_value else self.figures.count(volume)


class Lexicon(Names):
    """The same for a plan."""

    def __init__(self, case: Case, plan: Plan, language: str) -> None:
        super().__init__(case, language)
        self.plan = plan

    def heading(self, code: str) -> str:
        return say(HEADINGS, code, self.language)

    def words(self) -> dict[str, str]:
        """Return the plain words that a template needs."""
        known = {f"h_{code}": self.heading(code) for code in HEADINGS}
        known |= {f"c_{code}": self.column(code) for code in COLUMNS}
        plain = [code for code, phrase in NOTES.items() if "{" not in phrase.en]
        return known | {f"n_{code}": self.note(code) for code in plain}
