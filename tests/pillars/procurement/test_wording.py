"""Every refusal can be said, in every language, with its facts filled in."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import foedus.desk.sheets
import foedus.pillars.procurement
from foedus.desk.phrases import LANGUAGES
from foedus.kernel.refusals import Refusal
from foedus.pillars.procurement.wording import accession, whatif
from foedus.pillars.procurement.wording.progress import PROGRESS, STAGES
from foedus.pillars.procurement.wording.refusals import ENGLISH, WORDING, refusal_text

SOURCES = [
    *Path(foedus.desk.sheets.__file__).parent.glob("*.py"),
    *(
        Path(foedus.pillars.procurement.__file__).parent / name
        for name in ("intake.py", "rules.py")
    ),
]


def raised_codes() -> set[str]:
    text = "\n".join(path.read_text() for path in SOURCES)
    found = set(re.findall(r'(?:Refusal|_refusal|BadCell|_refuse)\(\s*"([A-Z_0-9]+)"', text))
    found |= set(re.findall(r'return "([A-Z_]+)", \{', text))
    return found | {f"TOO_MANY_{what}" for what in re.findall(r'_too_many\("([A-Z]+)"', text)}


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_code_that_is_raised_has_words_and_no_other():
    assert raised_codes() == set(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_a_sentence(language):
    assert set(WORDING[language]) == set(ENGLISH)
    assert all(wrong and cure for wrong, cure in WORDING[language].values())


@pytest.mark.parametrize("language", WORDING)
@pytest.mark.parametrize("code", ENGLISH)
def test_a_sentence_quotes_no_fact_that_english_does_not(language, code):
    for said, english in zip(WORDING[language][code], ENGLISH[code], strict=True):
        assert names(said) == names(english)


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_no_sentence_is_left_in_english(language):
    same = [c for c in ENGLISH if set(WORDING[language][c]) & set(ENGLISH[c])]
    assert same == []


def test_facts_are_filled_in():
    refusal = Refusal("TOO_LARGE", value="12", facts={"limit": "10"})
    assert refusal_text(refusal) == ("12 is above 10.", "Write 10 or less.")


@pytest.mark.parametrize("language", WORDING)
@pytest.mark.parametrize("code", ["UNKNOWN_COLUMN", "UNKNOWN_TABLE"])
def test_no_empty_suggestion_is_made(language, code):
    facts = {"meant": "", "known": "order items"}
    assert "''" not in refusal_text(Refusal(code, value="x", facts=facts), language)[1]
    facts["meant"] = "items"
    assert "'items'" in refusal_text(Refusal(code, value="x", facts=facts), language)[1]


def test_an_unknown_language_is_answered_in_english():
    refusal = Refusal("TABLE_EMPTY", value="offers")
    assert refusal_text(refusal, "xx") == refusal_text(refusal, "en")


def pure_text() -> str:
    home = Path(foedus.pillars.procurement.__file__).parent
    rooms = [*(home / "plan").rglob("*.py"), *(home / "whatif").rglob("*.py")]
    return "\n".join(path.read_text() for path in rooms)


def test_every_stage_that_is_reported_has_words():
    found = set(re.findall(r'\.report\(\s*"([a-z_]+)"', pure_text()))
    found |= set(re.findall(r'stage="([a-z_]+)"', pure_text()))
    assert found == set(STAGES)


def test_every_refusal_of_a_sweep_has_words_and_no_other():
    found = set(re.findall(r'(?:because|Refusal)\(\s*"([a-z-]+)"', pure_text()))
    assert found == set(whatif.REFUSALS)


@pytest.mark.parametrize("code", whatif.REFUSALS)
def test_a_refusal_of_a_sweep_speaks_four_languages_with_the_same_facts(code):
    for phrase in whatif.REFUSALS[code]:
        assert all(phrase)
        assert len({frozenset(names(wording)) for wording in phrase}) == 1


@pytest.mark.parametrize(
    "phrases",
    [
        *(STAGES, PROGRESS, accession.ACCESSION, accession.COLUMNS),
        *(whatif.CHANGES, whatif.WHATIF, whatif.HEADINGS, whatif.COLUMNS),
    ],
)
def test_progress_is_worded_in_every_language_with_the_same_facts(phrases):
    for phrase in phrases.values():
        assert all(phrase)
        assert len({frozenset(names(wording)) for wording in phrase}) == 1
