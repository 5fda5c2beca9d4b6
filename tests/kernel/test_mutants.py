"""A simulator that finds nothing proves nothing: every seeded mutant must be caught by it.

Each mutant takes one check out of the kernel, of the member around it or of the count of
decisions. The same short simulations pass without a mutant.
"""

from __future__ import annotations

import pytest

from foedus.accord.testing import council
from foedus.accord.testing.scenes import federation
from foedus.kernel.testing.invariants import Broken
from foedus.kernel.testing.liar import TOLD
from kernel.mutants import decisions, gate, node, tree

MUTANTS = (*gate.MUTANTS, *tree.MUTANTS, *node.MUTANTS, *decisions.MUTANTS)
SEEDS = range(100, 140)
STEPS = 250

LIES = {
    gate.signature_is_not_checked: ["another-signature"],
    gate.position_is_not_compared: ["skipped-position", "replayed-entry"],
    gate.log_is_not_compared: ["another-log"],
    gate.audience_is_not_compared: ["another-audience"],
    gate.reader_need_not_be_in_the_audience: ["shown-to-an-outsider"],
    gate.previous_version_is_not_compared: ["broken-chain"],
    gate.version_may_go_back: ["lower-version"],
    gate.one_version_may_have_two_contents: ["two-contents"],
    gate.anything_can_be_withdrawn: ["withdrawn-unseen"],
    gate.content_is_not_the_signed_one: ["swapped-content"],
    gate.content_may_be_spelt_in_two_ways: ["doubled-content-key"],
    gate.payload_may_be_spelt_in_two_ways: ["spaced-payload", "doubled-key"],
    gate.a_record_is_known_by_its_id_alone: ["another-members-record"],
    tree.checkpoint_signature_is_not_checked: ["forged-checkpoint"],
    tree.page_is_not_compared_with_the_tree: ["another-root"],
    tree.the_checkpoint_that_is_kept_is_forgotten: ["promised-ahead"],
}
"""What the liar says so that a mutant is found soon; otherwise it tells every lie it knows."""


def caught_by(seed, **changes):
    """What went wrong: a broken invariant, or an exception of the kernel's; "" if nothing did."""
    scene = federation(seed, size=3 + seed % 2, crash_pct=3, **changes)
    try:
        scene.run(STEPS)
        scene.settle()
    except Broken as broken:
        return broken.name
    except ValueError as error:
        return type(error).__name__
    return ""


def hunt(mutant):
    """The first seed's finding, or "" if the mutant lives through all of them."""
    changes = {"lies": LIES.get(mutant, TOLD)}
    if mutant in decisions.MUTANTS:
        changes["plays"] = council.PLAYS
    return next(filter(None, (caught_by(seed, **changes) for seed in SEEDS)), "")


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.__name__)
def test_a_mutant_is_caught(mutant, monkeypatch):
    mutant(monkeypatch)
    assert hunt(mutant)


def test_the_kernel_as_it_is_passes_the_same_simulations():
    assert [caught_by(seed) for seed in SEEDS[:3]] == [""] * 3
    assert [caught_by(seed, plays=council.PLAYS) for seed in SEEDS[:3]] == [""] * 3
    for lies in LIES.values():
        assert caught_by(SEEDS[0], lies=lies) == ""


def test_there_are_mutants_enough():
    assert len(MUTANTS) == len({mutant.__name__ for mutant in MUTANTS}) >= 15
