"""Lists with a name. Kept as an address: what a list shows is asked anew by whoever opens it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.http import QueryDict

from foedus.desk import showing
from foedus.desk.house import bodies
from foedus.desk.lists.listing import Listing
from foedus.desk.models import Person, SavedList
from foedus.desk.permit import ROLES, Staff
from foedus.kernel.refusals import Refused

LONGEST_NAME = 100
LONGEST_ADDRESS = 2_000


@dataclass(frozen=True, slots=True)
class Saved:
    """One line of the page; `shared_by` is "" for one's own."""

    id: int
    name: str
    kind_name: str
    href: str
    role: str
    shared_by: str

    @property
    def is_mine(self) -> bool:
        return not self.shared_by


def saved_lists(staff: Staff) -> tuple[Saved, ...]:
    """One's own and those shared with a role that one has; of kinds that this node has."""
    mine_or_shared = Q(person__username=staff.person) | Q(role__in=staff.roles)
    rows = SavedList.objects.filter(mine_or_shared, kind__in=bodies()).select_related("person")
    return tuple(
        Saved(
            row.id,
            row.name,
            showing.kind_name(row.kind, staff.language),
            f"/records/{row.kind}/{row.address}",
            row.role,
            "" if row.person.username == staff.person else row.person.name,
        )
        for row in rows.order_by("name", "id")
    )


def save_list(
    staff: Staff, *, name: str, kind: str, address: str, role: str, in_digest: bool
) -> None:
    """Under a name of this person; the same name again replaces. Raises Refused.

    `saved-list-name`; `saved-list-role` for a role that one does not have; what `Listing.read`
    refuses of the address.
    """
    name = name.strip()
    if not 0 < len(name) <= LONGEST_NAME:
        raise Refused.because("saved-list-name")
    if role and (role not in staff.roles or role not in ROLES):
        raise Refused.because("saved-list-role", role=role[:32])
    asked = listed(kind, address)
    spelled = asked.first().address()
    if len(spelled) > LONGEST_ADDRESS:
        raise Refused.because("list-too-long", name="address")
    SavedList.objects.update_or_create(
        person=Person.objects.get(username=staff.person),
        name=name,
        defaults={"kind": kind, "address": spelled, "role": role, "in_digest": in_digest},
    )


def listed(kind: str, address: str) -> Listing:
    """The listing of a saved address. Raises Refused, `saved-list-kind` too."""
    body = bodies().get(kind)
    if body is None:
        raise Refused.because("saved-list-kind", kind=kind[:64])
    return Listing.read(body, dict(QueryDict(address.lstrip("?")).lists()))


def delete_list(staff: Staff, identifier: int) -> str:
    """One's own only; its name, or "" if there is no such list of this person."""
    row = SavedList.objects.filter(id=identifier, person__username=staff.person).first()
    if row is None:
        return ""
    row.delete()
    return str(row.name)
