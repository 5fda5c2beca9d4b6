"""The test vectors of certificates: two that convince, and changes after which each is refused."""

from __future__ import annotations

import json

from accord.councilbook import DEADLINE
from accord.sealedbook import IDENTITIES, certificate, decided
from foedus.accord.certificate import check
from foedus.kernel import canonical
from foedus.kernel.refusals import Refused

SILENCE = {"rule": {"name": "silence", "k": 0}, "deadline_unix_s": DEADLINE}


def leaves(value, path=()):
    """Every (path, value) of a JSON value that is not a container."""
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in items:
            yield from leaves(part, (*path, key))
    else:
        yield path, value


def replaced(whole, path, value):
    changed = json.loads(json.dumps(whole))
    at = changed
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return changed


def other(value):
    """Another value of the same type; one character of a text is exchanged in the middle."""
    if isinstance(value, int):
        return value + 1
    middle = len(value) // 2
    return value[:middle] + ("0" if value[middle] != "0" else "1") + value[middle + 1 :]


def code_of(changed):
    try:
        check(canonical.encode(changed), IDENTITIES)
    except Refused as refused:
        return refused.refusals[0].code
    return ""


def case(name, written):
    whole = json.loads(written)
    lists = [name for name, part in whole.items() if isinstance(part, list) and part]
    spoilt = [
        *({"at": list(path), "value": other(value)} for path, value in leaves(whole)),
        *({"at": [name], "value": []} for name in lists),
    ]
    return {
        "name": name,
        "certificate": written.decode(),
        "status": whole["outcome"]["status"],
        "refused": [
            one | {"code": code_of(replaced(whole, one["at"], one["value"]))} for one in spoilt
        ],
    }


def certificates():
    return {
        "identities": [identity.to_bytes().decode() for identity in IDENTITIES],
        "cases": [
            case("all approve", certificate(decided())),
            case("one keeps silent", certificate(decided(silent=("XKX",), **SILENCE))),
            case("one does not answer", certificate(decided(silent=("XKX",)))),
        ],
    }
