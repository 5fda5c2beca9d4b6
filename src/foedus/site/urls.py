"""Every address of this node: for partners, for machines with a token, for our own people."""

from __future__ import annotations

from importlib import import_module

from django.urls import URLPattern, URLResolver, include, path

from foedus.desk.house import rooms
from foedus.exchange.address import authority_of
from foedus.exchange.gate import Gate
from foedus.exchange.here import Here
from foedus.exchange.views import patterns
from foedus.pillars.hybrid_threats.taxii.addresses import patterns as taxii
from foedus.site.work import at_work

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("foedus.desk.urls")),
    *(path("", include(import_module(room.urls))) for room in rooms() if room.urls),
]

if (working := at_work()) is not None:
    node, identity = working
    urlpatterns += taxii(node, identity.title)
    if identity.url:
        urlpatterns += patterns(Here(node), Gate(node, authority_of(identity.url)))
