"""Refusals of a sheet in words: where, what stood there, what is wrong, what cures it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from foedus.desk import showing
from foedus.desk.house import bodies, phrases, words
from foedus.desk.intake.nested import Table, columns, table_called, title
from foedus.desk.phrases import LANGUAGES, say
from foedus.desk.records.shape import Sort, shape_of
from foedus.desk.sheets.columns import Column
from foedus.desk.wording.cells import CELLS
from foedus.desk.wording.sheets import SHEETS
from foedus.kernel.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Wrong:
    """One error as a row of the page and of the error sheet. `row` is "" for the whole sheet."""

    sheet: str
    row: str
    column: str
    value: str
    wrong: str
    cure: str


def in_words(refusals: Sequence[Refusal], language: str) -> tuple[Wrong, ...]:
    """In the order of the file."""
    ordered = sorted(refusals, key=lambda one: (one.place.sheet, one.place.row))
    return tuple(_wrong(one, language) for one in ordered)


def _wrong(refusal: Refusal, language: str) -> Wrong:
    place = refusal.place
    wrong, cure = _said(refusal, language)
    row = str(place.row) if place.row else ""
    sheet = place.sheet or place.file
    return Wrong(sheet, row, _column(refusal, language), refusal.value, wrong, cure)


def _table_of(refusal: Refusal) -> Table | None:
    return table_called(refusal.place.sheet, tuple(bodies().values()))


def _column_of(refusal: Refusal) -> Column | None:
    """By its name or, where a rule says the field, the first column of the field."""
    table, name = _table_of(refusal), refusal.place.column
    known = columns(*table) if table else ()
    named = (one for one in known if name == one.name)
    return next(named, next((one for one in known if name == one.field), None))


def _column(refusal: Refusal, language: str) -> str:
    """The heading that the person sees; the bare name where there is none."""
    table, column = _table_of(refusal), _column_of(refusal)
    return title(table[0], column, language) if table and column else refusal.place.column


def _said(refusal: Refusal, language: str) -> tuple[str, str]:
    """Words of sheets first, then those of cells, then those of the pillar's own rules. The form
    that a field takes is said best by its own help."""
    facts = _facts(refusal, language)
    for known in (SHEETS, CELLS):
        if refusal.code in known:
            wrong, cure = known[refusal.code]
            at = LANGUAGES.index(language)
            own = _help(refusal, language) if refusal.code == "BAD_FORM" else ""
            return wrong[at].format(**facts), own or cure[at].format(**facts)
    wrong_key, cure_key = f"refusal.{refusal.code}", f"cure.{refusal.code}"
    if wrong_key not in phrases():
        return words("sheet.rule", language, code=refusal.code), words("sheet.rule.cure", language)
    cured = say(phrases(), cure_key, language, **facts) if cure_key in phrases() else ""
    return words(wrong_key, language, **facts), cured


def _help(refusal: Refusal, language: str) -> str:
    """What the form says below a line of text, such as a number of a certain form."""
    table, column = _table_of(refusal), _column_of(refusal)
    if not (table and column and column.field in table[0].model_fields):
        return ""
    if shape_of(table[0], column.field).sort is not Sort.LINE:
        return ""
    return showing.help_text(f"{table[0].kind}.{column.field}", language)


def _facts(refusal: Refusal, language: str) -> dict[str, object]:
    """Kinds, fields and choices as the person knows them."""
    facts: dict[str, object] = {"value": refusal.value, **refusal.facts}
    table, column = _table_of(refusal), _column_of(refusal)
    body = table[0] if table else None
    if kind := str(facts.get("kind", "")):
        facts["kind"] = showing.kind_name(kind, language)
    if body and facts.get("first") in body.model_fields:
        facts["first"] = showing.label(f"{body.kind}.{facts['first']}", language)
    if body and column and column.choices:
        path = f"{body.kind}.{column.field}"
        shown = (showing.choice(path, one, language) for one in column.choices)
        facts["choices"] = ", ".join(shown)
    return facts


def error_sheet(wrongs: Sequence[Wrong], language: str) -> bytes:
    """The same as a workbook, to be worked through."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    import xlsxwriter  # noqa: PLC0415  (a tenth of the time in which a node starts)

    with xlsxwriter.Workbook(file, options) as book:
        head = book.add_format({"bold": True, "bg_color": "#dde5ee", "border": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet("_errors")
        sheet.freeze_panes(1, 0)
        for at, (name, width) in enumerate(_COLUMNS):
            sheet.write_string(0, at, words(f"errors.{name}", language), head)
            sheet.set_column(at, at, width, wrapped)
        for row, wrong in enumerate(wrongs, start=1):
            for at, (name, _) in enumerate(_COLUMNS):
                sheet.write_string(row, at, getattr(wrong, name))
    return file.getvalue()


_COLUMNS = (("sheet", 18), ("row", 7), ("column", 26), ("value", 26), ("wrong", 50), ("cure", 60))
