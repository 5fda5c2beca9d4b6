"""The certificate of a closed vote as a PDF, for people; the file that proves it is the JSON.

The PDF carries the JSON as an attachment, so whoever has the one has the other.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from django.conf import settings

from foedus.desk import typeset
from foedus.desk.house import words
from foedus.desk.permit import Staff
from foedus.desk.votes import shown
from foedus.desk.votes.counting import Vote
from foedus.desk.votes.shown import Position
from foedus.node.node import Node
from foedus.node.records import Record

TEMPLATE = Path(__file__).parent / "certificate.typ"
COLUMNS = (
    "council.ministry",
    "council.answer",
    "council.mandate",
    "council.when",
    "council.row.digest",
)


def pdf(node: Node, staff: Staff, record: Record, vote: Vote, proof: bytes) -> bytes:
    """Raises Refused `no-typst` where the extra is not installed."""
    facts = _facts(node, staff, record, vote, proof)
    return typeset.pdf(TEMPLATE, facts, {"certificate.json": proof})


def _facts(node: Node, staff: Staff, record: Record, vote: Vote, proof: bytes) -> dict[str, Any]:
    language = staff.language
    said = shown.voting(node, staff, vote)
    outcome = vote.outcome.status
    return {
        "language": language,
        "demo": words("frame.demo", language) if settings.FOEDUS_DEMO else "",
        "kicker": words("council.pdf.kicker", language),
        "title": shown.heading_of(record, language),
        "outcome": words(f"council.pdf.{outcome}", language),
        "nature": words("council.nature.short", language),
        "answers": words("council.positions", language),
        "columns": [words(key, language) for key in COLUMNS],
        "rows": [_row(position, language) for position in said.positions],
        "facts": [
            [words("council.vote.by", language), said.asked_by],
            [words("council.vote.digest", language), " ".join(said.subject_groups)],
            [words("council.vote.entry", language), " ".join(said.groups)],
            [words("council.pdf.proof", language), " ".join(_sha256(proof))],
        ],
        "how": words("council.pdf.how", language),
        "steps": [words(f"council.pdf.step{number}", language) for number in (1, 2, 3)],
        "command": "foedus verify certificate certificate.json --identity identities/",
    }


def _row(position: Position, language: str) -> list[str]:
    capacity = (
        f" ({words(f'council.capacity.{position.capacity}', language)})"
        if position.capacity
        else ""
    )
    answer = words(f"council.choice.{position.choice}", language) if position.choice else "–"
    said = f"{answer}: {position.text}" if position.text else answer
    return [position.name, said, f"{position.office}{capacity}", position.at, position.digest[:16]]


def _sha256(proof: bytes) -> tuple[str, ...]:
    return shown.groups(hashlib.sha256(proof).hexdigest())
