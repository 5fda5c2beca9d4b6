"""One field of a record as a Django field, by its sort.

A question only turns text into JSON's types and back. Whether that is right is the record's own
business: `record` asks its class, so form, sheet and gate refuse the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from django import forms
from django.forms import CheckboxSelectMultiple, RadioSelect, Select, Textarea, TextInput

from foedus.desk.forms.decimals import read_decimal, read_number, write_decimal
from foedus.desk.forms.picks import Pair, Picks
from foedus.desk.forms.widgets import ManyRecords, OneRecord, Texts
from foedus.desk.house import words
from foedus.desk.records.shape import Shape, Sort
from foedus.desk.showing import choice, help_text, label, measure

MOST_RADIOS = 5
SHORT = 64
_ISO_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_ADDRESS = re.compile(r"([A-Z]{3})/([0-9a-f-]{36})/?$")


class Question(forms.Field):
    """A Django field that validates nothing itself. `read` gives the JSON value, None for none;
    `show` what the input displays of a JSON value."""

    def __init__(
        self,
        shape: Shape,
        widget: forms.Widget,
        read: Callable[[Any], Any],
        show: Callable[[Any], Any],
        **words: str,
    ) -> None:
        self.unit = words.pop("unit", "")
        super().__init__(required=False, widget=widget, **words)
        self.shape, self._read, self._show = shape, read, show
        self.required = shape.required

    def clean(self, value: Any) -> Any:
        return self._read(value)

    def prepare_value(self, value: Any) -> Any:
        return value if value is None or isinstance(value, str) else self._show(value)


def question(shape: Shape, path: str, picks: Picks, chosen: Any, search: str) -> Question | None:
    """The field for a shape; None for what a form cannot ask, which stays as it is.

    `chosen` is the value so far, raw or JSON: it stays among the choices. `search` narrows down
    records.
    """
    make = _MAKERS.get(shape.sort)
    if make is None:
        return None
    widget, read, show = make(shape, path, picks, chosen, search)
    return Question(
        shape,
        widget,
        read,
        show,
        label=label(path, picks.language),
        help_text=help_text(path, picks.language) or _hint(shape, picks.language),
        unit=measure(path, shape, picks.language),
    )


Made = tuple[forms.Widget, Callable[[Any], Any], Callable[[Any], Any]]


def _hint(shape: Shape, language: str) -> str:
    """What a sort needs to be said when the kind says nothing."""
    if shape.sort is Sort.LINES:
        return words("form.one_a_line", language)
    if shape.sort is Sort.REF and not shape.to:
        return words("form.address_of_record", language)
    return ""


def _same(value: Any) -> Any:
    return value


def _line(shape: Shape, *_: Any) -> Made:
    attrs = {"class": "short"} if (shape.longest or SHORT) <= SHORT else {}
    return TextInput(attrs), read_text, _same


def _long(*_: Any) -> Made:
    return Textarea({"rows": "5"}), read_text, _same


def _texts(shape: Shape, _path: str, picks: Picks, *_: Any) -> Made:
    widget = Texts(picks.language, is_long=shape.is_long)
    return widget, partial(_read_texts, widget.codes), _same


def _native(type_: str) -> TextInput:
    """An input of the browser's own, such as its calendar; without one it is a line of text."""
    widget = TextInput({"class": type_})
    widget.input_type = type_
    return widget


def _day(_shape: Shape, _path: str, _picks: Picks, chosen: Any, _search: str) -> Made:
    """What a calendar could not show is kept as text, to be corrected."""
    is_shown = all(_ISO_DAY.fullmatch(one) for one in _chosen(chosen))
    return (_native("date") if is_shown else TextInput({"class": "date"})), read_day, _same


def _moment(*_: Any) -> Made:
    return _native("datetime-local"), _read_moment, lambda value: str(value).removesuffix("Z")


def _number(shape: Shape, _path: str, picks: Picks, *_: Any) -> Made:
    if not shape.decimals:
        return TextInput({"inputmode": "numeric", "class": "number"}), read_number, str
    widget = TextInput({"inputmode": "decimal", "class": "number"})
    read = partial(read_decimal, decimals=shape.decimals)
    return widget, read, partial(write_decimal, decimals=shape.decimals, language=picks.language)


def _flag(_shape: Shape, _path: str, picks: Picks, *_: Any) -> Made:
    pairs = [("1", words("value.yes", picks.language)), ("0", words("value.no", picks.language))]
    return RadioSelect(choices=pairs), {"1": True, "0": False}.get, lambda value: str(int(value))


def _choice(shape: Shape, path: str, picks: Picks, chosen: Any, _search: str) -> Made:
    pairs = [(value, choice(path, value, picks.language)) for value in shape.choices]
    return _single(shape, _with(pairs, _chosen(chosen)), picks.language), read_text, _same


def _choices(shape: Shape, path: str, picks: Picks, *_: Any) -> Made:
    pairs = [(value, choice(path, value, picks.language)) for value in shape.choices]
    return CheckboxSelectMultiple(choices=pairs), list, list


