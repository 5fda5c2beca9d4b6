"""The table of refusals: what spoils the good third version of `ledgerbook`, and where it fails.

`tests/kernel` reads it as tests, `tools/vectors.py` writes it into `tests/vectors`.
"""

from __future__ import annotations

from foedus.kernel import canonical
from foedus.kernel.admit import Arrival
from foedus.kernel.content import MAX_CONTENT_BYTES, digest
from foedus.kernel.logs import log_id
from ledgerbook import (
    ALL,
    KEYS,
    NOTE,
    OTHER,
    PAIR,
    THEIRS,
    WIDE,
    arrival,
    content,
    fields,
    label,
    signed,
)

THIRD = content("third")


def payload(raw: bytes) -> Arrival:
    return Arrival(signed(raw), THIRD)


def spelled(old: bytes, new: bytes) -> Arrival:
    """The good payload with one piece of its text replaced, then signed."""
    good = canonical.encode(fields())
    assert old in good
    return payload(good.replace(old, new))


def enveloped(old: bytes, new: bytes) -> Arrival:
    good = arrival().envelope
    assert old in good
    return Arrival(good.replace(old, new, 1), THIRD)


def described(said: bytes) -> Arrival:
    """An entry that truthfully describes these bytes as its content."""
    return arrival(said, content={"sha256": digest(said), "size": len(said)})


def about(**changes: object) -> Arrival:
    return arrival(None, content=None, **changes)


def labelled(**changes: object) -> Arrival:
    return arrival(label={**label(*PAIR).wire(), **changes})


def unsigned_field(name: str, value: object) -> Arrival:
    """A payload with one field that our own encoder would not write."""
    written = canonical.encode({name: 0})[1:-1]
    raw = canonical.encode(fields(**{name: 0})).replace(written, written[:-1] + value)
    return payload(raw)


LONE_SURROGATE = b'"\\ud800"'
DEEP = b"[" * 100_000
NESTED = b"[" * 33 + b"]" * 33

