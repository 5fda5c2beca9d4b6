"""The addresses of the pages of threat data."""

from __future__ import annotations

from django.urls import URLPattern, path

from foedus.pillars.hybrid_threats import views

urlpatterns: list[URLPattern] = [
    path("threats/", views.values, name="threat-values"),
    path("threats/value/", views.value, name="threat-value"),
    path("threats/watched/", views.watched, name="threat-watched"),
    path("threats/watched/<uuid:id>/checked/", views.checked, name="threat-checked"),
]
