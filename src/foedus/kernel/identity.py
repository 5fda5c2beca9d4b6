"""A member's identity file: what two ministries hand over and compare by telephone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

from foedus.kernel import armor, canonical
from foedus.kernel.keys import PublicKey
from foedus.kernel.logs import is_member
from foedus.kernel.refusals import Refused

MAX_IDENTITY_BYTES = 4096
SPOKEN_GROUPS = 12
_URL = re.compile(r"(https?://[!-~]{1,200})?")
_TITLE = re.compile(r"[^\x00-\x1f\x7f]{1,120}")
_FIELDS = {"v", "member", "title", "key", "url"}


@dataclass(frozen=True, slots=True)
class Identity:
    """`url` is where the member's node answers; empty for one that only exchanges files."""

    member: str
    title: str
    key: PublicKey
    url: str = ""

    def __post_init__(self) -> None:
        if not (
            is_member(self.member) and _TITLE.fullmatch(self.title) and _URL.fullmatch(self.url)
        ):
            raise Refused.because("identity-shape")

    def to_bytes(self) -> bytes:
        key = {"alg": self.key.algorithm, "public": armor.encode_text(self.key.raw)}
        return canonical.encode(
            {"v": 1, "member": self.member, "title": self.title, "key": key, "url": self.url}
        )

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the file, in hex."""
        return sha256(self.to_bytes()).hexdigest()

    def spoken(self) -> str:
        """The fingerprint for the telephone: 12 groups of 5 digits (199 of its 256 bits)."""
        digits = str(int(self.fingerprint, 16))[-5 * SPOKEN_GROUPS :].zfill(5 * SPOKEN_GROUPS)
        return " ".join(digits[i : i + 5] for i in range(0, len(digits), 5))

    @classmethod
    def read(cls, unverified: bytes) -> Identity:
        """Raises Refused `identity-shape`, or what canonical, armor and keys refuse."""
        value = canonical.decode(unverified, limit=MAX_IDENTITY_BYTES)
        if not isinstance(value, dict) or value.keys() != _FIELDS or type(value["v"]) is not int:
            raise Refused.because("identity-shape")
        key = value["key"]
        if value["v"] != 1 or not isinstance(key, dict) or key.keys() != {"alg", "public"}:
            raise Refused.because("identity-shape")
        texts = (value["member"], value["title"], value["url"], key["alg"], key["public"])
        if not all(isinstance(text, str) for text in texts):
            raise Refused.because("identity-shape")
        public = PublicKey(key["alg"], armor.decode_text(key["public"]))
        return cls(value["member"], value["title"], public, value["url"])
