"""Workbooks out: one sheet for each kind, to fill or filled, in the reader's language.

Row 1 is hidden and holds the fields' own names, so that a sheet can be read whatever language its
headings in row 2 are in. Sheets whose name begins with `_` or `help` are not read back.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from foedus.desk import showing
from foedus.desk.house import words
from foedus.desk.intake.columns import CODE, RECORD, columns_of, heading, left_out, sheet_name
from foedus.desk.intake.nested import Table, columns, nested, note, tab, title
from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref
from foedus.desk.sheets.columns import Column

FIRST_ROW = 2
LAST_ROW = 5_000
"""Drop-down lists reach down to here."""

Rows = Mapping[type[Body], Sequence[tuple[str, Body]]]
"""Records of each kind with their ids; none for a template."""

Lines = Sequence[tuple[str, str]]


def workbook(rows: Rows, language: str, about: Lines = (), marking: str = "") -> bytes:
    """The file. `about` is what it says of itself, `marking` stands at the head of each page."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    import xlsxwriter  # noqa: PLC0415  (a tenth of the time in which a node starts)

    with xlsxwriter.Workbook(file, options) as book:
        styles = _Styles(book, language)
        choices = _Choices(book)
        for body, records in rows.items():
            sheet = book.add_worksheet(sheet_name(body, language))
            sheet.set_header(f"&L{marking}&R&A")
            sheet.freeze_panes(FIRST_ROW, 2)
            _head(sheet, body, styles)
            for column_at, column in enumerate(columns_of(body)):
                _restrict(sheet, column_at, choices.of(body, column, language))
            for row, (identifier, record) in enumerate(records, start=FIRST_ROW):
                _write(sheet, row, identifier, record, styles)
            for field in nested(body):
                _rows_sheet(book, (body, field), [record for _, record in records], styles)
        _help(book, tuple(rows), styles)
        _about(book, about, styles)
        choices.write()
        book.worksheets()[0].activate()
    return file.getvalue()


def _rows_sheet(book: Any, table: Table, records: Sequence[Body], styles: _Styles) -> None:
    """The rows of a field of all these records, each with the code of its record."""
    body, field = table
    sheet = book.add_worksheet(tab(table, styles.language))
    sheet.freeze_panes(FIRST_ROW, 1)
    for at, column in enumerate(columns(body, field)):
        named = title(body, column, styles.language)
        _head_cell(sheet, at, column, named, styles)
        sheet.write_comment(1, at, note(body, column, styles.language), {"x_scale": 2})
    _hide_names(sheet)
    lines = [(getattr(one, CODE), row) for one in records for row in getattr(one, field)]
    for at, (code, row) in enumerate(lines, start=FIRST_ROW):
        sheet.write_string(at, 0, code)
        for column_at, column in enumerate(columns(body, field)[1:], start=1):
            value = getattr(row, column.field.rpartition(".")[2])
            _write_cell(sheet, (at, column_at), value, column, body, styles)


class _Styles:
    def __init__(self, book: Any, language: str) -> None:
        self.language = language
        self.head = book.add_format({"bold": True, "bg_color": "#dde5ee", "border": 1})
        self.needed = book.add_format({"bold": True, "bg_color": "#f3d9a4", "border": 1})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.bold = book.add_format({"bold": True, "valign": "top"})


