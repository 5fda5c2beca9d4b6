"""What records and counts are called in lists: headings of references, amounts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from foedus.desk import showing
from foedus.desk.house import bodies, words
from foedus.desk.permit import Staff
from foedus.desk.records.fields import Ref
from foedus.node.listing import MOST_COUNTED
from foedus.node.node import Node
from foedus.node.records import Record, many

Names = Mapping[tuple[str, str], str]
"""(owner, id) -> heading."""


def names_of(node: Node, staff: Staff, refs: Iterable[Ref]) -> Names:
    """Headings of the records that this person may see; others are not in it."""
    wanted = {(ref.owner, ref.id) for ref in refs}
    found = many(node, staff.reader, wanted)
    return {
        place: name for place, record in found.items() if (name := named(record, staff.language))
    }


def named(record: Record, language: str) -> str:
    """What a record is called; "" for one that was withdrawn or is of no declared kind."""
    body = bodies().get(record.kind)
    return showing.heading(body.read(record.body), language) if body and record.body else ""


def amount(count: int, language: str, *, is_least: bool) -> str:
    """A count in words; "more than 1,000" where counting stopped."""
    if not is_least:
        return f"{count:,}"
    phrase = "list.more_than" if count >= MOST_COUNTED else "list.at_least"
    return words(phrase, language, count=f"{count:,}")
