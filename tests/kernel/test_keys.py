"""Keys, signatures and identity files."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from hypothesis import given
from hypothesis import strategies as st

from foedus.kernel import canonical
from foedus.kernel.identity import Identity
from foedus.kernel.keys import (
    ECDSA_P256,
    ED25519,
    EcdsaSigner,
    Ed25519Signer,
    PublicKey,
    signer_from_pem,
)
from foedus.kernel.refusals import Refused
from ledgerbook import KEYS, SIGNERS, secret

KINDS = [Ed25519Signer, EcdsaSigner]
# The eight points of low order of edwards25519 and their other encodings.
LOW_ORDER = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
]


def pem(private) -> bytes:
    return private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


P384 = pem(ec.derive_private_key(7, ec.SECP384R1()))
RSA = pem(rsa.generate_private_key(public_exponent=65537, key_size=2048))


@pytest.mark.parametrize(
    ("algorithm", "raw"),
    [
        ("rsa", b"x" * 32),
        (ED25519, b""),
        (ED25519, b"x" * 31),
        (ED25519, b"x" * 33),
        *((ED25519, bytes.fromhex(raw)) for raw in LOW_ORDER),
        (ECDSA_P256, b""),
        (ECDSA_P256, b"\x04" + bytes(64)),
        (ECDSA_P256, b"\x02" + KEYS["HRV"].raw[1:33]),
        (ECDSA_P256, KEYS["HRV"].raw[:-1] + bytes([KEYS["HRV"].raw[-1] ^ 1])),
        (ECDSA_P256, KEYS["ALB"].raw),
        (ED25519, KEYS["HRV"].raw),
    ],
)
def test_what_is_no_key_is_refused(algorithm, raw):
    with pytest.raises(Refused, match="key-shape"):
        PublicKey(algorithm, raw)


@pytest.mark.parametrize("member", ["ALB", "HRV"])
def test_a_wrong_signature_is_no_signature(member):
    key, good = KEYS[member], SIGNERS[member].sign(b"message")
    assert key.verify(b"message", good)
    assert not key.verify(b"Message", good)
    for wrong in (b"", good[:-1], good + b"\0", bytes(64), b"\xff" * 64, good[32:] + good[:32]):
        assert not key.verify(b"message", wrong)
    for other in set(KEYS) - {member}:
        assert not KEYS[other].verify(b"message", good)
    for bit in range(512):
        wrong = (int.from_bytes(good) ^ (1 << bit)).to_bytes(64)
        assert not key.verify(b"message", wrong)


@pytest.mark.parametrize("signer", KINDS)
@pytest.mark.parametrize("private", [P384, RSA])
def test_other_private_keys_are_refused(signer, private):
    with pytest.raises(Refused, match="key-shape"):
        signer.from_pem(private)
    with pytest.raises(Refused, match="key-shape"):
        signer_from_pem(private)


def test_a_signer_takes_its_own_kind_of_key_alone():
    with pytest.raises(Refused, match="key-shape"):
        Ed25519Signer.from_pem(SIGNERS["HRV"].to_pem())
    with pytest.raises(Refused, match="key-shape"):
        EcdsaSigner.from_pem(SIGNERS["ALB"].to_pem())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("password", [None, b"a long password"])
def test_a_private_key_survives_its_file(kind, password):
    signer = kind.generate()
    again = signer_from_pem(signer.to_pem(password), password)
    assert again.public == signer.public
    assert type(again) is kind


@given(st.binary())
def test_ecdsa_signatures_are_fixed_low_and_deterministic(message):
    signer = EcdsaSigner.from_secret(secret("HRV"))
    signature = signer.sign(message)
    assert signature == signer.sign(message)
    assert int.from_bytes(signature[32:]) * 2 < 2**256 - 2**224 + 2**192
    assert signer.public.verify(message, signature)


def test_the_two_algorithms_never_share_a_key_id():
    assert len({key.key_id for key in KEYS.values()}) == len(KEYS)


def identity(**changes):
    good = {
        "v": 1,
        "member": "ALB",
        "title": "Ministry of Defence",
        "key": {"alg": "ed25519", "public": Identity("ALB", "x", KEYS["ALB"]).to_bytes()},
        "url": "https://node.example:8443",
    }
    good["key"]["public"] = canonical.decode(good["key"]["public"], limit=999)["key"]["public"]
    return canonical.encode({**good, **changes})


@pytest.mark.parametrize(
    "changes",
    [
        {"v": 2},
        {"v": True},
        {"member": "AL"},
        {"member": 7},
        {"title": ""},
        {"title": "a\nb"},
        {"title": "x" * 121},
        {"url": "ftp://node.example"},
        {"url": "https://node.example/ x"},
        {"url": None},
        {"key": "ed25519"},
        {"key": {"alg": "ed25519"}},
        {"key": {"alg": 1, "public": ""}},
        {"more": 1},
    ],
)
def test_a_bad_identity_is_refused(changes):
    with pytest.raises(Refused, match="identity-shape"):
        Identity.read(identity(**changes))


def test_an_identity_s_key_is_checked():
    with pytest.raises(Refused, match="key-shape"):
        Identity.read(identity(key={"alg": "ed25519", "public": "AAAA"}))
    with pytest.raises(Refused, match="not-base64"):
        Identity.read(identity(key={"alg": "ed25519", "public": "A"}))


def test_an_identity_reads_back():
    read = Identity.read(identity())
    assert read.key == KEYS["ALB"]
    assert read.to_bytes() == identity()
    assert Identity.read(identity(url="")).url == ""


def test_a_fingerprint_can_be_spoken():
    read = Identity.read(identity())
    groups = read.spoken().split(" ")
    assert [len(group) for group in groups] == [5] * 12
    assert int("".join(groups)) == int(read.fingerprint, 16) % 10**60
    assert Identity.read(identity(url="")).spoken() != read.spoken()
