"""The operating system's account that PostgreSQL runs under, and what that account can reach.

PostgreSQL refuses to run as root. Then it runs as `nobody`, and instead of opening folders to it
we put a copy or the data where it can go: rights of folders that are not ours never change.
"""

from __future__ import annotations

import os
import pwd
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Account:
    """Who runs PostgreSQL. `invoker` is the login name of the user who may connect."""

    uid: int
    gid: int
    invoker: str
    drops: bool

    @classmethod
    def current(cls) -> Account:
        """Ourselves; `nobody` when we are root."""
        own = pwd.getpwuid(os.geteuid())
        if own.pw_uid != 0:
            return cls(own.pw_uid, own.pw_gid, own.pw_name, drops=False)
        nobody = pwd.getpwnam("nobody")
        return cls(nobody.pw_uid, nobody.pw_gid, own.pw_name, drops=True)

    def reaches(self, folder: Path) -> bool:
        """Whether every folder on the way lets this account pass. True when we do not drop."""
        if not self.drops:
            return True
        resolved = folder.resolve()
        return all(self._passes(step) for step in (resolved, *resolved.parents) if step.exists())

    def _passes(self, folder: Path) -> bool:
        status = folder.stat()
        if status.st_uid == self.uid:
            return bool(status.st_mode & 0o100)
        if status.st_gid == self.gid:
            return bool(status.st_mode & 0o010)
        return bool(status.st_mode & 0o001)

    def make(self, folder: Path) -> None:
        """A new private folder of this account. An existing one is an error: it is not ours."""
        folder.mkdir(mode=0o700)
        if self.drops:
            os.chown(folder, self.uid, self.gid)

    def copy(self, source: Path, target: Path) -> None:
        """A copy that this account may read; complete or absent, also after a crash."""
        partial = target.with_name(f"{target.name}.{os.getpid()}")
        shutil.copytree(source, partial, symlinks=True)
        try:
            partial.rename(target)
        except OSError:  # another process was first
            shutil.rmtree(partial)
