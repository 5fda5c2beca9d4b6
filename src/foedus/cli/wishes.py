"""What the user of a planning command asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from foedus.engine.place import VARIABLE

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
EXECUTOR = click.option(
    "--executor",
    envvar=VARIABLE,
    default="inline",
    show_default=True,
    metavar="PLACE",
    help="Where to compute: inline, processes[:N], dask://host:port or tls://host:port. "
    f"Or set {VARIABLE}.",
)
TIME_LIMIT = click.option(
    "--time-limit",
    "seconds",
    type=click.FloatRange(min=0),
    default=math.inf,
    metavar="SECONDS",
    help="Stop then, with the best that is there.",
)
GAP = click.option(
    "--gap",
    type=click.FloatRange(min=0, max=100, max_open=True),
    default=0.01,
    show_default=True,
    metavar="PERCENT",
    help="How far from the optimum a cost may be.",
)
SEED = click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True)
UNCAPPED = click.option(
    "--uncapped", is_flag=True, help="Allow that a member pays more than alone."
)
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
    csv: Path | None = None
    keep: Path | None = None
    executor: str = "inline"
    outside: tuple[str, ...] = ()
    """Members of the case that do not take part: advice tries them as further buyers."""
