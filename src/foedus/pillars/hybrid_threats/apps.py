"""The Django application of threat data: its tables."""

from __future__ import annotations

from django.apps import AppConfig


class HybridThreatsConfig(AppConfig):
    """As INSTALLED_APPS names it."""

    name = "foedus.pillars.hybrid_threats"
    label = "hybrid_threats"
