"""Runs: what this ministry computes about orders, and the long rows of what came out.

They stay in this node: nothing here is in the ledger, and no partner's role may read it. A run
carries the classification and categories of what it was computed from, and its readers are held
to them as to those of records.
"""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from foedus.pillars.procurement.runs.states import STATES


class Run(models.Model):
    """One computation about one version of one order; also the job that does it.

    `case` and `result` are documents in zlib: the case before the scenario was applied, and the
    plan or sweep. `head` is the plan without its long lists, `told` what pages say of it in each
    language. `tries` counts how often a worker began.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    order_owner = models.CharField(max_length=3)
    order_id = models.UUIDField()
    order_ver = models.BigIntegerField()
    asked = models.JSONField()
    state = models.CharField(max_length=8, default="queued")
    tries = models.SmallIntegerField(default=0)
    stop_asked = models.BooleanField(default=False)
    progress = models.JSONField(default=dict)
    fault = models.JSONField(default=dict)
    case_digest = models.CharField(max_length=64)
    case = models.BinaryField()
    sources = models.JSONField(default=dict)
    result = models.BinaryField(null=True)
    head = models.JSONField(null=True)
    told = models.JSONField(null=True)
    person = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    cls = models.SmallIntegerField(default=0)
    categories = ArrayField(models.TextField(), default=list)

    class Meta:
        """Jobs are claimed in the order in which they were asked for."""

        indexes: ClassVar = [
            models.Index(fields=["order_owner", "order_id", "asked_at"], name="run_of_order"),
            models.Index(fields=["asked_at"], name="run_waiting", condition=Q(state="queued")),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=sorted(STATES)), name="run_state_known")
        ]

    def __str__(self) -> str:
        return f"{self.id}: {self.state}"


class RunRow(models.Model):
    """One row of a long list of a run's result or case; `sheet` names the list.

    The columns by which pages filter are beside the row itself; "" and -1 where a list has none.
    """

    pk = models.CompositePrimaryKey("run_id", "sheet", "place")
    run = models.ForeignKey(Run, on_delete=models.CASCADE, db_index=False)
    sheet = models.CharField(max_length=16)
    place = models.IntegerField()
    member = models.CharField(max_length=3, blank=True)
    item = models.CharField(max_length=64, blank=True)
    supplier = models.CharField(max_length=64, blank=True)
    period = models.SmallIntegerField(default=-1)
    row = models.JSONField()

    class Meta:
        """Each filter finds its rows without reading the others."""

        indexes: ClassVar = [
            models.Index(fields=["run", "sheet", "member", "place"], name="run_row_member"),
            models.Index(fields=["run", "sheet", "item", "place"], name="run_row_item"),
            models.Index(fields=["run", "sheet", "supplier", "place"], name="run_row_supplier"),
        ]

    def __str__(self) -> str:
        return f"{self.run_id} {self.sheet} {self.place}"
