"""Runs and the rows of their results, and who may read them."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models
from django.db.models import deletion

from foedus.node.schema import access
from foedus.pillars.procurement.access import ACCESS


def put_access_in_force(apps: Any, editor: Any) -> None:  # noqa: ARG001  (Django's signature)
    access.put_in_force(editor, ACCESS, {})


class Migration(migrations.Migration):
    """As `makemigrations` derives it from the models, and their rights."""

    initial = True
    dependencies: ClassVar = [("node", "0001_ledger")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="Run",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, primary_key=True, serialize=False)),
                ("order_owner", models.CharField(max_length=3)),
                ("order_id", models.UUIDField()),
                ("order_ver", models.BigIntegerField()),
                ("asked", models.JSONField()),
                ("state", models.CharField(default="queued", max_length=8)),
                ("tries", models.SmallIntegerField(default=0)),
                ("stop_asked", models.BooleanField(default=False)),
                ("progress", models.JSONField(default=dict)),
                ("fault", models.JSONField(default=dict)),
                ("case_digest", models.CharField(max_length=64)),
                ("case", models.BinaryField()),
                ("sources", models.JSONField(default=dict)),
                ("result", models.BinaryField(null=True)),
                ("head", models.JSONField(null=True)),
                ("told", models.JSONField(null=True)),
                ("person", models.CharField(max_length=64)),
                ("asked_at", models.DateTimeField()),
                ("started_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                ("cls", models.SmallIntegerField(default=0)),
                ("categories", ArrayField(base_field=models.TextField(), default=list, size=None)),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["order_owner", "order_id", "asked_at"], name="run_of_order"
                    ),
                    models.Index(
                        condition=models.Q(("state", "queued")),
                        fields=["asked_at"],
                        name="run_waiting",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["done", "failed", "queued", "running", "stopped"])
                        ),
                        name="run_state_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RunRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "run_id",
                        "sheet",
                        "place",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("sheet", models.CharField(max_length=16)),
                ("place", models.IntegerField()),
                ("member", models.CharField(blank=True, max_length=3)),
                ("item", models.CharField(blank=True, max_length=64)),
                ("supplier", models.CharField(blank=True, max_length=64)),
                ("period", models.SmallIntegerField(default=-1)),
                ("row", models.JSONField()),
                (
                    "run",
                    models.ForeignKey(
                        db_index=False, on_delete=deletion.CASCADE, to="procurement.run"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["run", "sheet", "member", "place"], name="run_row_member"
                    ),
                    models.Index(fields=["run", "sheet", "item", "place"], name="run_row_item"),
                    models.Index(
                        fields=["run", "sheet", "supplier", "place"], name="run_row_supplier"
                    ),
                ],
            },
        ),
        migrations.RunPython(put_access_in_force, elidable=False),
    ]
