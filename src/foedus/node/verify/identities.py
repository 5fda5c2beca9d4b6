"""Our own row, and the pinned identities of partners."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.kernel.identity import Identity
from foedus.kernel.refusals import Refused
from foedus.node.node import Connection, Node
from foedus.node.verify.finding import Finding


def check(node: Node, connection: Connection) -> Iterator[Finding]:
    """Whether the database still knows who we are, and each partner by the pinned fingerprint.

    The key that signs is outside the database, so our own row cannot be replaced unseen; a
    partner's can, but then every entry of that partner fails.
    """
    own = connection.execute("SELECT member, identity FROM node").fetchall()
    if [member for member, _ in own] != [node.member]:
        yield Finding("node-differs", what="node")
    for member, identity in own:
        found = _read(identity)
        if found is None or found.member != member or found.key != node.signer.public:
            yield Finding("identity-differs", what=member)
    rows = connection.execute("SELECT member, identity, encode(fingerprint, 'hex') FROM member")
    for member, identity, fingerprint in rows.fetchall():
        found = _read(identity)
        if found is None or (found.member, found.fingerprint) != (member, fingerprint):
            yield Finding("identity-differs", what=member)


def _read(unverified: bytes) -> Identity | None:
    try:
        return Identity.read(unverified)
    except Refused:
        return None
