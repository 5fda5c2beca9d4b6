"""The vectors, read by the independent implementation: the specification is enough."""

from __future__ import annotations

import ast
import base64
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import independent as one
import independent_wire as wire
from foedus.kernel import canonical
from foedus.kernel.admit import Arrival
from foedus.kernel.refusals import Refused
from ledgerbook import LOG, content, fields, signed
from ledgerbook import judged as judged_entry

TESTS = Path(__file__).parents[1]
VECTORS = {
    path.stem: json.loads(path.read_text("utf-8")) for path in (TESTS / "vectors").glob("*.json")
}
KEYS = {
    member: one.Key(key["alg"], base64.b64decode(key["public"]))
    for member, key in VECTORS["keys"]["keys"].items()
}


def raw(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)


def code_of(read, *args) -> str:
    try:
        read(*args)
    except one.Bad as bad:
        return bad.args[0]
    return ""


@pytest.mark.parametrize("name", ["independent.py", "independent_wire.py"])
def test_it_imports_nothing_of_foedus(name):
    tree = ast.parse((TESTS / name).read_text("utf-8"))
    froms = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    names = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
    assert not [module for module in froms | names if module.startswith("foedus")]


def test_keys():
    for member, key in VECTORS["keys"]["keys"].items():
        assert KEYS[member].key_id == key["key_id"]
        assert KEYS[member].verify(b"message", raw(key["signature_of_the_text_message"]))
    for identity in VECTORS["keys"]["identities"]:
        digest = one.sha(identity["file"].encode())
        digits = str(int.from_bytes(digest)).zfill(60)[-60:]
        assert digest.hex() == identity["fingerprint"]
        assert identity["spoken"].replace(" ", "") == digits


def test_spellings():
    for case in VECTORS["spellings"]["cases"]:
        assert code_of(one.canonical, raw(case["bytes"]), 8_192) == case["code"], case


def test_labels():
    for case in VECTORS["labels"]["labels"]:
        assert code_of(one.label, case["label"]) == case["code"]
    for case in VECTORS["labels"]["joins"]:
        assert one.join(case["labels"]) == case["join"]
    for case in VECTORS["labels"]["logs"]:
        assert one.log_name(case["owner"], case["audience"], case["generation"]) == case["log"]


def prepared() -> one.Node:
    vectors = VECTORS["entries"]
    node = one.Node(vectors["reader"], KEYS, vectors["kinds"])
    for case in vectors["before"]:
        arrived = raw(case["envelope"]), raw(case["content"])
        _, _, entry, leaf = node.judge(case["log"], *arrived)
        node.apply(case["log"], entry, leaf)
    return node


def test_entries():
    node = prepared()
    for case in VECTORS["entries"]["cases"]:
        assert judged(node, case).items() <= case.items(), case["name"]


def judged(node: one.Node, case: dict[str, object]) -> dict[str, object]:
    arrived = raw(case["envelope"]), raw(case["content"])
    try:
        outcome, code, _, leaf = node.judge(VECTORS["entries"]["log"], *arrived)
    except one.Bad as bad:
        return {"outcome": "refused", "code": bad.args[0], "check": bad.args[1]}
    return {"outcome": outcome, "code": code, "leaf": leaf.hex()}


GOOD = canonical.encode(fields())
WORDS = (
    rb'" \ { } [ ] , : 0 1 - . e {} [] "" null true false 1.0 1e999 -0 9007199254740993'
    rb" 12345678901234567890123 \u0000 \ud800 \u00e9 HRV ALB put open close withdraw release"
    rb' "a":1, "crit":[], "reason":"x", "y":{"z":[1]},'
)
BYTES = (b" ", b"\0", b"\n", b"\xff", b"\x7f", b"\xe2\x80\xa8", b"\xc3\xa9")
FRAGMENTS = (*WORDS.split(b" "), *BYTES)
EDITS = st.lists(
    st.tuples(
        st.integers(0, len(GOOD)), st.sampled_from((0, 0, 1, 2, 5)), st.sampled_from(FRAGMENTS)
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=10 * settings.default.max_examples)
@given(EDITS, st.sampled_from((content("third"), None, b"{}")))
def test_both_implementations_say_the_same_of_a_spoilt_entry(edits, said):
    spoilt = GOOD
    for start, length, fragment in edits:
        spoilt = spoilt[:start] + fragment + spoilt[start + length :]
    envelope = signed(spoilt)
    case = {"envelope": base64.b64encode(envelope), "content": said and base64.b64encode(said)}
    assert judged_by_foedus(Arrival(envelope, said)) == judged(PREPARED, case)


def judged_by_foedus(unverified: Arrival) -> dict[str, object]:
    try:
        got = judged_entry(unverified, log=LOG)
    except Refused as refused:
        (why,) = refused.refusals
        return {"outcome": "refused", "code": why.code, "check": why.facts["check"]}
    code = getattr(got, "code", "")
    return {"outcome": "held" if code else "admitted", "code": code, "leaf": got.leaf.hex()}


PREPARED = prepared()


def test_checkpoints():
    for case in VECTORS["checkpoints"]["notes"]:
        assert code_of(wire.checkpoint, case["note"].encode(), KEYS) == case["code"]
        if not case["code"]:
            log, size, tree = wire.checkpoint(case["note"].encode(), KEYS)
            assert {"log": log, "size": size, "root": tree.hex()}.items() <= case.items()
    for case in VECTORS["checkpoints"]["receipts"]:
        assert code_of(wire.receipts, case["note"].encode(), KEYS) == case["code"]
        if not case["code"]:
            found = wire.receipts(case["note"].encode(), KEYS)
            assert found == [(case["member"], case["at"])]


def test_proofs():
    vectors = VECTORS["proofs"]
    leaves = [one.sha(b"\0", entry.encode()) for entry in vectors["entries"]]
    roots = [wire.root(leaves[:size]) for size in range(len(leaves) + 1)]
    assert [tree.hex() for tree in roots] == vectors["roots"]
    for case in vectors["inclusion"]:
        index, size, proof = case["index"], case["size"], [*map(bytes.fromhex, case["proof"])]
        asked = leaves[index], index, size, roots[size], proof
        assert code_of(wire.check_inclusion, *asked) == case["code"]
    for case in vectors["consistency"]:
        old, new, proof = case["old"], case["new"], [*map(bytes.fromhex, case["proof"])]
        asked = old, roots[old], new, roots[new], proof
        assert code_of(wire.check_consistency, *asked) == case["code"]


def test_pages():
    vectors = VECTORS["pages"]
    for case in vectors["cases"]:
        node = one.Node(vectors["reader"], KEYS, vectors["kinds"])
        arguments = node, vectors["log"], raw(case["page"])
        assert code_of(wire.receive, *arguments) == case["code"]
        assert case["code"] or len(node.leaves.get(vectors["log"], [])) == case["size"]


def test_bundles():
    vectors = VECTORS["bundles"]
    for case in vectors["cases"]:
        arguments = raw(case["bundle"]), vectors["reader"], KEYS
        assert code_of(wire.bundle, *arguments) == case["code"]
        if not case["code"]:
            assert list(wire.bundle(*arguments)) == [case["exporter"], case["runs"]]
