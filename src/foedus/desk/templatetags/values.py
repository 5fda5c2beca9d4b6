"""Values of records in the language of the page: texts, days, members, choices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from foedus.desk import showing
from foedus.desk.figures import Figures
from foedus.desk.house import spoken, words
from foedus.desk.news.tasks import Task
from foedus.desk.records.fields import in_any_language

register = template.Library()
_HTML_LANGUAGE = {"sr": "sr-Latn"}


def language_of(context: Any) -> str:
    return spoken(getattr(context.get("request"), "LANGUAGE_CODE", None))


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def told(context: Any, texts: dict[Any, str]) -> SafeString | str:
    """A text in several languages: in the page's, or in another one that is marked as such."""
    language = language_of(context)
    code, text = in_any_language(texts, language)
    if code in ("", language):
        return text
    marked: SafeString = format_html(
        '<span lang="{}" title="{}">{}</span>',
        _HTML_LANGUAGE.get(code, code),
        words("value.no_translation", language),
        text,
    )
    return marked


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def day(context: Any, value: date) -> str:
    return showing.day(value, language_of(context)) if value else ""


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def state(context: Any, code: str) -> str:
    """The name of a state."""
    return showing.member_name(code, language_of(context))


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def states(context: Any, codes: Iterable[str]) -> str:
    return showing.member_names(codes, language_of(context))


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def choice(context: Any, path: str, value: object) -> str:
    """The word for a choice of the field at `path`: `governance.progress.status`."""
    return showing.choice(path, str(value), language_of(context))


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def many(context: Any, kind: str) -> str:
    """What several records of a kind are called."""
    return showing.many_name(kind, language_of(context))


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def count(context: Any, number: int) -> str:
    """A whole number, its digits in groups."""
    return Figures(language_of(context), "").count(number)


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def money(context: Any, cents: int, currency: str) -> str:
    return Figures(language_of(context), currency).money(cents)


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def share(context: Any, parts: int) -> str:
    """Parts of 10 000 as a percentage."""
    return Figures(language_of(context), "").share(parts)


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def task(context: Any, one: Task) -> str:
    """What a task says."""
    return words(one.phrase, language_of(context), **one.facts)
