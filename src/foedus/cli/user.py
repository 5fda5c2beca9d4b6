"""foedus user: the people of this node; how the first administrator comes into being."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from foedus.cli.nodes import HOME, existing, speaking
from foedus.cli.speaking import Voice

ROLES = ("reading", "drafting", "checking", "approving", "publishing", "auditing", "administering")
CLEARANCES = ("PUBLIC", "INTERNAL", "RESTRICTED")
LANGUAGES = ("en", "sq", "hr", "sr")
USERNAME = click.argument("username", metavar="NAME")


@click.group()
def user() -> None:
    """Make accounts for the people of this node.

    Everything else about accounts is done on the page "People" by an administrator.
    """


def on_accounts(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--home` and a `voice`, with the tables of accounts at hand."""

    @HOME
    @speaking
    @wraps(command)
    def run(*, home: Path, voice: Voice, **asked: Any) -> None:
        place = existing(home)
        os.environ["FOEDUS_HOME"] = str(home.absolute())
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
        with place.database():
            import django
            from django.db import connection

            django.setup()
            try:
                command(voice=voice, **asked)
            finally:
                connection.close()

    return run


@user.command()
@USERNAME
@click.option("--name", required=True, help="First and last name.")
@click.option("--role", "roles", multiple=True, type=click.Choice(ROLES), help="Repeatable.")
@click.option("--clearance", type=click.Choice(CLEARANCES), default="INTERNAL", show_default=True)
@click.option("--category", "categories", multiple=True, help="Read into it; repeatable.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@on_accounts
def add(voice: Voice, **asked: Any) -> None:
    """Make an account; its password is told once."""
    person, password = _add(asked)
    voice.say(
        {"username": person.username, "password": password},
        f"Account {person.username} of {person.name}. The password, told this once:",
        f"  {password}",
    )


@user.command()
@click.argument("file", type=click.File("rb"))
@on_accounts
def load(voice: Voice, file: Any) -> None:
    """Make the accounts of a JSON FILE: a list of what `foedus user add` takes.

    Each is {"username", "name", "roles"} and, where wanted, clearance, categories, language and
    password (null for none, as with the ministry's own sign-in). Accounts that exist are left.
    """
    from foedus.desk.models import Person

    made = []
    for asked in json.load(file):
        if not Person.objects.filter(username=asked["username"]).exists():
            person, password = _add(asked)
            made.append({"username": person.username, "password": password})
    lines = (f"{one['username']}  {one['password']}" for one in made)
    voice.say({"made": made}, f"Accounts made: {len(made)}.", *lines)


@user.command("list")
@on_accounts
def list_(voice: Voice) -> None:
    """Say who has an account."""
    from foedus.desk.models import Person

    people = [
        {
            "username": person.username,
            "name": person.name,
            "roles": list(person.roles),
            "clearance": person.clearance,
            "active": person.is_active,
        }
        for person in Person.objects.order_by("username")
    ]
    voice.say({"people": people}, *(_line(person) for person in people))


@user.command()
@USERNAME
@click.option("--factors", is_flag=True, help="Remove the second factors too.")
@on_accounts
def reset(voice: Voice, username: str, factors: bool) -> None:  # noqa: FBT001  (click's)
    """Give an account a new password, told once; every session of it ends."""
    from foedus.desk.models import Person
    from foedus.desk.people import actions, deeds
    from foedus.kernel.refusals import Refused

    person = Person.objects.filter(username=username).first()
    if person is None:
        raise Refused.because("no-such-user", username=username)
    actor = actions.Actor(deeds.SHELL)
    password = actions.reset_password(actor, person)
    if factors:
        actions.reset_factors(actor, person)
    voice.say({"username": username, "password": password}, f"The new password: {password}")


def _add(asked: dict[str, Any]) -> tuple[Any, str]:
    """Raises Refused: `user-exists`, `bad-user-name`, `unknown-role`."""
    from foedus.desk.models import Person
    from foedus.desk.people import actions, deeds
    from foedus.desk.people.forms import is_username
    from foedus.kernel.refusals import Refused

    username = str(asked["username"])
    if not is_username(username):
        raise Refused.because("bad-user-name", username=username)
    if Person.objects.filter(username=username).exists():
        raise Refused.because("user-exists", username=username)
    if unknown := set(asked.get("roles", ())) - set(ROLES):
        raise Refused.because("unknown-role", role=min(unknown))
    fields = {"clearance": "INTERNAL", **asked, "roles": list(asked.get("roles", ()))}
    fields["categories"] = list(fields.get("categories", ()))
    made: tuple[Any, str] = actions.add(actions.Actor(deeds.SHELL), **fields)
    return made


def _line(person: dict[str, Any]) -> str:
    state = "" if person["active"] else "  (stopped)"
    return f"{person['username']}  {person['name']}  {', '.join(person['roles'])}{state}"
