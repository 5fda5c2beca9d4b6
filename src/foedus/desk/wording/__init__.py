"""The desk's words in every language; each file holds those of one part."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.desk.wording import forms, frame, intake, lists, members, news, roles, showing

PHRASES: Mapping[str, Phrase] = {
    **forms.PHRASES,
    **frame.PHRASES,
    **intake.PHRASES,
    **lists.PHRASES,
    **members.PHRASES,
    **news.PHRASES,
    **roles.PHRASES,
    **showing.PHRASES,
}
