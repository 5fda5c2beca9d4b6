"""The questions: by day, without guessing, and with everything a quotation needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.rulebook import Mark, Minimum, Rulebook, UnknownName, load_rulebook
from foedus.rulebook.codes import BadCell, Code, Unit

ON = date(2026, 11, 24)
DAY = timedelta(days=1)
BOOK = load_rulebook()
ROWS = [row for name in BOOK.__slots__ for row in getattr(BOOK, name)]


@given(row=st.sampled_from(ROWS), day=st.dates(date(1990, 1, 1), date(2035, 1, 1)))
def test_a_row_holds_from_its_first_to_its_last_day(row, day: date) -> None:
    last = row.valid_until or date.max
    assert row.holds(on=day) == (row.valid_from <= day <= last)
    assert row.holds(on=row.valid_from)
    assert not row.holds(on=row.valid_from - DAY)


@given(member=st.sampled_from(["HRV", "MNE"]), day=st.dates(date(2007, 12, 31), ON))
def test_a_corrected_fact_leaves_no_gap(member: str, day: date) -> None:
    fact = BOOK.ceiling(member, "battle_tank", on=day)
    assert fact is not None
    assert fact.mark is (Mark.READ if day >= date(2019, 12, 12) else Mark.DERIVED)


def test_before_the_first_day_nothing_is_known(book: Rulebook) -> None:
    before = date(1996, 6, 13)
    assert book.flag("HRV", "arms_control_party", on=before) is None
    assert book.ceiling("YUG", "battle_tank", on=before) is None
    assert book.treaty_category("leopard-2a8", on=before) is None
    assert book.treaty_fact("signed_on", on=before) is None
    assert book.fms_rule("notice_days.other", on=before) is None
    assert book.standing("SAFE", "ALB", on=before) is None
    assert book.instrument("SAFE", on=before) is None
    assert book.instruments(on=before) == book.ways_to_buy(on=before) == ()
    assert book.members_with("nato_member", on=before) == ()


def test_after_the_last_day_nothing_is_known(book: Rulebook) -> None:
    assert book.ceiling("YUG", "battle_tank", on=date(2005, 12, 31)) is not None
    assert book.ceiling("YUG", "battle_tank", on=date(2006, 1, 1)) is None


def test_an_unknown_member_or_system_is_not_an_error(book: Rulebook) -> None:
    assert book.flag("QQQ", "nato_member", on=ON) is None
    assert book.ceiling("QQQ", "battle_tank", on=ON) is None
    assert book.treaty_category("submarine", on=ON) is None
    assert book.price_evidence("submarine") == book.lead_time_evidence("submarine") == ()


@pytest.mark.parametrize(
    "ask",
    [
        lambda book: book.flag("HRV", "nato", on=ON),
        lambda book: book.members_with("nato", on=ON),
        lambda book: book.ceiling("HRV", "tanks", on=ON),
        lambda book: book.holding("HRV", "tanks", on=ON),
        lambda book: book.changes_of_holding("HRV", "tanks", on=ON),
        lambda book: book.instrument("SAVE", on=ON),
        lambda book: book.standing("SAVE", "HRV", on=ON),
        lambda book: book.funding_fact("SAVE", "grace_years", on=ON),
        lambda book: book.fms_rule("notice_days", on=ON),
        lambda book: book.treaty_fact("signed", on=ON),
        lambda book: book.vehicle("barter", on=ON),
        lambda book: book.ceilings[0].quote("price"),
    ],
)
def test_a_misspelt_name_is_an_error(book: Rulebook, ask) -> None:
    with pytest.raises(UnknownName):
        ask(book)


def test_answers_are_typed(book: Rulebook) -> None:
    nato = book.flag("HRV", "nato_member", on=ON)
    codification = book.flag("XKX", "ncb_code", on=ON)
    surcharge = book.fms_rule("admin_surcharge_pct", on=ON)
    signed = book.treaty_fact("signed_on", on=ON)
    assert nato is not None
    assert nato.value is True
    assert codification is not None
    assert codification.value == "none"
    assert surcharge is not None
    assert surcharge.value == Decimal("3.2")
    assert surcharge.unit is Unit.PCT
    assert not surcharge.is_confirmed
    assert signed is not None
    assert signed.value == date(1996, 6, 14)


def test_members_with_gives_known_yes_only(book: Rulebook) -> None:
    assert book.members_with("nspa_member", on=ON) == ("ALB", "BGR", "HRV")
    assert book.members_with("sdp_partner", on=ON) == ("ALB",)


def test_a_quotation_carries_source_and_mark(book: Rulebook) -> None:
    safe = book.instrument("SAFE", on=ON)
    assert safe is not None
    fact = safe.quote("max_outside_parts_pct")
    assert (fact.table, fact.code) == ("funding_instruments", "SAFE.max_outside_parts_pct")
    assert (fact.value, fact.unit, fact.mark) == (35, "pct", Mark.READ)
    assert fact.source == safe.source
    assert (fact.valid_from, fact.looked_up_on) == (date(2025, 5, 27), date(2026, 11, 23))


def test_codes_of_quotations_are_unique_on_a_day() -> None:
    quotes = [row.quote() for row in ROWS if row.holds(on=ON)]
    assert len({(quote.table, quote.code) for quote in quotes}) == len(quotes)


def test_minimums_are_data(book: Rulebook) -> None:
    safe, edip = book.instrument("SAFE", on=ON), book.instrument("EDIP", on=ON)
    nspa = book.vehicle("nspa_partnership", on=ON)
    assert safe is not None
    assert edip is not None
    assert nspa is not None
    assert safe.minimums() == (Minimum("safe_pair_party", 2), Minimum("safe_beneficiary", 1))
    assert edip.minimums() == (Minimum("edip_participant", 3), Minimum("eu_member", 2))
    assert nspa.minimums() == (Minimum("", 2), Minimum("nato_member", 2))


def test_the_window_of_the_money_is_not_the_life_of_the_fact(book: Rulebook) -> None:
    ended = book.instrument("EDIRPA", on=ON)
    assert ended is not None
    assert not ended.is_open(on=ON)
    assert ended.is_open(on=date(2025, 12, 31))
    own = book.instrument("NATIONAL", on=ON)
    assert own is not None
    assert own.is_open(on=ON)


def test_an_open_legal_question_is_not_counted_but_not_free(book: Rulebook) -> None:
    drone = book.treaty_category("bayraktar-tb2", on=ON)
    missile = book.treaty_category("fgm-148-javelin", on=ON)
    tank = book.treaty_category("leopard-2a8", on=ON)
    assert drone is not None
    assert missile is not None
    assert tank is not None
    assert (drone.category, missile.category) == ("legal_review", "none")
    assert [item.is_counted for item in (drone, missile, tank)] == [False, False, True]


@pytest.mark.parametrize("text", ["M142 HIMARS", "himars", " m142-himars "])
def test_finds_a_system_by_any_of_its_names(book: Rulebook, text: str) -> None:
    found = book.system_named(text, on=ON)
    assert found is not None
    assert found.system == "m142-himars"


def test_a_designation_falls_back_to_the_general_one(book: Rulebook) -> None:
    for_eu = book.designation("XKX", language="en", audience="eu", on=ON)
    for_press = book.designation("XKX", language="en", audience="press", on=ON)
    assert for_eu is not None
    assert for_press is not None
    assert for_eu.name == for_press.name + "*"
    assert for_eu.footnote
    assert not for_press.footnote


def test_output_follows_the_years(book: Rulebook) -> None:
    years = {
        day.year: book.output_per_year("fgm-148-javelin", on=day)
        for day in (date(2022, 12, 31), date(2024, 12, 31), date(2026, 12, 31))
    }
    assert [row and row.units_per_year for row in years.values()] == [2100, 2400, 3960]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"ceiling": -1}, Code.OUT_OF_RANGE),
        ({"valid_until": date(1990, 1, 1)}, Code.ENDS_BEFORE_START),
    ],
)
def test_a_row_made_by_hand_keeps_its_ranges(book: Rulebook, change, code: Code) -> None:
    with pytest.raises(BadCell) as caught:
        replace(book.ceilings[0], **change)
    assert caught.value.code is code
