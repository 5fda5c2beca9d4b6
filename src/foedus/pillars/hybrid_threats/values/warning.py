"""Warning lists: values that are seldom a sign of anything, and why. They mark, they never drop.

The form is that of MISP's warning lists (misp-warninglists, `schema.json`), so a ministry can lay
those beside ours. Of their types `string`, `hostname` and `cidr` are known; a list of another type
is refused by name: running foreign regular expressions over every value is no look-up.
"""

from __future__ import annotations

import ipaddress
import socket
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from foedus.kernel.refusals import Refused
from foedus.pillars.hybrid_threats.values.value import ADDRESSES, DOMAIN, EMAIL, URL, Value

STRING, HOSTNAME, CIDR = "string", "hostname", "cidr"
_SHAPES = (STRING, HOSTNAME, CIDR)
Span = tuple[int, int, int]
"""First and last address as numbers, and which list."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A warning list: the reason that a mark gives is its name with `description`.

    `source` says where the list comes from, `mark` how sure that is (rulebook's marks), "" where
    the list does not say.
    """

    name: str
    description: str
    type: str
    entries: tuple[str, ...]
    source: str = ""
    mark: str = ""


def read_list(unverified: Any, *, file: str) -> Listed:
    """One list from its JSON; raises Refused `warning-list` (facts: file, field)."""
    stated = unverified if isinstance(unverified, dict) else {}
    texts = {name: stated.get(name, "") for name in ("name", "description", "source", "mark")}
    entries, type_ = stated.get("list"), stated.get("type", STRING)
    checks = {
        "name": bool(texts["name"]) and all(isinstance(text, str) for text in texts.values()),
        "type": type_ in _SHAPES,
        "list": isinstance(entries, list) and all(isinstance(one, str) for one in entries),
    }
    for name, good in checks.items():
        if not good:
            raise Refused.because("warning-list", file=file, field=name)
    if type_ == CIDR:
        _check_networks(entries or (), file)
    return Listed(type=type_, entries=tuple(entries or ()), **texts)


def _check_networks(entries: Iterable[str], file: str) -> None:
    for entry in entries:
        try:
            ipaddress.ip_network(entry, strict=False)
        except ValueError as error:
            raise Refused.because("warning-list", file=file, field=entry[:100]) from error


@dataclass(frozen=True)
class Segments:
    """Networks of one IP version as segments without overlap, each with its lists."""

    starts: Sequence[int]
    marks: Sequence[frozenset[int]]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Segments:
        """One sweep over beginnings and ends; nested networks of many lists cost no more."""
        turns: dict[int, list[tuple[int, int]]] = {0: []}
        for first, last, which in spans:
            turns.setdefault(first, []).append((1, which))
            turns.setdefault(last + 1, []).append((-1, which))
        open_: dict[int, int] = {}
        starts, marks = sorted(turns), []
        for start in starts:
            for step, which in turns[start]:
                open_[which] = open_.get(which, 0) + step
            marks.append(frozenset(which for which, count in open_.items() if count))
        return cls(starts, marks)

    def at(self, address: int) -> frozenset[int]:
        return self.marks[bisect_right(self.starts, address) - 1]

    def throughout(self, first: int, last: int) -> frozenset[int]:
        """The lists that hold every address from the first to the last."""
        begin = bisect_right(self.starts, first) - 1
        end = bisect_right(self.starts, last)
        return frozenset.intersection(*self.marks[begin:end])


@dataclass(frozen=True)
class Warnings:
    """All lists, ready for look-ups: about a microsecond or two for a value that is on none."""

    lists: tuple[Listed, ...]
    _texts: Mapping[str, tuple[int, ...]] = field(init=False, repr=False)
    _names: Mapping[str, tuple[int, ...]] = field(init=False, repr=False)
    _segments: Mapping[int, Segments] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        texts: dict[str, tuple[int, ...]] = {}
        names: dict[str, tuple[int, ...]] = {}
        spans: dict[int, list[Span]] = {4: [], 6: []}
        for which, one in enumerate(self.lists):
            for entry in one.entries:
                if one.type == CIDR:
                    network = ipaddress.ip_network(entry, strict=False)
                    first, last = int(network.network_address), int(network.broadcast_address)
                    spans[network.version].append((first, last, which))
                    continue
                into = names if one.type == HOSTNAME else texts
                key = entry.lower().strip(".") if one.type == HOSTNAME else entry.lower()
                into[key] = (*into.get(key, ()), which)
        segments = {version: Segments.of(found) for version, found in spans.items()}
        for name, made in (("_texts", texts), ("_names", names), ("_segments", segments)):
            object.__setattr__(self, name, made)

    def marks(self, value: Value) -> tuple[Listed, ...]:
        """The lists that this value is on, in their order.

        A name is on a list of names with every domain above it; a URL or an e-mail address also
        by its host; a network only if all of it is.
        """
        found = set(self._texts.get(value.text.lower(), ()))
        host = _host(value)
        if value.type in ADDRESSES or ":" in host or host.replace(".", "").isdigit():
            found.update(self._around(host or value.text))
        elif host:
            found.update(self._under(host))
        return tuple(self.lists[which] for which in sorted(found)) if found else ()

    def _under(self, name: str) -> Iterable[int]:
        while name:
            yield from self._names.get(name, ())
            name = name.partition(".")[2]

    def _around(self, text: str) -> frozenset[int]:
        if "/" in text:
            network = ipaddress.ip_network(text)
            first, last = int(network.network_address), int(network.broadcast_address)
            return self._segments[network.version].throughout(first, last)
        version = 6 if ":" in text else 4
        family = socket.AF_INET6 if version == 6 else socket.AF_INET  # noqa: PLR2004
        packed = socket.inet_pton(family, text)
        return self._segments[version].at(int.from_bytes(packed))


def _host(value: Value) -> str:
    """Of a name, a URL or an e-mail address; "" for other values. Texts are spelt: no doubt."""
    if value.type == DOMAIN:
        return value.text
    if value.type == EMAIL:
        return value.text.rpartition("@")[2]
    if value.type != URL:
        return ""
    host = value.text.split("/", 3)[2].rpartition("@")[2]
    return host[1 : host.index("]")] if host.startswith("[") else host.partition(":")[0]
