"""Tie a process to its parent: when the parent dies, however it dies, so does the child.

Linux only (prctl(2)); elsewhere a killed parent leaves its children, and `foedus serve` says so.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def tether(parent: int, signum: signal.Signals = signal.SIGKILL) -> None:
    """Have the kernel send us the signal when `parent` dies; exit if it is dead already."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signum, 0, 0, 0)
    if os.getppid() != parent:
        raise SystemExit("the parent process is gone")
