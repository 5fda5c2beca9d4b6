"""Compile the solver's C when the package is installed, editable or not.

Optional: without a compiler the install succeeds and NumPy does the same work, more slowly.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path("src", "foedus", "pillars", "procurement", "plan", "solve")


class CustomBuildHook(BuildHookInterface):
    """Put libkernel.so beside its source, and into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        if self.target_name != "wheel":
            return
        folder = Path(self.root, FOLDER)
        library = folder / "libkernel.so"
        if not _compiled(sorted(folder.glob("*.c")), library):
            self.app.display_warning("no C compiler: the solver will use NumPy, more slowly")
            return
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["artifacts"].append(f"/{library.relative_to(self.root).as_posix()}")


def _compiled(sources: list[Path], library: Path) -> bool:
    compiler = os.environ.get("CC") or shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        return False
    options = ["-std=c99", "-O3", "-shared", "-fPIC"]
    command = [*compiler.split(), *options, "-o", str(library), *map(str, sources), "-lm"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0
