"""How the commands of a node speak: text for people, one JSON object for programs (`--json`).

Results go to standard output, progress and warnings to standard error.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

import click

from foedus.cli.words import words_for
from foedus.kernel.refusals import Refusal


@dataclass(frozen=True)
class Voice:
    """The voice of one run of a command."""

    as_json: bool

    def say(self, told: Mapping[str, Any], *lines: str, refusals: Iterable[Refusal] = ()) -> None:
        """Say the result, the lines or `told` as JSON; with refusals beside it, end with 1."""
        refused = [_told(refusal) for refusal in refusals]
        if self.as_json:
            whole = {**told, "refusals": refused} if refused else told
            click.echo(json.dumps(whole, ensure_ascii=False, indent=2))
        else:
            for line in (*lines, *(line for one in refused for line in _lines(one))):
                click.echo(line)
        if refused:
            sys.exit(1)

    def note(self, line: str) -> None:
        """Say something beside the result."""
        click.echo(line, err=True)

    def refuse(self, refusals: Iterable[Refusal]) -> NoReturn:
        """Say what was refused, where and how it is cured, and end with 1."""
        self.say({}, refusals=refusals)
        sys.exit(1)


def _told(refusal: Refusal) -> dict[str, Any]:
    wrong, cure = words_for(refusal)
    parts = (f"{name} {refusal.facts[name]}" for name in _PLACES if name in refusal.facts)
    return {
        "code": refusal.code,
        "place": str(refusal.place) or ", ".join(parts),
        "wrong": wrong,
        "cure": cure,
        "facts": dict(refusal.facts),
    }


_PLACES = ("peer", "log", "seq")


def _lines(told: Mapping[str, Any]) -> tuple[str, str]:
    where = f"{told['place']}: " if told["place"] else ""
    return f"Refused: {where}{told['wrong']} [{told['code']}]", f"  {told['cure']}"
