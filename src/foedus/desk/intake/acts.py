"""The dry run and the act. The dry run is the act itself, in a transaction that is rolled back:
whatever any node would refuse is found, and nothing is stored.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace

from foedus.desk.actions.record import marking_of
from foedus.desk.house import bodies
from foedus.desk.intake.columns import CODE, noun
from foedus.desk.intake.known import Known
from foedus.desk.intake.reading import Reader, Reading
from foedus.desk.intake.rows import Change
from foedus.desk.intake.source import For, read_source
from foedus.desk.intake.uploads import Kept
from foedus.desk.permit import Right, Staff
from foedus.kernel.refusals import Refusal, Refused
from foedus.node.node import Node
from foedus.node.write import DEFAULT_MARKING, Pen, pen


class _RolledBack(Exception):  # noqa: N818  (the end of a dry run, not an error)
    """Leaves the transaction without a trace."""


def rehearse(node: Node, staff: Staff, upload: Kept) -> Reading:
    """What the sheet would do, or every refusal with its place. Nothing is stored."""
    try:
        reading = _reading(node, staff, upload)
    except Refused as refused:
        return Reading(refusals=refused.refusals)
    refusals = list(reading.refusals)
    with contextlib.suppress(_RolledBack), pen(node, staff.person) as ours:
        refusals += _say(ours, staff, reading.changes)
        raise _RolledBack
    return replace(reading, refusals=tuple(refusals))


def store(node: Node, staff: Staff, upload: Kept, *, digest: str) -> Reading:
    """All or nothing, in one transaction. `digest` is that of the dry run that was confirmed.

    Raises Refused: `sheet-overtaken` if by now the sheet would do something else; what a node
    refuses.
    """
    with pen(node, staff.person) as ours:  # nobody else writes from here on
        reading = _reading(node, staff, upload)
        if reading.refusals or reading.digest != digest:
            raise Refused.because("sheet-overtaken")
        if refusals := tuple(_say(ours, staff, reading.changes)):
            raise Refused(refusals)
    return reading


def _reading(node: Node, staff: Staff, upload: Kept) -> Reading:
    asked = For(node.member, staff.language, bodies()[upload.kind])
    sheets = read_source(upload.name, upload.content, asked)
    return Reader(node.member, Known(node, staff), upload.seed).read(sheets)


def _say(ours: Pen, staff: Staff, changes: tuple[Change, ...]) -> Iterator[Refusal]:
    """Write each; a refusal names the row, and its column if it is about one."""
    ours.expect([change.id for change in changes])
    by = staff.role_for(Right.DRAFT)
    for change in changes:
        marking = marking_of(change.before) if change.before else DEFAULT_MARKING
        wire, kind = dict(change.wire), change.body.kind
        try:
            ours.put(kind, wire, by=by, to=(), record=change.id, marking=marking)
        except Refused as refused:
            yield from (_placed(one, change) for one in refused.refusals)


def _placed(refusal: Refusal, change: Change) -> Refusal:
    field = str(refusal.facts.get("field", ""))
    value = change.wire.get(field, "")
    lines, number = change.parts.get(field, ()), int(refusal.facts.get("row", 0))
    if 0 < number <= len(lines):
        line = replace(lines[number - 1], column=noun(type(change.body)))
        facts = {**refusal.facts, "row": line.row}
        return replace(refusal, place=line, value=str(change.wire[CODE]), facts=facts)
    shown = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    place = replace(change.place, column=field)
    return replace(refusal, place=place, value=refusal.value or shown[:80])
