"""Length-prefixed frames: four bytes, big-endian, then so many bytes. 0xffffffff means none."""

from __future__ import annotations

from foedus.kernel.refusals import Refused

LENGTH_BYTES = 4
NONE = b"\xff\xff\xff\xff"


def frame(raw: bytes | None) -> bytes:
    return NONE if raw is None else len(raw).to_bytes(LENGTH_BYTES) + raw


class Frames:
    """A cursor over bytes that a stranger sent. Raises Refused, never reads past the end."""

    def __init__(self, unverified: bytes, offset: int) -> None:
        self._unverified = unverified
        self._offset = offset

    def take(self, limit: int) -> bytes:
        """The next frame; raises Refused `truncated` or `too-large`."""
        found = self.take_optional(limit)
        if found is None:
            raise Refused.because("frame-missing")
        return found

    def take_optional(self, limit: int) -> bytes | None:
        prefix = self._advance(LENGTH_BYTES)
        if prefix == NONE:
            return None
        length = int.from_bytes(prefix)
        if length > limit:
            raise Refused.because("too-large", limit=limit, size=length)
        return self._advance(length)

    def finish(self) -> None:
        """Raises Refused `trailing-bytes` unless everything was taken."""
        if self._offset != len(self._unverified):
            raise Refused.because("trailing-bytes")

    def _advance(self, length: int) -> bytes:
        end = self._offset + length
        if end > len(self._unverified):
            raise Refused.because("truncated")
        taken = self._unverified[self._offset : end]
        self._offset = end
        return taken
