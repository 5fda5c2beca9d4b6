"""Advice warns with facts and sources, and stays silent where nothing is known to be wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from string import Formatter

import pytest

from casebook import ORDER_ON, need, offer, order, pooled
from foedus.pillars.procurement.advice import FACTS, Advice, advise
from foedus.pillars.procurement.plan.result import (
    BudgetExcess,
    JointOrder,
    Line,
    Plan,
    Proof,
    Step,
)
from foedus.pillars.procurement.records import Holding, Item, PriceBreak, Rate, Supplier
from foedus.pillars.procurement.wording.advice import (
    CONFIRM,
    TEXTS,
    advice_sources,
    advice_text,
    amount,
)
from foedus.rulebook import load_rulebook

BOOK = load_rulebook()
DOLLARS = (Rate(currency="USD", per_unit_micros=1_000_000, on=ORDER_ON),)


def bought(system="fgm-148-javelin", needs=None, case=None, **terms):
    """A case of one item from one offer, everything else as given."""
    needs = needs or {"ALB": 150, "HRV": 120, "XKX": 246}
    known = {
        "items": (Item(item="thing", name="thing", system=system),),
        "requirements": tuple(need(member, "thing", units) for member, units in needs.items()),
        "offers": (offer("O", "S", "thing", 200_000_00, **terms),),
        "price_breaks": (),
        "rates": DOLLARS,
    }
    return pooled(**(known | (case or {})))


def plan_of(case, excesses=(), steps=()):
    lines = tuple(
        Line(
            requirement=need_.requirement,
            member=need_.member,
            item=need_.item,
            offer="O",
            supplier="S",
            period=3,
            delivered_on=date(2027, 12, 31),
            quantity=need_.quantity,
            goods_cents=need_.quantity * 200_000_00,
            late_periods=0,
        )
        for need_ in case.requirements
    )
    joint = JointOrder(
        order="T",
        case_digest="",
        members=tuple(m.member for m in case.members),
        objective="cost",
        activation_rule="value",
        capped=True,
        lines=lines,
        steps=steps,
        activation_shares=(),
        bills=(),
        total_cents=0,
        lateness=0,
        budget_excesses=excesses,
    )
    proof = Proof(
        status="optimal",
        cost_cents=0,
        bound_cents=0,
        certified_bound_cents=0,
        gap_share=0,
        kept_cents=0,
        nodes=0,
        certificate={},
    )
    return Plan(
        joint=joint,
        alone=(),
        gains=(),
        verdicts=(),
        front=(),
        proof=proof,
        seconds=0,
        seed=0,
        versions={},
    )


def given(case, *, book=BOOK, on=ORDER_ON, candidates=(), **plan):
    return advise(case, plan_of(case, **plan), book, on=on, candidates=candidates)


def only(advice, code, **wanted) -> Advice:
    found = [a for a in advice if a.code == code and wanted.items() <= a.facts.items()]
    assert len(found) == 1, (code, wanted, [a.code for a in advice])
    return found[0]


def codes(advice) -> set[str]:
    return {a.code for a in advice}


# Ceilings


def tanks(units, **case):
    return bought("leopard-2a8", {"HRV": units}, case=case)


def count(**changes):
    known = {"member": "HRV", "category": "battle_tank", "holding": 300, "as_of": ORDER_ON}
    return (Holding(**(known | changes)),)


def test_published_holding_and_changes_stand_against_the_ceiling():
    kept = only(given(tanks(50)), "CEILING_KEPT")
    assert kept.facts["after"] == 232 + 44 - 30 + 50
    assert kept.facts["cautious"] == 232 + 44 + 50
    assert kept.member == "HRV"
    assert {q.table for q in kept.quotes} == {"ceilings", "holdings", "holding_changes"}


@pytest.mark.parametrize(
    ("units", "code"),
    [
        (134, "CEILING_KEPT"),
        (135, "CEILING_KEPT_IF_GONE"),
        (164, "CEILING_KEPT_IF_GONE"),
        (165, "CEILING_EXCEEDED"),
    ],
)
def test_the_ceiling_is_kept_up_to_its_last_unit(units, code):
    assert code in codes(given(tanks(units)))


def test_the_own_count_of_a_ministry_comes_first():
    facts = only(given(tanks(10, holdings=count(on_order=5, leaving=3))), "CEILING_KEPT").facts
    assert (facts["after"], facts["cautious"]) == (312, 315)


def test_only_the_own_share_of_a_party_counts():
    advice = given(bought("leopard-2a8", {"ALB": 900, "HRV": 1}))
    assert only(advice, "CEILING_KEPT").facts["own"] == 1
    assert only(advice, "NOT_A_PARTY").member == "ALB"


def test_without_a_known_holding_nothing_is_claimed():
    advice = given(bought("caesar-6x6-mk2", {"HRV": 18}))
    assert only(advice, "CEILING_NO_HOLDING").facts["ceiling"] == 1500
    assert not codes(advice) & {"CEILING_KEPT", "CEILING_EXCEEDED"}


def test_an_unknown_party_is_neither_bound_nor_free():
    bare = replace(BOOK, members=tuple(r for r in BOOK.members if r.member != "HRV"))
    advice = given(tanks(1), book=bare)
    assert "CEILING_UNKNOWN" in codes(advice)
    assert "NOT_A_PARTY" not in codes(advice)


def test_what_no_category_holds_has_no_ceiling():
    ceilings = {c for c in FACTS if c.startswith("CEILING")}
    quiet = ceilings | {"NOT_A_PARTY", "LEGAL_REVIEW", "NO_TREATY_MAPPING", "TREATY_CONDITION"}
    assert not codes(given(bought())) & quiet


@pytest.mark.parametrize(
    ("system", "code"),
    [
        ("bayraktar-tb2", "LEGAL_REVIEW"),
        ("bmc-kirpi", "TREATY_CONDITION"),
        ("hmmwv", "NO_TREATY_MAPPING"),
        (None, "NO_TREATY_MAPPING"),
    ],
)
def test_what_a_human_must_decide_is_said(system, code):
    assert code in codes(given(bought(system)))


# Funding


def test_a_beneficiary_alone_with_two_buyers_misses_the_pair():
    failed = only(given(bought(outside_parts_bp=2000)), "FUNDING_NOT_ELIGIBLE", instrument="SAFE")
    assert failed.facts["failing"] == "safe_pair_party 1/2"
    assert failed.facts["missing"] == "ALB:safe_pair_party XKX:safe_pair_party"


def test_a_candidate_that_makes_the_pair_is_named():
    advice = given(bought(outside_parts_bp=2000), candidates=("BGR",))
    assert only(advice, "FUNDING_WOULD_CHANGE", instrument="SAFE").facts["candidate"] == "BGR"
    assert not [a for a in advice if a.code == "FUNDING_WOULD_CHANGE" and a.member == "XKX"]
    dear = given(bought(outside_parts_bp=3501), candidates=("BGR",))
    assert "FUNDING_WOULD_CHANGE" not in codes(dear)


def test_a_pair_with_parts_from_inside_is_eligible():
    pair = {"HRV": 1, "BGR": 1}
    members = (*pooled().members, pooled().members[0].model_copy(update={"member": "BGR"}))
    advice = given(bought(needs=pair, case={"members": members}, outside_parts_bp=3500))
    only(advice, "FUNDING_ELIGIBLE", instrument="SAFE")
    only(
        given(bought(needs=pair, case={"members": members})),
        "FUNDING_UNDECIDED",
        instrument="SAFE",
    )
    foreign = given(bought(needs=pair, case={"members": members}, outside_parts_bp=3501))
    failed = only(foreign, "FUNDING_NOT_ELIGIBLE", instrument="SAFE")
    assert failed.facts["failing"] == "O: outside_parts > 35 %"


def test_origin_from_outside_excludes_the_instrument():
    assert only(given(bought(origin="US")), "ORIGIN_EXCLUDES", instrument="SAFE")
    assert "ORIGIN_EXCLUDES" not in codes(given(bought(origin="EU")))
    assert "ORIGIN_EXCLUDES" not in codes(given(bought(origin="US", outside_parts_bp=3500)))


def test_a_closed_window_is_said_once_and_only_then():
    advice = given(bought())
    only(advice, "FUNDING_CLOSED", instrument="EDIRPA")
    assert not [
        a for a in advice if a.code == "FUNDING_CLOSED" and a.facts["instrument"] == "SAFE"
    ]
    judged = {a.facts["instrument"] for a in advice if a.code == "FUNDING_NOT_ELIGIBLE"}
    assert "EDIRPA" not in judged


# US sales and vehicles


def test_each_buyer_has_its_own_threshold_of_notice():
    advice = given(bought(vehicle="parallel_requests", needs={"ALB": 124, "XKX": 70}))
    notice = only(advice, "FMS_NOTICE")
    assert notice.member == "XKX"
    assert (notice.facts["days"], notice.facts["mde_usd_cents"]) == (30, 1_400_000_000)


@pytest.mark.parametrize(("units", "noticed"), [(69, False), (70, True)])
def test_the_threshold_is_met_from_its_very_amount(units, noticed):
    advice = given(bought(vehicle="parallel_requests", needs={"XKX": units}))
    assert ("FMS_NOTICE" in codes(advice)) is noticed


def test_without_a_rate_the_notice_is_not_guessed():
    advice = given(bought(vehicle="parallel_requests", needs={"XKX": 70}, case={"rates": ()}))
    assert only(advice, "FMS_UNDECIDED").facts["unknown"] == "USD"
    assert "FMS_NOTICE" not in codes(advice)


def test_fees_are_amounts_and_to_be_confirmed():
    fees = only(given(bought(vehicle="parallel_requests", needs={"ALB": 10})), "FMS_FEES")
    assert fees.facts["surcharge_cents"] == 10 * 200_000_00 * 32 // 1000
    assert fees.facts["administration_cents"] == 10 * 200_000_00 // 100
    assert "To be confirmed" in advice_text(fees, "en")[1]


def test_what_is_no_us_sale_has_no_such_advice():
    advice = given(bought(vehicle="joint_specification"))
    assert not {c for c in codes(advice) if c.startswith("FMS")}


def test_a_vehicle_is_held_against_its_buyers():
    failed = only(given(bought(vehicle="nspa_partnership")), "VEHICLE_DOES_NOT_FIT")
    assert failed.facts["missing"] == "XKX:nspa_participant"
    fits = given(bought(vehicle="nspa_partnership", needs={"ALB": 1, "HRV": 1}))
    assert only(fits, "VEHICLE_FITS")
    assert "VEHICLE_BY_INVITATION" not in codes(fits)
    assert "VEHICLE_BY_INVITATION" in codes(given(bought(vehicle="open_framework")))
    assert "VEHICLE_UNKNOWN" in codes(given(bought(vehicle="by_magic")))


# Terms


@pytest.mark.parametrize(
    ("days", "code"), [(209, "LEAD_TIME_IMPLAUSIBLE"), (210, "LEAD_TIME_EVIDENCE")]
)
def test_lead_times_stand_against_the_shortest_case(days, code):
    assert code in codes(given(bought("bayraktar-tb2", lead_time_days=days)))


def test_a_step_that_is_reached_promises_its_own_lead_time():
    quick = PriceBreak(offer="O", from_quantity=5, unit_price_cents=1, lead_time_days=9)
    case = bought("bayraktar-tb2", case={"price_breaks": (quick,)}, lead_time_days=400)
    step = Step(
        scope="offer",
        code="O",
        step=1,
        volume=516,
        by_value=False,
        threshold=5,
        next_from=None,
        volume_by_member={},
        fixed_cents=0,
    )
    assert only(given(case, steps=(step,)), "LEAD_TIME_IMPLAUSIBLE").facts["offered_days"] == 9
    assert "LEAD_TIME_EVIDENCE" in codes(given(case))


def test_a_signature_is_no_evidence_of_delivery():
    assert not {c for c in codes(given(tanks(1))) if c.startswith("LEAD_TIME")}


@pytest.mark.parametrize("kind", ["ceiling", "estimate"])
def test_a_published_ceiling_is_never_a_price(kind):
    assert "PRICE_IS_NOT_A_PRICE" in codes(given(bought(value_kind=kind)))
    assert "PRICE_IS_NOT_A_PRICE" not in codes(given(bought()))


@pytest.mark.parametrize(
    ("cents", "code"),
    [
        (250_000_00, "PRICE_BELOW_EVIDENCE"),
        (150_000_00, "PRICE_ABOVE_EVIDENCE"),
        (200_000_00, None),
    ],
)
def test_only_comparable_prices_are_compared(cents, code):
    row = next(r for r in BOOK.prices if r.evidence == "hrv-leopard-2025")
    bare = replace(row, contents="", quantity=2, amount_cents=2 * cents)
    told = codes(given(tanks(1), book=replace(BOOK, prices=(bare,))))
    assert {c for c in told if c.startswith("PRICE")} == ({code} if code else set())
    assert not {c for c in codes(given(tanks(1))) if c.startswith("PRICE")}


def test_a_broken_budget_is_said():
    day = date(2027, 12, 31)
    excess = BudgetExcess(member="ALB", from_on=day, until_on=day, amount_cents=9, cents=7)
    advice = only(given(bought(), excesses=(excess,)), "BUDGET_EXCEEDED")
    assert (advice.member, advice.facts["excess_cents"]) == ("ALB", 7)
    assert "BUDGET_EXCEEDED" not in codes(given(bought()))


def test_a_members_factory_is_named():
    owned = (Supplier(supplier="S", name="s", owned_by="ALB"),)
    assert "CAPACITY_OF_MEMBER" in codes(given(bought(case={"suppliers": owned})))
    assert "CAPACITY_OF_MEMBER" not in codes(given(bought()))


# Form and wording


def test_advice_with_other_facts_than_declared_is_refused():
    with pytest.raises(ValueError, match="CAPACITY_OF_MEMBER"):
        Advice("CAPACITY_OF_MEMBER", "ALB", "", {})


def test_the_same_matter_gives_the_same_advice():
    case = bought(vehicle="parallel_requests", origin="US")
    assert given(case, candidates=("BGR",)) == given(case, candidates=("BGR",))


@pytest.mark.parametrize("language", TEXTS)
def test_no_string_is_missing(language):
    assert set(TEXTS[language]) == set(FACTS)
    assert language in CONFIRM
    assert all(part for pair in TEXTS[language].values() for part in pair)


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("code", FACTS)
def test_sentences_quote_the_facts_that_exist(language, code):
    used = {name for _, name, _, _ in Formatter().parse(TEXTS[language][code][1]) if name}
    assert used <= {*FACTS[code], "member", "item"}
    english = {name for _, name, _, _ in Formatter().parse(TEXTS["en"][code][1]) if name}
    assert used == english


@pytest.mark.parametrize("language", TEXTS)
def test_every_advice_can_be_worded(language):
    case = bought("bayraktar-tb2", vehicle="lead_nation_fms", origin="US")
    for advice in given(case, candidates=("BGR",)):
        title, text = advice_text(advice, language)
        assert title
        assert "{" not in text


@pytest.mark.parametrize(
    ("mark", "doubted"), [("R", True), ("C", True), ("V", False), ("S", False)]
)
def test_a_doubtful_count_is_to_be_confirmed(mark, doubted):
    kept = only(given(tanks(1, holdings=count(mark=mark, source="paper"))), "CEILING_KEPT")
    assert ("To be confirmed: paper" in advice_text(kept, "en")[1]) is doubted


def test_sources_name_fact_source_days_and_mark():
    first = advice_sources(only(given(tanks(1)), "CEILING_KEPT"))[0]
    assert first.startswith("ceilings HRV.battle_tank = 410: ATV (BiH) 12 Dec 2019")
    assert first.endswith("; 2019-12-12, 2026-11-23; V")


def test_amounts_read_the_same_everywhere():
    assert amount(123_456_780) == "1 234 567.80"


def test_the_days_facts_are_those_of_the_day():
    early = bought(case={"order": order(order_on=date(2025, 1, 1))})
    assert not [
        a
        for a in given(early, on=date(2025, 1, 1))
        if a.code.startswith("FUNDING") and a.facts["instrument"] == "SAFE"
    ]
