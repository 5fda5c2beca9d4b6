"""Middleware of the site: machines apart from the pages, and what every page keeps to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import Resolver404, resolve

from foedus.exchange.gate import plain
from foedus.exchange.limits import PREFIX as EXCHANGE
from foedus.pillars.hybrid_threats.taxii.limits import PREFIX as TAXII
from foedus.site.work import at_work

Respond = Callable[[Any], Any]
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}


APART = (EXCHANGE, TAXII)
"""Where no person ever asks: the exchange of partners, and machines with a token."""


def machines_apart(get_response: Respond) -> Respond:
    """Requests of machines go straight to their view: no session, no language, no cookie.

    So they cost nothing of what pages need, and an unknown address answers the same to everybody.
    """

    def handle(request: Any) -> Any:
        if not request.path_info.startswith(APART):
            return get_response(request)
        try:
            match = resolve(request.path_info)
        except Resolver404:
            return plain(404)
        return match.func(request, *match.args, **match.kwargs)

    return handle


def at_this_node(get_response: Respond) -> Respond:
    """Gives every request the node as `request.node`; pages are stored nowhere."""

    def handle(request: Any) -> Any:
        working = at_work()
        request.node = working[0] if working else None
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return handle
