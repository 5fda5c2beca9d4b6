"""A lower bound written down, so that anybody re-checks it in integers without a solver.

Lagrangian relaxation of the needs (Geoffrion, 1974): with a multiplier for each row, the cheapest
purchase costs at least

    L = sum_d pi_d need_d + sum_d min(0, pi_d) surplus_d
        + sum_i min(0, A_i + sum_g min(0, min_r v_gr(pi)))

where v_gr, the least reduced cost of a group in a tier, is a continuous knapsack: sorting solves
it. The market falls into components that share no supplier and no row; each has a tree that
branches on a group's allowed tiers, and the bound is the sum over components of the least leaf.
Multipliers are integers in 1/1000 cent, everything else is exact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from foedus.pillars.procurement.plan.market import UNUSED, Group, Market, Tier

SCALE = 1_000
"""Multipliers are in cents / SCALE."""

MOST_NODES = 200_000

Allowed = Mapping[int, frozenset[int]]
"""Group -> tiers still allowed, UNUSED among them; a group that is not named may do anything."""


class BadCertificate(ValueError):  # noqa: N818  (carries a code)
    """The certificate cannot be read or does not prove what it claims."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Leaf:
    """One multiplier for each row of the component, in its order."""

    multipliers: tuple[int, ...]


@dataclass(frozen=True)
class Branch:
    """Split on `group`: each child keeps some of the tiers that were allowed until here."""

    group: int
    children: tuple[tuple[frozenset[int], Leaf | Branch], ...]


Node = Leaf | Branch


@dataclass(frozen=True)
class Certificate:
    """The claimed bound and one tree for each component, in the order of `components`."""

    bound_cents: int
    trees: tuple[Node, ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "version": 1,
            "bound_cents": self.bound_cents,
            "trees": [_node_json(tree) for tree in self.trees],
        }

    @classmethod
    def from_json(cls, unverified: Mapping[str, Any]) -> Certificate:
        """Read a certificate strictly; BadCertificate with a code for anything else."""
        if set(unverified) != {"version", "bound_cents", "trees"} or unverified["version"] != 1:
            raise BadCertificate("WRONG_FORMAT")
        trees = unverified["trees"]
        if not isinstance(trees, list):
            raise BadCertificate("WRONG_FORMAT")
        left = [MOST_NODES]
        return cls(_integer(unverified["bound_cents"]), tuple(_read_node(t, left) for t in trees))


@dataclass(frozen=True)
class Component:
    """Rows, groups and suppliers that touch one another and nothing else."""

    rows: tuple[int, ...]
    groups: tuple[int, ...]
    suppliers: tuple[int, ...]


