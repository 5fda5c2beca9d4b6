"""The addresses of needs, market and industry."""

from __future__ import annotations

from django.urls import URLPattern, path

from foedus.pillars.procurement.needs import market_views, views

urlpatterns: list[URLPattern] = [
    path("procurement/", views.home, name="procurement"),
    path("procurement/needs/", views.needs, name="needs"),
    path("procurement/items/<str:owner>/<uuid:id>/", views.item, name="item"),
    path("procurement/equivalent/", views.equivalent, name="equivalent"),
    path("procurement/bundles/", views.bundles, name="bundles"),
    path("procurement/market/", market_views.market, name="market"),
    path("procurement/frameworks/", market_views.frameworks, name="frameworks"),
    path("procurement/industry/", market_views.industry, name="industry"),
    path("procurement/workbook/", market_views.own_workbook, name="own-workbook"),
    path("procurement/workbook/template/", market_views.own_template, name="own-template"),
]
