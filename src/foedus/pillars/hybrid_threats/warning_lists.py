"""Warning lists and decay models of this node: ours, shipped as data, and a ministry's folder.

A folder holds MISP's form: any files `*.json`, for instance the folders of misp-warninglists. It
is read once, when it is first needed.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

import orjson

from foedus.kernel.refusals import Refusal, Refused
from foedus.pillars.hybrid_threats.values.decay import Model, read_models
from foedus.pillars.hybrid_threats.values.value import Value
from foedus.pillars.hybrid_threats.values.warning import Listed, Warnings, read_list

_DATA = files("foedus.pillars.hybrid_threats.values") / "data"


@cache
def shipped() -> tuple[Listed, ...]:
    """Small lists of our own, each with its source."""
    found = sorted((_DATA / "warning").iterdir(), key=lambda file: file.name)
    return tuple(read_list(orjson.loads(one.read_bytes()), file=one.name) for one in found)


def read_folder(folder: Path) -> tuple[tuple[Listed, ...], tuple[Refusal, ...]]:
    """The lists in a folder, and what was refused: one bad list does not take the others along."""
    lists: list[Listed] = []
    refusals: list[Refusal] = []
    for file in sorted(folder.rglob("*.json")):
        try:
            lists.append(_read(file))
        except Refused as refused:
            refusals += refused.refusals
    return tuple(lists), tuple(refusals)


def _read(file: Path) -> Listed:
    try:
        stated = orjson.loads(file.read_bytes())
    except ValueError as error:
        raise Refused.because("warning-list", file=file.name, field="") from error
    return read_list(stated, file=file.name)


@cache
def warnings(folder: str = "") -> Warnings:
    """All lists of this node; remembered for as long as it runs.

    What is refused of the folder is left out here: `read_folder` says what and why.
    """
    more = read_folder(Path(folder))[0] if folder else ()
    return Warnings((*shipped(), *more))


@cache
def _models() -> dict[str, Model]:
    return read_models(orjson.loads((_DATA / "decay.json").read_bytes()))


def model_for(value: Value) -> Model:
    """By which a value of this type decays."""
    return _models()[value.type]
