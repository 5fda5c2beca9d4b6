"""Write the test vectors again: `make vectors`. They are the contract with other implementations.

Everything is made from fixed keys and fixed times, so a second run changes nothing. What the
fields of each file mean: spec/README.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from accord.vectorbook import certificates
from foedus.kernel import armor, canonical, merkle, note
from foedus.kernel.admit import Admitted, Arrival
from foedus.kernel.bundle import write_bundle
from foedus.kernel.checkpoint import Checkpoint, cosign, sign_note
from foedus.kernel.envelope import unwrap
from foedus.kernel.identity import Identity
from foedus.kernel.label import Label, join
from foedus.kernel.logs import log_id
from foedus.kernel.merkle import leaf_hash
from foedus.kernel.page import write_page
from foedus.kernel.refusals import Refused
from ledgerbook import (
    ALL,
    KEYS,
    LOG,
    NOTE,
    OTHER,
    PAIR,
    SIGNERS,
    THEIRS,
    Ledger,
    arrival,
    judged,
    label,
    ledger,
    secret,
)
from refusalbook import REFUSED

FOLDER = Path(__file__).parents[1] / "tests" / "vectors"
LARGEST_CASE_BYTES = 20_000
RULES_CHECK = 12

Case = dict[str, object]


def b64(raw: bytes | None) -> str | None:
    return None if raw is None else armor.encode_text(raw)


def code_of(refused: Refused) -> str:
    return refused.refusals[0].code


def keys() -> Case:
    return {
        "keys": {
            member: {
                "alg": key.algorithm,
                "public": b64(key.raw),
                "key_id": key.key_id,
                "secret": b64(secret(member)),
                "signature_of_the_text_message": b64(SIGNERS[member].sign(b"message")),
            }
            for member, key in KEYS.items()
        },
        "identities": [_identity(member) for member in KEYS],
    }


def _identity(member: str) -> Case:
    made = Identity(member, "Ministry of Defence", KEYS[member], "https://node.example:8443")
    return {
        "file": made.to_bytes().decode(),
        "fingerprint": made.fingerprint,
        "spoken": made.spoken(),
    }


def spellings() -> Case:
    """Bytes that are canonical JSON, with their value, and bytes that are refused."""
    values = [None, True, 0, -1, 2**53 - 1, "", "é😀\u2028/\x7f", '\x01\x1f\t\n\r\b\f"\\', [], {}]
    values += [{"b": 1, "a": [{"\uffff": 1, "\U00010000": 2}]}, [[[[1]]]]]
    good = [{"bytes": b64(canonical.encode(value)), "code": ""} for value in values]
    return {"cases": [*good, *({"bytes": b64(raw), "code": _spelling(raw)} for raw in MISSPELT)]}


MISSPELT = [
    b"",
    b" 1",
    b"1 ",
    b"1.0",
    b"1e2",
    b"1e400",
    b"1" + b"0" * 300,
    b"1" + b"0" * 400,
    b"-0",
    b"01",
    b"9007199254740992",
    b"NaN",
    b"\xef\xbb\xbf1",
    b'"\xff"',
    b'"\\u0000"',
    b'"\\ud800"',
    b'"\\u0041"',
    b'"\\/"',
    b'"\\u001F"',
    b'{"a":1,"a":1}',
    b'{"a":1,"\\u0061":1}',
    b'{"b":1,"a":2}',
    b'{"\xf0\x90\x80\x80":1,"\xef\xbf\xbf":2}',
    b"[" * 33 + b"]" * 33,
    b"[" * 4000,
]


def _spelling(raw: bytes) -> str:
    try:
        canonical.decode(raw, limit=8192)
    except Refused as refused:
        return code_of(refused)
    raise AssertionError(raw)


def labels() -> Case:
    one = Label("FOEDUS", "PUBLIC", ("CYBER",), ("ALB", "HRV"), public=True)
    two = Label("FOEDUS", "RESTRICTED", ("PRICES",), ("ALB", "XKX"))
    joins = [(one,), (one, two), (two, label(*ALL)), (one, one), (label("HRV"), label("XKX"))]
    wires = [one.wire(), two.wire(), label("ALB").wire()]
    wires += [{**two.wire(), **change} for change in SPOILT_LABELS]
    names = [("ALB", ("HRV", "ALB"), 1), ("XKX", ALL, 12), ("HRV", ("HRV",), 1), ("HRV", PAIR, 1)]
    return {
        "labels": [{"label": wire, "code": _label(wire)} for wire in wires],
        "joins": [
            {"labels": [part.wire() for part in parts], "join": join(*parts).wire()}
            for parts in joins
        ],
        "logs": [
            {"owner": owner, "audience": list(members), "generation": n,
             "log": log_id(owner, members, n)}
            for owner, members, n in names
        ],
    }  # fmt: skip


SPOILT_LABELS: list[Case] = [
    {"pol": "lower"},
    {"cls": "SECRET"},
    {"cat": ["B", "A"]},
    {"cat": ["A", "A"]},
    {"rel": []},
    {"rel": ["HRV", "ALB"]},
    {"rel": ["Albania"]},
    {"pub": True},
    {"pub": 0},
    {"more": 1},
]


def _label(wire: object) -> str:
    try:
        Label.read(wire)
    except Refused as refused:
        return code_of(refused)
    return ""


def entries() -> Case:
    """`before` is applied first, in order; then each case is judged by itself."""
    made = ledger()
    before = [(log, one) for log in (LOG, THEIRS) for one in made.arrivals[log]]
    return {
        "log": LOG,
        "reader": "HRV",
        "kinds": ["demo.note"],
        "before": [{"log": log, **_arrival(one)} for log, one in before],
        "cases": [*_accepted(), *_refused()],
    }


def _arrival(one: Arrival) -> Case:
    return {"envelope": b64(one.envelope), "content": b64(one.content)}


def _accepted() -> Iterator[Case]:
    withdraw = {"op": "withdraw", "content": None, "reason": "mistaken"}
    close = {"op": "close", "id": "", "kind": "", "ver": 0, "prev": "", "content": None}
    for name, one in {
        "a new version": arrival(),
        "a field that nobody knows": arrival(note={"x": [1, None, "é"]}),
        "a time far away": arrival(at="9999-12-31T23:59:59Z"),
        "another record": arrival(id=OTHER, prev=""),
        "a withdraw": arrival(None, **withdraw),
        "a close": arrival(None, **close),
        "a close with a reason": arrival(None, **close, reason="moved"),
        "a kind that nobody knows": arrival(kind="demo.other", id=OTHER, prev=""),
        "a critical field that nobody knows": arrival(crit=["embargo"], embargo="2027"),
        "a content that is withheld": arrival(None),
    }.items():
        got = judged(one)
        held = "" if isinstance(got, Admitted) else got.code
        outcome = "held" if held else "admitted"
        leaf = got.leaf.hex()
        yield {"name": name, "outcome": outcome, "code": held, "leaf": leaf, **_arrival(one)}


def _refused() -> Iterator[Case]:
    for number, (code, check, one) in enumerate(REFUSED):
        size = len(one.envelope) + len(one.content or b"")
        if size <= LARGEST_CASE_BYTES and check < RULES_CHECK:
            name = f"{number}: {code}"
            outcome = {"name": name, "outcome": "refused", "code": code, "check": check}
            yield {**outcome, **_arrival(one)}


def checkpoints() -> Case:
    root = bytes(range(32))
    alb, hrv = Checkpoint(LOG, 7, root), Checkpoint(THEIRS, 0, merkle.EMPTY_ROOT)
    signed = sign_note(alb, SIGNERS["ALB"])
    receipts = [cosign(alb, member=m, signer=SIGNERS[m], at=1_764_000_000) for m in ("HRV", "XKX")]
    good = [(signed, alb), (sign_note(hrv, SIGNERS["HRV"]), hrv)]
    good += [(note.merge(signed, *receipts), alb)]
    bad = {
        "bad-signature": signed.replace(b"\n7\n", b"\n8\n"),
        "note-unsigned": receipts[0],
        "note-shape": signed[:-1],
        "checkpoint-shape": note.sign("ALB\n7\nAAAA\n", name="ALB", signer=SIGNERS["ALB"]),
        "unknown-owner": note.sign(
            alb.text().replace("ALB/", "BGR/"), name=LOG, signer=SIGNERS["ALB"]
        ),
        "not-base64": signed + "— x AAAAA\n".encode(),
    }
    return {
        "notes": [
            *({"note": raw.decode(), "code": "", "log": one.log, "size": one.size,
               "root": one.root.hex()} for raw, one in good),
            *({"note": raw.decode(), "code": code} for code, raw in bad.items()),
        ],
        "receipts": [
            {"note": one.decode(), "member": member, "at": 1_764_000_000, "code": ""}
            for member, one in zip(("HRV", "XKX"), receipts, strict=True)
        ] + [{"note": receipts[0].decode().replace("\n7\n", "\n8\n"), "code": "bad-signature"}],
    }  # fmt: skip


def proofs() -> Case:
    leaves = [leaf_hash(b"entry %d" % number) for number in range(13)]
    at = merkle.from_leaves(leaves)
    roots = [merkle.root_of(at, size).hex() for size in range(14)]
    inclusion = [
        {"index": index, "size": size, "proof": _hexes(merkle.inclusion_proof(at, index, size))}
        for index, size in ((0, 1), (0, 8), (5, 8), (6, 7), (12, 13), (3, 13))
    ]
    consistency = [
        {"old": old, "new": new, "proof": _hexes(merkle.consistency_proof(at, old, new))}
        for old, new in ((0, 5), (5, 5), (1, 8), (4, 8), (6, 8), (7, 13), (12, 13))
    ]
    return {
        "entries": [f"entry {number}" for number in range(13)],
        "roots": roots,
        "inclusion": [*({**one, "code": ""} for one in inclusion), *_spoilt(inclusion)],
        "consistency": [*({**one, "code": ""} for one in consistency), *_spoilt(consistency)],
    }


def _hexes(nodes: tuple[bytes, ...]) -> list[str]:
    return [node.hex() for node in nodes]


def _spoilt(good: list[dict[str, object]]) -> Iterator[Case]:
    """Each proof with a hash too many, and without its last one."""
    code = "broken-inclusion" if "index" in good[0] else "broken-consistency"
    for one in good:
        proof = one["proof"]
        yield {**one, "proof": [*proof, "00" * 32], "code": code}
        if proof:
            yield {**one, "proof": proof[:-1], "code": code}


def longer() -> Ledger:
    made = ledger()
    made.put("other", 10, OTHER)
    made.withdraw(30, NOTE)
    return made


def page(start: int, end: int, size: int = 5, log: str = LOG) -> bytes:
    made = longer()
    nodes = [leaf_hash(unwrap(one.envelope).payload) for one in made.arrivals[log]]
    at = merkle.from_leaves(nodes)
    signed = sign_note(Checkpoint(log, size, merkle.root_of(at, size)), SIGNERS[log[:3]])
    proof = merkle.consistency_proof(at, end, size)
    run = made.arrivals[log][start:end]
    return write_page(log=log, start=start, arrivals=run, note=signed, proof=proof)


def pages() -> Case:
    """Each case is read by a node that knows nothing of the log yet."""
    good = page(0, 3)
    bad = {
        "page-magic": b"FXP2\n" + good[5:],
        "truncated": good[:-1],
        "trailing-bytes": good + b"\0",
        "gap": page(2, 5),
        "bad-signature": good.replace(b"\\n5\\n", b"\\n6\\n"),
        "content-digest": good.replace(b'"text":"second"', b'"text":"dnoces"'),
        "broken-consistency": good.replace(_first_proof_hash(good), b"0" * 64),
    }
    return {
        "log": LOG,
        "reader": "HRV",
        "kinds": ["demo.note"],
        "cases": [
            *({"page": b64(raw), "code": "", "size": n} for raw, n in (
                (good, 3), (page(0, 5), 5), (page(0, 0, 0), 0))),
            *({"page": b64(raw), "code": code} for code, raw in bad.items()),
        ],
    }  # fmt: skip


def _first_proof_hash(raw: bytes) -> bytes:
    begin = raw.index(b'"proof":["') + len(b'"proof":["')
    return raw[begin : begin + 64]


def bundles() -> Case:
    good = write_bundle(
        exporter="ALB",
        recipient="HRV",
        pages=[page(0, 2), page(2, 5), page(0, 2, 2, THEIRS)],
        signer=SIGNERS["ALB"],
    )
    bad = {
        "bundle-magic": b"FXB2\n" + good[5:],
        "truncated": good[:-1],
        "trailing-bytes": good + b"\0",
        "page-digest": good.replace(b"FXP1", b"FXP2"),
        "bad-signature": good.replace(b"to HRV", b"to XKX"),
    }
    runs = [[LOG, 0, 2], [LOG, 2, 5], [THEIRS, 0, 2]]
    return {
        "reader": "HRV",
        "cases": [
            {"bundle": b64(good), "code": "", "exporter": "ALB", "runs": runs},
            *({"bundle": b64(raw), "code": code} for code, raw in bad.items()),
        ],
    }


FILES = {
    "keys.json": keys,
    "spellings.json": spellings,
    "labels.json": labels,
    "entries.json": entries,
    "checkpoints.json": checkpoints,
    "proofs.json": proofs,
    "pages.json": pages,
    "bundles.json": bundles,
    "certificates.json": certificates,
}


def texts() -> dict[str, str]:
    """Each file's name and what it must hold."""
    return {
        name: json.dumps(make(), indent=1, ensure_ascii=False) + "\n"
        for name, make in FILES.items()
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for file_name, text in texts().items():
        (FOLDER / file_name).write_text(text, "utf-8")
