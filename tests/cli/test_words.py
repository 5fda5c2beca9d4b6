"""Every code that is given has words, and the words fit the facts."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from foedus.cli.words import WORDS, engine, words_for
from foedus.kernel.refusals import Refusal

SOURCE = Path(__file__).parents[2] / "src" / "foedus"
ROOMS = ("kernel", "accord", "engine", "node", "exchange", "site", "cli", "pillars/hybrid_threats")
GIVERS = {"because", "Refusal", "_refused", "refuse"}


def codes():
    """Every text that is given as a code, with the names of its facts."""
    for room in ROOMS:
        for path in (SOURCE / room).rglob("*.py"):
            if "testing" in path.parts:
                continue
            for call in ast.walk(ast.parse(path.read_text("utf-8"))):
                if not isinstance(call, ast.Call) or not call.args:
                    continue
                name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                code = call.args[0]
                if name in GIVERS and isinstance(code, ast.Constant):
                    yield code.value, frozenset(word.arg for word in call.keywords)


KNOWN = sorted(set(codes()), key=lambda known: (known[0], sorted(map(str, known[1]))))


def test_codes_are_found():
    assert len(KNOWN) > 60


@pytest.mark.parametrize("code", sorted({code for code, _ in KNOWN}))
def test_a_code_has_words(code):
    assert code in WORDS


def test_a_fact_that_is_missing_is_left_open():
    wrong, cure = words_for(Refusal("too-large"))
    assert "{size}" in wrong
    assert cure


def test_facts_stand_in_the_sentence():
    wrong, _ = words_for(Refusal("missing-range", facts={"log": "A", "first": 3, "last": 9}))
    assert "3 to 9" in wrong


def test_an_unknown_code_speaks_for_itself():
    assert words_for(Refusal("some-new-thing"))[0] == "some new thing."


@pytest.mark.parametrize("code", engine.PHRASES)
def test_the_engine_speaks_four_languages_with_the_same_facts(code):
    for phrase in engine.PHRASES[code]:
        assert len(set(phrase)) >= 3  # Croatian and Serbian can agree
        assert len({frozenset(re.findall(r"\{\w+\}", wording)) for wording in phrase}) == 1


def test_an_engine_refusal_is_said_in_the_language_of_the_user():
    refusal = Refusal("executor-unknown", facts={"written": "threads"})
    wrong, cure = engine.said(engine.PHRASES[refusal.code], refusal, "hr")
    assert wrong == "'threads' nije mjesto za računanje."
    assert cure.startswith("Navedite inline")
