"""The shipped facts: sums that must add up, and what they say of the first members.

The tests name states on purpose: they check the data. The package itself must not.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import foedus.rulebook
from foedus.rulebook import Mark, Rulebook, StandingKind, ValueKind
from foedus.rulebook.rows import Dated

ON = date(2026, 11, 24)
CATEGORIES = (
    "armoured_combat_vehicle",
    "artillery_75mm_plus",
    "attack_helicopter",
    "battle_tank",
    "combat_aircraft",
)
FOUNDERS = ("ALB", "HRV", "XKX")


def every_row(book: Rulebook) -> list[Dated]:
    return [row for name in book.__slots__ for row in getattr(book, name)]


def ceiling(book: Rulebook, member: str, category: str, on: date = ON) -> int:
    found = book.ceiling(member, category, on=on)
    assert found is not None
    return found.value


def is_met(book: Rulebook, code: str, buyers: tuple[str, ...]) -> bool:
    """Every minimum of an instrument, and its flag for all buyers; generic, from the data."""
    row = book.instrument(code, on=ON)
    assert row is not None
    if row.needs_flag and not set(buyers) <= set(book.members_with(row.needs_flag, on=ON)):
        return False
    return all(
        len(set(buyers) & set(book.members_with(least.flag, on=ON) if least.flag else buyers))
        >= least.count
        for least in row.minimums()
    )


def test_has_the_five_categories(book: Rulebook) -> None:
    assert tuple(row.category for row in book.categories) == CATEGORIES


@pytest.mark.parametrize("category", CATEGORIES)
def test_successors_add_up_to_the_signatory_of_1996(book: Rulebook, category: str) -> None:
    signatory = ceiling(book, "YUG", category, date(1996, 6, 14))
    assert ceiling(book, "SRB", category) + ceiling(book, "MNE", category) == signatory
    assert signatory == round(2.5 * ceiling(book, "HRV", category) + 1e-9)


@pytest.mark.parametrize("category", CATEGORIES)
def test_two_parties_have_equal_ceilings(book: Rulebook, category: str) -> None:
    assert ceiling(book, "HRV", category) == ceiling(book, "BIH", category)


@pytest.mark.parametrize("member", ["ALB", "XKX", "BGR"])
def test_who_is_no_party_has_no_ceiling(book: Rulebook, member: str) -> None:
    party = book.flag(member, "arms_control_party", on=ON)
    assert party is not None
    assert party.value is False
    assert [book.ceiling(member, category, on=ON) for category in CATEGORIES] == [None] * 5


def test_ceilings_belong_to_parties_on_every_first_and_last_day(book: Rulebook) -> None:
    for row in book.ceilings:
        days = [row.valid_from, row.valid_until or ON]
        assert all(row.member in book.members_with("arms_control_party", on=d) for d in days), row


def test_tanks_stay_below_the_ceiling(book: Rulebook) -> None:
    held = book.holding("HRV", "battle_tank", on=ON)
    assert held is not None
    changes = book.changes_of_holding("HRV", "battle_tank", on=ON)
    assert sorted(change.change for change in changes) == [-30, 44]
    assert held.value + sum(change.change for change in changes) == 246
    assert ceiling(book, "HRV", "battle_tank") == 410


def test_a_part_is_not_taken_for_the_whole(book: Rulebook) -> None:
    assert book.holding("SRB", "combat_aircraft", on=ON) is None


def test_no_holding_is_zero_only_where_zero_was_read(book: Rulebook) -> None:
    none_held = book.holding("MNE", "battle_tank", on=ON)
    assert none_held is not None
    assert none_held.value == 0
    assert book.holding("ALB", "battle_tank", on=ON) is None


def test_recalled_and_conflicting_facts_are_to_be_confirmed(book: Rulebook) -> None:
    for row in every_row(book):
        assert row.quote().is_confirmed == (row.mark not in {Mark.RECALLED, Mark.CONFLICTING})
    assert {row.mark for row in every_row(book)} == set(Mark)


def test_recalled_facts_say_so_in_their_source(book: Rulebook) -> None:
    recalled = [row for row in every_row(book) if row.mark is Mark.RECALLED]
    told = [row for row in recalled if "ecalled" in row.source or row.note]
    assert recalled
    assert told == recalled


def test_the_founders_alone_meet_no_common_rule(book: Rulebook) -> None:
    assert not is_met(book, "SAFE", FOUNDERS)
    assert not is_met(book, "EDIP", FOUNDERS)


def test_a_second_eu_member_makes_the_pair(book: Rulebook) -> None:
    assert is_met(book, "SAFE", (*FOUNDERS, "BGR"))
    assert not is_met(book, "EDIP", ("BGR", "HRV"))


def test_only_an_admission_is_missing_for_three_buyers(book: Rulebook) -> None:
    standing = book.standing("EDIP", "ALB", on=ON)
    assert standing is not None
    assert standing.standing is StandingKind.IF_ADMITTED
    assert not is_met(book, "EDIP", ("ALB", "BGR", "HRV"))


def test_the_right_to_buy_with_a_loan_of_others_is_to_be_confirmed(book: Rulebook) -> None:
    fact = book.flag("XKX", "safe_buyer", on=ON)
    assert fact is not None
    assert fact.value is True
    assert not fact.is_confirmed


@pytest.mark.parametrize(("member", "days"), [("ALB", 15), ("HRV", 15), ("XKX", 30)])
def test_notice_to_congress_depends_on_the_group(book: Rulebook, member: str, days: int) -> None:
    group = book.flag(member, "fms_threshold_group", on=ON)
    assert group is not None
    rule = book.fms_rule(f"notice_days.{group.value}", on=ON)
    assert rule is not None
    assert (rule.value, rule.unit) == (days, "days")


def test_every_group_has_every_notice_rule(book: Rulebook) -> None:
    groups = next(flag.allowed for flag in book.flags if flag.flag == "fms_threshold_group")
    for rule in ("notify_mde", "notify_total", "notify_construction", "notice_days"):
        assert all(book.fms_rule(f"{rule}.{group}", on=ON) for group in groups)


def test_stages_are_numbered_without_gaps(book: Rulebook) -> None:
    positions = [stage.position for stage in book.stages_of_sale(on=ON)]
    assert positions == list(range(1, 15))


def test_contracts_lie_far_below_ceilings(book: Rulebook) -> None:
    himars = {row.value_kind: row.amount_cents for row in book.price_evidence("m142-himars")}
    approved, notified = himars[ValueKind.APPROVED], himars[ValueKind.CEILING]
    assert approved is not None
    assert notified is not None
    assert round(approved / notified, 2) == 0.74


def test_a_ceiling_is_never_a_price(book: Rulebook) -> None:
    assert not any(row.is_price for row in book.prices if row.value_kind is ValueKind.CEILING)
    assert {row.evidence for row in book.prices if row.is_price} == {
        "hrv-bradley-2022",
        "hrv-leopard-2025",
        "mne-jltv-2019",
    }


def test_the_tank_contract_is_the_sum_of_loan_and_budget(book: Rulebook) -> None:
    (contract,) = book.price_evidence("leopard-2a8")
    assert contract.amount_cents == 114_038_702_100 + 34_355_194_877
    assert contract.quote().unit == "eur_cents"


def test_counted_days_agree_with_full_dates(book: Rulebook) -> None:
    full = [row for row in book.lead_times if len(row.started) == len(row.ended) == 10]
    assert len(full) == 3
    for row in full:
        days = (date.fromisoformat(row.ended) - date.fromisoformat(row.started)).days
        assert row.days == days, row.evidence


def test_no_fact_is_looked_up_in_the_future(book: Rulebook) -> None:
    assert max(row.looked_up_on for row in every_row(book)) <= ON


def test_every_founder_has_a_name_in_every_language(book: Rulebook) -> None:
    for member in FOUNDERS:
        for language in ("en", "sq", "hr"):
            assert book.designation(member, language=language, on=ON), (member, language)


def test_the_code_names_no_member(book: Rulebook) -> None:
    names = {row.name.rstrip("*") for row in book.designations} | {
        row.member for row in book.designations
    }
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)))
    for path in Path(foedus.rulebook.__file__).parent.glob("*.py"):
        found = set(pattern.findall(path.read_text(encoding="utf-8")))
        assert not found, (path.name, found)
