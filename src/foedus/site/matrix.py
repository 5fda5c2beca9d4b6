"""The authorisation matrix: every address of this node, and which rights its view wants.

Read from the URL list, so it is complete: a view without rights is an error, not an open page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

from foedus.desk.permit import ROLES, SIGNED_IN, Right
from foedus.site.pages import APART


@dataclass(frozen=True, slots=True)
class Line:
    """One address. `rights` is empty for an open page, None for whoever is signed in."""

    name: str
    route: str
    rights: tuple[Right, ...] | None

    def lets_in(self, roles: Sequence[str]) -> bool:
        """Whether somebody who is signed in, with these roles, passes."""
        given = {right for role in roles for right in ROLES[role]}
        return not self.rights or bool(given & set(self.rights))

    @property
    def is_open(self) -> bool:
        return self.rights == ()


class Unguarded(LookupError):  # noqa: N818  (style.md 4.1)
    """A view that says nothing about rights."""


def lines() -> tuple[Line, ...]:
    """Every page, in the order of the URL list. Raises Unguarded."""
    found = (_line(route, pattern) for route, pattern in _walk(get_resolver().url_patterns))
    return tuple(line for line in found if not _is_apart(line.route))


def _line(route: str, pattern: URLPattern) -> Line:
    rights = getattr(pattern.callback, "rights", None)
    if rights is None and not _is_apart(route):
        raise Unguarded(route)
    return Line(pattern.name or "", route, None if rights == SIGNED_IN else rights)


def _is_apart(route: str) -> bool:
    """Machines have gates of their own."""
    return route.lstrip("^").startswith(tuple(prefix.lstrip("/") for prefix in APART))


def _walk(
    patterns: Sequence[URLPattern | URLResolver], before: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, route)
        else:
            yield route, pattern
