"""Merkle trees as RFC 6962 defines them; proofs are checked as RFC 9162, section 2.1, says.

A `Frontier` is the compact range of a growing log: the roots of its perfect subtrees, largest
first. It is all a follower must keep to compute the next root. Proofs are made from
`node_at(level, index)`: the hash of the perfect subtree over the 2**level leaves that start at
index * 2**level.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from foedus.kernel.refusals import Refused

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()

NodeAt = Callable[[int, int], bytes]
Node = tuple[int, int, bytes]
"""Level, index, hash of a perfect subtree."""


def leaf_hash(entry: bytes) -> bytes:
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """A tree of `size` leaves, as the roots of its perfect subtrees, largest first.

    Raises ValueError unless there is one root for each bit set in `size`.
    """

    size: int = 0
    roots: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.roots) != self.size.bit_count():
            raise ValueError(f"{len(self.roots)} subtree roots cannot hold {self.size} leaves")

    def root(self) -> bytes:
        if not self.roots:
            return EMPTY_ROOT
        *rest, root = self.roots
        for left in reversed(rest):
            root = node_hash(left, root)
        return root

    def append(self, leaf: bytes) -> Frontier:
        return self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> Frontier:
        return self.grow(leaves)[0]

    def grow(self, leaves: Iterable[bytes]) -> tuple[Frontier, tuple[Node, ...]]:
        """The tree with these leaf hashes added, and every perfect subtree that they complete.

        A node that stores those subtrees can answer `node_at` for any proof.
        """
        size, roots = self.size, list(self.roots)
        completed: list[Node] = []
        for leaf in leaves:
            level, index, node = 0, size, leaf
            completed.append((level, index, node))
            while index & 1:
                level, index, node = level + 1, index >> 1, node_hash(roots.pop(), node)
                completed.append((level, index, node))
            roots.append(node)
            size += 1
        return Frontier(size, tuple(roots)), tuple(completed)


def from_leaves(leaves: Sequence[bytes]) -> NodeAt:
    """`node_at` over leaf hashes in memory."""
    nodes = {(level, index): node for level, index, node in Frontier().grow(leaves)[1]}
    return lambda level, index: nodes[level, index]


def root_of(node_at: NodeAt, size: int) -> bytes:
    """The root of the first `size` leaves."""
    return _range_root(node_at, 0, size) if size else EMPTY_ROOT


def inclusion_proof(node_at: NodeAt, index: int, size: int) -> tuple[bytes, ...]:
    """The audit path of leaf `index` in the tree of `size` leaves (RFC 6962, 2.1.1)."""
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} is not in a tree of {size}")
    path: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_range_root(node_at, middle, end))
            end = middle
        else:
            path.append(_range_root(node_at, start, middle))
            start = middle
    return tuple(reversed(path))


def consistency_proof(node_at: NodeAt, old: int, new: int) -> tuple[bytes, ...]:
    """That the tree of `new` leaves extends the one of `old` (RFC 6962, 2.1.2)."""
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {new} does not extend one of {old}")
    if old in (0, new):
        return ()
    path: list[bytes] = []
    start, end = 0, new
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            path.append(_range_root(node_at, middle, end))
            end = middle
        else:
            path.append(_range_root(node_at, start, middle))
            start = middle
    if start:
        path.append(_range_root(node_at, start, end))
    return tuple(reversed(path))


def verify_inclusion(
    *, leaf: bytes, index: int, size: int, root: bytes, proof: Sequence[bytes]
) -> None:
    """RFC 9162, 2.1.3.2. Raises Refused `broken-inclusion` unless the proof holds."""
    if not 0 <= index < size:
        raise Refused.because("broken-inclusion")
    position, last, node = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise Refused.because("broken-inclusion")
        if position & 1 or position == last:
            node = node_hash(sibling, node)
            position, last = _climb_past_edge(position, last)
        else:
            node = node_hash(node, sibling)
        position, last = position >> 1, last >> 1
    if last or node != root:
        raise Refused.because("broken-inclusion")


def verify_consistency(
    *, old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]
) -> None:
    """RFC 9162, 2.1.4.2. Raises Refused `broken-consistency` unless the proof holds."""
    if old in (0, new):
        fits = not proof and old_root == (new_root if old == new else EMPTY_ROOT)
    else:
        fits = 0 < old < new and _extends(old, old_root, new, new_root, proof)
    if not fits:
        raise Refused.because("broken-consistency", old=old, new=new)


def _extends(old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]) -> bool:
    path = list(proof) if old & (old - 1) else [old_root, *proof]
    if not path:
        return False
    position, last = old - 1, new - 1
    while position & 1:
        position, last = position >> 1, last >> 1
    was = now = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if position & 1 or position == last:
            was, now = node_hash(sibling, was), node_hash(sibling, now)
            position, last = _climb_past_edge(position, last)
        else:
            now = node_hash(now, sibling)
        position, last = position >> 1, last >> 1
    return last == 0 and was == old_root and now == new_root


def _climb_past_edge(position: int, last: int) -> tuple[int, int]:
    """On the right edge some levels have no sibling: go up to the first that has one."""
    while position and not position & 1:
        position, last = position >> 1, last >> 1
    return position, last


def _split(width: int) -> int:
    """The largest power of two smaller than `width`."""
    return 1 << (width - 1).bit_length() - 1


def _range_root(node_at: NodeAt, start: int, end: int) -> bytes:
    width = end - start
    if width & (width - 1) == 0:
        level = width.bit_length() - 1
        return node_at(level, start >> level)
    middle = start + _split(width)
    return node_hash(_range_root(node_at, start, middle), _range_root(node_at, middle, end))
