"""The addresses of annexes, national orders, savings."""

from __future__ import annotations

from django.urls import URLPattern, path

from foedus.pillars.procurement.annexes import advice_views, exports, views
from foedus.pillars.procurement.nationals import views as nationals

_RECORD = "<str:owner>/<uuid:id>/"
_ANNEX = f"procurement/annexes/{_RECORD}"
_ORDER = f"procurement/national-orders/{_RECORD}"

urlpatterns: list[URLPattern] = [
    path("procurement/annexes/", views.annex_list, name="annexes"),
    path("procurement/runs/<uuid:run>/annex/", views.draft, name="annex-draft"),
    path(_ANNEX, views.annex, name="annex"),
    path(f"{_ANNEX}verify/", views.verify, name="annex-verify"),
    path(f"{_ANNEX}propose/", views.propose, name="annex-propose"),
    path(f"{_ANNEX}decide/", views.decide, name="annex-decide"),
    path(f"{_ANNEX}close/", views.close, name="annex-close"),
    path(f"{_ANNEX}annex.<str:form>", exports.annex_file, name="annex-file"),
    path(f"{_ANNEX}certificate.<str:form>", exports.certificate, name="annex-certificate"),
    path(f"{_ANNEX}advice/", advice_views.advice, name="annex-advice"),
    path(f"{_ANNEX}statement/", advice_views.draft_statement, name="ceiling-statement"),
    path(f"{_ANNEX}order/", nationals.make, name="national-order-make"),
    path("procurement/national-orders/", nationals.order_list, name="national-orders"),
    path(_ORDER, nationals.order, name="national-order"),
    path(f"{_ORDER}move/", nationals.move, name="national-order-move"),
    path(f"{_ORDER}order.<str:form>", nationals.order_file, name="national-order-file"),
    path("procurement/savings/", nationals.savings, name="savings"),
]
