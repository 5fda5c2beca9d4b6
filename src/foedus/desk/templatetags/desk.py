"""`{% say "key" fact=value %}`: a phrase of the house in the language of the page."""

from __future__ import annotations

from typing import Any

from django import template

from foedus.desk.house import spoken, words

register = template.Library()


def _language(context: Any) -> str:
    request = context.get("request")
    return spoken(getattr(request, "LANGUAGE_CODE", None))


@register.simple_tag(takes_context=True)  # type: ignore[untyped-decorator]  # Django's
def say(context: Any, key: str, **facts: object) -> str:
    return words(str(key), _language(context), **facts)
