"""The addresses of governance."""

from __future__ import annotations

from django.urls import URLPattern, path

from foedus.pillars.governance.council.urls import urlpatterns as council
from foedus.pillars.governance.views import formats, home, plan

_PLAN = "governance/plans/<str:owner>/<str:record>/"
urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("brief/", home.brief_page, name="brief"),
    path("brief.pdf", home.brief_pdf, name="brief-pdf"),
    path("governance/plans/", plan.plan_list, name="plans"),
    path(_PLAN, plan.plan, name="plan"),
    path(f"{_PLAN}gantt/", plan.gantt, name="plan-gantt"),
    path(f"{_PLAN}coverage/", plan.coverage, name="plan-coverage"),
    path(f"{_PLAN}slippage/", plan.slipping, name="plan-slippage"),
    path(f"{_PLAN}participation/", plan.participation, name="plan-participation"),
    path(f"{_PLAN}alignment/", plan.alignment, name="plan-alignment"),
    path("governance/formats/", formats.format_tree, name="formats"),
    path("governance/meetings/<str:owner>/<str:record>/", formats.meeting, name="meeting"),
    *council,
]
