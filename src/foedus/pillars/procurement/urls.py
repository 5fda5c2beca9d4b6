"""The addresses of joint procurement: each part of the pillar brings its own."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
