"""Partners: their identities are pinned once, after two people compared the fingerprints."""

from __future__ import annotations

from foedus.kernel.identity import Identity
from foedus.kernel.refusals import Refused
from foedus.node import clock
from foedus.node.database.install import provide_peer
from foedus.node.database.server import INGEST
from foedus.node.node import Node

_INSERT = """
INSERT INTO member (member, identity, fingerprint, pinned_at)
VALUES (%s, %s, %s, to_timestamp(%s)) ON CONFLICT DO NOTHING
"""


def pin(node: Node, unverified_identity: bytes) -> Identity:
    """Trust this identity from now on. The same file again changes nothing.

    Raises Refused: `identity-shape`, `member-is-us`, `member-pinned` for another file of a
    member that we know.
    """
    identity = Identity.read(unverified_identity)
    if identity.member == node.member:
        raise Refused.because("member-is-us", member=identity.member)
    known = find(node, identity.member)
    if known is not None and known.fingerprint != identity.fingerprint:
        raise Refused.because("member-pinned", member=identity.member)
    provide_peer(node.sessions.database, identity.member)
    print_ = bytes.fromhex(identity.fingerprint)
    values = [identity.member, unverified_identity, print_, clock.unix_s()]
    with node.gate() as connection:
        connection.execute(_INSERT, values)
    return identity


def find(node: Node, member: str) -> Identity | None:
    """A partner's pinned identity."""
    query = "SELECT identity FROM member WHERE member = %s"
    with node.reading(INGEST) as connection:
        row = connection.execute(query, [member]).fetchone()
    return Identity.read(row[0]) if row else None


def pinned(node: Node) -> tuple[Identity, ...]:
    """All partners, by member code."""
    with node.reading(INGEST) as connection:
        rows = connection.execute("SELECT identity FROM member ORDER BY member").fetchall()
    return tuple(Identity.read(identity) for (identity,) in rows)
