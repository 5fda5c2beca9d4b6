"""The pillar as a Django application: its tables, templates and styles."""

from __future__ import annotations

from django.apps import AppConfig


class Procurement(AppConfig):
    """From requirements to national orders."""

    name = "foedus.pillars.procurement"
    label = "procurement"
