"""The words of the report, by language. A key that one language lacks is an error of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from foedus.pillars.procurement.wording import report_en, report_hr, report_sq, report_sr

Say = Callable[..., str]

LANGUAGES: Mapping[str, str] = {"en": "en", "sq": "sq", "hr": "hr", "sr": "sr-Latn"}
"""What may be asked for, and its tag for a web page."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": report_en.WORDS,
    "sq": report_sq.WORDS,
    "hr": report_hr.WORDS,
    "sr": report_sr.WORDS,
}

SEPARATORS: Mapping[str, tuple[str, str]] = {
    "en": (",", "."),
    "sq": ("\u00a0", ","),
    "hr": (".", ","),
    "sr": (".", ","),
}
"""Between thousands, and before the decimals."""


def saying(language: str) -> Say:
    """Return say(key, **facts) for one language; KeyError for an unknown language or key."""
    words = WORDS[language]

    def say(key: str, **facts: str | int) -> str:
        return words[key].format(**facts)

    return say


def number(value: int, language: str) -> str:
    return f"{value:,}".replace(",", SEPARATORS[language][0])


def money(cents: int, language: str) -> str:
    """Return an exact amount with two decimals, without its currency."""
    whole, rest = divmod(abs(cents), 100)
    sign = "\u2212" if cents < 0 else ""
    return f"{sign}{number(whole, language)}{SEPARATORS[language][1]}{rest:02}"


def percent(share: float, language: str, digits: int = 1) -> str:
    text = f"{100 * share:.{digits}f}".replace("-", "\u2212").replace(".", SEPARATORS[language][1])
    return f"{text} %"
