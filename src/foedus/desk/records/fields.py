"""The types of fields that forms, lists and sheets understand.

A text in several languages is a mapping from ISO 639 codes (Serbian is Latin) to text; a language
that is not there is shown as missing, never filled in from another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Language = Literal["en", "sq", "hr", "sr"]
MemberCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
RecordId = Annotated[str, Field(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]{0,31}$")]
Line = Annotated[str, Field(max_length=300)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Version = Annotated[int, Field(ge=1, le=2**53 - 1)]
Mark = Literal["V", "D", "R", "C", "S"]
"""Confidence: read in a source, derived, recalled (to be confirmed), conflicting, synthetic."""


@dataclass(frozen=True, slots=True)
class Long:
    """A text of several paragraphs: forms give it room."""


@dataclass(frozen=True, slots=True)
class To:
    """The kind that a reference must point to."""

    kind: str


class Ref(BaseModel):
    """A record of some owner, whatever its version."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    owner: MemberCode
    id: RecordId


_Title = Annotated[str, Field(min_length=1, max_length=200)]
_Prose = Annotated[str, Field(min_length=1, max_length=20_000)]
Title = Annotated[dict[Language, _Title], Field(min_length=1)]
Prose = Annotated[dict[Language, _Prose], Field(default_factory=dict), Long()]
Members = Annotated[tuple[MemberCode, ...], Field(max_length=64)]
"""In ascending order, each once: one set has one spelling."""


def in_language(words: dict[Language, str], language: str) -> str:
    """The text in this language, or "" where it is missing."""
    return words.get(language, "")  # type: ignore[call-overload, no-any-return]  # a plain code


def in_any_language(words: dict[Language, str], language: str) -> tuple[str, str]:
    """(language, text): the wanted one, else English, else the first; ("", "") if none."""
    for code in (language, "en", *sorted(words)):
        if text := in_language(words, code):
            return code, text
    return "", ""
