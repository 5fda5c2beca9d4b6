"""An outcome: refused, void and bound first, then adopted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.councilbook import (
    DEADLINE,
    LOG,
    MEMBERS,
    PID,
    cast,
    closed,
    digest,
    proposed,
    receipt,
)
from foedus.accord.outcome import outcome
from foedus.kernel.refusals import Refused

SILENCE = {"rule": {"name": "silence", "k": 0}, "deadline_unix_s": DEADLINE}
TWO_OF_THREE = {"rule": {"name": "k-of-n", "k": 2}}
ALL_APPROVE = [cast(m) for m in MEMBERS]

OTHER_DIGEST = {"owner": "ALB", "id": PID, "ver": 1, "digest": digest("x")}
TWO = ["ALB", "HRV"]


def count(*acts, receipts=()):
    return outcome(acts, proposal=PID, log=LOG, receipts=receipts)


def voids(result):
    return [(v.cast.ballot.voter, str(v.reason)) for v in result.void]


def test_a_proposal_that_is_not_here_is_refused():
    with pytest.raises(Refused, match="proposal-not-here"):
        count(*ALL_APPROVE)


@pytest.mark.parametrize(
    ("name", "ballot", "reason"),
    [
        ("of a stranger", cast("BGR"), "not-a-participant"),
        ("on a text nobody saw", cast("HRV", ver=7), "text-unknown"),
        ("naming another digest", cast("HRV", proposal=OTHER_DIGEST), "text-unknown"),
        ("with fewer participants", cast("HRV", participants=TWO), "participants-differ"),
        ("before another audience", replace(cast("HRV"), audience=("HRV",)), "audience-differs"),
    ],
)  # fmt: skip
def test_a_ballot_does_not_count(name, ballot, reason):
    result = count(proposed(**TWO_OF_THREE), cast("ALB"), ballot)
    assert voids(result) == [(ballot.owner, reason)]
    assert result.status == "open"


def test_a_ballot_on_another_proposal_is_not_even_mentioned():
    other = {
        "owner": "ALB",
        "id": PID.replace("1111", "2222"),
        "ver": 1,
        "digest": digest("text1"),
    }
    assert voids(count(proposed(), cast("HRV", proposal=other))) == []


def test_a_ballot_on_another_members_record_of_the_same_id_is_not_even_mentioned():
    other = {"owner": "BGR", "id": PID, "ver": 1, "digest": digest("text1")}
    assert voids(count(proposed(), cast("HRV", proposal=other))) == []


def test_a_new_text_voids_the_old_ballots_visibly():
    result = count(proposed(), *ALL_APPROVE, proposed(2, ver=2))
    assert result.status == "open"
    assert voids(result) == [(m, "re-vote-needed") for m in MEMBERS]
    assert result.awaited == MEMBERS


def test_a_text_that_its_owner_withholds_is_refused():
    with pytest.raises(Refused, match="text-withheld"):
        count(proposed(), *ALL_APPROVE, replace(proposed(2, ver=2), body=None))


def test_a_ballot_that_its_owner_withholds_is_awaited():
    held_back = replace(ALL_APPROVE[2], body=None)
    assert count(proposed(), *ALL_APPROVE[:2], held_back).awaited == ("XKX",)


def test_the_latest_ballot_of_a_voter_counts_by_position():
    late = cast("HRV", "reject", seq=5)
    result = count(late, proposed(), *ALL_APPROVE)
    assert result.status == "not-adopted"
    assert voids(result) == [("HRV", "superseded")]


RULES = {
    "unanimity": ({"rule": {"name": "unanimity", "k": 0}}, 3),
    "k-of-n": (TWO_OF_THREE, 2),
    "k of all": ({"rule": {"name": "k-of-n", "k": 3}}, 3),
    "one of n": ({"rule": {"name": "k-of-n", "k": 1}}, 1),
    "silence, all speak": (SILENCE, 3),
}


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("approvals", range(4))
def test_adopted_exactly_when_enough_approve(rule, approvals):
    changes, needed = RULES[rule]
    result = count(proposed(**changes), *ALL_APPROVE[:approvals])
    assert result.status == ("adopted" if approvals >= needed else "open")


@pytest.mark.parametrize(
    ("choice", "status"),
    [("approve-with-reservation", "adopted"), ("return", "open"), ("reject", "not-adopted")],
)
def test_a_choice_weighs_what_it_says(choice, status):
    assert count(proposed(), *ALL_APPROVE[:2], cast("XKX", choice)).status == status


def test_a_rejection_that_leaves_enough_others_keeps_it_open():
    assert count(proposed(**TWO_OF_THREE), cast("ALB", "reject")).status == "open"
    twice = [cast("ALB", "reject"), cast("HRV", "reject")]
    assert count(proposed(**TWO_OF_THREE), *twice).status == "not-adopted"


def test_a_close_ends_the_voting():
    result = count(
        proposed(), *ALL_APPROVE, closed("ALB1", "HRV1", "XKX1"), cast("HRV", "reject", seq=4)
    )
    assert (result.status, result.closed) == ("adopted", True)
    assert voids(result) == [("HRV", "not-in-the-close")]


def test_a_close_without_enough_ballots_rejects():
    result = count(proposed(), *ALL_APPROVE, closed("ALB1", "HRV1"))
    assert result.status == "not-adopted"
    assert voids(result) == [("XKX", "not-in-the-close")]


def test_a_text_after_the_close_changes_nothing():
    result = count(proposed(), *ALL_APPROVE, closed("ALB1", "HRV1", "XKX1"), proposed(10, ver=2))
    assert (result.status, result.text.ver) == ("adopted", 1)


def test_a_close_of_an_older_text_is_no_close():
    result = count(proposed(), *ALL_APPROVE, proposed(2, ver=2), closed("ALB1", "HRV1", "XKX1"))
    assert (result.status, result.closed) == ("open", False)


def test_a_named_ballot_that_is_not_here_leaves_it_open():
    result = count(proposed(), *ALL_APPROVE[:2], closed("ALB1", "HRV1", "XKX1"))
    assert (result.status, result.missing) == ("open", (digest("XKX1"),))


def test_a_close_that_leaves_out_a_receipted_ballot_is_void():
    timed = {"deadline_unix_s": DEADLINE} | TWO_OF_THREE
    acts = [proposed(**timed), *ALL_APPROVE, cast("HRV", "reject", seq=2), closed("ALB1", "HRV1")]
    known = receipt("ALB", DEADLINE, log="HRV/00000000/1", size=103)
    assert count(*acts).closed
    for harmless in (
        replace(known, size=102),
        replace(known, time_unix_s=DEADLINE + 1),
        replace(known, member="XKX"),
        replace(known, log="HRV/00000000/2"),
    ):
        assert count(*acts, receipts=[harmless]).closed
    result = count(*acts, receipts=[known])
    assert (result.closed, result.close_void) == (False, True)


IN_TIME, AFTER = receipt("XKX", DEADLINE), receipt("XKX", DEADLINE + 1)


@pytest.mark.parametrize(
    ("name", "receipts"),
    [
        ("no receipt at all", []),
        ("a receipt after the deadline only", [AFTER]),
        ("no sign that the deadline has passed", [IN_TIME]),
        ("a receipt that ends before the proposal", [replace(IN_TIME, size=1), AFTER]),
        ("a receipt of another log", [replace(IN_TIME, log="HRV/00000000/1"), AFTER]),
        ("somebody else's receipts", [receipt("HRV", DEADLINE), receipt("HRV", DEADLINE + 1)]),
    ],
)
def test_silence_never_binds_with(name, receipts):
    acts = [proposed(**SILENCE), *ALL_APPROVE[:2], closed("ALB1", "HRV1")]
    result = count(*acts, receipts=receipts)
    assert (result.status, result.silent, result.awaited) == ("not-adopted", (), ("XKX",))


def test_silence_does_not_speak_before_the_close_or_under_another_rule():
    acts = [proposed(**SILENCE), *ALL_APPROVE[:2]]
    assert count(*acts, receipts=[IN_TIME, AFTER]).status == "open"
    unanimous = proposed(deadline_unix_s=DEADLINE)
    acts = [unanimous, *ALL_APPROVE[:2], closed("ALB1", "HRV1")]
    assert count(*acts, receipts=[IN_TIME, AFTER]).silent == ()


def test_a_member_that_spoke_is_not_silent_even_if_the_close_omits_it():
    acts = [proposed(**SILENCE), *ALL_APPROVE[:2], cast("XKX", "reject"), closed("ALB1", "HRV1")]
    assert count(*acts, receipts=[IN_TIME, AFTER]).status == "not-adopted"


def test_silence_binds_a_member_whose_receipts_frame_the_deadline():
    acts = [proposed(**SILENCE), *ALL_APPROVE[:2], closed("ALB1", "HRV1")]
    result = count(*acts, receipts=[IN_TIME, AFTER])
    assert (result.status, result.silent, result.awaited) == ("adopted", ("XKX",), ())


SCENE = [
    proposed(**SILENCE),
    *ALL_APPROVE,
    cast("HRV", "reject", seq=2),
    cast("XKX", "return", seq=3),
    proposed(2, ver=2, **SILENCE),
    cast("HRV", seq=4, ver=2),
    closed("HRV4", ver=2),
    cast("BGR"),
]
TIMES = [replace(IN_TIME, size=9), replace(AFTER, size=9), receipt("ALB", 1, size=9)]


@given(st.permutations(SCENE), st.permutations(TIMES), st.lists(st.sampled_from(SCENE)))
def test_neither_order_nor_repetition_of_the_inputs_matters(acts, receipts, again):
    expected = count(*SCENE, receipts=TIMES)
    assert expected.silent == ("XKX",)
    assert count(*acts, *again, receipts=receipts) == expected
