"""Fair shares in the report: every language, on the page, the console and in the workbook."""

from __future__ import annotations

import pytest
from rich.console import Console

import shownbook
from foedus.desk.phrases import LANGUAGES
from foedus.pillars.procurement.plan.shares.result import (
    CostGame,
    FairShares,
    RuleShares,
    Stability,
)
from foedus.pillars.procurement.report.page import report_page
from foedus.pillars.procurement.report.show import show
from foedus.pillars.procurement.report.terminal import print_shares

MILLION = 100_000_000


def stability(gain: int, most: int) -> Stability:
    return Stability(
        reading="pro_rata",
        members=("ALB", "XKX"),
        gain_cents=gain,
        most_cents=most,
        certified_most_cents=most,
        certificate={},
    )


def rule(name: str, gain: int, most: int, width: int = 0) -> RuleShares:
    cents = {"ALB": 3 * MILLION, "HRV": 5 * MILLION, "XKX": 2 * MILLION}
    return RuleShares(
        rule=name,
        cents=cents,
        half_width_cents=width,
        is_proven=not width,
        stability=(stability(gain, most),),
    )


def shares(least_core_cents: int | None = -7 * MILLION, **changes) -> FairShares:
    game = CostGame(
        reading="pro_rata", is_complete=False, groups=(), least_core_cents=least_core_cents
    )
    known = {
        "order": "T",
        "case_digest": "0" * 64,
        "reading": "pro_rata",
        "total_cents": 10 * MILLION,
        "rules": (
            rule("own", -2 * MILLION, -MILLION),
            rule("equal", 4 * MILLION, 5 * MILLION),
            rule("value", -MILLION, 6 * MILLION),
            rule("shapley", -3 * MILLION, -3 * MILLION, width=MILLION),
        ),
        "games": (game,),
        "cut_short": False,
        "seed": 0,
        "seconds": 1.0,
    }
    return FairShares(**(known | changes))


def shown(language: str = "en", **changes):
    return show(shownbook.case(), shownbook.plan(), language=language, shares=shares(**changes))


def test_without_shares_nothing_is_said_of_them():
    report = show(shownbook.case(), shownbook.plan())
    assert report.shares is None
    assert "shares" not in report.tables
    assert 'id="shares"' not in report_page(report)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_who_would_leave(language):
    report = shown(language)
    stays, leaves, open_, sampled = report.shares.sentences
    assert "2" in stays
    assert "4" in leaves
    assert "6" in open_
    assert "3" in sampled
    assert len({stays, leaves, open_, sampled}) == 4
    page = report_page(report)
    for sentence in (*report.shares.sentences, *report.shares.notes):
        assert sentence.replace("'", "&#x27;") in page


def test_an_empty_core_is_told_with_its_least_gain():
    notes = shown(least_core_cents=9 * MILLION).shares.notes
    assert "the core is empty" in notes[0]
    assert "9" in notes[0]
    assert "the core is not empty" in shown().shares.notes[0]
    assert len(shown(least_core_cents=None).shares.notes) == 1


def test_time_that_ended_the_work_is_told():
    assert any("Time ended" in note for note in shown(cut_short=True).shares.notes)


def test_the_console_shows_whole_names_and_figures():
    console = Console(width=100, record=True, file=None, quiet=False)
    with console.capture() as captured:
        print_shares(shown(), console)
    text = captured.get()
    assert "Albania" in text
    assert "3 000" in text.replace("\u202f", " ").replace("\u00a0", " ").replace(",", " ")
    assert "\u2026" not in text


def test_the_tables_name_every_rule():
    report = shown()
    assert len(report.tables["shares"].columns) == 1 + 4
    assert len(report.tables["leaving"].rows) == 4
