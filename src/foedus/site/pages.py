"""Middleware of the site: which node a page belongs to, and what no cache may keep."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from foedus.site.work import at_work

Respond = Callable[[Any], Any]


def at_this_node(get_response: Respond) -> Respond:
    """Gives every request the node as `request.node`; pages are stored nowhere."""

    def handle(request: Any) -> Any:
        working = at_work()
        request.node = working[0] if working else None
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return handle
