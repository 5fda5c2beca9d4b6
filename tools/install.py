"""Make a virtual environment with the standard library, then install what is pinned.

    python tools/install.py .venv requirements.txt

Uses uv when it is at hand (faster), pip otherwise; both check the hashes. Foedus itself is then
installed in place, without dependencies: they are all pinned. Byte code is made now, not by the
first start, which would need more than twice the time.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path


def main(folder: str, requirements: str) -> None:
    if sys.version_info < (3, 11):  # noqa: UP036  (this file is what an old Python runs)
        sys.exit(f"Foedus needs Python 3.11 or newer; this is {sys.version.split()[0]}")
    python = Path(folder) / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    uv = shutil.which("uv")
    install = (
        [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", str(python)]
        if uv
        else [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    )
    run([*install, "--require-hashes", "-r", requirements])
    run([*install, "--no-deps", "--editable", "."])


def run(command: list[str]) -> None:
    done = subprocess.run(command, check=False)
    if done.returncode:
        sys.exit(done.returncode)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
