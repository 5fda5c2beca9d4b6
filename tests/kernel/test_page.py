"""Pages and bundles: what comes over a wire or in a file, up to the gate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.kernel import canonical, merkle, note
from foedus.kernel.admit import Arrival
from foedus.kernel.admit_page import admit_page
from foedus.kernel.bundle import Manifest, read_bundle, write_bundle
from foedus.kernel.checkpoint import Checkpoint, sign_note
from foedus.kernel.envelope import unwrap
from foedus.kernel.frames import frame
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.merkle import Frontier, leaf_hash
from foedus.kernel.page import MAGIC, read_page, write_page
from foedus.kernel.refusals import Refused
from ledgerbook import (
    CROATIAN,
    KEYS,
    KINDS,
    LOG,
    NOTE,
    OTHER,
    SIGNERS,
    THEIRS,
    Ledger,
    arrival,
    ledger,
)


def five() -> Ledger:
    """LOG with five entries."""
    made = ledger()
    made.put("other", 10, OTHER)
    made.withdraw(30)
    return made


def node_at(made: Ledger, log: str = LOG):
    return merkle.from_leaves([leaf_hash(unwrap(a.envelope).payload) for a in made.arrivals[log]])


def checkpoint(made: Ledger, size: int, log: str = LOG) -> bytes:
    root = merkle.root_of(node_at(made, log), size)
    return sign_note(Checkpoint(log, size, root), SIGNERS[log[:3]])


def page(made: Ledger, start: int, end: int, size: int = 5, log: str = LOG, **changes) -> bytes:
    parts = {
        "log": log,
        "start": start,
        "arrivals": made.arrivals[log][start:end],
        "note": checkpoint(made, size, log),
        "proof": merkle.consistency_proof(node_at(made, log), end, size) if end <= size else (),
        **changes,
    }
    return write_page(**parts)


class Follower:
    """HRV's node: a frontier and a history, nothing else."""

    def __init__(self) -> None:
        self.history = MemoryHistory(KEYS)
        self.frontier = Frontier()
        self.nodes: dict[tuple[int, int], bytes] = {}

    def receive(self, unverified: bytes, log: str = LOG):
        accepted = admit_page(
            read_page(unverified),
            log=log,
            reader="HRV",
            frontier=self.frontier,
            history=self.history,
            kinds=KINDS,
        )
        for entry in accepted.entries:
            self.history.apply(entry)
        self.frontier = accepted.frontier
        self.nodes.update({(level, index): node for level, index, node in accepted.nodes})
        return accepted


def header(**changes) -> bytes:
    good = {"log": LOG, "from": 0, "count": 0, "checkpoint": "x", "proof": []}
    return MAGIC + frame(canonical.encode({**good, **changes}))


@pytest.mark.parametrize(
    ("code", "unverified"),
    [
        ("page-magic", b""),
        ("page-magic", b"FXP2\n"),
        ("truncated", MAGIC),
        ("truncated", MAGIC + b"\0\0\0"),
        ("truncated", MAGIC + b"\0\0\0\x09{}"),
        ("frame-missing", MAGIC + b"\xff\xff\xff\xff"),
        ("too-large", MAGIC + b"\xff\xff\xff\xfe"),
        ("not-json", MAGIC + frame(b"{")),
        ("page-shape", MAGIC + frame(b"{}")),
        ("page-shape", header(log="ALB")),
        ("page-shape", header(log=7)),
        ("page-shape", header(count=-1)),
        ("page-shape", header(count=4_097)),
        ("page-shape", header(count=True)),
        ("page-shape", header(proof="x")),
        ("page-shape", header(proof=["x"])),
        ("page-shape", header(proof=["A" * 64])),
        ("page-shape", header(proof=["a" * 64] * 129)),
        ("page-shape", header(checkpoint=None)),
        ("page-shape", header(more=1)),
        ("page-shape", MAGIC + frame(b'{"checkpoint":"x","count":0,"from":-1,"log":"%b","proof":'
                                     b'[]}' % LOG.encode())),
        ("trailing-bytes", header() + b"\0"),
        ("truncated", header(count=1)),
        ("frame-missing", header(count=1) + b"\xff\xff\xff\xff\xff\xff\xff\xff"),
        ("too-large", header(count=1) + frame(b"x" * 12_289) + b"\xff\xff\xff\xff"),
        ("too-large", header(count=1) + frame(b"x") + (262_145).to_bytes(4)),
    ],
)  # fmt: skip
def test_a_bad_page_is_refused(code, unverified):
    with pytest.raises(Refused) as caught:
        read_page(unverified)
    assert caught.value.refusals[0].code == code


