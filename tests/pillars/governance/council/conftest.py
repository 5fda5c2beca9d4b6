"""Django for the tests of the council: the pages' words and rights stand on it."""

from __future__ import annotations

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
django.setup()
