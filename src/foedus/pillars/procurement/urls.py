"""The addresses of joint procurement: each part of the pillar brings its own."""

from __future__ import annotations

from django.urls import URLPattern

from foedus.pillars.procurement.annexes.urls import urlpatterns as annexes

urlpatterns: list[URLPattern] = [*annexes]
