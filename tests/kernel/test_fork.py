"""Evidence of a fork is refused unless it proves one."""

from __future__ import annotations

import json

import pytest

from foedus.kernel import canonical
from foedus.kernel.checkpoint import Checkpoint, sign_note
from foedus.kernel.fork import read_fork, write_fork
from foedus.kernel.merkle import Frontier, consistency_proof, from_leaves, leaf_hash, root_of
from foedus.kernel.refusals import Refused
from ledgerbook import KEYS, LOG, SIGNERS, THEIRS

SHOWN = [leaf_hash(word.encode()) for word in "abcdefg"]
DENIED = [*SHOWN[:2], *(leaf_hash(word.encode()) for word in "xyz")]


def note(leaves, size, log=LOG, member="ALB"):
    root = Frontier().extend(leaves[:size]).root()
    return sign_note(Checkpoint(log, size, root), SIGNERS[member])


def evidence(**changes):
    """ALB signed `DENIED` at size 5 and `SHOWN` at size 7, alike in two entries only."""
    node_at = from_leaves(SHOWN)
    parts = {
        "smaller": note(DENIED, 5),
        "larger": note(SHOWN, 7),
        "root": root_of(node_at, 5),
        "proof": consistency_proof(node_at, 5, 7),
    }
    return write_fork(**parts | changes)


@pytest.mark.parametrize(
    ("code", "unverified"),
    [
        ("fork-shape", b"[]"),
        ("fork-shape", b"{}"),
        ("fork-shape", canonical.encode(json.loads(evidence()) | {"v": 2})),
        ("fork-shape", canonical.encode(json.loads(evidence()) | {"larger": 7})),
        ("fork-shape", canonical.encode(json.loads(evidence()) | {"root": "00"})),
        ("fork-shape", canonical.encode(json.loads(evidence()) | {"root": "zz" * 32})),
        ("fork-shape", canonical.encode(json.loads(evidence()) | {"proof": None})),
        ("not-canonical", evidence() + b" "),
        ("not-a-fork", evidence(smaller=note(SHOWN, 5))),
        ("not-a-fork", evidence(smaller=note(DENIED, 5, THEIRS, "HRV"))),
        ("broken-consistency", evidence(root=Frontier().extend(SHOWN[:4]).root())),
        ("broken-consistency", evidence(proof=())),
        ("broken-consistency", evidence(larger=note(DENIED, 5), smaller=note(SHOWN, 7))),
        ("note-unsigned", evidence(smaller=note(DENIED, 5, LOG, "XKX"))),
        ("note-unsigned", evidence(larger=note(SHOWN, 7, LOG, "XKX"))),
    ],
)
def test_what_proves_no_fork_is_refused(code, unverified):
    with pytest.raises(Refused) as refused:
        read_fork(unverified, KEYS.get)
    assert refused.value.refusals[0].code == code


def test_two_histories_of_one_log_are_proven_to_anybody_with_the_key():
    fork = read_fork(evidence(), KEYS.get)
    assert (fork.log, fork.size) == (LOG, 5)


def test_two_trees_of_one_size_are_a_fork_without_a_proof():
    same = evidence(larger=note(SHOWN, 5), proof=())
    assert read_fork(same, KEYS.get).size == 5
