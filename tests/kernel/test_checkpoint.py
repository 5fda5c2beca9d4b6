"""Signed notes, checkpoints and receipts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.kernel import armor, note
from foedus.kernel.checkpoint import (
    Checkpoint,
    Cosignature,
    cosign,
    read_cosignatures,
    read_note,
    sign_note,
)
from foedus.kernel.keys import Ed25519Signer, PublicKey
from foedus.kernel.refusals import Refused
from ledgerbook import KEYS, LOG, SIGNERS, THEIRS

ROOT = bytes(range(32))
HERE = Checkpoint(LOG, 7, ROOT)
SIGNED = sign_note(HERE, SIGNERS["ALB"])
# The example of c2sp.org/signed-note: its key is not given there, so only the frame is read.
C2SP_EXAMPLE = (
    "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n"
    "\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrM"
    "ouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n"
).encode()


def resigned(text: str, name: str = LOG, member: str = "ALB") -> bytes:
    return note.sign(text, name=name, signer=SIGNERS[member])


@pytest.mark.parametrize(
    ("code", "unverified"),
    [
        ("too-large", b"x" * 65_537),
        ("note-shape", b""),
        ("note-shape", b"\xff"),
        ("note-shape", HERE.text().encode()),
        ("note-shape", HERE.text().encode() + b"\n"),
        ("note-shape", SIGNED[:-1]),
        ("note-shape", SIGNED.replace(b"7\n", b"7\r\n")),
        ("note-shape", SIGNED.replace("— ".encode(), b"- ")),
        ("note-shape", SIGNED.replace(b"/1 ", b"/1+ ")),
        ("note-shape", SIGNED + "— x AAAAAA==\n".encode()),
        ("not-base64", SIGNED + "— x AAAAA\n".encode()),
        ("note-unsigned", resigned(HERE.text(), name="ALB")),
        ("note-unsigned", resigned(HERE.text(), member="XKX")),
        ("note-unsigned", cosign(HERE, member="ALB", signer=SIGNERS["ALB"], at=1)),
        ("bad-signature", SIGNED.replace(b"\n7\n", b"\n8\n")),
        ("bad-signature", SIGNED.replace(armor.encode(ROOT), armor.encode(bytes(32)))),
        ("checkpoint-shape", resigned("ALB\n7\nAAAA\n", name="ALB")),
        ("checkpoint-shape", resigned(HERE.text() + "an extension\n")),
        ("checkpoint-shape", resigned(HERE.text().replace("7", "07"))),
        ("checkpoint-shape", resigned(HERE.text().replace("7", "-7"))),
        ("checkpoint-shape", resigned(f"{LOG}\n7\n{armor.encode_text(ROOT[:31])}\n")),
        ("not-base64", resigned(f"{LOG}\n7\nA\n")),
        ("unknown-owner", resigned(HERE.text().replace("ALB/", "BGR/"), name=LOG)),
    ],
)
def test_a_bad_checkpoint_is_refused(code, unverified):
    with pytest.raises(Refused) as caught:
        read_note(unverified, KEYS.get)
    assert caught.value.refusals[0].code == code


@pytest.mark.parametrize("changes", [{"log": "ALB"}, {"size": -1}, {"root": b""}])
def test_a_checkpoint_checks_itself(changes):
    with pytest.raises(Refused, match="checkpoint-shape"):
        Checkpoint(**{"log": LOG, "size": 1, "root": ROOT, **changes})


def test_one_false_signature_of_the_owner_spoils_the_note():
    text, _, line = SIGNED.decode().rpartition("\n— ")
    name, _, encoded = line.rstrip().partition(" ")
    raw = armor.decode_text(encoded)
    false = armor.encode_text(raw[:-1] + bytes([raw[-1] ^ 1]))
    with pytest.raises(Refused, match="bad-signature"):
        read_note(f"{text}\n— {name} {encoded}\n— {name} {false}\n".encode(), KEYS.get)


def test_every_change_of_one_byte_of_a_checkpoint_is_refused():
    for position in range(len(SIGNED)):
        for bit in range(8):
            spoilt = bytearray(SIGNED)
            spoilt[position] ^= 1 << bit
            with pytest.raises(Refused):
                read_note(bytes(spoilt), KEYS.get)


@pytest.mark.parametrize(("log", "member"), [(LOG, "ALB"), (THEIRS, "HRV")])
def test_a_checkpoint_reads_back(log, member):
    checkpoint = Checkpoint(log, 2**53, ROOT)
    assert read_note(sign_note(checkpoint, SIGNERS[member]), KEYS.get) == checkpoint


def test_signatures_of_strangers_are_ignored():
    stranger = Ed25519Signer.generate()
    both = note.merge(SIGNED, note.sign(HERE.text(), name=LOG, signer=stranger))
    assert read_note(both, KEYS.get) == HERE


def test_notes_of_different_texts_do_not_merge():
    with pytest.raises(Refused, match="note-text"):
        note.merge(SIGNED, sign_note(Checkpoint(LOG, 8, ROOT), SIGNERS["ALB"]))


def test_merging_keeps_each_signature_once():
    assert note.merge(SIGNED, SIGNED) == SIGNED


@pytest.mark.parametrize("member", ["HRV", "XKX"])
def test_a_receipt_names_its_member_and_time(member):
    receipt = cosign(HERE, member=member, signer=SIGNERS[member], at=1_764_000_000)
    merged = note.merge(SIGNED, receipt)
    assert read_cosignatures(merged, KEYS.get) == (Cosignature(member, 1_764_000_000, HERE),)
    assert read_note(merged, KEYS.get) == HERE
    assert read_cosignatures(merged, {}.get) == ()


@pytest.mark.parametrize("member", ["HRV", "XKX"])
def test_a_false_receipt_is_refused(member):
    receipt = cosign(HERE, member=member, signer=SIGNERS[member], at=5)
    for false in (
        receipt.replace(b"\n7\n", b"\n8\n"),
        retimed(receipt, (6).to_bytes(8)),
        retimed(receipt, (2**63).to_bytes(8)),
        retimed(receipt, b""),
    ):
        with pytest.raises(Refused, match="bad-signature"):
            read_cosignatures(false, KEYS.get)


def retimed(receipt: bytes, time: bytes) -> bytes:
    unverified = note.parse(receipt)
    (line,) = unverified.signatures
    changed = note.UnverifiedSignature(line.name, line.short_id, time + line.rest[8:])
    return note.UnverifiedNote(unverified.text, (changed,)).to_bytes()


def test_a_receipt_is_no_checkpoint_signature():
    """The owner's plain signature does not count as a receipt of the owner's name."""
    assert read_cosignatures(SIGNED, KEYS.get) == ()
    assert read_cosignatures(resigned(HERE.text(), name="ALB"), KEYS.get) == ()


def test_the_signed_note_of_go_s_checksum_database():
    """The example in the documentation of golang.org/x/mod/sumdb/note, byte for byte."""
    text = (
        "If you think cryptography is the answer to your problem,\n"
        "then you don't know what your problem is.\n"
    )
    line = (
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqf"
        "qdngotpRZb6KE6RyyBwJnAM=\n"
    )
    secret = armor.decode_text("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")
    public = armor.decode_text("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    signer = Ed25519Signer.from_secret(secret[1:])
    assert signer.public == PublicKey("ed25519", public[1:])
    assert note.short_id("PeterNeumann", signer.public, note.SIGNATURE_TYPES).hex() == "c74f20a3"
    signed = note.sign(text, name="PeterNeumann", signer=signer)
    assert signed == f"{text}\n{line}".encode()
    assert note.verify(note.parse(signed), name="PeterNeumann", key=signer.public) == text


def test_the_example_of_c2sp_is_a_note():
    unverified = note.parse(C2SP_EXAMPLE)
    assert unverified.text.endswith("sera.\n")
    assert unverified.signatures[0].name == "quasimodo.example/salvatore"
    assert unverified.to_bytes() == C2SP_EXAMPLE


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_note_or_a_refusal(unverified):
    try:
        parsed = note.parse(unverified)
    except Refused:
        return
    assert parsed.to_bytes() == unverified
