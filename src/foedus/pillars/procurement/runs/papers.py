"""Documents of a run: a case, a plan or a sweep as JSON, packed. Pure.

The shape is that of the command line's files: what `foedus plan --json` writes reads back here.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, fields
from typing import Any

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.shares.result import SharedPlan
from foedus.pillars.procurement.records import KINDS
from foedus.pillars.procurement.whatif.answer import Answer
from foedus.pillars.procurement.whatif.scenario import Change, Scenario
from foedus.pillars.procurement.whatif.sweep import Swept

_LEVEL = 6
_KINDS = {kind.table: kind for kind in KINDS}


def pack_case(case: Case) -> bytes:
    tables = {
        field.name: [row.model_dump(mode="json") for row in _rows(getattr(case, field.name))]
        for field in fields(case)
    }
    return _packed(tables)


def unpack_case(document: bytes) -> Case:
    tables: dict[str, Any] = {
        name: tuple(_KINDS[name].model_validate_json(json.dumps(row)) for row in rows)
        for name, rows in _unpacked(document).items()
    }
    return Case(**{**tables, "order": tables["order"][0]})


def pack_plan(plan: SharedPlan) -> bytes:
    return zlib.compress(plan.model_dump_json().encode(), _LEVEL)


def plan_bytes(document: bytes) -> bytes:
    """The JSON of a plan as it was written."""
    return zlib.decompress(document)


def unpack_plan(document: bytes) -> SharedPlan:
    return SharedPlan.model_validate_json(zlib.decompress(document))


def pack_sweep(swept: Swept) -> bytes:
    """Without its case, which the run keeps."""
    return _packed(
        {
            "scenarios": [asdict(one) for one in swept.scenarios],
            "answers": [
                None
                if (found := swept.answers.get(one)) is None
                else found.model_dump(mode="json")
                for one in swept.scenarios
            ],
            "failed": [swept.failed.get(one) for one in swept.scenarios],
            "kept": swept.kept,
            "computed": swept.computed,
        }
    )


def unpack_sweep(document: bytes, case: Case) -> Swept:
    told = _unpacked(document)
    listed = tuple(_scenario(one) for one in told["scenarios"])
    answers = zip(listed, told["answers"], strict=True)
    failed = zip(listed, told["failed"], strict=True)
    return Swept(
        case=case,
        scenarios=listed,
        answers={s: Answer.model_validate_json(json.dumps(a)) for s, a in answers if a},
        kept=told["kept"],
        computed=told["computed"],
        failed={s: words for s, words in failed if words},
    )


def _scenario(told: dict[str, Any]) -> Scenario:
    changes = tuple(Change(c["kind"], tuple(c["codes"]), c["size"]) for c in told["changes"])
    return Scenario(tuple(told["members"]), changes)


def _rows(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _packed(value: object) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False).encode(), _LEVEL)


def _unpacked(document: bytes) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(zlib.decompress(document))
    return value
