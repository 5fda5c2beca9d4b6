"""A second reader of the exchange formats, from the pages in `spec` alone.

It imports nothing of Foedus, and is written for clearness, not for speed: a start for another
implementation. Whatever is wrong raises `Bad` with the code of the specification.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import re
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, utils
from cryptography.hazmat.primitives.hashes import SHA256

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
LOG = r"[A-Z]{3}/[0-9a-f]{8}/[1-9][0-9]{0,5}"
TEXTS = {
    "log": LOG,
    "op": "open|put|release|withdraw|close",
    "id": r"(|[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})",
    "kind": r"(|[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)+)",
    "prev": r"(|[0-9a-f]{64})",
    "at": r"[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z",
    "by": r"[^\x00-\x1f\x7f]{1,64}",
}
FIELDS = {*TEXTS, "v", "seq", "ver", "content", "crit", "label", "reason"}
ENVELOPE = re.compile(
    rb'\{"payload":"([^"]*)","payloadType":"application/vnd\.foedus\.entry\.v1\+json",'
    rb'"signatures":\[\{"keyid":"([0-9a-f]{64})","sig":"([^"]*)"\}\]\}'
)
TYPES = {"ed25519": b"\x01", "ecdsa-p256": b"\xfffoedus.ecdsa-p256/v1"}
COTYPES = {"ed25519": b"\x04", "ecdsa-p256": b"\xfffoedus.ecdsa-p256-cosignature/v1"}


class Bad(Exception):  # noqa: N818  (an outcome, as in the kernel)
    """Refused; the argument is the code."""


def need(holds: object, code: str) -> None:
    if not holds:
        raise Bad(code)


def sha(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


# Of the page README, base64 and keys


def unbase64(text: bytes) -> bytes:
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        raise Bad("not-base64") from None
    need(base64.b64encode(raw) == text, "not-base64")
    return raw


class Key:
    def __init__(self, algorithm: str, public: bytes) -> None:
        self.algorithm, self.public = algorithm, public
        self.key_id = sha(algorithm.encode(), b"\n", public).hex()

    def verify(self, message: bytes, signature: bytes) -> bool:
        if len(signature) != 64:
            return False
        try:
            if self.algorithm == "ed25519":
                key = ed25519.Ed25519PublicKey.from_public_bytes(self.public)
                key.verify(signature, message)
                return True
            r, s = int.from_bytes(signature[:32]), int.from_bytes(signature[32:])
            curve = ec.SECP256R1()
            point = ec.EllipticCurvePublicKey.from_encoded_point(curve, self.public)
            point.verify(utils.encode_dss_signature(r, s), message, ec.ECDSA(SHA256()))
        except InvalidSignature:
            return False
        return s <= ORDER // 2


# Of the page entry.md, canonical JSON


def canonical(raw: bytes, limit: int) -> object:
    need(len(raw) <= limit, "too-large")
    depth = deepest = 0
    for match in re.finditer(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', raw, re.DOTALL):
        depth += {b"[": 1, b"{": 1, b"]": -1, b"}": -1}.get(match[0], 0)
        deepest = max(deepest, depth)
    need(deepest <= 32, "too-deep")
    try:
        value = json.loads(raw.decode("utf-8"), parse_constant=_constant)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except ValueError:
        raise Bad("not-json") from None
    scalars = list(_scalars(value))
    numbers = [one for one in scalars if isinstance(one, int | float)]
    need(all(abs(one) <= sys.float_info.max for one in numbers), "not-json")
    need(not any(isinstance(one, float) for one in scalars), "not-an-integer")
    need(all(abs(one) < 2**53 for one in numbers), "not-an-integer")
    need(not any(isinstance(one, str) and "\0" in one for one in scalars), "nul-character")
    spelled = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    need(spelled.encode("utf-8") == raw, "not-canonical")
    return value


def _constant(name: str) -> None:
    raise ValueError(name)


def _scalars(value):
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _scalars(part)
    else:
        yield value


# Of the page label.md


def label(value: object) -> dict[str, object]:
    need(
        type(value) is dict and value.keys() == {"pol", "cls", "cat", "rel", "pub"}, "label-shape"
    )
    texts = [value["pol"], value["cls"]]
    for names in (value["cat"], value["rel"]):
        need(type(names) is list and len(names) <= 64, "label-shape")
        texts += names
    need(all(type(text) is str for text in texts) and type(value["pub"]) is bool, "label-shape")
    for names, form in ((value["cat"], r"[A-Z][A-Z0-9:+_-]{0,31}"), (value["rel"], "[A-Z]{3}")):
        need(names == sorted(set(names)), "label-shape")
        need(all(re.fullmatch(form, name) for name in names), "label-shape")
    need(re.fullmatch(r"[A-Z][A-Z0-9_-]{0,15}", value["pol"]), "label-shape")
    need(value["cls"] in {"PUBLIC", "INTERNAL", "RESTRICTED"} and value["rel"], "label-shape")
    need(value["cls"] == "PUBLIC" or not value["pub"], "label-shape")
    return value


def join(labels: list[dict[str, object]]) -> dict[str, object]:
    order = ["PUBLIC", "INTERNAL", "RESTRICTED"]
    (policy,) = {one["pol"] for one in labels}
    return {
        "pol": policy,
        "cls": max((one["cls"] for one in labels), key=order.index),
        "cat": sorted({name for one in labels for name in one["cat"]}),
        "rel": sorted(set.intersection(*(set(one["rel"]) for one in labels))),
        "pub": all(one["pub"] for one in labels),
    }


def log_name(owner: str, audience: list[str], generation: int) -> str:
    members = sorted(set(audience))
    need(owner in members, "log-name")
    return f"{owner}/{sha(','.join(members).encode()).hex()[:8]}/{generation}"


# Of the page entry.md, payload and content


def _is_count(value: object) -> bool:
    return type(value) is int and value >= 0


def _is_reference(content: object) -> bool:
    if type(content) is not dict or content.keys() != {"sha256", "size"}:
        return False
    digest, size = content["sha256"], content["size"]
    named = type(digest) is str and re.fullmatch("[0-9a-f]{64}", digest)
    return bool(named) and _is_count(size) and 0 < size <= 262_144


def payload(value: object) -> dict[str, object]:
    need(type(value) is dict and FIELDS - {"reason"} <= value.keys(), "entry-shape")
    for name, form in {**TEXTS, "reason": r"[^\x00-\x1f\x7f]{1,500}"}.items():
        text = value.get(name, "unused")
        need(type(text) is str and re.fullmatch(form, text), "entry-shape")
    need(not value["kind"] or 3 <= len(value["kind"]) <= 64, "entry-shape")
    try:
        dt.datetime.fromisoformat(value["at"])
    except ValueError:
        raise Bad("entry-shape") from None
    need(type(value["v"]) is int and value["v"] == 1, "entry-shape")
    need(_is_count(value["seq"]) and _is_count(value["ver"]), "entry-shape")
    need(value["content"] is None or _is_reference(value["content"]), "entry-shape")
    crit = value["crit"]
    need(type(crit) is list and all(type(name) is str for name in crit), "entry-shape")
    need(crit == sorted(set(crit)) and type(value["label"]) is dict, "entry-shape")
    label(value["label"])
    _fits_op(value)
    return value


def _fits_op(value: dict[str, object]) -> None:
    op, of_record = value["op"], value["op"] in {"put", "release", "withdraw"}
    for name in ("id", "kind", "ver"):
        need(bool(value[name]) == of_record, "op-mismatch")
    need(of_record or not value["prev"], "op-mismatch")
    need((value["content"] is not None) == (op in {"put", "release"}), "op-mismatch")
    need("reason" in value or op != "withdraw", "op-mismatch")
    need("reason" not in value or op in {"withdraw", "close"}, "op-mismatch")


def body(raw: bytes) -> dict[str, object]:
    value = canonical(raw, 262_144)
    need(type(value) is dict and value.keys() == {"body", "salt"}, "content-shape")
    salt = value["salt"]
    need(type(salt) is str and re.fullmatch("[0-9a-f]{32}", salt), "content-shape")
    need(type(value["body"]) is dict, "content-shape")
    return value["body"]


# Of the page entry.md, the gate


class Node:
    """What a reader holds: entries by log, nothing else. Slow on purpose."""

    def __init__(self, reader: str, keys: dict[str, Key], kinds: list[str]) -> None:
        self.reader, self.keys, self.kinds = reader, keys, set(kinds)
        self.logs: dict[str, list[dict[str, object]]] = {}
        self.leaves: dict[str, list[bytes]] = {}

    def judge(self, log: str, envelope: bytes, content: bytes | None):
        """(outcome, code, payload, leaf); raises Bad with the code and the check's number."""
        check = 1
        try:
            need(len(envelope) <= 12_288 and len(content or b"") <= 262_144, "too-large")
            check = 2
            found = ENVELOPE.fullmatch(envelope)
            need(found, "envelope-shape")
            said, signature = unbase64(found[1]), unbase64(found[3])
            check = 3
            value = canonical(said, 8_192)
            check = 4
            entry = payload(value)
            check = 5
            self._position(log, entry)
            check = 6
            key = self.keys.get(log[:3])
            need(key, "unknown-owner")
            need(found[2].decode() == key.key_id, "wrong-key")
            head = b"DSSEv1 36 application/vnd.foedus.entry.v1+json %d " % len(said)
            need(key.verify(head + said, signature), "bad-signature")
            check = 7
            self._audience(log, entry)
            check = 8
            self._versions(log, entry)
            check = 9
            if content is not None:
                need(entry["content"], "content-unexpected")
                need(len(content) == entry["content"]["size"], "content-size")
                need(sha(content).hex() == entry["content"]["sha256"], "content-digest")
            check = 10
            if content is not None:
                body(content)
        except Bad as bad:
            raise Bad(bad.args[0], check) from None
        held = self._unreadable(entry, content)
        return ("held" if held else "admitted"), held, entry, sha(b"\0", said)

    def apply(self, log: str, entry: dict[str, object], leaf: bytes) -> None:
        self.logs.setdefault(log, []).append(entry)
        self.leaves.setdefault(log, []).append(leaf)

    def _position(self, log: str, entry: dict[str, object]) -> None:
        held = self.logs.get(log, [])
        need(entry["log"] == log, "wrong-log")
        need(entry["seq"] >= len(held), "replay")
        need(entry["seq"] == len(held), "gap")
        need(entry["seq"] or entry["op"] == "open", "first-not-open")
        need(not entry["seq"] or entry["op"] != "open", "open-not-first")
        need(all(one["op"] != "close" for one in held), "log-closed")

    def _audience(self, log: str, entry: dict[str, object]) -> None:
        rel = entry["label"]["rel"]
        if entry["op"] == "open":
            owner, _, generation = log.split("/")
            need(log_name(owner, rel, int(generation)) == log, "audience-not-of-log")
        else:
            need(rel == self.logs[log][0]["label"]["rel"], "audience-not-of-log")
        need(self.reader in rel, "reader-not-in-audience")

    def _versions(self, log: str, entry: dict[str, object]) -> None:
        if not entry["id"]:
            return
        here = [one for one in self.logs[log] if one["id"] == entry["id"]]
        owned = [one for name, held in self.logs.items() if name[:3] == log[:3] for one in held]
        known = [one for one in owned if one["id"] == entry["id"]]
        last = here[-1] if here else {"ver": 0, "content": None}
        digest = (last["content"] or {"sha256": ""})["sha256"]
        need(entry["ver"] > last["ver"], "version-not-higher")
        need(entry["prev"] == digest, "broken-chain")
        need(entry["op"] != "withdraw" or last["content"], "nothing-to-withdraw")
        if known:
            need(max(known, key=_ver)["kind"] == entry["kind"], "kind-changed")
        same = [one["content"] for one in known if one["ver"] == entry["ver"]]
        need(all(one == entry["content"] for one in same), "version-conflict")

    def _unreadable(self, entry: dict[str, object], content: bytes | None) -> str:
        if not FIELDS.issuperset(entry["crit"]):
            return "unknown-crit"
        if entry["id"] and entry["kind"] not in self.kinds:
            return "unknown-kind"
        return "content-missing" if entry["content"] and content is None else ""


def _ver(entry: dict[str, object]) -> int:
    return entry["ver"]
