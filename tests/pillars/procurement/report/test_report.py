"""What the report says of a plan, and that every renderer says it."""

from __future__ import annotations

import io
import string
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import get_args

import pytest
from python_calamine import CalamineWorkbook
from rich.console import Console

import shownbook
from foedus.desk.phrases import LANGUAGES, say
from foedus.pillars.procurement.advice import FACTS
from foedus.pillars.procurement.plan.result import Proof, Reason, Shortfall, Verdict
from foedus.pillars.procurement.report.advised import TOPIC_OF
from foedus.pillars.procurement.report.page import report_page
from foedus.pillars.procurement.report.show import show
from foedus.pillars.procurement.report.shown import AdviceText, advice_groups
from foedus.pillars.procurement.report.terminal import print_report
from foedus.pillars.procurement.report.workbook import write_workbook
from foedus.pillars.procurement.wording import headings, reasons, report

ADVICE = AdviceText(
    "Check <the> rule", "=1+1 buyers", "Act", "2025-05-27", "R", True, ("ALB",), ("helo",)
)


def shown(language="en", **changes):
    case = shownbook.case()
    return show(case, shownbook.plan(case, **changes), language=language, advice=(ADVICE,))


def printed(what) -> str:
    console = Console(width=100, record=True, file=io.StringIO())
    print_report(what, console)
    return console.export_text()


def codes(model, field) -> set[str]:
    return set(get_args(model.model_fields[field].annotation))


TABLES = (
    reasons.REASONS,
    reasons.VERDICTS,
    reasons.VERDICT_SENTENCES,
    reasons.SHORTFALLS,
    reasons.STATUSES,
    reasons.VALUE_KINDS,
    reasons.MARKS,
    reasons.RULES,
    headings.DECISIONS,
    headings.HEADINGS,
    report.COLUMNS,
    report.NOTES,
)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (reasons.REASONS, codes(Reason, "code")),
        (reasons.VERDICTS, codes(Verdict, "code")),
        (reasons.VERDICT_SENTENCES, codes(Verdict, "code")),
        (reasons.SHORTFALLS, codes(Shortfall, "reason")),
        (reasons.STATUSES, codes(Proof, "status")),
    ],
)
def test_every_code_of_a_plan_has_words(table, expected):
    assert set(table) == expected


def test_no_string_is_missing_in_any_language():
    missing = [
        (code, language)
        for table in TABLES
        for code, phrase in table.items()
        for language, words in zip(LANGUAGES, phrase, strict=True)
        if not words.strip()
    ]
    assert missing == []


def test_every_wording_takes_the_same_facts():
    for table in TABLES:
        for code, phrase in table.items():
            names = [
                {name for _, name, _, _ in string.Formatter().parse(words) if name}
                for words in phrase
            ]
            assert all(found == names[0] for found in names), code


def test_an_unknown_code_is_refused():
    with pytest.raises(KeyError):
        say(reasons.REASONS, "luck", "en")


def test_the_decision_counts_what_pays_and_names_the_saving():
    what = shown()
    assert what.answer == "partly"
    assert "3 of 4 bundles" in what.decision
    assert "It saves EUR" in what.decision


def test_not_worth_it_is_said_plainly():
    verdict = shownbook.plan().verdicts[1]
    what = shown(verdicts=[verdict.model_dump()])
    assert what.answer == "not_worth"
    assert what.decision.startswith("Not worth it")


def test_a_plan_without_verdicts_claims_nothing():
    assert shown(verdicts=[]).answer == "unknown"


def test_no_saving_is_claimed_when_one_cannot_be_served_alone():
    alone = [plan.model_dump() for plan in shownbook.plan().alone]
    alone[0] |= {"feasible": False, "total_cents": None, "items": []}
    what = shown(alone=alone)
    assert "No saving is shown" in what.decision
    assert what.numbers[1].figure == "–"


def test_the_warnings_name_the_budget_the_loser_and_the_ceiling():
    text = "\n".join(shown().warnings)
    assert "Kosovo is above its budget until 2027-12-31 by EUR\xa0123\u202f456.78" in text
    assert "published ceilings, not prices" in text
    assert "Helo" in text


def test_a_member_that_pays_more_than_alone_is_named():
    alone = [plan.model_dump() for plan in shownbook.plan().alone]
    alone[0]["total_cents"] = 1
    assert any("Albania pays" in warning for warning in shown(alone=alone).warnings)


def test_an_interrupted_plan_says_so():
    proof = shownbook.plan().proof.model_dump() | {"status": "interrupted"}
    what = shown(proof=proof)
    assert what.interrupted
    assert any("Interrupted" in warning for warning in what.warnings)


def test_bills_add_up_to_the_total_of_the_plan():
    rows = shown().tables["bills"].rows
    assert rows[-1][3] == shownbook.plan().joint.total_cents
    assert len(rows) == 4


def test_the_ladder_says_how_far_the_next_step_is():
    scale = shown().scales[0]
    assert "Next step from 400; short of it: 100" in scale.sentence
    assert [rung.reached for rung in scale.ladder.rungs] == [False, True, False]


def test_one_point_of_the_front_is_chosen():
    assert [point.chosen for point in shown().front] == [True] + [False] * 5


