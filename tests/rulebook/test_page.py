"""The reference page: names every table, column, unit and refusal there is."""

from __future__ import annotations

from pathlib import Path

from foedus.rulebook.codes import Code, Mark, Unit, ValueKind
from foedus.rulebook.rows import columns_of
from foedus.rulebook.tables import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "rulebook.md"


def test_names_everything() -> None:
    text = PAGE.read_text(encoding="utf-8")
    wanted = {table.TABLE for table in TABLES}
    wanted |= {name for table in TABLES for name in columns_of(table)}
    wanted |= {str(each) for kind in (Mark, Unit, ValueKind) for each in kind}
    wanted |= {code.rsplit(".", 1)[1] for code in Code}
    assert sorted(name for name in wanted if f"`{name}`" not in text) == []
