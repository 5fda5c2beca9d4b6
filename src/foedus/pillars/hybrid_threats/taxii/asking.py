"""What a request asks for (section 3.4): filters, pages, the moment after which."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from foedus.kernel.refusals import Refused
from foedus.pillars.hybrid_threats.stix.objects import SPEC_VERSION, microseconds
from foedus.pillars.hybrid_threats.store.reading import ALL, FIRST, LAST, Wanted
from foedus.pillars.hybrid_threats.taxii import limits
from foedus.pillars.hybrid_threats.taxii.errors import Trouble

_MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Asked:
    """`nothing`: no object can be of the specification that is asked for. `by_address`: one
    object is named by the address itself."""

    wanted: Wanted
    limit: int
    nothing: bool
    by_address: bool


def asked(request: HttpRequest, *, id_: str = "", versions: tuple[str | int, ...] = ()) -> Asked:
    """Of a request for objects; `id_` where the address names one, `versions` where it sets them.

    Raises Trouble 400.
    """
    after = max(_after(request), _number(request, "next", default=-1))
    limit = min(limits.PAGE, _number(request, "limit", default=limits.PAGE, least=1))
    spec_versions = _values(request, "match[spec_version]")
    wanted = Wanted(
        versions or _versions(request),
        (id_,) if id_ else _values(request, "match[id]"),
        () if id_ else _values(request, "match[type]"),
        after,
    )
    nothing = bool(spec_versions) and SPEC_VERSION not in spec_versions
    return Asked(wanted, limit, nothing, bool(id_))


def _after(request: HttpRequest) -> int:
    stated = _one(request, "added_after")
    return _moment(stated, "added_after") if stated else -1


def _versions(request: HttpRequest) -> tuple[str | int, ...]:
    stated = _values(request, "match[version]") or (LAST,)
    if ALL in stated:
        return (ALL,)
    return tuple(
        one if one in {LAST, FIRST} else _moment(one, "match[version]")
        for one in dict.fromkeys(stated)
    )


def _moment(stated: str, name: str) -> int:
    try:
        return microseconds(stated)
    except Refused as refused:
        raise _wrong(name, "is no timestamp such as 2026-03-01T10:00:00.000Z") from refused


def _values(request: HttpRequest, name: str) -> tuple[str, ...]:
    """Comma-separated: any of them."""
    stated = _one(request, name)
    found = tuple(dict.fromkeys(one.strip() for one in stated.split(","))) if stated else ()
    if len(found) > limits.MOST_VALUES:
        raise _wrong(name, f"has more than {limits.MOST_VALUES} values")
    if "" in found or any("\0" in one for one in found):
        raise _wrong(name, "has an empty value")
    return found


def _number(request: HttpRequest, name: str, *, default: int, least: int = 0) -> int:
    stated = _one(request, name)
    if not stated:
        return default
    if not (stated.isascii() and stated.isdecimal() and len(stated) <= _MOST_DIGITS):
        raise _wrong(name, "is not a number that this server gave")
    if int(stated) < least:
        raise _wrong(name, f"is less than {least}")
    return int(stated)


def _one(request: HttpRequest, name: str) -> str:
    found: list[str] = request.GET.getlist(name)
    if len(found) > 1:
        raise _wrong(name, "is given twice")
    return found[0] if found else ""


def _wrong(name: str, how: str) -> Trouble:
    return Trouble(400, f"{name} {how}.", "parameter")
