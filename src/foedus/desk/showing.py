"""Records in words: what a value, a field and a whole record look like on a page.

A text that is missing in the reader's language is shown in another one and said to be missing.
What a reference points to is named by the caller, who knows what the reader may see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.utils import translation
from django.utils.formats import date_format
from pydantic import BaseModel

from foedus.desk.figures import GAP, Figures
from foedus.desk.house import bodies, phrases, words
from foedus.desk.phrases import say
from foedus.desk.records.body import Body
from foedus.desk.records.fields import Ref, in_any_language
from foedus.desk.records.shape import Shape, Sort, shape_of, shapes

Names = Mapping[tuple[str, str], str]
"""(owner, id) of a record -> its heading."""

DJANGO_CODES = {"sr": "sr-latn"}


@dataclass(frozen=True, slots=True)
class Link:
    """A record by its heading; without `href` it is not for this reader."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A field in words. `lang` is set where the text is not in the language of the page, and
    `is_missing` where the reader's language has no text; `rows` are nested rows."""

    name: str
    label: str
    text: str = ""
    lang: str = ""
    is_missing: bool = False
    is_long: bool = False
    links: tuple[Link, ...] = ()
    rows: tuple[tuple[Shown, ...], ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.text or self.links or self.rows)


def member_name(code: str, language: str) -> str:
    """The name of a state; a code without one shows itself."""
    return _first((f"member.{code}",), language) or code


def member_names(codes: Iterable[str], language: str) -> str:
    """Several, separated by commas."""
    return ", ".join(member_name(code, language) for code in codes)


def kind_name(kind: str, language: str) -> str:
    """What a kind of record is called: the phrase of its name."""
    return _first((kind,), language) or kind


def many_name(kind: str, language: str) -> str:
    """What several of a kind are called; its own name where there is no other."""
    return _first((f"{kind}.many", kind), language) or kind


def label(path: str, language: str) -> str:
    """The label of `<kind>.<field>` or `<kind>.<field>.<sub>`, else of the field's bare name."""
    name = path.rpartition(".")[2]
    return _first((path, f"field.{name}"), language) or name.replace("_", " ").capitalize()


def help_text(path: str, language: str) -> str:
    """What the form says below a label, or ""."""
    return _first((f"{path}.help",), language)


def unit(path: str, language: str) -> str:
    """The unit of a number, or ""."""
    return _first((f"{path}.unit",), language)


def measure(path: str, shape: Shape, language: str) -> str:
    """The unit of a number: what the kind says, else per cent for basis points."""
    return unit(path, language) or ("%" if shape.name.endswith("_bp") else "")


def choice(path: str, value: str, language: str) -> str:
    """The word for a value of the field at `path`, else of any field of that name."""
    name = path.rpartition(".")[2]
    return _first((f"{path}.{value}", f"{name}.{value}"), language) or value


def text(kind: str, field: str, value: Any, language: str, names: Names | None = None) -> str:
    """One value of a kind's field, in one line; "" for none. KeyError for an unknown field.

    `value` is the field's own, or as it stands in the ledger's JSON.
    """
    shape = shape_of(bodies()[kind], field)
    return value_text(f"{kind}.{field}", shape, value, language, names or {})


def heading(body: Body, language: str) -> str:
    """What the record is called: its first column."""
    column = body.columns[0]
    return text(body.kind, column, getattr(body, column), language) or kind_name(
        body.kind, language
    )


def rows(body: Body, language: str, names: Names | None = None) -> tuple[Shown, ...]:
    """Every field of the record, in the order of its declaration: a summary list."""
    currency = getattr(body, "currency", "")
    return tuple(
        _shown(
            f"{body.kind}.{shape.name}",
            shape,
            getattr(body, shape.name),
            language,
            names or {},
            currency,
        )
        for shape in shapes(type(body))
    )


