"""The manifest, and the reference page that is derived from the records."""

from __future__ import annotations

import pytest

from foedus.kernel.manifest import Pillar
from foedus.pillars.procurement.admission import REGISTERED
from foedus.pillars.procurement.annex_rules import REGISTERED as ANNEXES
from foedus.pillars.procurement.pillar import PILLAR
from foedus.pillars.procurement.records import Order


@pytest.mark.parametrize(
    "fields", [("", "title", (Order,)), ("code", "", (Order,)), ("code", "title", ())]
)
def test_a_manifest_without_a_part_is_refused(fields):
    with pytest.raises(ValueError, match="a pillar needs"):
        Pillar(*fields)


def test_the_manifest_names_every_kind_that_the_gate_knows():
    known = {kind.name for kind in (*REGISTERED, *ANNEXES)}
    assert {kind.kind for kind in PILLAR.kinds} == known
