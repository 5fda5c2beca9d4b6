"""The addresses of sheets on their way in."""

from __future__ import annotations

from django.urls import URLPattern, path

from foedus.desk.intake import views

urlpatterns: list[URLPattern] = [
    path("records/<str:kind>/template/", views.template, name="sheet-template"),
    path("records/<str:kind>/import/", views.sheet_import, name="sheet-import"),
    path("records/<str:kind>/import/<str:digest>/errors/", views.errors, name="sheet-errors"),
]
