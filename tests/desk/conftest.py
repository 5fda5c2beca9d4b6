"""Django for the desk's pages without a node: no database, the rooms of the site."""

from __future__ import annotations

import os

import django
import pytest

from foedus.cli import trio

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
django.setup()


@pytest.fixture(scope="module")
def places():
    """Albania, Croatia and Kosovo, who know each other, on one database server."""
    with trio.nodes(["ALB", "HRV", "XKX"]) as (_, made):
        yield made
