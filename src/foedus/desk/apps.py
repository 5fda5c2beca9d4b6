"""The desk as a Django application."""

from __future__ import annotations

from django.apps import AppConfig


class Desk(AppConfig):
    """People of this ministry, and the pages that every pillar shares."""

    name = "foedus.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
