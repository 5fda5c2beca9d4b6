"""The manifest, and the reference page that is derived from the records."""

from __future__ import annotations

from pathlib import Path

import pytest

from foedus.kernel.manifest import Pillar
from foedus.pillars.procurement.intake import tables_page
from foedus.pillars.procurement.pillar import PILLAR
from foedus.pillars.procurement.records import KINDS, Order

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "tables.md"


@pytest.mark.parametrize(
    "fields", [("", "title", (Order,)), ("code", "", (Order,)), ("code", "title", ())]
)
def test_a_manifest_without_a_part_is_refused(fields):
    with pytest.raises(ValueError, match="a pillar needs"):
        Pillar(*fields)


def test_the_manifest_names_every_kind():
    assert PILLAR.kinds == KINDS


def test_the_reference_page_is_what_the_records_say():
    assert PAGE.read_text(encoding="utf-8") == tables_page()
