"""Django for the desk's pages without a node: no database, the rooms of the site."""

from __future__ import annotations

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
django.setup()
