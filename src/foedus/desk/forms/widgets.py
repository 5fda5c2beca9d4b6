"""Inputs that Django has not: a text in several languages, and references with a search."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms import MultiWidget, Select, Textarea, TextInput
from django.forms.widgets import CheckboxSelectMultiple

from foedus.desk.house import words
from foedus.desk.phrases import LANGUAGES

TAGS = {"sr": "sr-Latn"}


class Texts(MultiWidget):
    """One input for each language: the reader's first, the others folded away below it."""

    template_name = "desk/forms/texts.html"
    use_fieldset = True

    def __init__(self, language: str, *, is_long: bool) -> None:
        self.language = language
        self.codes = (language, *(code for code in LANGUAGES if code != language))
        super().__init__({code: _text_input(code, is_long=is_long) for code in self.codes})

    def decompress(self, value: Any) -> list[str]:
        return [(value or {}).get(code, "") for code in self.codes]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        inner = context["widget"]["subwidgets"]
        for code, one in zip(self.codes, inner, strict=True):
            one["label"] = words(f"language.{code}", self.language)
        written = sum(bool(one["value"]) for one in inner[1:])
        is_only_elsewhere = written > 0 and not inner[0]["value"]
        context["widget"]["is_open"] = is_only_elsewhere or "aria-invalid" in (attrs or {})
        facts = {"written": written, "languages": len(inner) - 1}
        context["widget"]["others"] = words("form.other_languages", self.language, **facts)
        return context


def _text_input(code: str, *, is_long: bool) -> TextInput | Textarea:
    attrs = {"lang": TAGS.get(code, code)}
    return Textarea({**attrs, "rows": "5"}) if is_long else TextInput(attrs)


class Searched:
    """A choice of records that may be too many: with a search beside it."""

    search_words: Mapping[str, str] | None = None
    searched: str = ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)  # type: ignore[misc]
        context["widget"]["search"] = self.search_words
        context["widget"]["searched"] = self.searched
        return context


class OneRecord(Searched, Select):
    """One record of a kind."""

    template_name = "desk/forms/one_record.html"


class ManyRecords(Searched, CheckboxSelectMultiple):
    """Several records of a kind."""

    template_name = "desk/forms/many_records.html"
