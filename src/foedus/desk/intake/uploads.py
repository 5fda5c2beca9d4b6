"""The file between its dry run and its confirmation: kept here for an hour, for its person alone.

What is confirmed names the file by its digest and what it would do by another; both must be what
they were.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from foedus.desk.models import Person, Upload
from foedus.desk.permit import Staff

KEPT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """An uploaded file; `seed` decides the ids of its new records, `kind` whose page it was."""

    digest: str
    kind: str
    name: str
    content: bytes
    seed: bytes


def keep(staff: Staff, *, kind: str, name: str, content: bytes, at: datetime) -> Kept:
    """The same file again begins its hour anew."""
    forget_old(at)
    digest = hashlib.sha256(content).hexdigest()
    row, _ = Upload.objects.update_or_create(
        person=Person.objects.get(username=staff.person),
        kind=kind,
        digest=digest,
        defaults={
            "name": name[:200],
            "content": content,
            "seed": secrets.token_bytes(16),
            "at": at,
        },
    )
    return _kept(row)


def kept(staff: Staff, *, kind: str, digest: str, at: datetime) -> Kept | None:
    """None for a file that is not this person's, or no longer here."""
    forget_old(at)
    row = Upload.objects.filter(person__username=staff.person, kind=kind, digest=digest).first()
    return _kept(row) if row else None


def forget(staff: Staff, file: Kept) -> None:
    """After its confirmation."""
    Upload.objects.filter(
        person__username=staff.person, kind=file.kind, digest=file.digest
    ).delete()


def forget_old(at: datetime) -> None:
    """Whatever nobody confirmed within the hour."""
    Upload.objects.filter(at__lt=at - KEPT).delete()


def _kept(row: Upload) -> Kept:
    return Kept(row.digest, row.kind, row.name, bytes(row.content), bytes(row.seed))
