"""What every page knows of the node it belongs to: context for templates."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from foedus.desk.house import rooms, spoken
from foedus.desk.permit import staff_of

LANGUAGE_NAMES = {
    "en": ("en", "English"),
    "sq": ("sq", "Shqip"),
    "hr": ("hr", "Hrvatski"),
    "sr": ("sr-latn", "Srpski"),
}


def context(request: HttpRequest) -> dict[str, Any]:
    """For every template; `demo` puts the banner on every page."""
    node = getattr(request, "node", None)
    return {
        "staff": staff_of(request),
        "member": node.member if node else "",
        "demo": settings.FOEDUS_DEMO,
        "rooms": rooms(),
        "language": spoken(getattr(request, "LANGUAGE_CODE", None)),
        "languages": LANGUAGE_NAMES,
    }
