"""Contents: what an entry speaks of, apart from it, so that a withdrawn one can be forgotten.

Canonical JSON {"body": ..., "salt": 32 hex digits}. The salt keeps the digest from being an
oracle for guessing a short body.
"""

from __future__ import annotations

import re
from hashlib import sha256

from foedus.kernel import canonical
from foedus.kernel.refusals import Refused

MAX_CONTENT_BYTES = 256 * 1024
SALT_BYTES = 16
_SALT = re.compile(r"[0-9a-f]{32}")
_FIELDS = {"body", "salt"}


def make_content(body: object, salt: bytes) -> bytes:
    """`body` is an object of plain JSON values; `salt` 16 fresh random bytes."""
    content = canonical.encode({"body": body, "salt": salt.hex()})
    read_content(content)
    return content


def read_content(unverified: bytes) -> dict[str, object]:
    """The body; raises Refused `content-shape` or what `canonical.decode` refuses."""
    value = canonical.decode(unverified, limit=MAX_CONTENT_BYTES)
    if not isinstance(value, dict) or value.keys() != _FIELDS:
        raise Refused.because("content-shape")
    body, salt = value["body"], value["salt"]
    if not (isinstance(salt, str) and _SALT.fullmatch(salt) and isinstance(body, dict)):
        raise Refused.because("content-shape")
    return body


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()
