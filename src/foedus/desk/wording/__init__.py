"""The desk's words in every language; each file holds those of one part."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.desk.wording import (
    audit,
    door,
    forms,
    frame,
    intake,
    kinds,
    leaving,
    lists,
    members,
    news,
    paper,
    people,
    refusals,
    roles,
    showing,
    vote_acts,
    vote_faults,
    vote_votes,
)

PHRASES: Mapping[str, Phrase] = {
    **audit.PHRASES,
    **door.PHRASES,
    **forms.PHRASES,
    **frame.PHRASES,
    **intake.PHRASES,
    **kinds.PHRASES,
    **leaving.PHRASES,
    **lists.PHRASES,
    **members.PHRASES,
    **news.PHRASES,
    **paper.PHRASES,
    **people.PHRASES,
    **refusals.PHRASES,
    **roles.PHRASES,
    **showing.PHRASES,
    **vote_acts.PHRASES,
    **vote_faults.PHRASES,
    **vote_votes.PHRASES,
}
