"""Records for a demonstration, from TOML texts in which they refer to one another by name.

A file gives defaults at the top (`owner`, `to`, `public`, `demo`), then a table for each record,
named by the noun of its kind: `[[step]]`. `key` names the record; a text `@key` anywhere in a body
becomes a reference to it. What a file marked `demo` says begins with DEMO in every language, so
that nobody takes it for a fact; what is not marked must be one (demo/declaration/README.md).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from foedus.desk.records.draft import DEMO, Draft, record_id
from foedus.pillars.governance.records import KINDS
from foedus.pillars.governance.wordcheck import texts_of

_OF_ENTRY = ("key", "owner", "to", "public", "demo")
_CLASSES = {kind.kind.removeprefix("governance."): kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class _Entry:
    noun: str
    key: str
    owner: str
    to: tuple[str, ...]
    public: bool
    demo: bool
    body: Mapping[str, Any]


def read(texts: Iterable[str]) -> tuple[Draft, ...]:
    """The records of all files, which may refer to one another, in the order given.

    ValueError (pydantic's and tomllib's are ones too) for what cannot be written; KeyError for a
    kind that the pillar has not.
    """
    entries = [entry for text in texts for entry in _entries(tomllib.loads(text))]
    refs: dict[str, dict[str, str]] = {}
    for entry in entries:
        if entry.key in refs:
            raise ValueError(f"two records are called {entry.key}")
        refs[entry.key] = {"owner": entry.owner, "id": record_id(entry.key)}
    return tuple(_draft(entry, refs) for entry in entries)


def _entries(file: Mapping[str, Any]) -> Iterator[_Entry]:
    defaults = {name: file[name] for name in _OF_ENTRY if name in file}
    for noun, tables in file.items():
        for table in tables if noun not in _OF_ENTRY else ():
            said = {"to": [], "public": False, "demo": False, **defaults, **table}
            yield _Entry(
                noun,
                said["key"],
                said["owner"],
                tuple(sorted({*said["to"]} - {said["owner"]})),
                said["public"],
                said["demo"],
                {name: value for name, value in table.items() if name not in _OF_ENTRY},
            )


def _draft(entry: _Entry, refs: Mapping[str, Mapping[str, str]]) -> Draft:
    record = _CLASSES[entry.noun].read(_plain(entry.body, refs))
    for place, language, text in texts_of(record):
        if entry.demo and not text.startswith(DEMO):
            raise ValueError(f"{entry.key}: {place}.{language} does not begin with {DEMO}")
    return Draft(
        entry.owner, record_id(entry.key), record.kind, record.wire(), entry.to, entry.public
    )


def _plain(value: Any, refs: Mapping[str, Mapping[str, str]]) -> Any:
    """JSON's own types, with references in the place of names."""
    if isinstance(value, Mapping):
        return {name: _plain(part, refs) for name, part in value.items()}
    if isinstance(value, list):
        return [_plain(part, refs) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith("@"):
        if value[1:] not in refs:
            raise ValueError(f"no record is called {value[1:]}")
        return dict(refs[value[1:]])
    return value
