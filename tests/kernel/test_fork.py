"""Evidence of a fork is refused unless it proves one."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest

from foedus.kernel import canonical
from foedus.kernel.admit_page import AdmittedPage, check_promise
from foedus.kernel.checkpoint import Checkpoint, sign_note
from foedus.kernel.fork import Branch, Step, read_fork, write_fork
from foedus.kernel.merkle import Frontier, consistency_proof, from_leaves, leaf_hash, root_of
from foedus.kernel.refusals import Refused
from ledgerbook import KEYS, LOG, SIGNERS, THEIRS, arrival, judged

SHOWN = [leaf_hash(word.encode()) for word in "abcdefg"]
DENIED = [*SHOWN[:2], *(leaf_hash(word.encode()) for word in "xyz")]
ACCEPTED = judged(arrival())


def note(leaves, size, log=LOG, member="ALB"):
    root = Frontier().extend(leaves[:size]).root()
    return sign_note(Checkpoint(log, size, root), SIGNERS[member])


def branch(leaves, end, *sizes, signed=None):
    """Steps from each of `sizes` to the next, and from the last to the checkpoint at `end`."""
    node_at = from_leaves(leaves)
    steps = [
        Step(size, root_of(node_at, size), consistency_proof(node_at, size, after))
        for size, after in pairwise([*sizes, end])
    ]
    return Branch(signed or note(leaves, end), tuple(steps))


ONE = branch(DENIED, 5, 4)
"""ALB signed `DENIED` at size 5 ..."""
OTHER = branch(SHOWN, 7, 4, 6)
"""... and `SHOWN` at size 7, which differs from the third entry on."""


def evidence(one=ONE, other=OTHER):
    return write_fork(one, other)


def changed(**fields):
    return canonical.encode(json.loads(evidence()) | fields)


def changed_step(**fields):
    branch = ONE.wire()
    branch["steps"][0] |= fields
    return changed(branches=[branch, OTHER.wire()])


@pytest.mark.parametrize(
    ("code", "unverified"),
    [
        ("fork-shape", b"[]"),
        ("fork-shape", b"{}"),
        ("fork-shape", changed(v=2)),
        ("fork-shape", changed(branches=None)),
        ("fork-shape", changed(branches=[ONE.wire()])),
        ("fork-shape", changed(branches=[ONE.wire()] * 3)),
        ("fork-shape", changed(branches=[ONE.wire(), {}])),
        ("fork-shape", changed(branches=[ONE.wire(), OTHER.wire() | {"steps": []}])),
        ("fork-shape", changed(branches=[ONE.wire(), OTHER.wire() | {"note": 7}])),
        ("fork-shape", changed_step(size=True)),
        ("fork-shape", changed_step(size=-1)),
        ("fork-shape", changed_step(root="00")),
        ("fork-shape", changed_step(root="zz" * 32)),
        ("fork-shape", changed_step(root=7)),
        ("fork-shape", changed_step(proof=None)),
        ("fork-shape", changed_step(proof=["00" * 32] * 129)),
        ("not-canonical", evidence() + b" "),
        ("not-a-fork", evidence(ONE, ONE)),
        ("not-a-fork", evidence(ONE, branch(SHOWN, 7, 5))),
        ("not-a-fork", evidence(branch(DENIED, 5, 2), branch(SHOWN, 7, 2))),
        ("not-a-fork", evidence(ONE, branch(SHOWN, 7, 4, signed=note(SHOWN, 7, THEIRS, "HRV")))),
        ("broken-consistency", evidence(branch(DENIED, 5, 4, signed=note(SHOWN, 5)), OTHER)),
        ("broken-consistency", evidence(ONE, branch(SHOWN, 7, 4, signed=note(DENIED, 5)))),
        ("broken-consistency", changed_step(size=3)),
        ("broken-consistency", changed_step(proof=[])),
        ("note-unsigned", evidence(branch(DENIED, 5, 4, signed=note(DENIED, 5, LOG, "XKX")))),
        ("note-unsigned", evidence(ONE, branch(SHOWN, 7, 4, signed=note(SHOWN, 7, LOG, "XKX")))),
    ],
)
def test_what_proves_no_fork_is_refused(code, unverified):
    with pytest.raises(Refused) as refused:
        read_fork(unverified, KEYS.get)
    assert refused.value.refusals[0].code == code


@pytest.mark.parametrize("size", [3, 4, 5])
def test_two_histories_of_one_log_are_proven_to_anybody_with_the_key(size):
    """At every size from which they differ, with as many steps as it takes."""
    for other in (branch(SHOWN, 7, size), branch(SHOWN, 7, size, 6), branch(SHOWN, 7, size, 7)):
        fork = read_fork(evidence(branch(DENIED, 5, size), other), KEYS.get)
        assert (fork.log, fork.size) == (LOG, size)


def test_a_branch_travels_alone_as_what_a_member_holds():
    tree = Branch.from_bytes(OTHER.to_bytes()).verify(KEYS.get)
    assert (tree.log, tree.size, tree.root) == (LOG, 4, root_of(from_leaves(SHOWN), 4))


def page_of(leaves):
    entries = tuple(replace(ACCEPTED, leaf=leaf) for leaf in leaves)
    return AdmittedPage(entries, Frontier(), (), None)


def promise(leaves, size):
    """The tree had two entries when a checkpoint of `SHOWN` at `size` was kept; now it grows."""
    known = Checkpoint(LOG, size, root_of(from_leaves(SHOWN), size))
    before = Frontier().extend(SHOWN[:2])
    check_promise(page_of(leaves[2:]), before=before, known=known)


@pytest.mark.parametrize("size", [3, 5])
def test_an_owner_that_signed_ahead_and_sends_something_else_is_refused(size):
    with pytest.raises(Refused, match="checkpoint-contradicted") as refused:
        promise(DENIED, size)
    assert refused.value.refusals[0].facts == {"log": LOG, "size": size}


@pytest.mark.parametrize(
    ("leaves", "size"), [(SHOWN, 7), (SHOWN, 5), (SHOWN[:4], 5), (DENIED, 2), (DENIED[:4], 5)]
)
def test_a_tree_grows_into_what_was_signed_ahead_or_has_not_reached_it(leaves, size):
    promise(leaves, size)
