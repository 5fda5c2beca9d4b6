"""A folder of results, each under the digest of what it was computed from.

A file appears whole or not at all, and carries the digest of its own content: one that was damaged
is as if it were not there. So a run that was stopped goes on where it was, and nothing has to be
cleared away first.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from pathlib import Path

from foedus.kernel.refusals import Refused

DIGEST = re.compile(r"[0-9a-f]{64}")


class Shelf:
    """Results in `folder`, which is made where it is missing. Several processes may share it.

    Raises Refused (`shelf-unusable`) where the folder cannot be written to.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            raise _unusable(folder, error) from error

    def get(self, digest: str) -> bytes | None:
        """Return what was put under a digest; None where nothing, or nothing sound, is there."""
        try:
            unverified = self._path(digest).read_bytes()
        except OSError:
            return None
        checksum, _, content = unverified.partition(b"\n")
        return content if checksum == _checksum(content) else None

    def put(self, digest: str, content: bytes) -> None:
        """Put a result under a digest, in place of what may be there."""
        path = self._path(digest)
        try:
            path.parent.mkdir(exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_checksum(content) + b"\n" + content)
                Path(name).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(name).unlink()
                raise
        except OSError as error:
            raise _unusable(self._folder, error) from error

    def _path(self, digest: str) -> Path:
        if not DIGEST.fullmatch(digest):
            raise ValueError(f"not a digest: {digest!r}")
        return self._folder / digest[:2] / digest[2:]


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _unusable(folder: Path, error: OSError) -> Refused:
    return Refused.because("shelf-unusable", folder=str(folder), error=error.strerror or "")
