"""Records that are already here, as far as the reader may see them: what sheets refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from foedus.desk.house import bodies
from foedus.desk.intake.columns import CODE
from foedus.desk.permit import Staff
from foedus.desk.phrases import LANGUAGES
from foedus.desk.records.shape import Sort, shape_of
from foedus.node.listing import Query, every
from foedus.node.node import Node
from foedus.node.records import Record, Ref, many
from foedus.rulebook.alphabet import sort_key

_MOST, _MOST_FOUND = 400, 100_000


class Known:
    """Looks records up in a few questions, not one for each row."""

    def __init__(self, node: Node, staff: Staff) -> None:
        self._node, self._staff = node, staff
        self._by_value: dict[tuple[str, str, str], list[Record]] = {}
        self._by_title: dict[tuple[str, str], list[Record]] = {}
        self._by_ref: dict[Ref, Record] = {}

    def fetch_codes(self, kind: str, codes: Iterable[str]) -> None:
        """Beforehand, all that the rows mention."""
        body = bodies()[kind]
        if CODE in (*body.columns, *body.filters):
            self.fetch_values(kind, CODE, codes)

    def fetch_values(self, kind: str, field: str, values: Iterable[str]) -> None:
        """Records that have one of these values in a column."""
        for some in _batches(sorted(set(values))):
            for record in self._all(Query((kind,), where={field: some}, limit=500)):
                value = str((record.body or {}).get(field))
                self._by_value.setdefault((kind, field, value), []).append(record)

    def fetch_refs(self, refs: Iterable[Ref]) -> None:
        self._by_ref.update(many(self._node, self._staff.reader, set(refs)))

    def fetch_titles(self, kind: str, words: Iterable[str]) -> None:
        """Records whose name is exactly this, by the keys of its alphabet in each language."""
        name = bodies()[kind].columns[0]
        if shape_of(bodies()[kind], name).sort is not Sort.TEXTS:
            return
        found: dict[Ref, Record] = {}
        for language in LANGUAGES:
            for some in _batches(sorted({sort_key(word, language) for word in words})):
                query = Query((kind,), where={f"{name}@{language}": some}, limit=500)
                found |= {(one.owner, one.id): one for one in self._all(query)}
        for record in found.values():
            for title in titles(record.body or {}, kind):
                self._by_title.setdefault((kind, title), []).append(record)

    def of_code(self, kind: str, code: str) -> Sequence[Record]:
        return self.of_value(kind, CODE, code)

    def of_value(self, kind: str, field: str, value: str) -> Sequence[Record]:
        return self._by_value.get((kind, field, value), ())

    def of_ref(self, ref: Ref) -> Record | None:
        return self._by_ref.get(ref)

    def of_title(self, kind: str, title: str) -> Sequence[Record]:
        """Those whose name is exactly this in one of their languages."""
        return self._by_title.get((kind, title), ())

    def _all(self, query: Query) -> Iterator[Record]:
        return every(self._node, self._staff.reader, query, most=_MOST_FOUND)


def titles(wire: dict[str, object], kind: str) -> frozenset[str]:
    """What a record is called, in each of its languages."""
    name = wire.get(bodies()[kind].columns[0])
    return frozenset(map(str, name.values())) if isinstance(name, dict) else frozenset({str(name)})


def _batches(codes: list[str]) -> Iterator[tuple[str, ...]]:
    left = iter(codes)
    while some := tuple(islice(left, _MOST)):
        yield some
