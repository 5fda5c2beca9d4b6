"""The one gate. What is written here and what arrives from a peer pass the same numbered checks.

Whatever a stranger sends ends in `Admitted`, `Held` or `Refused`, never in another exception. A
refusal names the log, the expected position and the number of the check that failed. Checks 1 to
10 say whether the owner may have said this here; 11 and 12 whether this node understands it.
"""

from __future__ import annotations

from dataclasses import dataclass

from foedus.kernel import canonical
from foedus.kernel.content import MAX_CONTENT_BYTES, digest, read_content
from foedus.kernel.entry import KNOWN, Entry, read_entry
from foedus.kernel.envelope import MAX_ENVELOPE_BYTES, MAX_PAYLOAD_BYTES, unwrap
from foedus.kernel.history import History
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.logs import LogName, log_id, owner_of
from foedus.kernel.merkle import leaf_hash
from foedus.kernel.refusals import Refusal, Refused
from foedus.kernel.verify import verify


@dataclass(frozen=True, slots=True)
class Arrival:
    """One entry as it came. `content` is None for ops without one, or when it is withheld."""

    envelope: bytes
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Accepted:
    """An entry in its place, with its bytes as they came. `body` is None where content is."""

    entry: Entry
    envelope: bytes
    payload: bytes
    leaf: bytes
    content: bytes | None
    body: dict[str, object] | None


@dataclass(frozen=True, slots=True)
class Admitted(Accepted):
    """It passed every check; pages may show it."""


@dataclass(frozen=True, slots=True)
class Held(Accepted):
    """Its owner said it here, but this node cannot read it. Kept bit-exact, shown to nobody.

    `code`: `unknown-kind`, `unknown-crit`, `content-missing` (the owner withholds it, as after a
    withdraw) or `rule-failed` (the kind's rule raised: our own fault, never the sender's).
    """

    code: str


def admit(
    unverified: Arrival, *, log: str, reader: str, history: History, kinds: Kinds
) -> Admitted | Held:
    """Decide about the next entry of `log` for the member `reader`; raises Refused.

    Not checked here: that the entry is in the tree of a checkpoint (`admit_page` does), and that
    no other node was shown another entry at this position (cosignatures and gossip do).
    """
    owner, seq, check = owner_of(log), history.size(log), 1
    try:
        # (1) Size; depth follows wherever JSON is read, before it is parsed
        _check_size(unverified.envelope, MAX_ENVELOPE_BYTES)
        _check_size(unverified.content or b"", MAX_CONTENT_BYTES)

        check = 2  # The envelope has the one accepted spelling
        unverified_envelope = unwrap(unverified.envelope)

        check = 3  # So has the payload
        unverified_value = canonical.decode(unverified_envelope.payload, limit=MAX_PAYLOAD_BYTES)

        check = 4  # Shape: every field is of its type, and goes with the op
        unverified_entry = read_entry(unverified_value)

        check = 5  # It is the next entry of this log, and the log is open
        _check_position(unverified_entry, log, seq, history)

        check = 6  # Its owner signed it
        key = history.key_of(owner)
        if key is None:
            raise Refused.because("unknown-owner")
        verified, entry = verify(unverified_envelope, key), unverified_entry

        check = 7  # Audience: the label's, the log's and the log name's are one; we belong to it
        _check_audience(entry, reader, history)

        check = 8  # Single writer and version chain: a record is (owner of the log, id)
        if entry.id:
            _check_versions(entry, owner, history)

        check = 9  # The content is the one that was signed
        _check_content(entry, unverified.content)
        content = unverified.content

        check = 10  # The content has the one accepted spelling
        body = None if content is None else read_content(content)

        check = 11  # Known kind, nothing critical unknown: otherwise kept unread
        leaf, kind = leaf_hash(verified.payload), kinds.get(entry.kind)
        kept = (entry, unverified.envelope, verified.payload, leaf, content, body)
        if code := _unreadable(entry, kind, body):
            return Held(*kept, code)

        check = 12  # The kind's own rules
        if kind and kind.lasting and entry.op == "withdraw":
            raise Refused.because("lasting-kind", kind=kind.name)
        if kind and body is not None and not _obeys_rules(kind, body, entry, history):
            return Held(*kept, "rule-failed")
        return Admitted(*kept)
    except Refused as refused:
        raise _placed(refused, log=log, seq=seq, check=check) from refused


def _placed(refused: Refused, *, log: str, seq: int, check: int) -> Refused:
    where: dict[str, str | int] = {"log": log, "seq": seq, "check": check}
    return Refused(
        tuple(
            Refusal(one.code, one.place, one.value, {**one.facts, **where})
            for one in refused.refusals
        )
    )


def _check_size(unverified: bytes, limit: int) -> None:
    if len(unverified) > limit:
        raise Refused.because("too-large", limit=limit, size=len(unverified))


def _check_position(entry: Entry, log: str, expected: int, history: History) -> None:
    if entry.log != log:
        raise Refused.because("wrong-log")
    if entry.seq < expected:
        raise Refused.because("replay", found=entry.seq)
    if entry.seq > expected:
        raise Refused.because("gap", found=entry.seq)
    if (entry.op == "open") != (entry.seq == 0):
        raise Refused.because("open-not-first" if entry.seq else "first-not-open")
    if history.closed(log):
        raise Refused.because("log-closed")


def _check_audience(entry: Entry, reader: str, history: History) -> None:
    if entry.op == "open":
        name = LogName.read(entry.log)
        if log_id(name.owner, entry.audience, name.generation) != entry.log:
            raise Refused.because("audience-not-of-log")
    elif entry.audience != history.audience(entry.log):
        raise Refused.because("audience-not-of-log")
    if reader not in entry.audience:
        raise Refused.because("reader-not-in-audience", reader=reader)


def _check_versions(entry: Entry, owner: str, history: History) -> None:
    here, head = history.latest(entry.log, entry.id), history.head(owner, entry.id)
    if here and entry.ver <= here.ver:
        raise Refused.because("version-not-higher", last=here.ver, found=entry.ver)
    if entry.prev != (here.digest if here else ""):
        raise Refused.because("broken-chain")
    if entry.op == "withdraw" and not (here and here.digest):
        raise Refused.because("nothing-to-withdraw")
    if head and head.kind != entry.kind:
        raise Refused.because("kind-changed", kind=head.kind)
    if history.digest_of(owner, entry.id, entry.ver) not in {None, entry.content_digest}:
        raise Refused.because("version-conflict", ver=entry.ver)


def _check_content(entry: Entry, unverified_content: bytes | None) -> None:
    if unverified_content is None:
        return
    if not entry.carries_content:
        raise Refused.because("content-unexpected")
    if len(unverified_content) != entry.content_size:
        raise Refused.because("content-size", size=entry.content_size)
    if digest(unverified_content) != entry.content_digest:
        raise Refused.because("content-digest")


def _unreadable(entry: Entry, kind: Kind | None, body: dict[str, object] | None) -> str:
    """Why this node must keep the entry unread, or ""."""
    if not KNOWN.issuperset(entry.crit):
        return "unknown-crit"
    if entry.id and kind is None:
        return "unknown-kind"
    if entry.carries_content and body is None:
        return "content-missing"
    return ""


def _obeys_rules(kind: Kind, body: dict[str, object], entry: Entry, history: History) -> bool:
    """Raises what the rule refuses; False if the rule itself broke."""
    try:
        refusals = kind.check(body, entry, history)
    except Refused:
        raise
    except Exception:  # noqa: BLE001  (a bug of ours must not stop a partner's log)
        return False
    if refusals:
        raise Refused(refusals)
    return True
