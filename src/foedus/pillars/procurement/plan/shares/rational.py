"""Linear equations in exact rational numbers: Gauss and Jordan on fractions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction


def solve(rows: Iterable[tuple[Sequence[int], Fraction | int]], size: int) -> list[Fraction]:
    """Return the one solution of `coefficients x = value` for all rows.

    ValueError where the rows contradict each other or leave something open.
    """
    pivots: dict[int, list[Fraction]] = {}
    for coefficients, value in rows:
        row = [Fraction(number) for number in (*coefficients, value)]
        for column, pivot in pivots.items():
            _subtract(row, pivot, row[column])
        column = next((c for c in range(size) if row[c]), size)
        if column == size:
            if row[size]:
                raise ValueError("the equations contradict each other")
            continue
        scaled = [number / row[column] for number in row]
        for other in pivots.values():
            _subtract(other, scaled, other[column])
        pivots[column] = scaled
    if len(pivots) < size:
        raise ValueError(f"{size - len(pivots)} unknowns are left open")
    return [pivots[column][size] for column in range(size)]


def _subtract(row: list[Fraction], pivot: Sequence[Fraction], times: Fraction) -> None:
    if times:
        for index, number in enumerate(pivot):
            if number:
                row[index] -= times * number
