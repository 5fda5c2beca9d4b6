"""Merkle trees against the definitions of RFC 6962 and the vectors of Certificate Transparency."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.kernel import merkle
from foedus.kernel.merkle import Frontier, leaf_hash, node_hash
from foedus.kernel.refusals import Refused

LARGEST = 130

# The reference inputs and roots of google/certificate-transparency's tree tests.
CT_LEAVES = [
    bytes.fromhex(leaf)
    for leaf in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
CT_ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [leaf_hash(b"entry %d" % i) for i in range(LARGEST)]
NODE_AT = merkle.from_leaves(LEAVES)


def mth(leaves):
    """The Merkle tree hash, word for word as RFC 6962, 2.1, defines it over leaf hashes."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return sha256(b"\x01" + mth(leaves[:k]) + mth(leaves[k:])).digest()


def path(m, leaves):
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return [*path(m, leaves[:k]), mth(leaves[k:])]
    return [*path(m - k, leaves[k:]), mth(leaves[:k])]


def subproof(m, leaves, whole):
    if m == len(leaves):
        return [] if whole else [mth(leaves)]
    k = split(len(leaves))
    if m <= k:
        return [*subproof(m, leaves[:k], whole), mth(leaves[k:])]
    return [*subproof(m - k, leaves[k:], whole=False), mth(leaves[:k])]


def split(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


ROOTS = [mth(LEAVES[:size]) for size in range(LARGEST + 1)]


def included(index, size, proof, leaf=None, root=None):
    merkle.verify_inclusion(
        leaf=LEAVES[index] if leaf is None else leaf,
        index=index,
        size=size,
        root=ROOTS[size] if root is None else root,
        proof=proof,
    )


def extends(old, new, proof, old_root=None, new_root=None):
    merkle.verify_consistency(
        old=old,
        old_root=ROOTS[old] if old_root is None else old_root,
        new=new,
        new_root=ROOTS[new] if new_root is None else new_root,
        proof=proof,
    )


def spoilt(proof):
    """The proof with each hash changed, each left out, one added, two swapped."""
    for i, node in enumerate(proof):
        yield (*proof[:i], bytes([node[0] ^ 1]) + node[1:], *proof[i + 1 :])
        yield (*proof[:i], *proof[i + 1 :])
    yield (*proof, ROOTS[3])
    yield (ROOTS[3], *proof)
    if len(proof) > 1:
        yield (proof[1], proof[0], *proof[2:])


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6, 7, 8, 21, 64, 65, 127])
def test_a_tampered_inclusion_proof_is_refused(size):
    for index in range(size):
        proof = merkle.inclusion_proof(NODE_AT, index, size)
        for wrong in spoilt(proof):
            with pytest.raises(Refused, match="broken-inclusion"):
                included(index, size, wrong)
        for other in {-1, size, (index + 1) % size} - {index}:
            with pytest.raises(Refused, match="broken-inclusion"):
                included(other, size, proof, leaf=LEAVES[index])
        with pytest.raises(Refused, match="broken-inclusion"):
            included(index, size, proof, root=ROOTS[size - 1])
        with pytest.raises(Refused, match="broken-inclusion"):
            included(index, size, proof, leaf=LEAVES[(index + 1) % LARGEST])


@pytest.mark.parametrize("new", [1, 2, 3, 4, 5, 6, 7, 8, 21, 64, 65])
def test_a_tampered_consistency_proof_is_refused(new):
    for old in range(new + 1):
        proof = merkle.consistency_proof(NODE_AT, old, new)
        for wrong in spoilt(proof):
            with pytest.raises(Refused, match="broken-consistency"):
                extends(old, new, wrong)
        with pytest.raises(Refused, match="broken-consistency"):
            extends(old, new, proof, old_root=ROOTS[(old + 1) % LARGEST])
        if old:
            with pytest.raises(Refused, match="broken-consistency"):
                extends(old, new, proof, new_root=ROOTS[new + 1])
        with pytest.raises(Refused, match="broken-consistency"):
            extends(new + 1, new, proof)


@pytest.mark.parametrize("above", [node_hash(LEAVES[9], ROOTS[1]), node_hash(ROOTS[1], LEAVES[9])])
def test_a_proof_does_not_climb_past_the_root_of_its_size(above):
    with pytest.raises(Refused, match="broken-inclusion"):
        included(0, 1, (LEAVES[9],), root=above)


def test_every_inclusion_proof_is_the_rfc_s_and_holds():
    for size in range(1, LARGEST + 1):
        for index in range(size) if size < 40 else (0, 1, size // 2, size - 2, size - 1):
            proof = merkle.inclusion_proof(NODE_AT, index, size)
            assert list(proof) == path(index, LEAVES[:size])
            included(index, size, proof)


def test_every_consistency_proof_is_the_rfc_s_and_holds():
    for new in range(1, LARGEST + 1):
        for old in range(1, new + 1) if new < 40 else (1, 2, 31, 32, 33, new // 2, new - 1, new):
            proof = merkle.consistency_proof(NODE_AT, old, new)
            assert list(proof) == subproof(old, LEAVES[:new], whole=True)
            extends(old, new, proof)
    extends(0, 9, ())


def test_the_frontier_has_the_rfc_s_root_at_every_size():
    frontier = Frontier()
    for size in range(LARGEST):
        assert frontier.root() == ROOTS[size]
        assert merkle.root_of(NODE_AT, size) == ROOTS[size]
        frontier = frontier.append(LEAVES[size])
    assert frontier == Frontier().extend(LEAVES)


def test_certificate_transparency_s_roots():
    frontier = Frontier()
    for leaf, root in zip(CT_LEAVES, CT_ROOTS, strict=True):
        frontier = frontier.append(leaf_hash(leaf))
        assert frontier.root().hex() == root


@given(st.integers(0, LARGEST), st.integers(0, LARGEST))
def test_growing_in_two_steps_is_growing_in_one(first, second):
    first, second = sorted((first, second))
    step, early = Frontier().grow(LEAVES[:first])
    grown, late = step.grow(LEAVES[first:second])
    whole, nodes = Frontier().grow(LEAVES[:second])
    assert grown == whole
    assert early + late == nodes
    assert all(NODE_AT(level, index) == node for level, index, node in nodes)


def test_a_leaf_is_never_a_node():
    left, right = LEAVES[:2]
    assert leaf_hash(left + right) != node_hash(left, right)


@pytest.mark.parametrize("size", [-1, 1, 3])
def test_a_frontier_has_one_root_for_each_bit(size):
    with pytest.raises(ValueError, match="cannot hold"):
        Frontier(size, ())


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_no_proof_for_a_leaf_outside(index, size):
    with pytest.raises(ValueError, match="is not in a tree"):
        merkle.inclusion_proof(NODE_AT, index, size)


@pytest.mark.parametrize(("old", "new"), [(-1, 3), (4, 3)])
def test_no_proof_that_a_tree_shrank(old, new):
    with pytest.raises(ValueError, match="does not extend"):
        merkle.consistency_proof(NODE_AT, old, new)
