"""The Django application of the node: its migrations and the model that pages read."""

from __future__ import annotations

from django.apps import AppConfig


class NodeConfig(AppConfig):
    """Its tables are in `schema/`, not in models."""

    name = "foedus.node"
    label = "node"
    default_auto_field = "django.db.models.UUIDField"
