"""Who may do what: few fixed roles, the rights they give, and the decorator that every page wears.

Roles are the rights of domain.md section 4. Separation of duties is not decided here but where the
act is: nobody confirms what the same person asked for (`foedus.desk.duties`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from foedus.desk.house import spoken
from foedus.node.records import Reader

View = Callable[..., HttpResponse]


class Right(StrEnum):
    """What a page asks for."""

    READ = "read"
    DRAFT = "draft"
    CHECK = "check"
    APPROVE = "approve"
    PUBLISH = "publish"
    AUDIT = "audit"
    ADMINISTER = "administer"


ROLES: Mapping[str, frozenset[Right]] = {
    "reading": frozenset({Right.READ}),
    "drafting": frozenset({Right.READ, Right.DRAFT}),
    "checking": frozenset({Right.READ, Right.CHECK}),
    "approving": frozenset({Right.READ, Right.APPROVE}),
    "publishing": frozenset({Right.READ, Right.PUBLISH}),
    "auditing": frozenset({Right.READ, Right.AUDIT}),
    "administering": frozenset({Right.ADMINISTER}),
}


@dataclass(frozen=True, slots=True)
class Staff:
    """The signed-in person of this ministry. `person` goes into the ledger's local authorship."""

    person: str
    name: str
    roles: tuple[str, ...]
    reader: Reader
    language: str = "en"

    @property
    def rights(self) -> frozenset[Right]:
        return frozenset(right for role in self.roles for right in ROLES.get(role, ()))

    def may(self, right: Right) -> bool:
        return right in self.rights

    def role_for(self, right: Right) -> str:
        """The role in which this person acts: what an entry's `by` says. StopIteration if none."""
        return next(role for role in self.roles if right in ROLES.get(role, ()))


def staff_of(request: HttpRequest) -> Staff | None:
    """The person behind a request; None when nobody is signed in."""
    person = getattr(request, "user", None)
    if person is None or not person.is_authenticated:
        return None
    reader = Reader(person.clearance, tuple(person.categories))
    language = spoken(getattr(request, "LANGUAGE_CODE", None))
    return Staff(person.username, person.name, tuple(person.roles), reader, language)


def permit(*rights: Right) -> Callable[[View], View]:
    """The view wants one of these rights. It finds the person as `request.staff`.

    Nobody signed in: to the sign-in page and back. Without the right: 403, naming the roles.
    """

    def wear(view: View) -> View:
        @wraps(view)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            staff = staff_of(request)
            if staff is None:
                return redirect_to_login(request.get_full_path())
            request.staff = staff
            if not staff.rights & set(rights):
                return forbidden(request, *rights)
            return view(request, *args, **kwargs)

        guarded.rights = rights  # type: ignore[attr-defined]  # read by the authorisation matrix
        return guarded

    return wear


def open_to_all(view: View) -> View:
    """A page for whoever reaches this node, signed in or not."""
    view.rights = ()  # type: ignore[attr-defined]  # as above
    return view


def forbidden(request: HttpRequest, *rights: Right) -> HttpResponse:
    """Says which roles could do it."""
    roles = [role for role, given in ROLES.items() if given & set(rights)]
    return render(request, "desk/forbidden.html", {"roles": roles}, status=403)
