"""A phrase in the language of the page, for code that is called without the page."""

from __future__ import annotations

from typing import Any

from django.utils.functional import lazy
from django.utils.translation import get_language

from foedus.desk.house import spoken, words


def here(key: str, **facts: object) -> str:
    """Now, in the language of this request."""
    return words(key, spoken(get_language()), **facts)


later: Any = lazy(here, str)
"""When it is shown."""
