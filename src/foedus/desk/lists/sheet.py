"""A list as a workbook: the same filters, the same reader, and what it is written on its face.

Who asked, when, which filter, and the join of the rows' labels (kernel.label). It can be filled
in and brought back (desk.intake).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from foedus.desk import showing
from foedus.desk.house import words
from foedus.desk.intake.book import workbook
from foedus.desk.lists.listing import Listing
from foedus.desk.lists.narrowing import filters_in_words
from foedus.desk.permit import Staff
from foedus.kernel.label import Label, join
from foedus.node.listing import whole
from foedus.node.node import Node
from foedus.node.records import Record

MOST_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """The file, and the records in it."""

    records: tuple[Record, ...]
    content: bytes


def sheet_of(node: Node, staff: Staff, asked: Listing, *, at: datetime) -> Sheet:
    """The whole list, up to MOST_ROWS records; that it was cut is said in it."""
    query = asked.query(staff.language)
    records, is_cut = whole(node, staff.reader, query, most=MOST_ROWS)
    marking = marking_of([record.label for record in records], staff.language)
    filters = filters_in_words(node, staff, asked)
    narrowed = "; ".join(f"{label}: {text}" for label, text in filters)
    about = [
        ("about.who", f"{staff.name} ({staff.person})"),
        ("about.when", showing.moment(at, staff.language)),
        ("about.node", showing.member_name(node.member, staff.language)),
        ("about.list", showing.many_name(asked.body.kind, staff.language)),
        ("about.filter", narrowed or words("about.everything", staff.language)),
        ("about.rows", _counted(len(records), staff.language, is_cut=is_cut)),
        ("about.label", marking),
    ]
    lines = [(words(key, staff.language), text) for key, text in about]
    rows = [(one.id, asked.body.read(one.body)) for one in records if one.body is not None]
    return Sheet(records, workbook({asked.body: rows}, staff.language, lines, marking))


def marking_of(labels: Sequence[Label], language: str) -> str:
    """The join of the labels in one line; "" for none."""
    if not labels:
        return ""
    policies = sorted({label.policy for label in labels})
    if len(policies) > 1:
        return words("about.policies", language, policies=", ".join(policies))
    joined = join(*labels)
    members = ", ".join(joined.releasable_to) or words("about.nobody", language)
    parts = (joined.policy, joined.classification, *joined.categories, f"REL TO {members}")
    return " / ".join(parts)


def _counted(count: int, language: str, *, is_cut: bool) -> str:
    return words("about.cut", language, count=count) if is_cut else str(count)
