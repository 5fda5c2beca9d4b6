"""Current records as Django sees them. Pages only read: what is written passes `node.write`."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models


class RecordRow(models.Model):
    """The highest version of a record here. `body` is None when its owner withdrew it."""

    pk = models.CompositePrimaryKey("owner", "id")
    id = models.UUIDField()
    kind = models.TextField()
    ver = models.BigIntegerField()
    owner = models.TextField()
    policy = models.TextField()
    cls = models.SmallIntegerField()
    categories = ArrayField(models.TextField())
    releasable_to = ArrayField(models.TextField())
    public = models.BooleanField()
    at = models.DateTimeField()
    by = models.TextField()
    digest = models.BinaryField()
    withdrawn = models.BooleanField()
    reason = models.TextField()
    body = models.JSONField(null=True)
    tide = models.BigIntegerField()

    class Meta:
        """The table is made by the migration, with its policies."""

        managed = False
        db_table = "record"
        ordering: ClassVar = ["kind", "id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
