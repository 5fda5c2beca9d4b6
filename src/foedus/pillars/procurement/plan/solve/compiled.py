"""The relaxation in C (kernel.c), where it could be compiled; NumPy's (plain.py) elsewhere."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import numpy as np

from foedus.pillars.procurement.plan.closing import LARGEST_WORK, Fits, TooMuchError
from foedus.pillars.procurement.plan.market import IntArray
from foedus.pillars.procurement.plan.solve.ascent import PATIENCE, averages
from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray, Layout
from foedus.pillars.procurement.plan.solve.plain import NumpyEvaluator
from foedus.pillars.procurement.plan.solve.relaxed import Ascent, Effort, Evaluation, Evaluator

LIBRARY = Path(__file__).with_name("libkernel.so")


def evaluator(layout: Layout) -> Evaluator:
    """Return the compiled evaluation, or NumPy's where nothing was compiled."""
    if LIBRARY.exists():
        try:
            return CompiledEvaluator(layout)
        except (OSError, AttributeError):  # built for another machine
            return NumpyEvaluator(layout)
    return NumpyEvaluator(layout)


def compiled_fits() -> Fits | None:
    """Return the compiled enumeration of closing.py, None where nothing was compiled."""
    try:
        function = ctypes.CDLL(str(LIBRARY)).foedus_fits
    except (OSError, AttributeError):
        return None
    number, pointer = ctypes.c_int64, ctypes.c_void_p
    function.restype = number
    function.argtypes = [number, number, pointer, number, pointer, pointer, number, pointer]
    work = ctypes.c_int64(0)

    def fits(takes: IntArray, rest: IntArray, size: int) -> bool:
        suppliers, rows = takes.shape
        whole = np.ascontiguousarray(takes, dtype=np.int32)
        rests = np.zeros((size + 1, rows), dtype=np.int32)
        rests[0] = rest
        lists = np.zeros((size + 1, suppliers), dtype=np.int64)
        lists[0] = np.arange(suppliers)
        limit = (LARGEST_WORK, ctypes.addressof(work))
        found = function(suppliers, rows, _at(whole), size, _at(rests), _at(lists), *limit)
        if found == 2:
            raise TooMuchError
        return bool(found)

    return fits


def _structure(numbers: str, pointers: str, reals: str = "") -> Any:
    fields: list[tuple[str, Any]] = [(name, ctypes.c_int64) for name in numbers.split()]
    fields += [(name, ctypes.c_double) for name in reals.split()]
    fields += [(name, ctypes.c_void_p) for name in pointers.split()]
    return type("Structure", (ctypes.Structure,), {"_fields_": fields})


WORK = "key volume amount best cost spare cut part state counted lead queue tried delivered lack \
tier_cost picked"
GIVEN = (
    "group_edge group_tier group_supplier tier_price row cell_start cell_edge weight price low \
high fixed activation most room demand surplus"
)

_Layout = _structure("rows groups suppliers tiers cells", f"{GIVEN} {WORK}")
_Answer = _structure("", "value choice bought", reals="bound count_price")
_Effort = _structure("steps window patience", "", reals="cutoff least")


class _Allowed(ctypes.Structure):
    _fields_ = (
        ("tiers", ctypes.c_void_p),
        ("idle", ctypes.c_void_p),
        ("least", ctypes.c_int64),
        ("most", ctypes.c_int64),
    )


def _at(array: Any) -> int:
    return int(array.__array_interface__["data"][0])


class CompiledEvaluator:
    """kernel.c behind ctypes."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        library = ctypes.CDLL(str(LIBRARY))
        self._evaluate, self._rise = library.foedus_evaluate, library.foedus_rise
        self._evaluate.restype, self._evaluate.argtypes = None, [ctypes.c_void_p] * 4
        self._rise.restype, self._rise.argtypes = ctypes.c_int64, [ctypes.c_void_p] * 7
        start, edges = layout.cells_served
        arrays = {
            "cell_start": start,
            "cell_edge": edges,
            "most": layout.most,
            "demand": layout.market.demand.astype(np.float64),
            "surplus": layout.market.surplus_max.astype(np.float64),
            **_work_space(layout, int(np.diff(start).max(initial=1))),
        }
        self._kept = {  # ctypes holds bare addresses: keep the arrays alive
            name: np.ascontiguousarray(arrays[name] if name in arrays else getattr(layout, name))
            for name in f"{GIVEN} {WORK}".split()
        }
        self._arrays = _Layout(
            rows=layout.market.n_rows,
            groups=layout.n_groups,
            suppliers=len(layout.activation),
            tiers=layout.n_tiers,
            cells=len(start) - 1,
            **{name: _at(array) for name, array in self._kept.items()},
        )

    def __call__(self, multipliers: FloatArray, allowed: Allowed) -> Evaluation:
        value = np.empty(self._layout.n_tiers)
        choice = np.empty(self._layout.n_groups, dtype=np.int64)
        bought = np.empty(self._layout.market.n_rows)
        answer = _Answer(value=_at(value), choice=_at(choice), bought=_at(bought))
        node = _node(allowed)
        structures = [ctypes.addressof(s) for s in (self._arrays, node, answer)]
        self._evaluate(structures[0], _at(multipliers), *structures[1:])
        return Evaluation(answer.bound, answer.count_price, value, choice, bought)

    def rise(
        self, start: FloatArray, allowed: Allowed, effort: Effort, earlier: Ascent | None = None
    ) -> Ascent:
        first = self(start, allowed)
        average, often = averages(self._layout, first, allowed, earlier)
        centre = start.copy()
        answer = _Answer(
            value=_at(first.value),
            choice=_at(first.choice),
            bought=_at(first.bought),
            bound=first.bound,
            count_price=first.count_price,
        )
        wanted = _Effort(effort.steps, effort.window, PATIENCE, effort.cutoff, effort.least)
        node = _node(allowed)
        structures = [ctypes.addressof(s) for s in (self._arrays, node, wanted, answer)]
        arrays = [_at(array) for array in (centre, average, often)]
        steps = self._rise(*structures[:3], *arrays, structures[3])
        best = Evaluation(
            answer.bound, answer.count_price, first.value, first.choice, first.bought
        )
        return Ascent(centre, best, often, average, steps)


def _node(allowed: Allowed) -> _Allowed:
    return _Allowed(_at(allowed.tiers), _at(allowed.idle), allowed.least_used, allowed.most_used)


def _work_space(layout: Layout, largest_cell: int) -> dict[str, Any]:
    largest = int(np.diff(layout.group_edge).max(initial=1))
    suppliers, rows = len(layout.activation), layout.market.n_rows
    sizes = {
        "key": largest, "volume": largest, "best": layout.n_groups, "cost": suppliers,
        "spare": suppliers, "cut": layout.n_tiers, "part": layout.n_tiers, "tried": rows,
        "delivered": rows, "lack": rows, "tier_cost": layout.n_tiers,
    }  # fmt: skip
    counts = {
        "state": suppliers, "counted": suppliers, "lead": suppliers,
        "queue": max(suppliers, largest_cell), "picked": layout.n_groups,
    }  # fmt: skip
    return {
        "amount": layout.most.copy(),
        **{name: np.zeros(size) for name, size in sizes.items()},
        **{name: np.zeros(size, dtype=np.int64) for name, size in counts.items()},
    }
