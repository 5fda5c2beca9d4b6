"""Every address of this node."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

from foedus.exchange.address import authority_of
from foedus.exchange.gate import Gate
from foedus.exchange.here import Here
from foedus.exchange.views import patterns
from foedus.site.work import at_work

urlpatterns: list[URLPattern | URLResolver] = []

if (working := at_work()) is not None:
    node, identity = working
    if identity.url:
        urlpatterns += patterns(Here(node), Gate(node, authority_of(identity.url)))
