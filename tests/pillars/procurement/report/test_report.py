"""The report says what the plan says: the same numbers, plainly, and nothing that can be run."""

from __future__ import annotations

import io
import re
import time
from dataclasses import replace

import pytest
from python_calamine import CalamineWorkbook

import casebook
from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.order import Options, plan_order
from foedus.pillars.procurement.records import Item, Offer
from foedus.pillars.procurement.report.page import page
from foedus.pillars.procurement.report.terminal import print_view
from foedus.pillars.procurement.report.values import Note
from foedus.pillars.procurement.report.view import build_view
from foedus.pillars.procurement.report.workbook import SHEETS, write_workbook
from foedus.pillars.procurement.wording.report import LANGUAGES, WORDS, money

EVIL = "<script>alert(1)</script>"


def planned(case, **options):
    return plan_order(case, Options(**options), Watch(30, time.monotonic))


@pytest.fixture(scope="module")
def case():
    return casebook.pooled()


@pytest.fixture(scope="module")
def plan(case):
    return planned(case, front=True)


@pytest.fixture
def view(case, plan):
    return build_view(case, plan)


def changed(offer: Offer, **values) -> Offer:
    return Offer(**(offer.model_dump() | values))


def test_every_language_says_everything_and_asks_for_the_same_facts():
    english = WORDS["en"]
    for language in LANGUAGES:
        assert WORDS[language].keys() == english.keys(), language
        for key, text in WORDS[language].items():
            fields = set(re.findall(r"{(\w+)}", text))
            assert fields == set(re.findall(r"{(\w+)}", english[key])), (language, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_renders_the_whole_page(case, plan, language):
    text = page(build_view(case, plan, language=language))
    assert f'<html lang="{LANGUAGES[language]}">' in text
    assert "None" not in text


def test_the_three_numbers_are_those_of_the_plan(view, plan):
    separate = sum(a.total_cents for a in plan.alone if a.reading == "pro_rata")
    assert view.figures[0].text == f"{money(plan.joint.total_cents, 'en')} EUR"
    assert money(separate - plan.joint.total_cents, "en") in view.figures[1].text


def test_sections_stand_in_their_order(view):
    assert [section.code for section in view.sections] == [
        "together",
        "steps",
        "bills",
        "deliveries",
        "reasons",
        "front",
        "verdicts",
        "proof",
        "advice",
        "sources",
    ]


def test_without_a_front_there_is_no_empty_section(case, plan):
    view = build_view(case, plan.model_copy(update={"front": ()}))
    assert "front" not in [section.code for section in view.sections]


def test_not_worth_is_said_plainly_with_its_reason():
    case = casebook.pooled(
        items=(Item(item="missile", name="missile", joining_cost_cents=10**11),)
    )
    view = build_view(case, planned(case))
    assert view.decision == "Of 1 items: 1 not worth buying together."
    assert "3,000,000,000.00 EUR" in view.warnings[0]
    assert "everybody buys alone" in view.warnings[0]


def test_a_ceiling_is_never_shown_as_a_price(case, plan):
    dear = replace(case, offers=tuple(changed(o, value_kind="ceiling") for o in case.offers))
    text = page(build_view(dear, plan))
    assert "270,000.00 EUR (ceiling: upper bound, not a price)" in text


def test_markup_in_names_stays_text(case, plan):
    items = tuple(Item(item=i.item, name=EVIL) for i in case.items)
    note = Note("ALB", "missile", EVIL, EVIL, (EVIL,))
    text = page(build_view(replace(case, items=items), plan, advice=(note,)))
    assert EVIL not in text
    assert "&lt;script&gt;" in text


def test_only_a_demonstration_carries_the_banner(case, plan, view):
    assert 'class="demo"' not in page(view)
    demo = replace(case, order=casebook.order(demo=True))
    assert 'class="demo"' in page(build_view(demo, plan))


def test_the_page_asks_for_nothing_else(view):
    text = page(view).replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://|<script|url\(|@import| src=", text)


def test_a_stopped_search_is_confessed(case, plan):
    proof = plan.proof.model_copy(update={"status": "interrupted"})
    view = build_view(case, plan.model_copy(update={"proof": proof}))
    assert view.warnings == ("The search was interrupted: this is the best plan found so far.",)


def test_a_missing_verdict_is_confessed(case, plan):
    view = build_view(case, plan.model_copy(update={"verdicts": ()}))
    assert view.decision == "Of 1 items: 1 without a verdict."


def test_the_terminal_report_is_narrow_and_complete(view):
    out = io.StringIO()
    print_view(view, out)
    text = out.getvalue()
    assert max(map(len, text.splitlines())) <= 100
    for section in view.sections[:5]:
        assert section.title in text


def test_the_workbook_holds_numbers_as_numbers_and_text_as_text(case, plan, tmp_path):
    items = tuple(Item(item=i.item, name="=1+1") for i in case.items)
    path = tmp_path / "plan.xlsx"
    write_workbook(path, build_view(replace(case, items=items), plan))
    book = CalamineWorkbook.from_path(path)
    assert tuple(book.sheet_names) == SHEETS
    bills = [cell for row in book.get_sheet_by_name("bills").to_python() for cell in row]
    assert plan.joint.bills[0].total_cents / 100 in bills
    gains = [cell for row in book.get_sheet_by_name("gains").to_python() for cell in row]
    assert "=1+1" in gains  # a formula would have been read as its value
