"""The pillar as a Django application: its templates and styles."""

from __future__ import annotations

from django.apps import AppConfig


class Governance(AppConfig):
    """From the declaration to an approved plan."""

    name = "foedus.pillars.governance"
    label = "governance"
