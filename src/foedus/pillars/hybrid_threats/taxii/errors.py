"""TAXII error messages (section 3.6.1): what a client is told, with the status that fits."""

from __future__ import annotations

from dataclasses import dataclass, field

import orjson
from django.http import HttpResponse

from foedus.pillars.hybrid_threats.taxii.limits import CONTENT_TYPE

TITLES = {
    400: "Bad request",
    401: "Not authenticated",
    403: "Not permitted",
    404: "Not found",
    405: "Method not allowed",
    406: "Not acceptable",
    413: "Too large",
    415: "Unsupported media type",
    422: "Unprocessable content",
    429: "Too many requests",
    500: "Failed",
}


@dataclass
class Trouble(Exception):  # noqa: N818  (an outcome, told as a TAXII error)
    """`status` is one of TITLES; `code` is stable; `description` is for people."""

    status: int
    description: str
    code: str = ""
    headers: dict[str, str] = field(default_factory=dict)


def not_found() -> Trouble:
    """The same for what does not exist and for what is not open to the one who asks."""
    return Trouble(404, "There is no such resource for you here.", "not-found")


def told(trouble: Trouble) -> HttpResponse:
    """The answer: an error object, never a page."""
    stated = {
        "title": TITLES[trouble.status],
        "description": trouble.description,
        "error_code": trouble.code,
        "http_status": str(trouble.status),
    }
    body = orjson.dumps({name: value for name, value in stated.items() if value})
    answer = HttpResponse(body, status=trouble.status, content_type=CONTENT_TYPE)
    for name, value in trouble.headers.items():
        answer[name] = value
    return answer