class _Choices:
    """The words of drop-downs, in a hidden sheet: a rule itself holds 255 characters only."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._lists: dict[tuple[str, ...], int] = {}

    def of(self, body: type[Body], column: Column, language: str) -> str:
        """The range that holds them; "" for a column without."""
        listed = tuple(
            showing.choice(f"{body.kind}.{column.field}", one, language) for one in column.choices
        )
        if column.kind == "boolean":
            listed = (words("value.yes", language), words("value.no", language))
        if not listed:
            return ""
        at = self._lists.setdefault(listed, len(self._lists))
        return f"='_choices'!$A${at + 1}:${_letter(len(listed))}${at + 1}"

    def write(self) -> None:
        if not self._lists:
            return
        sheet = self._book.add_worksheet("_choices")
        for listed, at in self._lists.items():
            for column, word in enumerate(listed):
                sheet.write_string(at, column, word)
        sheet.hide()


def _letter(number: int) -> str:
    return chr(64 + number)


def _head(sheet: Any, body: type[Body], styles: _Styles) -> None:
    for at, column in enumerate(columns_of(body)):
        _head_cell(sheet, at, column, heading(body, column, styles.language), styles)
        if note := note_of(body, column, styles.language):
            sheet.write_comment(1, at, note, {"x_scale": 2})
    _hide_names(sheet)


def _head_cell(sheet: Any, at: int, column: Column, name: str, styles: _Styles) -> None:
    sheet.write_string(0, at, column.name)
    sheet.write_string(1, at, name, styles.needed if column.required else styles.head)
    sheet.set_column(at, at, 38 if column.name == RECORD else max(14, len(name) + 4))


def _hide_names(sheet: Any) -> None:
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_column(0, 0, 12, None, {"hidden": False})


def note_of(body: type[Body], column: Column, language: str) -> str:
    """What a person must know of the column, in one paragraph."""
    if column.name == RECORD:
        return words("sheet.record.help", language)
    told = showing.help_text(f"{body.kind}.{column.field}", language) or column.help
    takes = words(f"sheet.takes.{column.kind}", language, decimals=column.decimals)
    needed = words("sheet.needed" if column.required else "sheet.may_be_empty", language)
    return f"{told} {takes} {needed}"


def _restrict(sheet: Any, at: int, source: str) -> None:
    if source:
        sheet.data_validation(FIRST_ROW, at, LAST_ROW, at, {"validate": "list", "source": source})


def _write(sheet: Any, row: int, identifier: str, record: Body, styles: _Styles) -> None:
    for at, column in enumerate(columns_of(type(record))):
        value = identifier if column.name == RECORD else getattr(record, column.field)
        if isinstance(value, dict):
            value = value.get(column.language)
        _write_cell(sheet, (row, at), value, column, type(record), styles)


def _write_cell(
    sheet: Any, at: tuple[int, int], value: Any, column: Column, body: type[Body], styles: _Styles
) -> None:
    if isinstance(value, date):
        sheet.write_datetime(*at, value, styles.day)
    elif column.kind == "integer" and value is not None:
        sheet.write_number(*at, value)
    elif column.kind == "decimal" and value is not None:
        sheet.write_number(*at, float(Decimal(value).scaleb(-column.decimals)))
    elif value not in (None, "", ()):
        sheet.write_string(*at, _text(body, column, value, styles.language))


def _text(body: type[Body], column: Column, value: Any, language: str) -> str:
    if isinstance(value, bool):
        return words("value.yes" if value else "value.no", language)
    if column.kind == "choice":
        return showing.choice(f"{body.kind}.{column.field}", str(value), language)
    if isinstance(value, Ref):
        return f"{value.owner}/{value.id}"
    if isinstance(value, tuple):
        return " ".join(f"{i.owner}/{i.id}" if isinstance(i, Ref) else str(i) for i in value)
    return str(value)


def _help(book: Any, kinds: tuple[type[Body], ...], styles: _Styles) -> None:
    sheet = book.add_worksheet("help")
    for at, width in enumerate((24, 32, 100)):
        sheet.set_column(at, at, width, styles.wrapped)
    lines: list[tuple[str, ...]] = [
        ("", "", words(f"sheet.help.{number}", styles.language)) for number in range(1, 6)
    ]
    lines += (line for body in kinds for line in _told(body, styles.language))
    for row, line in enumerate(lines):
        for at, text in enumerate(line):
            sheet.write_string(row, at, text)


def _told(body: type[Body], language: str) -> Iterator[tuple[str, str, str]]:
    """Sheet, column and what to write there; last the fields that have no column."""
    name = sheet_name(body, language)
    for column in columns_of(body):
        yield name, heading(body, column, language), note_of(body, column, language)
    for field in nested(body):
        for column in columns(body, field):
            named = tab((body, field), language)
            yield named, title(body, column, language), note(body, column, language)
    for field in sorted({*left_out(body)} - {*nested(body)}):
        label = showing.label(f"{body.kind}.{field}", language)
        yield name, label, words("sheet.left_out", language)


def _about(book: Any, lines: Lines, styles: _Styles) -> None:
    if not lines:
        return
    sheet = book.add_worksheet("_about")
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    for row, (label, text) in enumerate(lines):
        sheet.write_string(row, 0, label, styles.bold)
        sheet.write_string(row, 1, text, styles.wrapped)