def test_a_recalled_fact_is_shown_as_to_be_confirmed():
    table = shown().tables["sources"]
    assert "to be confirmed" in {row[2] for row in table.rows}
    assert shown().tables["advice"].rows[0][-1] == "to be confirmed"


def pieces(count, **changes):
    known = {"topic": "funding", "title": "Not met", "about": "Fund"} | changes
    return tuple(replace(ADVICE, text=f"piece {n}", **known) for n in range(count))


def advised(*advice, language="en"):
    case = shownbook.case()
    return show(case, shownbook.plan(case), language=language, advice=advice)


def test_advice_is_grouped_by_topic_then_by_what_it_says_and_about_what():
    given = (*pieces(2), *pieces(1, about="Loan"), *pieces(1, topic="ceilings"), *pieces(1))
    groups = advice_groups(given)
    assert list(groups) == ["ceilings", "funding"]
    told = [(g.heading, len(g.advice)) for g in groups["funding"]]
    assert told == [("Not met: Fund", 3), ("Not met: Loan", 1)]


@pytest.mark.parametrize(
    ("count", "calm", "is_open"), [(2, False, 1), (3, False, 0), (1, True, 0)]
)
def test_the_page_opens_what_is_short_and_asks_for_action(count, calm, is_open):
    html = report_page(advised(*pieces(count, calm=calm)))
    assert html.count('<details class="advice" open>') == is_open
    assert html.count('<details class="advice"') == 1
    assert all(f"piece {n}" in html for n in range(count))
    assert html.count("Act, 2025-05-27, to be confirmed") == 1


def test_the_terminal_counts_what_nobody_has_to_act_on():
    console = Console(file=io.StringIO(), width=100)
    print_report(advised(*pieces(3, calm=True), *pieces(1, about="Loan")), console)
    told = console.file.getvalue()
    assert "- Not met: Fund: 3" in told
    assert "piece 2" not in told
    assert "piece 0" in told


def test_every_advice_has_a_topic():
    assert {code.split("_")[0] for code in FACTS} == set(TOPIC_OF)


@pytest.mark.parametrize("language", LANGUAGES)
def test_terminal_and_page_tell_the_same_decision(language):
    what = shown(language)
    words = " ".join(printed(what).split())
    assert " ".join(what.decision.split()) in words
    assert what.decision.split(".")[0] in report_page(what)


def test_the_terminal_report_fits_a_hundred_columns_and_shows_every_bill():
    lines = printed(shown()).splitlines()
    assert max(len(line) for line in lines) <= 100
    assert any(line.strip().startswith("Albania") and "500.00" in line for line in lines)


class Outline(HTMLParser):
    """Collects what a reader of the page depends on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def page() -> str:
    return report_page(shown())


@pytest.fixture(scope="module")
def outline(page) -> Outline:
    found = Outline()
    found.feed(page)
    return found


def test_texts_are_escaped(page):
    assert "<test>" not in page
    assert "Check &lt;the&gt; rule" in page
    assert "Missile &amp; parts" in page


def test_the_page_asks_for_nothing_and_runs_nothing(page, outline):
    assert "script" not in {tag for tag, _ in outline.tags}
    assert "http" not in page
    linked = [a.get("href") or a.get("src") or "#" for _, a in outline.tags]
    assert all(target.startswith(("#", "data:,")) for target in linked)


def test_headings_descend_one_by_one_and_ids_are_unique(outline):
    levels = [int(tag[1]) for tag, _ in outline.tags if tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [a["id"] for _, a in outline.tags if "id" in a]
    assert len(ids) == len(set(ids))


def test_tables_have_captions_and_charts_have_names(outline):
    tags = [tag for tag, _ in outline.tags]
    assert tags.count("table") == tags.count("caption") > 8
    images = [a for tag, a in outline.tags if tag == "svg" and a.get("role") == "img"]
    ids = {a["id"] for _, a in outline.tags if "id" in a}
    assert len(images) >= 7
    for image in images:
        assert set(image["aria-labelledby"].split()) <= ids
    assert all(a.get("scope") for tag, a in outline.tags if tag == "th")


def test_a_demonstration_carries_its_banner():
    assert 'class="banner"' in report_page(shown())
    assert 'class="banner"' not in report_page(replace(shown(), demo=False))


def test_the_workbook_has_its_sheets_and_no_formula(tmp_path):
    path = tmp_path / "report.xlsx"
    write_workbook(shown(), path)
    book = CalamineWorkbook.from_path(path)
    wanted = "summary bills deliveries steps alone gains verdicts front advice sources"
    assert set(wanted.split()) <= set(book.sheet_names)
    with zipfile.ZipFile(path) as parts:
        sheets = [parts.read(n).decode() for n in parts.namelist() if "worksheets/" in n]
    assert not [sheet for sheet in sheets if "<f>" in sheet or "<hyperlink" in sheet]
    advice = book.get_sheet_by_name("advice").to_python()
    assert advice[1][1] == "=1+1 buyers"
    bills = book.get_sheet_by_name("bills").to_python()
    assert round(bills[-1][3] * 100) == shownbook.plan().joint.total_cents
