"""The addresses of the workbench."""

from __future__ import annotations

from django.urls import URLPattern, path

from foedus.pillars.procurement.workbench import (
    compare_views,
    list_views,
    order_views,
    run_views,
)

_ORDER = "procurement/orders/<str:owner>/<str:record>/"
_RUN = "procurement/runs/<uuid:run>/"
urlpatterns: list[URLPattern] = [
    path("procurement/orders/", order_views.orders, name="orders"),
    path("procurement/orders/new/", order_views.order_new, name="order-new"),
    path(_ORDER, order_views.order, name="order"),
    path(f"{_ORDER}start/", order_views.start, name="order-start"),
    path(f"{_ORDER}what-if/", order_views.what_if, name="order-what-if"),
    path(f"{_ORDER}sweep/", order_views.sweep, name="order-sweep"),
    path(f"{_ORDER}accession/", order_views.accession, name="order-accession"),
    path("procurement/runs/compare/", compare_views.compare, name="run-compare"),
    path("procurement/runs/accession/", compare_views.accession, name="run-accession"),
    path(_RUN, run_views.run, name="run"),
    path(f"{_RUN}stop/", run_views.stop, name="run-stop"),
    path(f"{_RUN}export/", run_views.export, name="run-export"),
    path(f"{_RUN}shares/", run_views.shares, name="run-shares"),
    path(f"{_RUN}lists/<str:sheet>/", list_views.listed, name="run-list"),
]
