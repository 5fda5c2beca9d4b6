"""Facts of law and of the market as dated data: each with its source and a mark of confidence.

Read by the pillars' advice and planning; nothing here decides. The facts are the CSV files in
`data`; `load_rulebook` parses them once, strictly, into frozen rows; `Rulebook` answers questions,
always for a given day. What the tables mean: docs/reference/rulebook.md.
"""

from foedus.rulebook.book import Rulebook
from foedus.rulebook.codes import Code, Mark, StandingKind, UnknownName, ValueKind
from foedus.rulebook.load import load_rulebook
from foedus.rulebook.rows import Fact, Minimum

__all__ = [
    "Code",
    "Fact",
    "Mark",
    "Minimum",
    "Rulebook",
    "StandingKind",
    "UnknownName",
    "ValueKind",
    "load_rulebook",
]
