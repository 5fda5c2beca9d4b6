"""Hypothesis profiles: `fast` in every run, `deep` for a night (HYPOTHESIS_PROFILE=deep).

Fixtures of a served node and of a browser are there for every folder.
"""

from __future__ import annotations

import os

import django
from hypothesis import HealthCheck, settings

# Modules of pages name models when they are imported, so it must be set up before collection.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
django.setup()

pytest_plugins = ["servedbook", "browserbook"]

settings.register_profile(
    "fast",
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "deep", settings.get_profile("fast"), max_examples=3_000, derandomize=False
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))
