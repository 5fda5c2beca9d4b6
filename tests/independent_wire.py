"""The second reader, continued: trees, notes, pages and bundles. See `independent`."""

from __future__ import annotations

import re

from independent import COTYPES, LOG, TYPES, Bad, Key, Node, canonical, need, sha, unbase64

# Of the page checkpoint.md, trees


def root(leaves: list[bytes]) -> bytes:
    if len(leaves) < 2:
        return leaves[0] if leaves else sha()
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1", root(leaves[:k]), root(leaves[k:]))


def check_inclusion(leaf: bytes, index: int, size: int, tree: bytes, proof: list[bytes]) -> None:
    """RFC 9162, 2.1.3.2, step by step."""
    need(index < size, "broken-inclusion")
    fn, sn, r = index, size - 1, leaf
    for p in proof:
        need(sn, "broken-inclusion")
        if fn % 2 or fn == sn:
            r = sha(b"\1", p, r)
            while fn and not fn % 2:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = sha(b"\1", r, p)
        fn, sn = fn >> 1, sn >> 1
    need(not sn and r == tree, "broken-inclusion")


def check_consistency(
    first: int, first_root: bytes, second: int, second_root: bytes, proof: list[bytes]
) -> None:
    """RFC 9162, 2.1.4.2, step by step; equal sizes and size 0 have an empty proof."""
    code = "broken-consistency"
    if first in {0, second}:
        need(not proof and first_root == (second_root if first == second else sha()), code)
        return
    need(0 < first < second and proof, code)
    path = list(proof) if first & (first - 1) else [first_root, *proof]
    fn, sn = first - 1, second - 1
    while fn % 2:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = path[0]
    for c in path[1:]:
        need(sn, code)
        if fn % 2 or fn == sn:
            fr, sr = sha(b"\1", c, fr), sha(b"\1", c, sr)
            while fn and not fn % 2:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = sha(b"\1", sr, c)
        fn, sn = fn >> 1, sn >> 1
    need(not sn and fr == first_root and sr == second_root, code)


# Of the page checkpoint.md, notes


def note(raw: bytes) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    need(len(raw) <= 65_536, "too-large")
    try:
        whole = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Bad("note-shape") from None
    need(not re.search(r"[\x00-\x09\x0b-\x1f]", whole) and whole.endswith("\n"), "note-shape")
    text, blank, lines = whole.rpartition("\n\n")
    need(text and blank and lines, "note-shape")
    signatures = []
    for line in lines[:-1].split("\n"):
        found = re.fullmatch(r"— ([^\s+]+) ([A-Za-z0-9+/=]+)", line)
        need(found, "note-shape")
        signed = unbase64(found[2].encode())
        need(len(signed) > 4, "note-shape")
        signatures.append((found[1], signed[:4], signed[4:]))
    return text + "\n", signatures


def _key_id(name: str, key: Key, types: dict[str, bytes]) -> bytes:
    return sha(name.encode(), b"\n", types[key.algorithm], key.public)[:4]


def _signed(raw: bytes, name: str, key: Key) -> str:
    text, signatures = note(raw)
    expected = (name, _key_id(name, key, TYPES))
    ours = [rest for who, key_id, rest in signatures if (who, key_id) == expected]
    need(ours, "note-unsigned")
    need(all(key.verify(text.encode(), rest) for rest in ours), "bad-signature")
    return text


def _statement(text: str) -> tuple[str, int, bytes]:
    found = re.fullmatch(rf"({LOG})\n(0|[1-9][0-9]{{0,15}})\n([^\n]+)\n", text)
    need(found, "checkpoint-shape")
    tree = unbase64(found[3].encode())
    need(len(tree) == 32, "checkpoint-shape")
    return found[1], int(found[2]), tree


def checkpoint(raw: bytes, keys: dict[str, Key]) -> tuple[str, int, bytes]:
    log, _, _ = _statement(note(raw)[0])
    need(log[:3] in keys, "unknown-owner")
    return _statement(_signed(raw, log, keys[log[:3]]))


def receipts(raw: bytes, keys: dict[str, Key]) -> list[tuple[str, int]]:
    text, signatures = note(raw)
    _statement(text)
    found = []
    for name, key_id, rest in signatures:
        key = keys.get(name)
        if key and key_id == _key_id(name, key, COTYPES):
            at = int.from_bytes(rest[:8])
            message = f"cosignature/v1\ntime {at}\n{text}".encode()
            need(at < 2**63 and key.verify(message, rest[8:]), "bad-signature")
            found.append((name, at))
    return found


# Of the pages page.md and bundle.md


class Frames:
    def __init__(self, raw: bytes) -> None:
        self.rest = raw

    def take(self) -> bytes | None:
        need(len(self.rest) >= 4, "truncated")
        length = int.from_bytes(self.rest[:4])
        if length == 0xFFFFFFFF:
            self.rest = self.rest[4:]
            return None
        taken, self.rest = self.rest[4 : 4 + length], self.rest[4 + length :]
        need(len(taken) == length, "truncated")
        return taken

    def must(self) -> bytes:
        taken = self.take()
        need(taken is not None, "frame-missing")
        return taken

    def end(self) -> None:
        need(not self.rest, "trailing-bytes")


def page(raw: bytes):
    need(raw[:5] == b"FXP1\n", "page-magic")
    frames = Frames(raw[5:])
    header = canonical(frames.must(), 131_072)
    fields = {"log", "from", "count", "checkpoint", "proof"}
    need(type(header) is dict and header.keys() == fields, "page-shape")
    entries = [(frames.must(), frames.take()) for _ in range(header["count"])]
    frames.end()
    return header, entries


def receive(node: Node, log: str, raw: bytes) -> int:
    """Take a page in, or nothing of it; how many entries are held then."""
    header, entries = page(raw)
    need(header["log"] == log, "wrong-log")
    origin, size, tree = checkpoint(header["checkpoint"].encode(), node.keys)
    need(origin == log, "wrong-log")
    held = len(node.leaves.get(log, []))
    need(header["from"] <= held, "gap")
    for envelope, content in entries[held - header["from"] :]:
        _, _, entry, leaf = node.judge(log, envelope, content)
        node.apply(log, entry, leaf)
    leaves = node.leaves.get(log, [])
    need(size >= len(leaves), "checkpoint-behind")
    proof = [bytes.fromhex(one) for one in header["proof"]]
    check_consistency(len(leaves), root(leaves), size, tree, proof)
    return len(leaves)


def bundle(raw: bytes, reader: str, keys: dict[str, Key]) -> tuple[str, list[list[object]]]:
    need(raw[:5] == b"FXB1\n", "bundle-magic")
    frames = Frames(raw[5:])
    manifest = frames.must()
    head = re.compile(r"foedus-bundle/v1\nfrom ([A-Z]{3})\nto ([A-Z]{3})\n((?:.+\n)*)")
    found = head.fullmatch(note(manifest)[0])
    need(found, "manifest-shape")
    need(found[1] in keys, "unknown-exporter")
    _signed(manifest, found[1], keys[found[1]])
    need(found[2] == reader, "reader-not-recipient")
    runs = []
    for line in found[3].splitlines():
        log, start, end, digest = line.split(" ")
        need(sha(frames.must()).hex() == digest, "page-digest")
        runs.append([log, int(start), int(end)])
    frames.end()
    return found[1], runs
