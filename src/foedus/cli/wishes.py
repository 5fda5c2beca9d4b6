"""What the user of a planning command asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from foedus.pillars.procurement.plan.result import Reading
    from foedus.pillars.procurement.plan.shares.result import Rule

STDOUT = "-"
FILE = click.Path(dir_okay=False, path_type=Path)
CASE = click.Path(exists=True, path_type=Path)
LANGUAGE = click.option(
    "--language", type=click.Choice(["en", "sq", "hr", "sr"]), default="en", show_default=True
)
WITHOUT = click.option(
    "--without", multiple=True, metavar="MEMBER", help="Leave a member out; repeatable."
)
CANDIDATES = click.option(
    "--with", "candidates", multiple=True, metavar="MEMBER", help="Add a candidate; repeatable."
)
SEED = click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True)
QUIET = click.option("--quiet", is_flag=True, help="No progress, no report on the terminal.")


@dataclass(frozen=True)
class Wishes:
    """What the user asked for beside the case; `gap` in per cent."""

    language: str
    json_to: str | None = None
    xlsx: Path | None = None
    html: Path | None = None
    quiet: bool = False
    seconds: float = math.inf
    without: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    front: bool = False
    objective: Literal["cost", "delivery"] = "cost"
    gap: float = 0.01
    seed: int = 0
    uncapped: bool = False
    shares: bool = False
    reading: Reading = "pro_rata"
    rules: tuple[Rule, ...] = ()
    outside: tuple[str, ...] = ()
    """Members of the case that do not take part: advice tries them as further buyers."""
