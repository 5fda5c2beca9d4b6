"""Silence is not consent, and nobody chooses for another."""

from __future__ import annotations

from datetime import date

import pytest

from foedus.pillars.governance.participation import taking_part
from pillars.governance.planbook import known, ref, step

STEP = step(5, participants=["ALB", "HRV", "XKX"], lead="HRV")
TODAY = date(2027, 3, 1)


def choice(number, by, what, on="2027-02-01", **changes):
    facts = {"about": ref(5), "member": by, "choice": what, "on": on}
    return known("participation", number, owner=by, **(facts | changes))


@pytest.mark.parametrize(
    "other",
    [
        choice(20, "ALB", "in", member="XKX"),
        choice(20, "XKX", "in", about=ref(6)),
        choice(20, "XKX", "in", on="2027-03-02"),
    ],
    ids=["in another's name", "about another step", "from tomorrow"],
)
def test_a_choice_that_does_not_hold_leaves_the_member_awaited(other):
    assert taking_part(STEP, [other], on=TODAY).awaited == ("ALB", "HRV", "XKX")


def test_members_are_inside_outside_awaited_or_joined():
    found = taking_part(
        STEP,
        [choice(20, "ALB", "in"), choice(21, "HRV", "out"), choice(22, "BGR", "in")],
        on=TODAY,
    )
    assert (found.inside, found.outside, found.awaited) == (("ALB",), ("HRV",), ("XKX",))
    assert (found.joined, found.without_lead) == (("BGR",), True)


def test_the_newest_choice_holds():
    first, second = choice(20, "XKX", "out"), choice(21, "XKX", "in", on="2027-02-15")
    found = taking_part(STEP, [second, first], on=TODAY)
    assert (found.inside, found.outside, found.without_lead) == (("XKX",), (), False)
