"""Who can see this: a label in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foedus.desk.house import words
from foedus.desk.models import Person
from foedus.desk.showing import member_name, member_names
from foedus.kernel.label import CLASSIFICATIONS, Label


@dataclass(frozen=True, slots=True)
class Who:
    """`audience` in a sentence; `within` says who in each ministry; `look` picks the colour."""

    audience: str
    within: str
    look: str


def who_sees(label: Label, us: str, language: str) -> Who:
    """Of one version of a record, seen from this ministry."""
    others = [code for code in label.releasable_to if code != us]
    if label.public:
        audience, look = words("who.everybody", language), "everybody"
    elif others:
        named = member_names([us, *others] if us in label.releasable_to else others, language)
        audience, look = words("who.members", language, members=named), "members"
    else:
        audience, look = words("who.us", language, us=member_name(us, language)), "us"
    return Who(audience, within(label, language), look)


def within(label: Label, language: str) -> str:
    """Who in each ministry: cleared for it, and read into its categories."""
    said = words(f"who.{label.classification}", language)
    if label.categories:
        return f"{said} {words('who.categories', language, names=', '.join(label.categories))}"
    return said


def widened(marking: Mapping[str, object], language: str) -> str:
    """What this classification and publication mean, in a sentence."""
    key = "public" if marking.get("public") else str(marking["classification"])
    return words(f"who.means.{key}", language)


def people(usernames: Iterable[str]) -> dict[str, str]:
    """User name -> name, of the people of this ministry; one who has gone keeps the user name."""
    wanted = set(usernames) - {""}
    found = dict(Person.objects.filter(username__in=wanted).values_list("username", "name"))
    return {username: found.get(username, username) for username in wanted}


def classifications(language: str) -> list[tuple[str, str]]:
    return [(code, words(f"classification.{code}", language)) for code in CLASSIFICATIONS]
