"""The vectors are current, and two readers agree on them: ours and the independent one."""

from __future__ import annotations

import base64
import json
import runpy
from pathlib import Path

import pytest

from foedus.kernel import canonical, merkle
from foedus.kernel.admit import Admitted, Arrival, admit
from foedus.kernel.admit_page import admit_page
from foedus.kernel.bundle import read_bundle
from foedus.kernel.checkpoint import read_cosignatures, read_note
from foedus.kernel.identity import Identity
from foedus.kernel.keys import PublicKey
from foedus.kernel.label import Label, join
from foedus.kernel.logs import log_id
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.merkle import Frontier, leaf_hash
from foedus.kernel.page import read_page
from foedus.kernel.refusals import Refused
from ledgerbook import KINDS, SIGNERS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "vectors"
VECTORS = {path.stem: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}
KEYS = {
    member: PublicKey(key["alg"], base64.b64decode(key["public"]))
    for member, key in VECTORS["keys"]["keys"].items()
}


def raw(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)


def code_of(read, *args, **kwargs) -> str:
    try:
        read(*args, **kwargs)
    except Refused as refused:
        return refused.refusals[0].code
    return ""


def test_the_vectors_are_current():
    made = runpy.run_path(str(ROOT / "tools" / "vectors.py"))["texts"]()
    assert {path.name for path in FOLDER.glob("*.json")} == made.keys()
    for name, text in made.items():
        assert (FOLDER / name).read_text("utf-8") == text, "make vectors"


@pytest.mark.parametrize("member", KEYS)
def test_keys(member):
    key = VECTORS["keys"]["keys"][member]
    signature = raw(key["signature_of_the_text_message"])
    assert KEYS[member].key_id == key["key_id"]
    assert SIGNERS[member].sign(b"message") == signature
    assert KEYS[member].verify(b"message", signature)


def test_identities():
    for identity in VECTORS["keys"]["identities"]:
        read = Identity.read(identity["file"].encode())
        assert (read.fingerprint, read.spoken()) == (identity["fingerprint"], identity["spoken"])


def test_spellings():
    for case in VECTORS["spellings"]["cases"]:
        assert code_of(canonical.decode, raw(case["bytes"]), limit=8_192) == case["code"]


def test_labels():
    for case in VECTORS["labels"]["labels"]:
        assert code_of(Label.read, case["label"]) == case["code"]
    for case in VECTORS["labels"]["joins"]:
        assert join(*map(Label.read, case["labels"])).wire() == case["join"]
    for case in VECTORS["labels"]["logs"]:
        assert log_id(case["owner"], case["audience"], case["generation"]) == case["log"]


def before() -> MemoryHistory:
    history = MemoryHistory(KEYS)
    for one in VECTORS["entries"]["before"]:
        arrival = Arrival(raw(one["envelope"]), raw(one["content"]))
        history.apply(admit(arrival, log=one["log"], reader="HRV", history=history, kinds=KINDS))
    return history


def judged(history: MemoryHistory, case: dict[str, object]) -> dict[str, object]:
    arrival = Arrival(raw(case["envelope"]), raw(case["content"]))
    log, reader = VECTORS["entries"]["log"], VECTORS["entries"]["reader"]
    try:
        got = admit(arrival, log=log, reader=reader, history=history, kinds=KINDS)
    except Refused as refused:
        (one,) = refused.refusals
        return {"outcome": "refused", "code": one.code, "check": one.facts["check"]}
    if isinstance(got, Admitted):
        return {"outcome": "admitted", "code": "", "leaf": got.leaf.hex()}
    return {"outcome": "held", "code": got.code, "leaf": got.leaf.hex()}


def test_entries():
    history = before()
    for case in VECTORS["entries"]["cases"]:
        assert judged(history, case).items() <= case.items(), case["name"]


def test_checkpoints():
    for case in VECTORS["checkpoints"]["notes"]:
        assert code_of(read_note, case["note"].encode(), KEYS.get) == case["code"]
        if not case["code"]:
            read = read_note(case["note"].encode(), KEYS.get)
            assert (read.log, read.size, read.root.hex()) == (
                case["log"],
                case["size"],
                case["root"],
            )
    for case in VECTORS["checkpoints"]["receipts"]:
        assert code_of(read_cosignatures, case["note"].encode(), KEYS.get) == case["code"]
        if not case["code"]:
            (receipt,) = read_cosignatures(case["note"].encode(), KEYS.get)
            assert (receipt.member, receipt.at) == (case["member"], case["at"])


def test_proofs():
    vectors = VECTORS["proofs"]
    roots = [bytes.fromhex(root) for root in vectors["roots"]]
    leaves = [leaf_hash(entry.encode()) for entry in vectors["entries"]]
    assert [Frontier().extend(leaves[:n]).root() for n in range(len(roots))] == roots
    for one in vectors["inclusion"]:
        index, size, proof = one["index"], one["size"], [*map(bytes.fromhex, one["proof"])]
        asked = {"leaf": leaves[index], "index": index, "size": size, "root": roots[size]}
        assert code_of(merkle.verify_inclusion, proof=proof, **asked) == one["code"]
    for one in vectors["consistency"]:
        old, new, proof = one["old"], one["new"], [*map(bytes.fromhex, one["proof"])]
        asked = {"old": old, "old_root": roots[old], "new": new, "new_root": roots[new]}
        assert code_of(merkle.verify_consistency, proof=proof, **asked) == one["code"]


def received(unverified: bytes) -> int:
    accepted = admit_page(
        read_page(unverified),
        log=VECTORS["pages"]["log"],
        reader=VECTORS["pages"]["reader"],
        frontier=Frontier(),
        history=MemoryHistory(KEYS),
        kinds=KINDS,
    )
    return accepted.frontier.size


def test_pages():
    for case in VECTORS["pages"]["cases"]:
        assert code_of(received, raw(case["page"])) == case["code"]
        if not case["code"]:
            assert received(raw(case["page"])) == case["size"]


def unpacked(unverified: bytes) -> list[list[object]]:
    manifest, pages = read_bundle(unverified, reader=VECTORS["bundles"]["reader"], key_of=KEYS.get)
    list(pages)
    return [[run.log, run.start, run.end] for run in manifest.runs]


def test_bundles():
    for case in VECTORS["bundles"]["cases"]:
        assert code_of(unpacked, raw(case["bundle"])) == case["code"]
        if not case["code"]:
            assert unpacked(raw(case["bundle"])) == case["runs"]