def test_a_page_beyond_the_limit_is_refused_unread():
    with pytest.raises(Refused, match="too-large"):
        read_page(MAGIC + bytes(16 * 1024 * 1024))


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("wrong-log", {"note": sign_note(Checkpoint(THEIRS, 5, bytes(32)), SIGNERS["HRV"])}),
        ("replay", {"arrivals": five().arrivals[LOG][:1] * 2}),
        ("gap", {"arrivals": five().arrivals[LOG][:1] + five().arrivals[LOG][2:]}),
        ("checkpoint-behind", {"note": checkpoint(five(), 2), "proof": ()}),
        ("broken-consistency", {"proof": ()}),
        ("broken-consistency", {"note": sign_note(Checkpoint(LOG, 5, bytes(32)), SIGNERS["ALB"])}),
        ("broken-consistency", {"note": checkpoint(five(), 4)}),
        ("bad-signature", {"note": checkpoint(five(), 5).replace(b"\n5\n", b"\n6\n")}),
    ],
)
def test_a_page_that_does_not_fit_is_refused_whole(code, changes):
    follower = Follower()
    with pytest.raises(Refused) as caught:
        follower.receive(page(five(), 0, 3, **changes))
    assert caught.value.refusals[0].code == code
    assert follower.history.size(LOG) == 0


def test_a_page_of_another_log_is_refused():
    with pytest.raises(Refused, match="wrong-log"):
        Follower().receive(page(five(), 0, 2, 2, THEIRS), LOG)
    named = page(five(), 0, 3).replace(f'"log":"{LOG}"'.encode(), f'"log":"{THEIRS}"'.encode(), 1)
    with pytest.raises(Refused, match="wrong-log"):
        Follower().receive(named, LOG)


def test_a_gap_is_named_exactly():
    with pytest.raises(Refused) as caught:
        Follower().receive(page(five(), 2, 4))
    assert caught.value.refusals[0].facts == {"log": LOG, "seq": 0, "found": 2}


def test_a_rollback_of_the_owner_is_refused():
    follower = Follower()
    follower.receive(page(five(), 0, 5))
    with pytest.raises(Refused, match="checkpoint-behind"):
        follower.receive(page(five(), 3, 5, note=checkpoint(five(), 4), proof=()))


def test_a_fork_of_the_owner_is_refused():
    follower = Follower()
    follower.receive(page(five(), 0, 3))
    forked = Ledger()
    forked.open(LOG, "ALB", "HRV")
    forked.put("another first", 10)
    forked.put("another second", 20)
    forked.put("other", 10, OTHER)
    forked.withdraw(30)
    with pytest.raises(Refused, match="broken-consistency"):
        follower.receive(page(forked, 0, 4))
    with pytest.raises(Refused, match="broken-consistency"):
        follower.receive(page(forked, 3, 4))


def test_an_old_page_is_a_no_op_and_proves_nothing():
    follower = Follower()
    follower.receive(page(five(), 0, 5))
    again = follower.receive(page(five(), 0, 3))
    assert (again.entries, again.nodes, again.checkpoint) == ((), (), None)
    assert follower.frontier.size == 5


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_any_pages_in_any_overlap_end_in_the_same_state(runs):
    made, follower, whole = five(), Follower(), Follower()
    whole.receive(page(made, 0, 5))
    for start, end in [*runs, (0, 5)]:
        if start <= min(end, follower.frontier.size):
            follower.receive(page(made, start, end))
    assert follower.frontier == whole.frontier
    assert follower.nodes == whole.nodes
    assert follower.history.head("ALB", NOTE) == whole.history.head("ALB", NOTE)
    assert follower.frontier == made.history.frontiers[LOG]


