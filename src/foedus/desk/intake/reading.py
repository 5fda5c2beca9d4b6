"""From sheets to what would be said: new records, changes, or every refusal with its place.

A row is the record that its first column names; else our own record of its code (or of its title
where it has no code) below the same parents; else a new one. References are codes or titles of
rows of the same file or of records here, or OWNER/id.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from foedus.desk.intake.columns import CODE, RECORD, columns_of
from foedus.desk.intake.known import Known
from foedus.desk.intake.rows import Change, Row, made_of, parents_first, refusal, words_of
from foedus.desk.intake.source import Sheet
from foedus.desk.sheets.columns import Column
from foedus.kernel import canonical
from foedus.kernel.refusals import Refusal
from foedus.node.records import Record, Ref

_REF = re.compile(r"([A-Z]{3})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Reading:
    """Complete only without refusals: rows that are refused are in no other part.

    `unchanged` counts rows that say what is already here.
    """

    changes: tuple[Change, ...] = ()
    unchanged: int = 0
    refusals: tuple[Refusal, ...] = ()

    @property
    def digest(self) -> str:
        """Of everything that would be said: another digest is another act."""
        said = [
            [one.id, one.body.kind, one.before.ver if one.before else 0, dict(one.wire)]
            for one in self.changes
        ]
        return hashlib.sha256(canonical.encode({"said": said})).hexdigest()


class Reader:
    """Reads the sheets of one file. `seed` decides the ids of new records."""

    def __init__(self, member: str, known: Known, seed: bytes) -> None:
        self._member, self._known, self._seed = member, known, seed
        self._named: dict[tuple[str, str], list[Row]] = {}

    def read(self, sheets: tuple[Sheet, ...]) -> Reading:
        rows = [
            Row(sheet, cells, refusals=list(cells.refusals))
            for sheet in parents_first(tuple(one for one in sheets if not one.field))
            for cells in sheet.rows
        ]
        self._fetch(rows)
        for row in rows:
            self._file(row)
        refusals = [wrong for sheet in sheets for wrong in sheet.refusals]
        for sheet in sheets:
            if sheet.field:
                refusals += self._nest(sheet, rows)
        for row in rows:
            self._identify(row)
        self._refuse_twice(rows)
        self._refuse_taken(rows)
        for row in rows:
            self._refer(row, row.fields - row.parents)
        made = [(row, made_of(row)) for row in rows]
        refusals += [wrong for row, _ in made for wrong in row.refusals]
        said = [change for _, change in made if change]
        changes = tuple(change for change in said if change.fields)
        return Reading(changes, len(said) - len(changes), tuple(refusals))

    def _fetch(self, rows: list[Row]) -> None:
        """All that the rows mention, kind by kind."""
        words: dict[str, set[str]] = {}
        refs: set[Ref] = set()
        for row in rows:
            words.setdefault(row.sheet.body.kind, set()).update(row.names)
            refs.add((self._member, str(row.cells.values.get(RECORD, ""))))
            for column, word in words_of(row):
                if found := _REF.fullmatch(word):
                    refs.add((found[1], found[2]))
                elif column.to:
                    words.setdefault(column.to, set()).add(word)
        self._fetch_values(rows)
        for kind, wanted in words.items():
            self._known.fetch_codes(kind, wanted)
            self._known.fetch_titles(kind, wanted)
        self._known.fetch_refs(ref for ref in refs if _ID.fullmatch(ref[1]))

    def _fetch_values(self, rows: list[Row]) -> None:
        """What only one record may have, and by what records without a code are known."""
        wanted: dict[tuple[str, str], set[str]] = {}
        for row in rows:
            kind = row.sheet.body.kind
            stated = {name: str(row.cells.values.get(name, "")) for name in row.once}
            for name, value in (*stated.items(), *list(row.natural.items())[:1]):
                wanted.setdefault((kind, name), set()).add(value)
        for (kind, name), values in wanted.items():
            self._known.fetch_values(kind, name, values - {""})

    def _file(self, row: Row) -> None:
        """Where references of other rows will look."""
        kind = row.sheet.body.kind
        for name in row.names:
            self._named.setdefault((kind, name), []).append(row)

    def _nest(self, sheet: Sheet, rows: list[Row]) -> Iterator[Refusal]:
        """Give each line of a sheet of rows to its record in this file; every such record has
        only the rows of this sheet."""
        for row in rows:
            if row.sheet.body is sheet.body:
                row.parts[sheet.field] = []
        of = sheet.columns[0].name
        for cells in sheet.rows:
            yield from cells.refusals
            code = str(cells.values.get(of, ""))
            found = self._named.get((sheet.body.kind, code), [])
            for row in found[:1]:
                row.parts[sheet.field].append((sheet, cells))
            if not found and of not in {one.place.column for one in cells.refusals}:
                facts = {"kind": sheet.body.kind, "word": code[:80]}
                yield refusal(sheet, cells, "ROW_OF_NOTHING", of, **facts)

    def _identify(self, row: Row) -> None:
        """Which record the row is. Parents come first, so that theirs is known."""
        self._refer(row, row.parents)
        stated = str(row.cells.values.get(RECORD, ""))
        if stated:
            row.before = self._known.of_ref((self._member, stated))
            if row.before is None or row.before.kind != row.sheet.body.kind or not row.before.body:
                row.refuse("RECORD_UNKNOWN", RECORD)
        else:
            row.before = self._ours(row)
        row.id = row.before.id if row.before else self._new_id(row)

    def _ours(self, row: Row) -> Record | None:
        """Our record of this code, else of this title, below the same parents."""
        if row.natural:
            return self._natural(row)
        kind = row.sheet.body.kind
        named = self._known.of_code if row.code else self._known.of_title
        found = {(o.owner, o.id): o for name in row.names for o in named(kind, name)}
        ours = [
            one
            for one in found.values()
            if one.owner == self._member
            and all((one.body or {}).get(name) == place for name, place in row.places.items())
        ]
        if len(ours) > 1:
            row.refuse("CODE_OF_SEVERAL", CODE if row.code else row.title_column)
        return ours[0] if len(ours) == 1 else None

    def _natural(self, row: Row) -> Record | None:
        """Our record that agrees in all that its kind is known by."""
        (name, value), *rest = row.natural.items()
        ours = [
            one
            for one in self._known.of_value(row.sheet.body.kind, name, value)
            if self._is_ours(one) and all(str((one.body or {}).get(n)) == v for n, v in rest)
        ]
        if len(ours) > 1:
            row.refuse("CODE_OF_SEVERAL", name)
        return ours[0] if len(ours) == 1 else None

    def _new_id(self, row: Row) -> str:
        spelled = f"{row.sheet.body.kind} {row.cells.number}".encode()
        bytes_ = hashlib.sha256(self._seed + spelled).digest()[:16]
        return str(uuid.UUID(bytes=bytes_, version=4))

    def _refuse_twice(self, rows: list[Row]) -> None:
        first: dict[str, Row] = {}
        for row in rows:
            other = first.setdefault(self._identity(row), row)
            if other is not row:
                column = CODE if row.code else row.title_column
                row.refuse("DUPLICATE_ROW", column, first=other.cells.number)

    def _refuse_taken(self, rows: list[Row]) -> None:
        """A value that only one of our records may have, in the file or here."""
        first: dict[tuple[str, str, str], Row] = {}
        for row in rows:
            kind = row.sheet.body.kind
            for name in row.once:
                if (value := str(row.cells.values.get(name, ""))) == "":
                    continue
                other = first.setdefault((kind, name, value), row)
                ours = (o for o in self._known.of_value(kind, name, value) if self._is_ours(o))
                if other is not row:
                    row.refuse("VALUE_TWICE", name, first=other.cells.number)
                elif any(one.id != row.id for one in ours):
                    row.refuse("VALUE_TAKEN", name)

    def _is_ours(self, record: Record) -> bool:
        return record.owner == self._member and record.body is not None

    @staticmethod
    def _identity(row: Row) -> str:
        if row.natural and not row.before:
            return " ".join((row.sheet.body.kind, *row.natural.values()))
        if row.before or not row.names:
            return row.id
        places = [str(place) for _, place in sorted(row.places.items())]
        return " ".join((row.sheet.body.kind, row.names[0], *places))

    def _refer(self, row: Row, fields: AbstractSet[str]) -> None:
        """Find what these fields refer to."""
        for column in columns_of(row.sheet.body):
            value = row.cells.values.get(column.name)
            if column.field not in fields or value is None:
                continue
            if column.kind == "reference":
                if found := self._found(row, column, value):
                    row.refs[column.field] = found
            elif column.kind == "references":
                places = [self._found(row, column, word) for word in value]
                once = {(one["owner"], one["id"]): one for one in places if one}
                row.refs[column.field] = [once[place] for place in sorted(once)]

    def _found(self, row: Row, column: Column, word: str) -> dict[str, str] | None:
        """The one record that a word means."""
        places = set(self._places(column, word))
        if len(places) == 1:
            owner, id_ = places.pop()
            return {"owner": owner, "id": id_}
        code = "REFERENCE_OF_SEVERAL" if places else "REFERENCE_UNKNOWN"
        row.refuse(code, column.name, word=word[:80], kind=column.to)
        return None

    def _places(self, column: Column, word: str) -> Iterator[Ref]:
        if exact := _REF.fullmatch(word):
            record = self._known.of_ref((exact[1], exact[2]))
            if record is not None and column.to in {"", record.kind}:
                yield exact[1], exact[2]
            return
        if rows := self._named.get((column.to, word)):
            yield from ((self._member, one.id) for one in rows if one.id)
            return
        if column.to:
            coded = self._known.of_code(column.to, word)
            ours = [one for one in coded if self._is_ours(one)]
            for one in ours or coded or self._known.of_title(column.to, word):
                yield one.owner, one.id
