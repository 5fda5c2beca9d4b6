"""The pillar as a Django application: its templates and styles."""

from __future__ import annotations

from django.apps import AppConfig


class Procurement(AppConfig):
    """From needs and offers to a joint order."""

    name = "foedus.pillars.procurement"
    label = "procurement"