def test_an_empty_page_shows_that_nothing_is_new():
    follower = Follower()
    follower.receive(page(five(), 0, 5))
    assert follower.receive(page(five(), 5, 5)).checkpoint.size == 5


def test_a_withheld_content_is_held_and_the_log_goes_on():
    made = five()
    bare = [Arrival(a.envelope, None) for a in made.arrivals[LOG]]
    accepted = Follower().receive(page(made, 0, 5, arrivals=bare))
    assert [getattr(entry, "code", "") for entry in accepted.entries] == [
        "",
        "content-missing",
        "content-missing",
        "content-missing",
        "",
    ]


@given(st.binary(max_size=200))
def test_any_bytes_after_the_magic_end_in_a_page_or_a_refusal(unverified):
    try:
        read_page(MAGIC + unverified)
    except Refused:
        return
    raise AssertionError("no 200 bytes make a page")


def bundle(**changes) -> bytes:
    made = five()
    pages = [page(made, 0, 2), page(made, 2, 5), page(made, 0, 2, 2, THEIRS)]
    parts = {"exporter": "ALB", "recipient": "HRV", "pages": pages, "signer": SIGNERS["ALB"]}
    return write_bundle(**{**parts, **changes})


def remade(text: str) -> bytes:
    return b"FXB1\n" + frame(note.sign(text, name="ALB", signer=SIGNERS["ALB"]))


@pytest.mark.parametrize(
    ("code", "unverified"),
    [
        ("bundle-magic", b""),
        ("truncated", b"FXB1\n"),
        ("note-shape", b"FXB1\n" + frame(b"x")),
        ("manifest-shape", remade("foedus-bundle/v2\nfrom ALB\nto HRV\n")),
        ("manifest-shape", remade("foedus-bundle/v1\nto HRV\nfrom ALB\n")),
        ("manifest-shape", remade("foedus-bundle/v1\nfrom ALB\nto HRV\nx\n")),
        ("manifest-shape", remade(f"foedus-bundle/v1\nfrom ALB\nto HRV\n{LOG} 3 2 {'0' * 64}\n")),
        ("manifest-shape", remade(f"foedus-bundle/v1\nfrom ALB\nto HRV\nALB 0 2 {'0' * 64}\n")),
        ("unknown-exporter", bundle(exporter="BGR")),
        ("note-unsigned", bundle(signer=SIGNERS["XKX"])),
        ("reader-not-recipient", bundle(recipient="XKX")),
        ("page-digest", bundle().replace(b"FXP1", b"FXP2")),
        ("truncated", bundle()[:-1]),
        ("trailing-bytes", bundle() + b"\0"),
    ],
)
def test_a_bad_bundle_is_refused(code, unverified):
    with pytest.raises(Refused) as caught:
        list(read_bundle(unverified, reader="HRV", key_of=KEYS.get)[1])
    assert caught.value.refusals[0].code == code


def test_an_import_ends_where_pulls_end():
    manifest, pages = read_bundle(bundle(), reader="HRV", key_of=KEYS.get)
    assert [(run.log, run.start, run.end) for run in manifest.runs] == [
        (LOG, 0, 2),
        (LOG, 2, 5),
        (THEIRS, 0, 2),
    ]
    assert Manifest.read(manifest.text()) == manifest
    imported, pulled = Follower(), Follower()
    for unverified in list(pages)[:2]:
        imported.receive(unverified)
    pulled.receive(page(five(), 0, 5))
    assert imported.frontier == pulled.frontier
    assert imported.history.head("ALB", OTHER) == pulled.history.head("ALB", OTHER)


def test_the_ledger_of_another_owner_travels_in_its_own_log():
    follower = Follower()
    follower.receive(page(five(), 0, 2, 2, THEIRS), THEIRS)
    assert follower.history.head("HRV", CROATIAN).log == THEIRS


def test_one_refused_entry_refuses_its_page():
    made = five()
    spoilt = [*made.arrivals[LOG][:3], arrival(ver=1)]
    follower = Follower()
    with pytest.raises(Refused) as caught:
        follower.receive(page(made, 0, 4, arrivals=spoilt))
    assert caught.value.refusals[0].facts["seq"] == 3
    assert follower.history.size(LOG) == 0
