"""The addresses of the desk."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from foedus.desk.permit import open_to_all

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("foedus.desk.people.urls")),
    path("language/", open_to_all(set_language), name="language"),
    path("", include("foedus.desk.lists.urls")),
    path("", include("foedus.desk.intake.urls")),
    path("", include("foedus.desk.news.urls")),
    path("", include("foedus.desk.paper.urls")),
]
