"""The addresses of joint procurement: each part of the pillar brings its own."""

from __future__ import annotations

from django.urls import URLPattern

from foedus.pillars.procurement.annexes.urls import urlpatterns as annexes
from foedus.pillars.procurement.api import urlpatterns as api
from foedus.pillars.procurement.needs.urls import urlpatterns as needs
from foedus.pillars.procurement.workbench.urls import urlpatterns as workbench

urlpatterns: list[URLPattern] = [*needs, *workbench, *annexes, *api]
