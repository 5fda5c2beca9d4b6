"""Figures for people."""

from __future__ import annotations

from datetime import date

import pytest

from foedus.desk.figures import Figures

ENGLISH = Figures("en", "EUR")
CROATIAN = Figures("hr", "EUR")


@pytest.mark.parametrize(
    ("cents", "text"),
    [
        (0, "EUR\xa00.00"),
        (5, "EUR\xa00.05"),
        (-1, "EUR\xa0−0.01"),
        (123_456_789, "EUR\xa01\u202f234\u202f567.89"),
    ],
)
def test_money_is_exact(cents, text):
    assert ENGLISH.money(cents) == text


@pytest.mark.parametrize(
    ("cents", "text"),
    [
        (99_999_99, "EUR\xa099\u202f999"),
        (123_400_00, "EUR\xa0123\xa0thousand"),
        (123_000_000, "EUR\xa01.23\xa0million"),
        (4_567_800_000, "EUR\xa045.7\xa0million"),
        (-205_600_000_000, "EUR\xa0−2\u202f056\xa0million"),
    ],
)
def test_large_money_is_said_in_three_digits(cents, text):
    assert ENGLISH.short_money(cents) == text


def test_the_decimal_sign_is_the_readers():
    assert CROATIAN.money(150) == "EUR\xa01,50"
    assert CROATIAN.share(348) == "3,48\xa0%"


def test_gain_and_loss_do_not_look_alike():
    assert ENGLISH.write("saving", 100) == "+1.00"
    assert ENGLISH.write("saving", -100) == "−1.00"
    assert ENGLISH.write("days", 3) == "+3"


def test_nothing_is_a_dash_and_a_day_is_iso():
    assert ENGLISH.write("money", None) == "–"
    assert ENGLISH.write("day", date(2027, 1, 15)) == "2027-01-15"
