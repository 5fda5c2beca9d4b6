"""Named places where a test may kill this process: FOEDUS_CRASH_AT=name. Nothing else does.

The process ends by SIGKILL, as by the kernel or a power cut: no handler, no flush, no rollback.
"""

from __future__ import annotations

import os
import signal
from typing import Literal, get_args

Point = Literal[
    "write-before-commit",
    "write-after-commit",
    "receive-before-apply",
    "receive-before-commit",
    "receive-after-commit",
    "serve-before-answer",
    "pull-before-receipt",
]
POINTS: tuple[str, ...] = get_args(Point)
VARIABLE = "FOEDUS_CRASH_AT"


def point(name: Point) -> None:
    wanted = os.environ.get(VARIABLE)
    if not wanted:
        return
    if wanted not in POINTS:
        raise ValueError(f"{VARIABLE} is none of {', '.join(POINTS)}")
    if wanted == name:
        os.kill(os.getpid(), signal.SIGKILL)
