"""The desk's words in every language; each file holds those of one part."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.desk.wording import (
    forms,
    frame,
    kinds,
    leaving,
    members,
    paper,
    refusals,
    roles,
    showing,
)

PHRASES: Mapping[str, Phrase] = {
    **forms.PHRASES,
    **frame.PHRASES,
    **kinds.PHRASES,
    **leaving.PHRASES,
    **members.PHRASES,
    **paper.PHRASES,
    **refusals.PHRASES,
    **roles.PHRASES,
    **showing.PHRASES,
}
