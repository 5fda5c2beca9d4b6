"""A lower bound that anybody can check: multipliers at the nodes of a tree, in exact integers.

With prices on the demand rows (Lagrange multipliers, whole 1/1000 cent), what remains is one
continuous knapsack for each group and tier, which needs no solver (Geoffrion, 1974; Balas, Zemel,
1980). At every node the checker

1. recomputes the relaxed cost with the choices still allowed; if it reaches the claim, the node is
   closed;
2. else drops every choice that alone lifts it to the claim;
3. else follows the node's parts, which must hold every choice that is left, none of them twice;
   a group without a choice left closes the node.

Where the tree claims how many suppliers can stay unused, the checker enumerates that itself and
counts it in every node. It trusts nothing else: not the solver, not floating point. Every rounding
is downwards.
Lots, minimum orders and whole units are left out, which can only lower the bound. A market that
falls apart has a tree for each part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from foedus.kernel.refusals import Place, Refusal, Refused
from foedus.pillars.procurement.plan.closing import most_unused, suppliers_of
from foedus.pillars.procurement.plan.components import components
from foedus.pillars.procurement.plan.market import UNUSED, Market
from foedus.pillars.procurement.plan.relaxation import PER_CENT, Options, Relaxation

LARGEST_INTEGER = 2**62
VERSION = 2
ANY_NUMBER = -1
LARGEST_SIZE = 8_000_000
"""Integers in a certificate, all together."""


@dataclass(frozen=True)
class Node:
    """`multipliers` is an index into the tree's lists. An inner node cuts the choices of
    `group` into `parts`, one for each of `children` (indices of later nodes)."""

    multipliers: int
    group: int = -1
    parts: tuple[tuple[int, ...], ...] = ()
    children: tuple[int, ...] = ()


@dataclass(frozen=True)
class Tree:
    """No purchase of one component costs less than `bound_cents`. The root is the first node.

    `most_unused` suppliers can stay unused at once (closing.py); ANY_NUMBER claims nothing."""

    bound_cents: int
    most_unused: int
    multipliers: tuple[tuple[int, ...], ...]
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Certificate:
    """A tree for each component of the market, in the order of `components`."""

    trees: tuple[Tree, ...]

    @property
    def bound_cents(self) -> int:
        """No purchase costs less: the sum over the components."""
        return sum(tree.bound_cents for tree in self.trees)

    def to_json(self) -> dict[str, Any]:
        """Return plain integers and lists."""
        return {"version": VERSION, "trees": [_tree_json(tree) for tree in self.trees]}

    @classmethod
    def from_json(cls, unverified: object) -> Certificate:
        """Parse strictly; raises Refused with code "certificate_shape" or "certificate_size"."""
        fields = _fields(unverified, {"version", "trees"})
        if _integer(fields["version"]) != VERSION:
            raise _refused("certificate_shape", "version")
        trees = [_fields(tree, TREE_FIELDS) for tree in _list(fields["trees"])]
        size = sum(_size(tree) for tree in trees)
        if size > LARGEST_SIZE:
            raise _refused("certificate_size", "certificate", size=size)
        return cls(tuple(_tree(tree) for tree in trees))


TREE_FIELDS = {"bound_cents", "most_unused", "multipliers", "nodes"}


def _tree_json(tree: Tree) -> dict[str, Any]:
    return {
        "bound_cents": tree.bound_cents,
        "most_unused": tree.most_unused,
        "multipliers": [list(row) for row in tree.multipliers],
        "nodes": [
            [n.multipliers, n.group, [list(p) for p in n.parts], list(n.children)]
            for n in tree.nodes
        ],
    }


def _fields(unverified: object, names: set[str]) -> Mapping[str, Any]:
    if not isinstance(unverified, Mapping) or set(unverified) != names:
        raise _refused("certificate_shape", "certificate")
    return unverified


def _size(tree: Mapping[str, Any]) -> int:
    rows = [len(_list(row)) for row in _list(tree["multipliers"])]
    return len(_list(tree["nodes"])) + sum(rows)


def _tree(unverified: Mapping[str, Any]) -> Tree:
    return Tree(
        _integer(unverified["bound_cents"]),
        _integer(unverified["most_unused"]),
        tuple(_integers(row) for row in unverified["multipliers"]),
        tuple(_node(node) for node in unverified["nodes"]),
    )


def _refused(code: str, column: str, **facts: int) -> Refused:
    return Refused((Refusal(code, Place(column=column), facts=facts),))


def _list(value: object) -> list[Any]:
    if type(value) is not list:
        raise _refused("certificate_shape", "list")
    return value


def _integer(value: object) -> int:
    if type(value) is not int or abs(value) > LARGEST_INTEGER:
        raise _refused("certificate_shape", "integer")
    return value


def _integers(value: object) -> tuple[int, ...]:
    return tuple(_integer(item) for item in _list(value))


def _node(value: object) -> Node:
    fields = _list(value)
    if len(fields) != 4:  # noqa: PLR2004  (the four fields of Node)
        raise _refused("certificate_shape", "node")
    multipliers, group, parts, children = fields
    cut = tuple(_integers(part) for part in _list(parts))
    return Node(_integer(multipliers), _integer(group), cut, _integers(children))


def check_bound(market: Market, certificate: Certificate) -> int:
    """Return the certified bound in cents; raises Refused when it is not proven.

    Codes: "certificate_shape" (indices or lengths do not fit), "certificate_tree" (a node is
    missing, used twice or out of order), "certificate_cover" (parts leave a choice out or name one
    twice), "certificate_unused" (more suppliers may stay unused), "certificate_bound" (a node does
    not reach the claim).
    """
    parts = components(market)
    if len(parts) != len(certificate.trees):
        raise _refused("certificate_shape", "trees", components=len(parts))
    for part, tree in zip(parts, certificate.trees, strict=True):
        check_tree(part.market, tree)
    return certificate.bound_cents


def check_tree(market: Market, tree: Tree) -> None:
    """Check the proof for one component; raises as `check_bound`."""
    _check_indices(market, tree)
    _check_order(tree)
    _check_unused(market, tree)
    claim = _claim(tree)
    relaxations: dict[int, Relaxation] = {}
    for index, node, options in _walk(market, tree, relaxations):
        if node.children:
            continue
        relaxation = relaxations[node.multipliers]
        reached = relaxation.bound(options)
        if reached is None or reached >= claim or not all(relaxation.below(options, claim)):
            continue
        raise _refused("certificate_bound", "node", node=index, reached=reached // PER_CENT)


def _walk(
    market: Market, tree: Tree, relaxations: dict[int, Relaxation]
) -> Iterator[tuple[int, Node, Options]]:
    """Yield every node that must be looked at, with its choices."""
    claim = _claim(tree)
    any_number = tree.most_unused == ANY_NUMBER
    least_used = 0 if any_number else len(suppliers_of(market)) - tree.most_unused
    root = [{UNUSED, *range(len(group.tiers))} for group in market.groups]
    stack = [(0, root)]
    while stack:
        index, options = stack.pop()
        node = tree.nodes[index]
        if node.multipliers not in relaxations:
            chosen = tree.multipliers[node.multipliers]
            relaxations[node.multipliers] = Relaxation(market, chosen, least_used)
        relaxation = relaxations[node.multipliers]
        yield index, node, options
        if not node.children:
            continue
        reached = relaxation.bound(options)
        if reached is None or reached >= claim:
            continue
        left = relaxation.below(options, claim)
        _check_cover(left[node.group], node, index)
        for part, child in zip(node.parts, node.children, strict=True):
            stack.append((child, _with(left, node.group, left[node.group] & set(part))))


def _claim(tree: Tree) -> int:
    """Return what a node must reach: costs are whole cents: above one cent less will do."""
    return (tree.bound_cents - 1) * PER_CENT + 1


def _with(options: Options, group: int, choices: set[int]) -> Options:
    result = list(options)
    result[group] = choices
    return result


def _check_indices(market: Market, tree: Tree) -> None:
    if tree.bound_cents < 0 or tree.most_unused < ANY_NUMBER or not tree.nodes:
        raise _refused("certificate_shape", "tree")
    if any(len(row) != market.n_rows for row in tree.multipliers):
        raise _refused("certificate_shape", "multipliers", rows=market.n_rows)
    for index, node in enumerate(tree.nodes):
        known = 0 <= node.multipliers < len(tree.multipliers)
        whole = len(node.parts) == len(node.children)
        cuts = not node.children or 0 <= node.group < len(market.groups)
        if not (known and whole and cuts):
            raise _refused("certificate_shape", "node", node=index)


def _check_order(tree: Tree) -> None:
    """Every node but the root is the child of one earlier node."""
    parents = [0] * len(tree.nodes)
    for index, node in enumerate(tree.nodes):
        for child in node.children:
            if not index < child < len(tree.nodes):
                raise _refused("certificate_tree", "node", node=index, child=child)
            parents[child] += 1
    if any(count != 1 for count in parents[1:]):
        raise _refused("certificate_tree", "nodes")


def _check_unused(market: Market, tree: Tree) -> None:
    """Enumerate again how many suppliers can stay unused, where something is claimed about it."""
    if tree.most_unused == ANY_NUMBER:
        return
    known = most_unused(market)
    if tree.most_unused < known:
        raise _refused("certificate_unused", "most_unused", known=known)


def _check_cover(left: set[int], node: Node, index: int) -> None:
    named = [choice for part in node.parts for choice in part]
    if len(named) != len(set(named)) or not left <= set(named):
        raise _refused("certificate_cover", "node", node=index, group=node.group)
