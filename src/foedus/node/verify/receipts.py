"""Receipts of partners: signed by them, for a tree that is still ours."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.kernel.checkpoint import read_cosignatures
from foedus.kernel.merkle import root_of
from foedus.kernel.refusals import Refused
from foedus.node.history import TableHistory
from foedus.node.node import Connection
from foedus.node.serve import Tree
from foedus.node.verify.finding import Finding

_RECEIPTS = "SELECT log, member, size, at, note FROM receipt ORDER BY log, member, size"


def check(connection: Connection) -> Iterator[Finding]:
    """A receipt for more than we hold means that our log was cut short."""
    history = TableHistory(connection)
    for log, member, size, at, note in connection.execute(_RECEIPTS).fetchall():
        try:
            found = read_cosignatures(note, history.key_of)
        except Refused:
            found = ()
        roots = {
            one.checkpoint.root
            for one in found
            if (one.member, one.checkpoint.log, one.checkpoint.size, one.at)
            == (member, log, size, at)
        }
        if not roots:
            yield Finding("receipt-differs", log, size, what=member)
        elif size > history.size(log):
            yield Finding("log-cut-short", log, size, what=member)
        elif not _same_root(connection, log, size, roots):
            yield Finding("receipt-of-another-log", log, size, what=member)


def _same_root(connection: Connection, log: str, size: int, roots: set[bytes]) -> bool:
    try:
        return roots == {root_of(Tree(connection, log).node_at, size)}
    except (LookupError, IndexError):  # leaves or subtrees are missing: reported by the walk
        return True
