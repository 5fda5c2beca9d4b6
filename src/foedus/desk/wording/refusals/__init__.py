"""What a refusal says in the browser: what is wrong, and what cures it.

The codes of the desk, the gate, the node and joint decisions that a person can meet on a page;
those that only another node's bytes can cause have words on the command line alone.
"""

from __future__ import annotations

from foedus.desk.wording.refusals.accord import ACCORD
from foedus.desk.wording.refusals.desk import DESK, DUTIES
from foedus.desk.wording.refusals.node import NODE
from foedus.desk.wording.refusals.rules import RULES
from foedus.desk.wording.refusals.shapes import SHAPES

REFUSALS = {**DUTIES, **DESK, **NODE, **RULES, **ACCORD, **SHAPES}
PHRASES = {
    **{f"refusal.{code}": wrong for code, (wrong, _) in REFUSALS.items()},
    **{f"cure.{code}": cure for code, (_, cure) in REFUSALS.items()},
}
