"""The Django application of the exchange: two small tables."""

from __future__ import annotations

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """As INSTALLED_APPS names it."""

    name = "foedus.exchange"
    label = "exchange"
