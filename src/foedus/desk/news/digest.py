"""The daily mail: counts and addresses of pages, never what they are about (protocol.md, P17).

Nothing labelled leaves the node by mail: no heading, no name of a record, a kind or a saved list,
no search words. One mail for each person and day, none if there is nothing to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from foedus.desk.house import words
from foedus.desk.lists.naming import amount
from foedus.desk.lists.saved import listed
from foedus.desk.models import Digested, Person, SavedList
from foedus.desk.news.waiting import waiting
from foedus.desk.permit import Right, Staff
from foedus.kernel.refusals import Refused
from foedus.node.listing import changes, page, tide
from foedus.node.node import Node
from foedus.node.records import Reader

MOST_COUNTED = 500


@dataclass(frozen=True, slots=True)
class Mail:
    """Plain text. `tide` is how far the next one need not look back."""

    person: Person
    subject: str
    body: str
    tide: int


def send_digests(
    node: Node, *, on: date, url: str, send: Callable[[Mail], None], remember: bool
) -> tuple[Mail, ...]:
    """Everybody's mail of this day; who had it already gets none.

    `url` is the node's address. Without `remember` nothing is noted: a rehearsal.
    """
    mails = tuple(_mails(node, on, url))
    for mail in mails:
        send(mail)
        if remember:
            noted = {"on": on, "tide": mail.tide}
            Digested.objects.update_or_create(person=mail.person, defaults=noted)
    return mails


def _mails(node: Node, on: date, url: str) -> Iterator[Mail]:
    wanting = Person.objects.filter(is_active=True, wants_digest=True).exclude(email="")
    for person in wanting.order_by("username"):
        last = Digested.objects.filter(person=person).first()
        if last is None or last.on < on:
            mail = _mail(node, person, max(person.seen_tide, last.tide if last else 0), url)
            if mail is not None:
                yield mail


def _mail(node: Node, person: Person, since: int, url: str) -> Mail | None:
    """None for a person whom nothing waits for and nothing is new to."""
    staff = staff_for(person)
    if not staff.may(Right.READ):
        return None
    now = tide(node, staff.reader)
    tasks = len(waiting(node, staff))
    changed = len(changes(node, staff.reader, since, limit=MOST_COUNTED))
    saved = [count for count in _in_saved(node, staff, person, since) if count]
    if not (tasks or changed):
        return None
    language, told = staff.language, amount(changed, staff.language, is_least=_is_cut(changed))
    lines = [
        (tasks, words("digest.waiting", language, count=tasks), "/news/"),
        (changed, words("digest.changed", language, count=told), "/news/"),
        *((n, words("digest.saved", language, count=n), "/lists/") for n in saved),
    ]
    body = "\n".join(f"{text}\n{url}{path}\n" for count, text, path in lines if count)
    subject = words("digest.subject", language, waiting=tasks, changed=told)
    return Mail(person, subject, f"{body}\n{words('digest.why', language)}\n", now)


def _is_cut(count: int) -> bool:
    return count >= MOST_COUNTED


def _in_saved(node: Node, staff: Staff, person: Person, since: int) -> Iterator[int]:
    """How many records of each saved list of this person are new; up to a page is counted."""
    for row in SavedList.objects.filter(person=person, in_digest=True).order_by("name"):
        try:
            query = listed(row.kind, row.address).newest().query(staff.language, 100)
        except Refused:  # the kind has changed since: its page says so
            continue
        yield sum(record.tide > since for record in page(node, staff.reader, query).rows)


def staff_for(person: Person) -> Staff:
    """As the person would be here after signing in."""
    reader = Reader(person.clearance, tuple(person.categories))
    return Staff(person.username, person.name, tuple(person.roles), reader, person.language)