def references(value: Any) -> Iterable[Ref]:
    """Every reference anywhere in a record: what the caller has to find names for."""
    if points_to(value):
        yield Ref(owner=value.owner, id=value.id)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from references(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from references(item)


def points_to(value: Any) -> bool:
    """Whether it is a reference, to a record or to one version of it."""
    return isinstance(value, BaseModel) and {"owner", "id"} <= type(value).model_fields.keys()


@lru_cache(maxsize=4_096)  # a long list says few days, each many times
def day(value: date | str, language: str) -> str:
    """A day as the language writes it."""
    read = date.fromisoformat(value) if isinstance(value, str) else value
    with translation.override(DJANGO_CODES.get(language, language)):
        return str(date_format(read, "DATE_FORMAT"))


def moment(value: datetime | str, language: str) -> str:
    """Day and time in UTC, to the minute."""
    read = datetime.fromisoformat(value) if isinstance(value, str) else value
    return f"{day(read.date(), language)} {read:%H:%M} UTC"


def _shown(
    path: str, shape: Shape, value: Any, language: str, names: Names, currency: str = ""
) -> Shown:
    named = label(path, language)
    if shape.sort is Sort.TEXTS and value:
        code, found = in_any_language(value, language)
        is_missing = code != language
        lang = {"sr": "sr-Latn"}.get(code, code) if is_missing else ""
        return Shown(shape.name, named, found, lang, is_missing, shape.is_long)
    items = value if isinstance(value, tuple) else (value,) if value else ()
    if items and all(map(points_to, items)):
        links = tuple(_link(item, shape.to, language, names) for item in items)
        return Shown(shape.name, named, links=links)
    if shape.sort in {Sort.ROW, Sort.ROWS} and value:
        inner = tuple(_inner(path, shape, item, language, names, currency) for item in items)
        return Shown(shape.name, named, rows=inner)
    said = value_text(path, shape, value, language, names)
    if said and currency and shape.name.endswith("_cents"):
        said = f"{currency}{GAP}{said}"
    return Shown(shape.name, named, said, is_long=shape.is_long)


def _inner(
    path: str, shape: Shape, item: BaseModel, language: str, names: Names, currency: str
) -> tuple[Shown, ...]:
    """The parts of a row; its money is that of the record."""
    return tuple(
        _shown(f"{path}.{part.name}", part, getattr(item, part.name), language, names, currency)
        for part in shape.parts
    )


def _link(ref: Any, to: str, language: str, names: Names) -> Link:
    kind = getattr(ref, "kind", to)
    named = names.get((ref.owner, ref.id))
    if named is None:
        return Link(words("value.not_here", language))
    return Link(named, f"/records/{kind or '-'}/{ref.owner}/{ref.id}/")


def value_text(path: str, shape: Shape, value: Any, language: str, names: Names) -> str:
    """One value in one line; `path` is where its labels are."""
    if value is None or value in ((), [], {}, ""):
        return ""
    if shape.sort in {Sort.REF, Sort.REFS}:
        many = value if isinstance(value, (tuple, list)) else (value,)
        refs = [one if isinstance(one, Ref) else Ref.model_validate(one) for one in many]
        return ", ".join(_link(ref, shape.to, language, names).text for ref in refs)
    if shape.sort in {Sort.ROW, Sort.ROWS}:
        return str(len(value)) if isinstance(value, (tuple, list)) else "1"
    if shape.decimals:
        return _decimal(path, shape, value, language)
    write = _WRITTEN.get(shape.sort)
    return write(path, value, language) if write else str(value)


def _number(path: str, value: int, language: str) -> str:
    measured = unit(path, language)
    return f"{value} {measured}" if measured else str(value)


def _decimal(path: str, shape: Shape, value: int, language: str) -> str:
    """Cents as an amount, basis points as a percentage, millionths with six decimals."""
    figures = Figures(language, "")
    if shape.name.endswith("_cents"):
        return figures.amount(value)
    if shape.name.endswith("_bp"):
        return figures.share(value)
    whole, rest = divmod(value, 10**shape.decimals)
    written = f"{figures.count(whole)}{figures.point}{rest:0{shape.decimals}d}"
    measured = unit(path, language)
    return f"{written} {measured}" if measured else written


_WRITTEN: Mapping[Sort, Callable[[str, Any, str], str]] = {
    Sort.TEXTS: lambda _path, value, language: in_any_language(value, language)[1],
    Sort.DAY: lambda _path, value, language: day(value, language),
    Sort.MOMENT: lambda _path, value, language: moment(value, language),
    Sort.FLAG: lambda _path, value, language: words(f"value.{'yes' if value else 'no'}", language),
    Sort.MEMBER: lambda _path, value, language: member_name(value, language),
    Sort.MEMBERS: lambda _path, value, language: member_names(value, language),
    Sort.LINES: lambda _path, value, _language: ", ".join(value),
    Sort.NUMBER: _number,
    Sort.CHOICE: choice,
    Sort.CHOICES: lambda path, value, language: ", ".join(
        choice(path, v, language) for v in value
    ),
}


def _first(keys: Iterable[str], language: str) -> str:
    """The first of these phrases that the house has, or ""."""
    return next((say(phrases(), key, language) for key in keys if key in phrases()), "")
