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

    def say(self, told: Mapping[str, Any], *lines: str) -> None:
        """Say the result: the lines, or `told` as JSON."""
        if self.as_json:
            click.echo(json.dumps(told, ensure_ascii=False, indent=2))
            return
        for line in lines:
            click.echo(line)

    def note(self, line: str) -> None:
        """Say something beside the result."""
        click.echo(line, err=True)

    def refuse(self, refusals: Iterable[Refusal]) -> NoReturn:
        """Say what was refused, where and how it is cured, and end with 1."""
        told = [_told(refusal) for refusal in refusals]
        lines = [line for one in told for line in _lines(one)]
        self.say({"refusals": told}, *lines)
        sys.exit(1)


def _told(refusal: Refusal) -> dict[str, Any]:
    wrong, cure = words_for(refusal)
    place = {
        name: str(refusal.facts[name]) for name in ("peer", "log", "seq") if name in refusal.facts
    }
    return {
        "code": refusal.code,
        "place": " ".join(f"{name} {value}" for name, value in place.items()),
        "wrong": wrong,
        "cure": cure,
        "facts": dict(refusal.facts),
    }


def _lines(told: Mapping[str, Any]) -> tuple[str, ...]:
    where = f"{told['place']}: " if told["place"] else ""
    return f"Refused: {where}{told['wrong']} [{told['code']}]", f"  {told['cure']}"
