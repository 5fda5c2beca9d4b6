"""Every address of this node: the exchange for partners, the pages for our own people."""

from __future__ import annotations

from importlib import import_module

from django.urls import URLPattern, URLResolver, include, path

from foedus.desk.house import rooms
from foedus.exchange.address import authority_of
from foedus.exchange.gate import Gate
from foedus.exchange.here import Here
from foedus.exchange.views import patterns
from foedus.site.work import at_work

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("foedus.desk.urls")),
    *(path("", include(import_module(room.urls))) for room in rooms() if room.urls),
]

if (working := at_work()) is not None:
    node, identity = working
    if identity.url:
        urlpatterns += patterns(Here(node), Gate(node, authority_of(identity.url)))
