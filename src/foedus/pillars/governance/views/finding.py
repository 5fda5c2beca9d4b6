"""What every page of a plan begins with: the plan that the address names, and the day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.http import Http404

from foedus.desk.records.fields import Ref
from foedus.node import clock
from foedus.pillars.governance.queries import Planned, planned


def today() -> date:
    """By this node's clock, in UTC: it decides nothing, it only says what is late."""
    return datetime.fromtimestamp(clock.unix_s(), UTC).date()


def plan_or_404(request: Any, owner: str, record: str) -> Planned:
    found = planned(request.node, request.staff.reader, Ref(owner=owner, id=record))
    if found is None:
        raise Http404
    return found
