"""The Django application of the node: its migrations and the model that pages read."""

from __future__ import annotations

from django.apps import AppConfig


class NodeConfig(AppConfig):
    name = "foedus.node"
    label = "node"
    default_auto_field = "django.db.models.UUIDField"
