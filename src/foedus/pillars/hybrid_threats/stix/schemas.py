"""The OASIS schemas of STIX 2.1, compiled once (data/SOURCE.md).

A type that OASIS does not know is a custom object (section 11.3): it needs what every object
needs. All patterns run in linear time, so no text can make a check slow.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import jsonschema_rs
import orjson

from foedus.kernel.refusals import Refused

FOLDERS = ("sdos", "sros", "observables")
COMMON = ("extension-definition", "language-content", "marking-definition")
LONGEST_REASON = 300


def check(value: Mapping[str, Any]) -> None:
    """Raises Refused `stix-schema` (facts: at, reason): the first thing the schema refuses."""
    validator = validators().get(value["type"]) or _custom(value)
    if validator.is_valid(value):
        return
    fault = next(iter(validator.iter_errors(value)))
    at = "/".join(str(step) for step in fault.instance_path) or str(value["type"])
    raise Refused.because("stix-schema", at=at[:100], reason=fault.message[:LONGEST_REASON])


@cache
def validators() -> Mapping[str, jsonschema_rs.Draft202012Validator]:
    """A validator for each type that OASIS describes."""
    schemas = dict(_schemas())
    return {name: _compiled(schema) for name, schema in schemas.items()}


@cache
def _customs() -> tuple[jsonschema_rs.Draft202012Validator, jsonschema_rs.Draft202012Validator]:
    """For a custom object or relationship, and for a custom observable."""
    common = _data() / "common"
    names = ("core.json", "cyber-observable-core.json")
    object_, observable = (orjson.loads((common / name).read_bytes()) for name in names)
    return _compiled(object_), _compiled(observable)


def _custom(value: Mapping[str, Any]) -> jsonschema_rs.Draft202012Validator:
    return _customs()[0 if "created" in value else 1]


@cache
def _registry() -> jsonschema_rs.Registry:
    found = []
    for folder in (*FOLDERS, "common"):
        for file in sorted((_data() / folder).iterdir(), key=lambda one: one.name):
            schema = orjson.loads(file.read_bytes())
            found.append((schema["$id"], schema))
    return jsonschema_rs.Registry(found)


def _schemas() -> list[tuple[str, Any]]:
    read = [file for folder in FOLDERS for file in (_data() / folder).iterdir()]
    read += [_data() / "common" / f"{name}.json" for name in COMMON]
    return [(file.name.removesuffix(".json"), orjson.loads(file.read_bytes())) for file in read]


def _compiled(schema: Any) -> jsonschema_rs.Draft202012Validator:
    linear = jsonschema_rs.RegexOptions()
    return jsonschema_rs.Draft202012Validator(
        schema, registry=_registry(), pattern_options=linear, offline=True
    )


def _data() -> Traversable:
    return files("foedus.pillars.hybrid_threats.stix") / "data" / "schemas"
