"""What a list is asked for, and the cursor between its pages. Pure."""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from foedus.kernel.refusals import Refused
from foedus.node.folding import asked
from foedus.node.posting import LONGEST_VALUE, WORD

MOST_ROWS = 500
_LAST = "\U0010ffff"
_LONGEST_CURSOR = 4_000
_MAX_BIGINT = 2**63

Place = tuple[str | int, str, str]
"""Where a record stands in a list: its key (or tide), owner, id."""


@dataclass(frozen=True, slots=True)
class Query:
    """Which records, in which order.

    `order` is a column of `Kind.index`, or "" for the order of arrival here; a record without that
    key, or with several, is not in the list. `where`: the record has one of these values in the
    column; `starts`: a key that begins so; `text`: all of its words, the last perhaps unfinished.
    Withdrawn records have no keys left: `withdrawn` brings them into a list in the order of
    arrival without conditions. `after` is a page's; `limit` at most 500.
    """

    kinds: tuple[str, ...]
    order: str = ""
    descending: bool = False
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    starts: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    owners: tuple[str, ...] = ()
    withdrawn: bool = False
    after: str = ""
    limit: int = 50

    def __post_init__(self) -> None:
        if not self.kinds:
            raise ValueError("a list needs at least one kind")
        if not 1 <= self.limit <= MOST_ROWS:
            raise ValueError(f"a page has 1 to {MOST_ROWS} rows")


@dataclass(frozen=True, slots=True)
class Condition:
    """What one row `p` of `posting` must be, of every record in the list.

    `choice` is the column whose choices it filters, "" for the beginning of a key and for words.
    """

    clause: str
    values: Mapping[str, object]
    choice: str = ""


def conditions(query: Query) -> list[Condition]:
    chosen = tuple(query.where)
    return [
        Condition(
            f"p.name = %(name{n})s AND " + clause.format(n=n),
            {f"{name}{n}": value for name, value in values.items()},
            chosen[n] if n < len(chosen) else "",
        )
        for n, (clause, values) in enumerate(_asked(query))
    ]


def _asked(query: Query) -> Iterator[tuple[str, dict[str, object]]]:
    for column, wanted in query.where.items():
        name = sendable(column)
        values = [sendable(value)[:LONGEST_VALUE] for value in wanted]
        yield "p.value = ANY (%(any{n})s::text[])", {"name": name, "any": values}
    for column, beginning in query.starts.items():
        yield _beginning(sendable(column), sendable(beginning)[:LONGEST_VALUE])
    words = asked(query.text)
    for word in words[:-1]:
        yield "p.value = %(word{n})s", {"name": WORD, "word": word}
    if words:
        yield _beginning(WORD, words[-1])
    elif query.text.strip():  # without a word in it: found in no record
        yield "false", {"name": WORD}


def _beginning(column: str, text: str) -> tuple[str, dict[str, object]]:
    clause = "p.value >= %(low{n})s AND p.value < %(high{n})s"
    return clause, {"name": column, "low": text, "high": text + _LAST}


def sendable(text: str) -> str:
    """PostgreSQL has no U+0000 and UTF-8 no lone surrogates; no key has any."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def write_cursor(query: Query, place: Place) -> str:
    """Opaque, and nothing in it that its reader was not shown: no secret, so no signature."""
    spelled = json.dumps([query.order, query.descending, *place], ensure_ascii=False)
    return base64.urlsafe_b64encode(spelled.encode()).decode()


def read_cursor(query: Query) -> Place | None:
    """Where the last page ended; None at the beginning. Raises Refused: `not-a-cursor`."""
    if not query.after:
        return None
    try:
        order, descending, at, owner, id_ = json.loads(_decoded(query.after))
        here = (order, descending) == (query.order, query.descending)
        if here and _is_key(at, query) and _is_key(owner) and id_ == str(uuid.UUID(id_)):
            return at, owner, id_
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Refused.because("not-a-cursor") from error
    raise Refused.because("not-a-cursor")


def _decoded(unverified: str) -> bytes:
    if len(unverified) > _LONGEST_CURSOR:
        raise ValueError
    return base64.urlsafe_b64decode(unverified.encode("ascii"))


def _is_key(value: object, query: Query | None = None) -> bool:
    if query is not None and not query.order:
        return type(value) is int and 0 <= value < _MAX_BIGINT
    return isinstance(value, str) and value == sendable(value)