REFUSED = [
    # 1: size
    ("too-large", 1, Arrival(b"x" * 12_289, None)),
    ("too-large", 1, Arrival(arrival().envelope, b"x" * (MAX_CONTENT_BYTES + 1))),
    # 2: the envelope's one spelling
    ("envelope-shape", 2, Arrival(b"", None)),
    ("envelope-shape", 2, Arrival(DEEP[:12_000], None)),
    ("envelope-shape", 2, Arrival(b"\xef\xbb\xbf" + arrival().envelope, THIRD)),
    ("envelope-shape", 2, Arrival(arrival().envelope + b"\n", THIRD)),
    ("envelope-shape", 2, enveloped(b'"payload":', b'"payload": ')),
    ("envelope-shape", 2, enveloped(b'"payload":', b'"payload":"","payload":')),
    ("envelope-shape", 2, enveloped(b"entry.v1", b"entry.v2")),
    ("envelope-shape", 2, enveloped(b'"signatures":[{', b'"signatures":[{},{')),
    ("envelope-shape", 2, enveloped(KEYS["ALB"].key_id.encode(), b"ALB")),
    ("not-base64", 2, enveloped(b'"payload":"', b'"payload":"\\u0041')),
    ("not-base64", 2, enveloped(b'"sig":"', b'"sig":" ')),
    ("not-base64", 2, enveloped(b'=="}]}', b'="}]}')),
    ("not-base64", 2, enveloped(b'=="}]}', b'"}]}')),
    ("not-base64", 2, enveloped(b'"sig":"', b'"sig":"-_-_')),
    # 3: the payload's one spelling
    ("too-large", 3, payload(b"1" * 8_193)),
    ("too-deep", 3, payload(b"[" * 8_000)),
    ("too-deep", 3, spelled(b'"crit":[]', b'"crit":[],"deep":' + NESTED)),
    ("not-json", 3, payload(b"")),
    ("not-json", 3, payload(b"{")),
    ("not-json", 3, payload(b"\xef\xbb\xbf{}")),
    ("not-json", 3, payload(b'"\xff"')),
    ("not-json", 3, unsigned_field("x", LONE_SURROGATE)),
    ("not-json", 3, unsigned_field("x", b"1e400")),
    ("not-json", 3, unsigned_field("x", b"NaN")),
    ("not-json", 3, unsigned_field("x", b"-Infinity")),
    ("not-an-integer", 3, unsigned_field("x", b"1.0")),
    ("not-an-integer", 3, unsigned_field("x", b"1e2")),
    ("not-an-integer", 3, unsigned_field("x", b'[{"y":0.5}]')),
    ("not-an-integer", 3, unsigned_field("x", b"-0.0")),
    ("not-canonical", 3, unsigned_field("x", b"-0")),
    ("not-an-integer", 3, unsigned_field("x", b"9007199254740992")),
    ("not-an-integer", 3, unsigned_field("x", b"-9007199254740992")),
    ("nul-character", 3, unsigned_field("x", b'"a\\u0000"')),
    ("nul-character", 3, spelled(b'"crit":[]', b'"crit":[],"d\\u0000":1')),
    ("not-canonical", 3, spelled(b'"crit":[]', b'"crit":[],"crit":[]')),
    ("not-canonical", 3, spelled(b'"crit":[]', b'"\\u0063rit":[]')),
    ("not-canonical", 3, spelled(b'"crit":[]', b'"crit": []')),
    ("not-canonical", 3, spelled(b'"at":', b'"zz":1,"at":')),
    ("not-canonical", 3, spelled(b"desk officer", b"desk\\u0020officer")),
    # 4: shape
    ("entry-shape", 4, payload(b"[]")),
    *(("entry-shape", 4, arrival(**{name: ...})) for name in fields()),
    ("entry-shape", 4, arrival(v=2)),
    ("entry-shape", 4, arrival(v=True)),
    ("entry-shape", 4, arrival(log="alb/00000000/1")),
    ("entry-shape", 4, arrival(seq=-1)),
    ("entry-shape", 4, arrival(seq=True)),
    ("entry-shape", 4, arrival(seq="3")),
    ("entry-shape", 4, arrival(op="delete")),
    ("entry-shape", 4, arrival(op=["put"])),
    ("entry-shape", 4, arrival(id=NOTE.upper())),
    ("entry-shape", 4, arrival(id="3f2504e0-4f89-11d3-9a0c-0305e82c3301")),
    ("entry-shape", 4, arrival(kind="note")),
    ("entry-shape", 4, arrival(kind="a." + "b" * 63)),
    ("entry-shape", 4, arrival(ver=None)),
    ("entry-shape", 4, arrival(prev="ab")),
    ("entry-shape", 4, arrival(content={"sha256": "", "size": 1})),
    ("entry-shape", 4, arrival(content={"sha256": "0" * 64, "size": 0})),
    ("entry-shape", 4, arrival(content={"sha256": "0" * 64, "size": MAX_CONTENT_BYTES + 1})),
    ("entry-shape", 4, arrival(content={"sha256": "0" * 64})),
    ("entry-shape", 4, arrival(label=[])),
    ("entry-shape", 4, arrival(at="2026-11-25 10:00:00Z")),
    ("entry-shape", 4, arrival(at="2026-02-30T10:00:00Z")),
    ("entry-shape", 4, arrival(at="2026-11-25T10:00:60Z")),
    ("entry-shape", 4, arrival(at="2026-11-25T24:00:00Z")),
    ("entry-shape", 4, arrival(at="2026-13-01T10:00:00Z")),
    ("entry-shape", 4, arrival(at="2026-11-25T10:00:00+00:00")),
    ("entry-shape", 4, arrival(at="\u0662026-11-25T10:00:00Z")),
    ("entry-shape", 4, arrival(at="0000-01-01T00:00:00Z")),
    ("entry-shape", 4, arrival(by="")),
    ("entry-shape", 4, arrival(by="x" * 65)),
    ("entry-shape", 4, arrival(by="a\nb")),
    ("entry-shape", 4, arrival(crit="x")),
    ("entry-shape", 4, arrival(crit=["b", "a"])),
    ("entry-shape", 4, arrival(crit=[1])),
    ("entry-shape", 4, arrival(reason=7)),
    ("entry-shape", 4, arrival(reason="x" * 501)),
    ("label-shape", 4, labelled(extra=1)),
    ("label-shape", 4, labelled(pol="foedus")),
    ("label-shape", 4, labelled(pol=1)),
    ("label-shape", 4, labelled(cls="SECRET")),
    ("label-shape", 4, labelled(cat=["B", "A"])),
    ("label-shape", 4, labelled(cat=["a"])),
    ("label-shape", 4, labelled(cat="A")),
    ("label-shape", 4, labelled(rel=[])),
    ("label-shape", 4, labelled(rel=["HRV", "ALB"])),
    ("label-shape", 4, labelled(rel=["ALB", "ALB"])),
    ("label-shape", 4, labelled(rel=["Albania"])),
    ("label-shape", 4, labelled(rel=[["ALB"]])),
    ("label-shape", 4, labelled(pub=True)),
    ("label-shape", 4, labelled(pub=1)),
    ("op-mismatch", 4, arrival(id="")),
    ("op-mismatch", 4, arrival(kind="")),
    ("op-mismatch", 4, arrival(ver=0)),
    ("op-mismatch", 4, arrival(content=None)),
    ("op-mismatch", 4, arrival(op="release", content=None)),
    ("op-mismatch", 4, arrival(reason="a put needs no reason")),
    ("op-mismatch", 4, arrival(op="withdraw", reason="but content stays")),
    ("op-mismatch", 4, about(op="withdraw")),
    ("op-mismatch", 4, about(op="close", kind="", ver=0, prev="")),
    ("op-mismatch", 4, about(op="open", id="", kind="", ver=0)),
    ("op-mismatch", 4, about(op="open", id="", kind="", ver=0, prev="", reason="x")),
    # 5: log and position
    ("wrong-log", 5, arrival(log=WIDE)),
    ("wrong-log", 5, arrival(log=THEIRS)),
    ("wrong-log", 5, arrival(log=log_id("ALB", PAIR, 2))),
    ("replay", 5, arrival(seq=2)),
    ("gap", 5, arrival(seq=4)),
    ("open-not-first", 5, about(op="open", id="", kind="", ver=0, prev="")),
    # 6: owner, key, signature
    ("wrong-key", 6, arrival(member="HRV")),
    ("wrong-key", 6, arrival(member="XKX")),
    ("bad-signature", 6, enveloped(b'"sig":"', b'"sig":"AAAA')),
    # 7: audience
    ("audience-not-of-log", 7, labelled(rel=["ALB"])),
    ("audience-not-of-log", 7, labelled(rel=list(ALL))),
    # 8: versions
    ("version-not-higher", 8, arrival(ver=20)),
    ("version-not-higher", 8, arrival(ver=5)),
    ("broken-chain", 8, arrival(prev="")),
    ("broken-chain", 8, arrival(prev=digest(content("first")))),
    ("broken-chain", 8, arrival(id=OTHER)),
    ("nothing-to-withdraw", 8, about(op="withdraw", id=OTHER, prev="", reason="never was")),
    ("kind-changed", 8, arrival(kind="demo.other")),
    # 9: the signed content
    ("content-size", 9, arrival(THIRD + b" ")),
    ("content-size", 9, arrival(b"")),
    ("content-digest", 9, arrival(THIRD.replace(b"third", b"drith"))),
    ("content-unexpected", 9, Arrival(about(op="withdraw", reason="x").envelope, THIRD)),
    # 10: the content's one spelling
    ("too-deep", 10, described(DEEP)),
    ("not-json", 10, described(b"{")),
    ("not-json", 10, described(b'{"body":{"x":1e400},"salt":"%b"}' % (b"0" * 32))),
    ("not-an-integer", 10, described(b'{"body":{"x":1.5},"salt":"%b"}' % (b"0" * 32))),
    ("nul-character", 10, described(b'{"body":{"x":"\\u0000"},"salt":"%b"}' % (b"0" * 32))),
    ("not-canonical", 10, described(b'{"body":{"x":1,"x":1},"salt":"%b"}' % (b"0" * 32))),
    ("content-shape", 10, described(b"[]")),
    ("content-shape", 10, described(b'{"body":{}}')),
    ("content-shape", 10, described(b'{"body":{},"salt":"00"}')),
    ("content-shape", 10, described(b'{"body":[],"salt":"%b"}' % (b"0" * 32))),
    ("content-shape", 10, described(b'{"body":{},"salt":"%b"}' % (b"F" * 32))),
    # 12: the kind's rules
    ("note-refused", 12, described(content("refused"))),
]
