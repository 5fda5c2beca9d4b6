"""The addresses of joint procurement: each part of the pillar brings its own."""

from __future__ import annotations

from django.urls import URLPattern

from foedus.pillars.procurement.needs.urls import urlpatterns as needs

urlpatterns: list[URLPattern] = [*needs]
