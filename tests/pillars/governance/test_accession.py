"""Who may apply is data; it warns. A newcomer sees what was released and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from foedus.pillars.governance.accession import (
    Advice,
    advise,
    board,
    eligibility,
    invitations,
    preview,
)
from foedus.pillars.governance.records import Stage
from foedus.rulebook import load_rulebook
from pillars.governance.planbook import ALL, known, passed, step

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("BGR", "accession-open"),
        ("HRV", "accession-open"),
        ("XKX", "accession-open"),
        ("ZZZ", "accession-undecided"),
    ],
)
def test_eligibility_follows_the_facts(rulebook, state, code):
    advice = eligibility(state, rulebook, founders=ALL, on=TODAY)
    assert advice.code == code
    assert all(quote.source for quote in advice.quotes)
    assert advice.quotes


def test_a_state_that_is_known_to_be_neither_may_not_apply(rulebook):
    advice = eligibility("XKX", rulebook, founders=(), on=TODAY)
    assert (advice.code, advice.facts) == ("accession-not-open", {"state": "XKX"})


def test_a_founder_needs_no_other_basis(rulebook):
    assert eligibility("XKX", rulebook, founders=ALL, on=TODAY).facts["path"] == "founder"


def test_before_the_declaration_there_was_no_way_in(rulebook):
    early = eligibility("BGR", rulebook, founders=ALL, on=date(2025, 3, 17))
    assert early.code == "accession-not-open"


@pytest.mark.parametrize(
    ("basis", "codes"),
    [
        ("nato_member", ["accession-open"]),
        ("founder", ["accession-open", "basis-not-confirmed"]),
        ("none", ["accession-open"]),
    ],
)
def test_a_stated_basis_is_checked_and_never_refused(rulebook, basis, codes):
    candidate = known("candidate", 7, basis=basis).body
    found = advise(candidate, rulebook, founders=ALL, on=TODAY)
    assert [advice.code for advice in found] == codes


def test_an_advice_with_other_facts_is_an_error():
    with pytest.raises(ValueError, match="accession-open"):
        Advice("accession-open", {"state": "BGR"})


def candidate(number, stage, on):
    return known("candidate", number, stage=stage, history=[passed(stage, on)])


def test_the_board_has_every_stage_and_the_earliest_first():
    late, early = candidate(7, "observer", "2026-05-01"), candidate(8, "observer", "2026-01-01")
    columns = board([late, early])
    assert list(columns) == list(Stage)
    assert columns[Stage.OBSERVER] == (early, late)
    assert columns[Stage.MEMBER] == ()


def test_only_who_was_invited_is_in_the_register():
    invited, mentioned = known("candidate", 7), candidate(8, "mentioned", "2025-03-18")
    assert [(one, row.on) for one, row in invitations([mentioned, invited])] == [
        (invited, date(2026, 1, 1))
    ]


def test_a_newcomer_sees_what_was_released_to_it_and_what_is_chosen():
    open_, chosen, closed = step(5, to=(*ALL, "ZZZ")), step(6), step(7)
    found = preview([closed, chosen, open_], "ZZZ", releasing=[chosen.ref, open_.ref])
    assert (found.already, found.new, found.withheld) == ((open_,), (chosen,), (closed,))


def test_a_newcomer_sees_what_is_public():
    assert preview([step(5, public=True)], "ZZZ").already == (step(5, public=True),)
