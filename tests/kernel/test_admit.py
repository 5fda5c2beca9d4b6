"""What the gate lets through, what it holds, and what the history remembers of it."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.kernel import canonical
from foedus.kernel.admit import Admitted, Arrival, Held
from foedus.kernel.content import MAX_CONTENT_BYTES, digest, make_content, read_content
from foedus.kernel.draft import next_ver
from foedus.kernel.entry import read_entry, seal
from foedus.kernel.envelope import unwrap
from foedus.kernel.history import Seen
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.merkle import leaf_hash
from foedus.kernel.refusals import Refused
from ledgerbook import (
    ALL,
    KEYS,
    KINDS,
    LOG,
    NOTE,
    PAIR,
    SIGNERS,
    WIDE,
    Ledger,
    arrival,
    content,
    fields,
    judged,
    ledger,
    signed,
)

KERNEL = Path(__file__).parents[2] / "src" / "foedus" / "kernel"
SOURCES = sorted(KERNEL.rglob("*.py"))


def described(said: bytes) -> Arrival:
    return arrival(said, content={"sha256": digest(said), "size": len(said)})


@pytest.mark.parametrize(
    ("code", "unverified"),
    [
        (
            "unknown-kind",
            arrival(kind="demo.other", id="9b2b4c1e-0d5f-4b52-8f0e-6f6f0c6a7d10", prev=""),
        ),
        ("unknown-crit", arrival(crit=["embargo"], embargo="2027-01-01")),
        ("content-missing", arrival(None)),
        ("rule-failed", described(content("broken"))),
        ("rule-failed", described(make_content({}, bytes(16)))),
    ],
)
def test_what_cannot_be_read_is_held_bit_exact(code, unverified):
    held = judged(unverified)
    assert isinstance(held, Held)
    assert held.code == code
    assert (held.envelope, held.content) == (unverified.envelope, unverified.content)
    made = ledger()
    made.history.apply(held)
    assert made.history.size(LOG) == 4


def test_a_content_may_be_as_large_as_the_limit():
    empty = len(make_content({"text": ""}, bytes(16)))
    said = make_content({"text": "x" * (MAX_CONTENT_BYTES - empty)}, bytes(16))
    assert len(said) == MAX_CONTENT_BYTES
    assert isinstance(judged(described(said)), Admitted)


def test_an_admitted_entry_keeps_its_bytes():
    unverified = arrival()
    admitted = judged(unverified)
    assert isinstance(admitted, Admitted)
    assert admitted.envelope == unverified.envelope
    assert admitted.payload == canonical.encode(fields())
    assert admitted.leaf == leaf_hash(admitted.payload)
    assert admitted.body == {"text": "third"}
    assert admitted.entry.to_payload() == admitted.payload


def test_unknown_fields_are_kept_and_signed():
    admitted = judged(arrival(note={"x": [1, None, "é"]}))
    assert isinstance(admitted, Admitted)
    assert admitted.entry.extra == {"note": {"x": [1, None, "é"]}}
    assert admitted.entry.to_payload() == admitted.payload


def test_a_known_field_may_be_critical():
    assert isinstance(judged(arrival(crit=["label"])), Admitted)


def test_a_release_carries_a_version_to_a_wider_log():
    made = ledger()
    made.open(WIDE, *ALL)
    said = content("second")
    made.say(made.draft(WIDE).release(NOTE, "demo.note", 20, said), said)
    assert made.history.latest(WIDE, NOTE).op == "release"
    assert made.history.head("ALB", NOTE).log == LOG
    assert made.history.digest_of("ALB", NOTE, 20) == digest(said)


def test_a_withdraw_is_the_head_without_content():
    made = ledger()
    made.withdraw(30)
    assert made.history.head("ALB", NOTE) == Seen(LOG, 3, "withdraw", "demo.note", 30, "")
    assert made.history.digest_of("ALB", NOTE, 30) == ""


def test_the_next_version_is_a_tick_and_no_count():
    history = ledger().history
    assert next_ver(history, "ALB", NOTE, unix_ms=1_764_000_000_000) == 1_764_000_000_000
    assert next_ver(history, "ALB", NOTE, unix_ms=3) == 21
    assert next_ver(history, "ALB", "unknown", unix_ms=0) == 1


def test_an_overlay_leaves_its_base_alone():
    made = ledger()
    overlay = MemoryHistory(base=made.history)
    overlay.apply(judged(arrival()))
    assert (overlay.size(LOG), made.history.size(LOG)) == (4, 3)
    assert overlay.head("ALB", NOTE).ver == 30
    assert made.history.head("ALB", NOTE).ver == 20
    assert overlay.key_of("ALB") == KEYS["ALB"]
    assert overlay.audience(LOG) == PAIR
    assert overlay.digest_of("ALB", NOTE, 10) == digest(content("first"))
    assert not overlay.closed(LOG)


def test_an_older_version_in_another_log_is_not_the_head():
    made = ledger()
    made.open(WIDE, *ALL)
    made.say(made.draft(WIDE).release(NOTE, "demo.note", 10, content()), content())
    assert made.history.head("ALB", NOTE).ver == 20
    assert made.history.latest(WIDE, NOTE).ver == 10


def test_entries_are_applied_in_order():
    made = ledger()
    admitted = judged(arrival())
    made.history.apply(admitted)
    with pytest.raises(ValueError, match="has 4 entries"):
        made.history.apply(admitted)


@pytest.mark.parametrize(
    "registered", [{}, {"demo.other": KINDS.by_name["demo.note"]}], ids=["none", "misnamed"]
)
def test_a_registry_that_cannot_be_meant_is_an_error(registered):
    with pytest.raises(ValueError, match=r"kind|registered"):
        Kinds(registered)


def test_a_rule_sees_body_entry_and_history():
    seen = []
    kinds = Kinds({"demo.note": Kind("demo.note", lambda *asked: seen.append(asked) or ())})
    made = ledger()
    admitted = judged(arrival(), made, kinds=kinds)
    assert seen == [({"text": "third"}, admitted.entry, made.history)]


def test_a_rule_may_refuse_by_raising():
    def rule(body, entry, history):
        raise Refused.because("note-refused")

    with pytest.raises(Refused) as caught:
        judged(arrival(), kinds=Kinds({"demo.note": Kind("demo.note", rule)}))
    assert caught.value.refusals[0].facts["check"] == 12


@given(st.binary(max_size=300), st.none() | st.binary(max_size=50))
def test_any_bytes_end_in_a_refusal(envelope, said):
    with pytest.raises(Refused):
        judged(Arrival(envelope, said))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


def outcome(unverified: Arrival) -> str:
    try:
        return type(judged(unverified)).__name__
    except Refused:
        return "Refused"


@given(st.sampled_from(sorted(fields())), JSON)
def test_any_value_in_any_field_ends_in_an_answer(field, value):
    """Signed by the owner, so that the checks after the signature are reached too."""
    try:
        raw = canonical.encode(fields(**{field: value}))
    except Refused:
        return
    assert outcome(Arrival(signed(raw), content("third"))) in {"Admitted", "Held", "Refused"}


@given(st.dictionaries(st.text(max_size=9), JSON, max_size=4))
def test_any_body_in_an_entry_ends_in_an_answer(body):
    try:
        said = make_content(body, bytes(16))
    except Refused:
        return
    assert isinstance(judged(described(said)), Admitted | Held)
    assert read_content(said) == body


PRINTABLE = st.characters(min_codepoint=32, exclude_characters="\x7f", exclude_categories=("Cs",))


@given(st.text(PRINTABLE, min_size=1, max_size=64), st.integers(1, 2**53 - 1))
def test_sealing_and_reading_give_the_entry_back(by, ver):
    said = content("third")
    draft = replace(Ledger().draft(LOG, *PAIR), by=by).put(NOTE, "demo.note", ver, said)
    entry = read_entry(canonical.decode(draft.to_payload(), limit=8_192))
    assert entry == draft
    assert hash(entry) == hash(draft)
    sealed = unwrap(seal(entry, SIGNERS["ALB"]))
    assert sealed.payload == entry.to_payload()


def calls_of(name: str) -> list[str]:
    return [
        path.name
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name
    ]


def test_verified_is_made_in_one_place():
    assert calls_of("Verified") == ["verify.py"]


def codes() -> set[str]:
    """Every code that the kernel refuses with, as its source spells it."""
    return {
        part.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "because"
        for part in ast.walk(node.args[0])
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def test_every_refusal_code_has_a_test():
    here = Path(__file__).parent
    books = [*here.glob("test_*.py"), here.parent / "refusalbook.py"]
    tests = "".join(path.read_text("utf-8") for path in books)
    assert len(codes()) > 50
    assert {code for code in codes() if f'"{code}"' not in tests} == set()
