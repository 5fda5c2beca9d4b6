"""What changes an account. `actor` is the user name of who does it; each act leaves a deed.

Nobody changes their own rights: that wants a second administrator, or the command line.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction

from foedus.desk.models import Person
from foedus.desk.people import deeds

RIGHTS = ("roles", "clearance", "categories", "is_active")
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # without what is mistaken for one another


class OwnRights(PermissionError):  # noqa: N818  (style.md 4.1)
    """Somebody would change their own roles, clearance, categories, password or factors."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and from where. `name` is a user name, or deeds.SHELL."""

    name: str
    address: str = ""

    def note(self, deed: str, person: Person, **facts: Any) -> None:
        about = person.username
        deeds.note(deed, person=self.name, about=about, address=self.address, **facts)

    def must_not_be(self, person: Person) -> None:
        if self.name == person.username:
            raise OwnRights(self.name)


@transaction.atomic
def add(actor: Actor, *, password: str | None = "", **fields: Any) -> tuple[Person, str]:
    """A new account and its password: the one given, or a new one, told once; None for none."""
    password = new_password() if password == "" else password
    person = Person.objects.create_user(password=password, **fields)
    actor.note("person-added", person, roles=",".join(person.roles), clearance=person.clearance)
    return person, password or ""


@transaction.atomic
def change(actor: Actor, person: Person, **fields: Any) -> tuple[str, ...]:
    """Set these fields; gives the names of those that differ. Raises OwnRights."""
    changed = tuple(name for name, value in fields.items() if getattr(person, name) != value)
    if set(changed) & set(RIGHTS):
        actor.must_not_be(person)
    if changed:
        facts = {name: _told(fields[name]) for name in changed if name in RIGHTS}
        for name in changed:
            setattr(person, name, fields[name])
        person.save(update_fields=changed)
        actor.note("person-changed", person, fields=",".join(changed), **facts)
    return changed


@transaction.atomic
def stop(actor: Actor, person: Person) -> None:
    """The account may not come in any more, and is out at once. Raises OwnRights."""
    actor.must_not_be(person)
    person.is_active = False
    person.save(update_fields=["is_active"])
    end_sessions(UserSession.objects.filter(user=person))
    actor.note("person-stopped", person)


@transaction.atomic
def start(actor: Actor, person: Person) -> None:
    """The account may come in again. Raises OwnRights."""
    actor.must_not_be(person)
    person.is_active = True
    person.save(update_fields=["is_active"])
    actor.note("person-started", person)


@transaction.atomic
def reset_password(actor: Actor, person: Person) -> str:
    """A new password, told once. Every session of the person ends. Raises OwnRights."""
    actor.must_not_be(person)
    password = new_password()
    person.set_password(password)
    person.save(update_fields=["password"])
    end_sessions(UserSession.objects.filter(user=person))
    actor.note("password-reset", person)
    return password


@transaction.atomic
def reset_factors(actor: Actor, person: Person) -> None:
    """For who lost the telephone and the codes. Every session ends. Raises OwnRights."""
    actor.must_not_be(person)
    Authenticator.objects.filter(user=person).delete()
    end_sessions(UserSession.objects.filter(user=person))
    actor.note("factors-reset", person)


def end_sessions(sessions: Iterable[UserSession]) -> int:
    """Returns how many."""
    ended = list(sessions)
    for session in ended:
        session.end()
    return len(ended)


def new_password() -> str:
    """Four groups of five letters and digits: about 99 bits, and it can be read out."""
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(4))
    return "-".join(groups)


def _told(value: Any) -> str:
    return ",".join(value) if isinstance(value, (list, tuple)) else str(value)