def components(market: Market) -> tuple[Component, ...]:
    """Cut the market into independent components, by their first row."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    supplier_of = {
        offer: group.supplier for group in market.groups for offer in group.offers.tolist()
    }
    for row in range(market.n_rows):
        root(("row", row))
    for cell, row in zip(market.edge_cell.tolist(), market.edge_row.tolist(), strict=True):
        supplier = supplier_of[int(market.cell_offer[cell])]
        parent[root(("supplier", supplier))] = root(("row", row))
    rows: dict[tuple[str, int], list[int]] = defaultdict(list)
    for row in range(market.n_rows):
        rows[root(("row", row))].append(row)
    groups: dict[tuple[str, int], list[int]] = defaultdict(list)
    for g, group in enumerate(market.groups):
        groups[root(("supplier", group.supplier))].append(g)
    return tuple(
        Component(
            tuple(found),
            tuple(groups[top]),
            tuple(dict.fromkeys(market.groups[g].supplier for g in groups[top])),
        )
        for top, found in rows.items()
    )


def check_bound(market: Market, certificate: Certificate) -> int:
    """Return the bound that the certificate proves, in cents; BadCertificate if it does not fit
    the market or claims more than it proves."""
    parts = components(market)
    if len(parts) != len(certificate.trees):
        raise BadCertificate("WRONG_COMPONENTS")
    total = Fraction(0)
    for part, tree in zip(parts, certificate.trees, strict=True):
        total += min(_leaf_values(market, part, tree))
    proven = -(-total.numerator // total.denominator)  # costs are whole cents: round up
    if certificate.bound_cents > proven:
        raise BadCertificate("CLAIMS_TOO_MUCH")
    return proven


def _leaf_values(market: Market, part: Component, tree: Node) -> Iterator[Fraction]:
    stack: list[tuple[Node, dict[int, frozenset[int]]]] = [(tree, {})]
    while stack:
        node, allowed = stack.pop()
        if isinstance(node, Leaf):
            value = lagrangian_value(market, part, node.multipliers, allowed)
            if value is not None:
                yield value
            continue
        if node.group not in part.groups:
            raise BadCertificate("WRONG_GROUP")
        every = allowed.get(node.group) or all_tiers(market.groups[node.group])
        if frozenset().union(*(tiers for tiers, _ in node.children)) != every:
            raise BadCertificate("TREE_HAS_A_HOLE")
        stack += [(child, {**allowed, node.group: tiers}) for tiers, child in node.children]


def all_tiers(group: Group) -> frozenset[int]:
    """Return every tier of a group, not being used among them."""
    return frozenset({UNUSED, *range(len(group.tiers))})


def lagrangian_value(
    market: Market, part: Component, multipliers: Sequence[int], allowed: Allowed
) -> Fraction | None:
    """Return the exact Lagrangian value of a component in cents; None if no purchase exists."""
    if len(multipliers) != len(part.rows):
        raise BadCertificate("WRONG_MULTIPLIERS")
    pi = dict(zip(part.rows, multipliers, strict=True))
    value = Fraction(0)
    for row, multiplier in pi.items():
        surplus = int(market.surplus_max[row]) if multiplier < 0 else 0
        value += multiplier * (int(market.demand[row]) + surplus)
    reduced = _supplier_values(market, part, pi, allowed)
    if reduced is None:
        return None
    for supplier, (least, is_forced) in reduced.items():
        used = int(market.activation_cents[supplier]) * SCALE + least
        value += used if is_forced else min(Fraction(0), used)
    return value / SCALE


def _supplier_values(
    market: Market, part: Component, pi: Mapping[int, int], allowed: Allowed
) -> dict[int, tuple[Fraction, bool]] | None:
    """Return, for each supplier, the least reduced cost of its groups and whether one must buy."""
    edges = _edges_by_offer(market)
    found = {supplier: (Fraction(0), False) for supplier in part.suppliers}
    for g in part.groups:
        group = market.groups[g]
        tiers = allowed.get(g) or all_tiers(group)
        values = [
            value
            for r in tiers - {UNUSED}
            if (value := _tier_value(market, group, group.tiers[r], edges, pi)) is not None
        ]
        is_forced = UNUSED not in tiers
        if is_forced and not values:
            return None
        least = min(values) if is_forced else min([Fraction(0), *values])
        before, forced_before = found[group.supplier]
        found[group.supplier] = (before + least, forced_before or is_forced)
    return found


def _edges_by_offer(market: Market) -> dict[int, dict[int, list[int]]]:
    """Return offer -> cell -> rows."""
    edges: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for cell, row in zip(market.edge_cell.tolist(), market.edge_row.tolist(), strict=True):
        edges[int(market.cell_offer[cell])][cell].append(row)
    return edges


def _tier_value(
    market: Market,
    group: Group,
    tier: Tier,
    edges: Mapping[int, Mapping[int, list[int]]],
    pi: Mapping[int, int],
) -> Fraction | None:
    """Return the least reduced cost of a group in a tier; None if its volume cannot be reached."""
    pieces: list[tuple[Fraction, int, int, int]] = []
    columns = zip(
        group.offers.tolist(),
        group.weight.tolist(),
        tier.unit_cents.tolist(),
        tier.first_bucket.tolist(),
        strict=True,
    )
    for offer, weight, cents, first in columns:
        for cell, rows in edges.get(offer, {}).items():
            if int(market.cell_bucket[cell]) < first:
                continue
            left = int(market.cell_capacity[cell])
            for row in sorted(rows, key=lambda r: -pi[r]):
                most = int(market.demand[row]) + int(market.surplus_max[row])
                units = min(left, most)
                left -= units
                if units:
                    reduced = cents * SCALE - pi[row]
                    pieces.append((Fraction(reduced, weight), reduced, weight, units))
    return _knapsack(pieces, tier)


def _knapsack(pieces: list[tuple[Fraction, int, int, int]], tier: Tier) -> Fraction | None:
    """Fill the volume cheapest first: gainful pieces up to `high`, then on to `low`."""
    value = Fraction(tier.fixed_cents * SCALE)
    volume = Fraction(0)
    for ratio, reduced, weight, units in sorted(pieces):
        room = Fraction(tier.high if ratio < 0 else tier.low) - volume
        if room <= 0:
            break
        taken = min(Fraction(units), room / weight)
        value += reduced * taken
        volume += weight * taken
    return value if volume >= tier.low else None


def _integer(value: Any) -> int:
    if type(value) is not int or abs(value) > 10**21:
        raise BadCertificate("NOT_AN_INTEGER")
    return value


def _node_json(node: Node) -> Any:
    if isinstance(node, Leaf):
        return list(node.multipliers)
    return {
        "group": node.group,
        "children": [[sorted(tiers), _node_json(child)] for tiers, child in node.children],
    }


def _read_node(unverified: Any, left: list[int]) -> Node:
    left[0] -= 1
    if left[0] < 0:
        raise BadCertificate("TOO_LARGE")
    if isinstance(unverified, list):
        return Leaf(tuple(_integer(value) for value in unverified))
    if not isinstance(unverified, dict) or set(unverified) != {"group", "children"}:
        raise BadCertificate("WRONG_FORMAT")
    children = unverified["children"]
    if not isinstance(children, list) or not children:
        raise BadCertificate("WRONG_FORMAT")
    return Branch(
        _integer(unverified["group"]), tuple(_read_child(child, left) for child in children)
    )


def _read_child(unverified: Any, left: list[int]) -> tuple[frozenset[int], Node]:
    if not isinstance(unverified, list) or len(unverified) != 2:  # noqa: PLR2004  (tiers, node)
        raise BadCertificate("WRONG_FORMAT")
    tiers, node = unverified
    if not isinstance(tiers, list) or not tiers:
        raise BadCertificate("WRONG_FORMAT")
    return frozenset(_integer(tier) for tier in tiers), _read_node(node, left)