def _single(shape: Shape, pairs: list[Pair], language: str) -> forms.Widget:
    if len(pairs) <= MOST_RADIOS:
        none = [] if shape.required else [("", words("value.none", language))]
        return RadioSelect(choices=[*pairs, *none])
    return Select(choices=[("", words(_nothing(shape), language)), *pairs])


def _nothing(shape: Shape) -> str:
    return "form.choose" if shape.required else "value.none"


def _member(shape: Shape, _path: str, picks: Picks, chosen: Any, _search: str) -> Made:
    pairs = _with(picks.states() if shape.outside else picks.members(), _chosen(chosen))
    return Select(choices=[("", words(_nothing(shape), picks.language)), *pairs]), read_text, _same


def _members(_shape: Shape, _path: str, picks: Picks, chosen: Any, _search: str) -> Made:
    pairs = _with(picks.members(), _chosen(chosen))
    return CheckboxSelectMultiple(choices=pairs), lambda raw: sorted({*raw}), list


def _ref(shape: Shape, _path: str, picks: Picks, chosen: Any, search: str) -> Made:
    if not shape.to:
        return TextInput(), _read_ref, _show_ref
    widget = OneRecord()
    nothing = ("", words(_nothing(shape), picks.language))
    widget.choices = [nothing, *_offered(widget, shape, picks, chosen, search)]
    return widget, _read_ref, _show_ref


def _refs(shape: Shape, _path: str, picks: Picks, chosen: Any, search: str) -> Made:
    widget = ManyRecords()
    widget.choices = _offered(widget, shape, picks, chosen, search)
    return widget, _read_refs, lambda value: [_show_ref(one) for one in value]


def _offered(
    widget: OneRecord | ManyRecords, shape: Shape, picks: Picks, chosen: Any, search: str
) -> list[Pair]:
    """What is offered, and what was chosen before by whatever search."""
    offer = picks.records(shape.to, search)
    if offer.is_cut:
        widget.searched = search
        widget.search_words = {
            name: words(f"form.{name}", picks.language) for name in ("search", "find")
        }
    values = _chosen(chosen)
    missing = [value for value in values if value not in dict(offer.pairs)]
    return _with([*offer.pairs, *(picks.named(missing) if missing else ())], values)


def _lines(*_: Any) -> Made:
    return Textarea({"rows": "3", "class": "short"}), _read_lines, "\n".join


_MAKERS: Mapping[Sort, Callable[[Shape, str, Picks, Any, str], Made]] = {
    Sort.LINE: _line,
    Sort.LONG: _long,
    Sort.TEXTS: _texts,
    Sort.DAY: _day,
    Sort.MOMENT: _moment,
    Sort.NUMBER: _number,
    Sort.FLAG: _flag,
    Sort.CHOICE: _choice,
    Sort.CHOICES: _choices,
    Sort.MEMBER: _member,
    Sort.MEMBERS: _members,
    Sort.REF: _ref,
    Sort.REFS: _refs,
    Sort.LINES: _lines,
}


def _chosen(value: Any) -> list[str]:
    """The values of a choice so far, whether raw or JSON."""
    many = value if isinstance(value, (list, tuple)) else [value]
    return [_show_ref(one) for one in many if one]


def _with(pairs: Iterable[Pair], chosen: Iterable[str]) -> list[Pair]:
    """The choices, and whatever else was chosen: nothing is lost because it is not offered."""
    offered = list(pairs)
    return offered + [(value, value) for value in chosen if value not in dict(offered)]


def read_text(raw: Any) -> str | None:
    """Lines end as in the ledger; the ends are trimmed."""
    text = str(raw or "").replace("\r\n", "\n").replace("\x00", "").strip()
    return text or None


def read_day(raw: Any) -> str | None:
    """YYYY-MM-DD; also day.month.year, for browsers without a calendar."""
    text = read_text(raw)
    found = re.fullmatch(r"(\d{1,2})[./ ]+(\d{1,2})[./ ]+(\d{4})\.?", text or "")
    return f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else text


def _read_texts(codes: tuple[str, ...], raw: Any) -> dict[str, str] | None:
    texts = {code: read_text(one) for code, one in zip(codes, raw or (), strict=False)}
    return {code: text for code, text in texts.items() if text} or None


def _read_moment(raw: Any) -> str | None:
    text = read_text(raw)
    return f"{text}Z" if text and not text.endswith("Z") else text


def _read_lines(raw: Any) -> list[str]:
    """One set has one spelling: ascending, each once."""
    return sorted({line.strip() for line in (read_text(raw) or "").split("\n") if line.strip()})


def _read_ref(raw: Any) -> dict[str, str] | str | None:
    """OWNER/id, or the address of a record's page that ends so."""
    text = read_text(raw)
    found = _ADDRESS.search(text or "")
    return {"owner": found[1], "id": found[2]} if found else text


def _read_refs(raw: Any) -> list[Any]:
    return [_read_ref(one) for one in sorted({*raw})]


def _show_ref(value: Any) -> str:
    return f"{value['owner']}/{value['id']}" if isinstance(value, dict) else str(value)
