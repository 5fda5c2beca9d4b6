"""Keys and signers. Ed25519 (RFC 8032) and ECDSA P-256 with SHA-256 (FIPS 186-5).

The algorithm is a property of the key and is never read from a message. Every signature has 64
bytes and one form: Ed25519 as RFC 8032 demands, ECDSA as r || s with s in the lower half. A
signer is a port: a key in a file now, a PKCS#11 module later.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric import utils as asn1

from foedus.kernel.refusals import Refused

ED25519 = "ed25519"
ECDSA_P256 = "ecdsa-p256"
SIGNATURE_BYTES = 64

_CURVE_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_FIELD = 2**255 - 19
_EDWARDS_D = -121665 * pow(121666, -1, _FIELD) % _FIELD
_SHA256 = ec.ECDSA(hashes.SHA256())
_SHA256_DETERMINISTIC = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A member's public key. `raw`: 32 bytes (Ed25519) or an uncompressed point of 65 (P-256).

    Raises Refused `key-shape` for anything that is not such a key, and for Ed25519 keys of low
    order, whose signatures would fit many messages.
    """

    algorithm: str
    raw: bytes
    key_id: str = field(init=False, compare=False)
    _loaded: ed25519.Ed25519PublicKey | ec.EllipticCurvePublicKey = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        if self.algorithm not in _LOADERS:
            raise Refused.because("key-shape")
        try:
            loaded = _LOADERS[self.algorithm](self.raw)
        except ValueError as error:
            raise Refused.because("key-shape") from error
        digest = sha256(self.algorithm.encode() + b"\n" + self.raw).hexdigest()
        object.__setattr__(self, "key_id", digest)
        object.__setattr__(self, "_loaded", loaded)

    def verify(self, message: bytes, signature: bytes) -> bool:
        """Whether this key made the signature. No exception for any bytes."""
        if len(signature) != SIGNATURE_BYTES:
            return False
        try:
            if isinstance(self._loaded, ed25519.Ed25519PublicKey):
                self._loaded.verify(signature, message)
            else:
                self._loaded.verify(_der(signature), message, _SHA256)
        except (InvalidSignature, ValueError):
            return False
        return True


class Signer(Protocol):
    """Whatever holds a private key: a file, a PKCS#11 module, a separate process."""

    @property
    def public(self) -> PublicKey: ...

    def sign(self, message: bytes) -> bytes:
        """64 bytes in the one accepted form."""
        ...


class Ed25519Signer:
    """An Ed25519 key in memory."""

    def __init__(self, private: ed25519.Ed25519PrivateKey) -> None:
        self._private = private
        self.public = PublicKey(ED25519, private.public_key().public_bytes_raw())

    @classmethod
    def generate(cls) -> Ed25519Signer:
        return cls(ed25519.Ed25519PrivateKey.generate())

    @classmethod
    def from_secret(cls, secret: bytes) -> Ed25519Signer:
        """From 32 secret bytes (RFC 8032, section 5.1.5)."""
        return cls(ed25519.Ed25519PrivateKey.from_private_bytes(secret))

    @classmethod
    def from_pem(cls, pem: bytes, password: bytes | None = None) -> Ed25519Signer:
        private = serialization.load_pem_private_key(pem, password)
        if not isinstance(private, ed25519.Ed25519PrivateKey):
            raise Refused.because("key-shape")
        return cls(private)

    def to_pem(self, password: bytes | None = None) -> bytes:
        return _pem(self._private, password)

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)


class EcdsaSigner:
    """An ECDSA P-256 key in memory. Signatures are deterministic (RFC 6979)."""

    def __init__(self, private: ec.EllipticCurvePrivateKey) -> None:
        self._private = private
        self.public = PublicKey(
            ECDSA_P256,
            private.public_key().public_bytes(
                serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
            ),
        )

    @classmethod
    def generate(cls) -> EcdsaSigner:
        return cls(ec.generate_private_key(ec.SECP256R1()))

    @classmethod
    def from_secret(cls, secret: bytes) -> EcdsaSigner:
        """From a secret scalar, big-endian; raises ValueError when out of range."""
        return cls(ec.derive_private_key(int.from_bytes(secret), ec.SECP256R1()))

    @classmethod
    def from_pem(cls, pem: bytes, password: bytes | None = None) -> EcdsaSigner:
        private = serialization.load_pem_private_key(pem, password)
        if not isinstance(private, ec.EllipticCurvePrivateKey):
            raise Refused.because("key-shape")
        return cls(private)

    def to_pem(self, password: bytes | None = None) -> bytes:
        return _pem(self._private, password)

    def sign(self, message: bytes) -> bytes:
        r, s = asn1.decode_dss_signature(self._private.sign(message, _SHA256_DETERMINISTIC))
        return r.to_bytes(32) + min(s, _CURVE_ORDER - s).to_bytes(32)


def signer_from_pem(pem: bytes, password: bytes | None = None) -> Ed25519Signer | EcdsaSigner:
    """The signer for whichever of the two kinds of key the PEM holds."""
    if isinstance(serialization.load_pem_private_key(pem, password), ed25519.Ed25519PrivateKey):
        return Ed25519Signer.from_pem(pem, password)
    return EcdsaSigner.from_pem(pem, password)


def _load_ed25519(raw: bytes) -> ed25519.Ed25519PublicKey:
    y = int.from_bytes(raw, "little") & (2**255 - 1)
    low_order = y in (0, 1, _FIELD - 1) or (_EDWARDS_D * y**4 + 2 * y * y - 1) % _FIELD == 0
    if y >= _FIELD or low_order:
        raise ValueError
    return ed25519.Ed25519PublicKey.from_public_bytes(raw)


def _load_p256(raw: bytes) -> ec.EllipticCurvePublicKey:
    if raw[:1] != b"\x04":
        raise ValueError
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw)


_LOADERS = {ED25519: _load_ed25519, ECDSA_P256: _load_p256}


def _der(signature: bytes) -> bytes:
    """Raises ValueError unless s is in the lower half: -s would sign the same message."""
    r, s = int.from_bytes(signature[:32]), int.from_bytes(signature[32:])
    if s > _CURVE_ORDER // 2:
        raise ValueError
    return asn1.encode_dss_signature(r, s)


def _pem(
    private: ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey, password: bytes | None
) -> bytes:
    return private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(password)
        if password
        else serialization.NoEncryption(),
    )
