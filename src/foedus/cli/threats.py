"""foedus threats: import and export STIX objects; collections and tokens of the TAXII server."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from foedus.cli.nodes import MEMBERS, on_node
from foedus.cli.progress import shown
from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.kernel.refusals import Refusal
    from foedus.node.node import Node

CLASS = click.option(
    "--class",
    "classification",
    type=click.Choice(["PUBLIC", "INTERNAL", "RESTRICTED"]),
    default="INTERNAL",
    show_default=True,
)
CATEGORIES = click.option(
    "--category", "categories", multiple=True, help="As TLP:AMBER or PAP:RED; repeatable."
)
COLLECTION = click.option(
    "--collection", default="threats", show_default=True, help="The name of the collection."
)
BY = click.option("--by", default="operator", show_default=True, help="Your role, not your name.")
MOST_SHOWN = 20


@click.group()
def threats() -> None:
    """Import and export STIX objects; collections and tokens of the TAXII server."""


@threats.command("import")
@click.argument("places", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@COLLECTION
@MEMBERS
@CLASS
@BY
@on_node
def import_(node: Node, voice: Voice, places: tuple[Path, ...], **asked: Any) -> None:
    """Import STIX 2.1 bundles, envelopes or lists; of a folder, every *.json in it.

    TLP and PAP markings only narrow who gets an object. What is here already is passed over.
    """
    from foedus.pillars.hybrid_threats.intake import Terms
    from foedus.pillars.hybrid_threats.transfer import bring, files_in

    terms = Terms(asked["collection"], asked["classification"], tuple(asked["to"]))
    with shown(voice.as_json) as advance:
        report = bring(node, files_in(places), terms, by=asked["by"], advance=advance)
    lines = [f"{state}: {count}" for state, count in sorted(report.states.items())]
    lines += [f"kept for ourselves, {why}: {count}" for why, count in sorted(report.home.items())]
    codes = Counter(refusal.code for refusal in report.refusals)
    lines += [f"  {code}: {count}" for code, count in codes.most_common()]
    told = {"states": dict(report.states), "kept": dict(report.home), "refused": dict(codes)}
    voice.say(told, *lines, refusals=_few(report.refusals, as_json=voice.as_json))


def _few(refusals: list[Refusal], *, as_json: bool) -> list[Refusal]:
    """All of them for a program, the first for a person."""
    return refusals if as_json else refusals[:MOST_SHOWN]


@threats.command()
@click.argument("file", type=click.File("wb"))
@COLLECTION
@CLASS
@CATEGORIES
@on_node
def export(node: Node, voice: Voice, file: Any, collection: str, **asked: Any) -> None:
    """Write every object of a collection into one bundle, byte for byte as it came.

    --class and --category say what you are cleared for.
    """
    from foedus.node.reading import Reader
    from foedus.pillars.hybrid_threats.transfer import stored, write_bundle

    reader = Reader(asked["classification"], tuple(asked["categories"]))
    count = write_bundle(stored(node, reader, collection), file)
    voice.say({"objects": count}, f"{count} objects written.")


@threats.group()
def collection() -> None:
    """Collections: a name on which the members agree."""


@collection.command()
@click.argument("name")
@click.option("--title", required=True)
@click.option("--description", default="")
@MEMBERS
@CLASS
@on_node
def define(node: Node, voice: Voice, name: str, to: tuple[str, ...], **words: Any) -> None:
    """Make a collection, or change its title and who gets what TAXII clients put in."""
    from foedus.pillars.hybrid_threats.collections import Collection
    from foedus.pillars.hybrid_threats.collections import define as define_collection

    made = Collection(
        name, words["title"], words["description"], words["classification"], tuple(to)
    )
    define_collection(node, made)
    voice.say({"name": name, "id": made.id}, f"{name}: {made.id}")


@collection.command("list")
@on_node
def list_collections(node: Node, voice: Voice) -> None:
    """List the collections of this node."""
    from foedus.pillars.hybrid_threats.collections import collections

    found = collections(node)
    told = [{"name": one.name, "id": one.id, "title": one.title} for one in found]
    voice.say({"collections": told}, *(f"{one.name}  {one.id}  {one.title}" for one in found))


@threats.group()
def token() -> None:
    """Tokens for machines that read or write by TAXII."""


@token.command()
@click.argument("name")
@click.option("--collection", "collections", multiple=True, required=True, help="Repeatable.")
@click.option(
    "--may",
    "verbs",
    multiple=True,
    type=click.Choice(["read", "write", "delete"]),
    default=("read",),
    show_default=True,
)
@click.option("--for", "member", metavar="MEMBER", help="For whom it reads; without it us.")
@click.option("--days", default=365, show_default=True, help="Until it expires.")
@CLASS
@CATEGORIES
@BY
@on_node
def add(node: Node, voice: Voice, name: str, by: str, **asked: Any) -> None:
    """Make a token. Its secret is shown once, and stored nowhere."""
    from foedus.pillars.hybrid_threats.taxii.tokens import Scope, issue

    scope = Scope(
        tuple(asked["collections"]),
        tuple(asked["verbs"]),
        node.member if asked["member"] is None else asked["member"],
        asked["classification"],
        tuple(asked["categories"]),
        asked["days"],
    )
    secret = issue(node, name, scope, by=by)
    voice.say(
        {"name": name, "secret": secret},
        f"Name: {name}",
        f"Secret, by HTTP Basic: {secret}",
        f"As a bearer token: {name}.{secret}",
    )


@token.command()
@click.argument("name")
@on_node
def revoke(node: Node, voice: Voice, name: str) -> None:
    """End a token at once."""
    from foedus.pillars.hybrid_threats.taxii.tokens import revoke as revoke_token

    revoke_token(node, name)
    voice.say({"name": name}, f"Revoked: {name}")


@token.command("list")
@on_node
def list_tokens(node: Node, voice: Voice) -> None:
    """List the tokens; their secrets are not known."""
    from foedus.pillars.hybrid_threats.taxii.tokens import tokens

    found = tokens(node)
    told = [
        {
            "name": one.name,
            "for": one.member,
            "class": one.classification,
            "categories": list(one.categories),
            "may": list(one.verbs),
            "expires_at": one.expires_at.isoformat(),
        }
        for one in found
    ]
    lines = (
        f"{one.name}  {' '.join(one.verbs)}  {one.classification}  until {one.expires_at:%Y-%m-%d}"
        for one in found
    )
    voice.say({"tokens": told}, *lines)
