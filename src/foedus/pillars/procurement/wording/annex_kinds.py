"""Every key that forms and lists ask for of the kinds from the joint annex on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foedus.desk.phrases import Phrase
from foedus.desk.records.shape import Shape, shapes
from foedus.pillars.procurement.records import annex, national
from foedus.pillars.procurement.wording.annex_choices import CHOICES, KIND_NAMES
from foedus.pillars.procurement.wording.annex_fields import NAMES


def _named(path: str, shape: Shape) -> Iterator[tuple[str, Phrase]]:
    where = f"{path}.{shape.name}"
    yield where, NAMES[shape.name]
    for choice in shape.choices:
        yield f"{where}.{choice}", CHOICES[shape.name][choice]
    for part in shape.parts:
        yield from _named(where, part)


def _of_kinds() -> Iterator[tuple[str, Phrase]]:
    for kind in (*annex.KINDS, *national.KINDS):
        one, many = KIND_NAMES[kind.kind]
        yield kind.kind, one
        yield f"{kind.kind}.many", many
        for shape in shapes(kind):
            yield from _named(kind.kind, shape)


PHRASES: Mapping[str, Phrase] = dict(_of_kinds())
