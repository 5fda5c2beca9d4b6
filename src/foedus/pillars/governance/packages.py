"""Freezing a plan into a package, and what changed between two packages (G08)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from foedus.desk.records.body import Body
from foedus.pillars.governance.known import Known
from foedus.pillars.governance.records import Frozen, Package
from foedus.pillars.governance.tree import Tree


@dataclass(frozen=True, slots=True)
class Hidden:
    """A record that some who shall decide cannot see."""

    record: Known[Body]
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Rows in ascending order; `changed` holds both versions, `same` counts the rest."""

    added: tuple[Frozen, ...]
    removed: tuple[Frozen, ...]
    changed: tuple[tuple[Frozen, Frozen], ...]
    same: int


def parts_of(tree: Tree) -> tuple[Known[Body], ...]:
    """Plan, objectives, measures and steps. Reports and choices are not decided about."""
    objectives = [one for area in tree.areas for one in area.objectives]
    measures = list(chain.from_iterable(one.measures for one in objectives))
    parts: list[Known[Body]] = [tree.plan]
    parts += [one.objective for one in objectives]
    parts += [one.measure for one in measures]
    parts += [one.step for one in tree.steps]
    return tuple(sorted(parts, key=lambda one: one.place))


def freeze(tree: Tree) -> tuple[Frozen, ...]:
    """The contents of a package, as its rules want them. Orphans are in no tree: look first."""
    return tuple(
        Frozen(owner=one.owner, id=one.id, kind=one.body.kind, ver=one.ver, digest=one.digest)
        for one in parts_of(tree)
    )


def hidden_from(tree: Tree, members: Iterable[str]) -> tuple[Hidden, ...]:
    """What must be released before these members can decide about the tree."""
    wanted = tuple(sorted(set(members)))
    found = (
        Hidden(part, tuple(member for member in wanted if not part.is_visible_to(member)))
        for part in parts_of(tree)
    )
    return tuple(one for one in found if one.members)


def compare(before: Package, after: Package) -> Difference:
    """A record is the same if its content is: a version with an equal digest changed nothing."""
    old = {(row.owner, row.id): row for row in before.contents}
    new = {(row.owner, row.id): row for row in after.contents}
    both = sorted(old.keys() & new.keys())
    changed = tuple(
        (old[place], new[place]) for place in both if old[place].digest != new[place].digest
    )
    return Difference(
        tuple(new[place] for place in sorted(new.keys() - old.keys())),
        tuple(old[place] for place in sorted(old.keys() - new.keys())),
        changed,
        len(both) - len(changed),
    )
