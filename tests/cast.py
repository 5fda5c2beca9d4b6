"""The cast: Albania, Croatia, Kosovo, and Bulgaria who looks on; fixed keys, one plain kind."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from foedus.kernel.identity import Identity
from foedus.kernel.keys import Ed25519Signer
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.refusals import Refusal
from foedus.node import receipts, serve
from foedus.node.receive import receive

TITLES = {"ALB": "Albania", "BGR": "Bulgaria", "HRV": "Croatia", "XKX": "Kosovo"}
NOTICE = "desk.notice"


def _check_notice(body, entry, history):
    return () if isinstance(body.get("title"), str) else (Refusal("notice-title"),)


KINDS = Kinds({NOTICE: Kind(NOTICE, _check_notice)})


@cache
def signer(member):
    return Ed25519Signer.from_secret(sha256(member.encode()).digest())


@cache
def identity(member):
    return Identity(member, TITLES[member], signer(member).public)


def pull(reader, owner, *, max_entries=1_000):
    """Everything that `owner` serves to `reader`, and the receipts back; without a network."""
    for log, _ in serve.logs_for(owner, reader.member):
        while True:
            start = size_of(reader, log)
            page = serve.page(owner, reader.member, log, start, max_entries=max_entries)
            received = receive(reader, page, log=log)
            if received.size == start:
                break
        receipts.record(owner, reader.member, receipts.make(reader, log))


def size_of(node, log):
    with node.reading("ingest") as connection:
        row = connection.execute("SELECT size FROM tree WHERE log = %s", [log]).fetchone()
    return row[0] if row else 0


def bodies(node):
    """Record id -> body, of every record that is not withdrawn."""
    query = "SELECT id::text, body FROM record WHERE NOT withdrawn ORDER BY id"
    with node.reading("ingest") as connection:
        return dict(connection.execute(query).fetchall())
