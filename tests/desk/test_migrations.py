"""The migrations make the tables that the models speak of."""

from __future__ import annotations

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState


def test_no_model_is_ahead_of_its_migrations():
    loader = MigrationLoader(None)
    written, spoken = loader.project_state(), ProjectState.from_apps(apps)
    changes = MigrationAutodetector(written, spoken).changes(graph=loader.graph)
    assert "desk" not in changes
