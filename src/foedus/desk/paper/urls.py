"""The addresses of a record's pages."""

from __future__ import annotations

from django.urls import URLPattern, path

from foedus.desk.paper import gallery, leaving, talking, together, view, writing

_RECORD = "records/<str:kind>/<str:owner>/<uuid:id>/"

urlpatterns: list[URLPattern] = [
    path("records/<str:kind>/new/", writing.new, name="record-new"),
    path("records/<str:kind>/release/", together.release_several, name="records-release"),
    path(_RECORD, view.record, name="record"),
    path(f"{_RECORD}edit/", writing.edit, name="record-edit"),
    path(f"{_RECORD}history/", view.history, name="record-history"),
    path(f"{_RECORD}withdraw/", leaving.withdraw, name="record-withdraw"),
    path(f"{_RECORD}release/", leaving.release, name="record-release"),
    path(f"{_RECORD}comment/", talking.comment, name="record-comment"),
    path(f"{_RECORD}change/", talking.change, name="record-change"),
    path(
        "records/desk.change/<str:owner>/<uuid:id>/answer/", talking.answer, name="change-answer"
    ),
    path("requests/", leaving.requests, name="requests"),
    path("requests/<uuid:id>/", leaving.decide, name="request-decide"),
    path("components/", gallery.components, name="components"),
]
