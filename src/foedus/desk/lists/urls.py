"""The addresses of lists, saved lists and search."""

from __future__ import annotations

from django.urls import URLPattern, path

from foedus.desk.lists import views

urlpatterns: list[URLPattern] = [
    path("records/", views.records, name="records"),
    path("records/<str:kind>/", views.record_list, name="record-list"),
    path("records/<str:kind>/sheet/", views.sheet_export, name="sheet-export"),
    path("lists/", views.saved, name="saved-lists"),
    path("search/", views.search, name="search"),
]
