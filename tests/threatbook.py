"""Small STIX objects for tests, spelt as oddly as JSON allows."""

from __future__ import annotations

import json
import uuid
from hashlib import sha256

STATEMENT = "marking-definition--11111111-1111-4111-8111-111111111111"
GREEN = "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
AMBER = "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"
STRICT = "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"
RED = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"
PAP_AMBER = "marking-definition--60f8932b-e51e-4458-b265-a2e8be9a80ab"
UNKNOWN = "marking-definition--99999999-9999-4999-8999-999999999999"


def stix_id(kind, name):
    """The same name, the same identifier."""
    digest = sha256(f"{kind} {name}".encode()).digest()[:16]
    return f"{kind}--{uuid.UUID(bytes=digest, version=4)}"


def at(minute, second=0):
    return f"2026-03-01T10:{minute:02}:{second:02}.000Z"


def indicator(name="one", minute=0, /, **more):
    """An indicator's value; `minute` makes its version. A value of `...` leaves a property out."""
    value = {
        "type": "indicator",
        "spec_version": "2.1",
        "id": stix_id("indicator", name),
        "created": at(0),
        "modified": at(minute),
        "name": f"Demonstration {name}",
        "pattern": "[ipv4-addr:value = '192.0.2.1']",
        "pattern_type": "stix",
        "valid_from": at(0),
        **more,
    }
    return {key: part for key, part in value.items() if part is not ...}


def malware(name="one", minute=0, /, **more):
    return {
        "type": "malware",
        "spec_version": "2.1",
        "id": stix_id("malware", name),
        "created": at(0),
        "modified": at(minute),
        "name": f"Demonstration {name}",
        "is_family": False,
        **more,
    }


def raw(value):
    """As somebody else may write it: spaces, escapes, another order."""
    return json.dumps(value, indent=1, sort_keys=True).replace("Dem", "\\u0044em").encode()


def bundle(*raws):
    identifier = stix_id("bundle", str(len(raws)))
    inner = b" ,\n\t".join(raws)
    return b'{"objects" : [ ' + inner + b' ],\r\n "type":"bundle","id":"%s"}' % identifier.encode()


def envelope(*values):
    return json.dumps({"objects": list(values)}).encode()
