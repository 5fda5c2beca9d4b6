"""What the pages around a vote share: what was done, what was refused, the certificate's file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.contrib import messages

from foedus.desk.house import phrases, words
from foedus.kernel.refusals import Refused
from foedus.node import clock


def say(request: Any, key: str, **facts: object) -> None:
    messages.success(request, words(key, request.staff.language, **facts))


def refusal_key(refused: Refused) -> str:
    """The phrase of what was refused; of a refusal that we have no words for, a general one."""
    key = f"council.refused.{refused.refusals[0].code}"
    return key if key in phrases() else "council.refused.other"


def today() -> date:
    return datetime.fromtimestamp(clock.unix_s(), UTC).date()


def status(faults: dict[str, str]) -> int:
    """Of a form that is shown again."""
    return 400 if faults else 200
