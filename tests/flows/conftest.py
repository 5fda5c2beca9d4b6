"""Django for the stories with pages."""

from __future__ import annotations

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
django.setup()
