"""The address of what is new."""

from __future__ import annotations

from django.urls import URLPattern, path

from foedus.desk.news import views

urlpatterns: list[URLPattern] = [path("news/", views.news, name="news")]
