from __future__ import annotations

import pytest

from foedus.kernel.refusals import Place, Refusal, Refused


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(), ""),
        (Place(file="a.csv", row=3, column="price"), "a.csv, row 3, price"),
        (Place(file="a.xlsx", sheet="offers"), "a.xlsx, offers"),
    ],
)
def test_a_place_reads_as_people_say_it(place, words):
    assert str(place) == words


def test_refused_carries_every_refusal():
    refusals = (Refusal("MISSING_COLUMN"), Refusal("NOT_A_NUMBER", Place(row=2)))
    assert Refused(refusals).refusals == refusals


def test_refused_for_no_reason_is_an_error():
    with pytest.raises(ValueError, match="at least one"):
        Refused(())
