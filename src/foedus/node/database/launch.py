"""Become a PostgreSQL program that dies with its parent: `launch.py PARENT UID GID PROGRAM ...`.

Runs as a script of its own, because what it does must happen between fork and exec and Python code
is not safe there once threads exist. prctl(2): the death signal is cleared by a change of user, so
it is set last, and the parent is looked up after it, in case it died before.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def become(parent: int, uid: int, gid: int, command: list[str]) -> None:
    """Drop to the account, tie our life to the parent's, run the command in our place."""
    # Started in the background of a shell we would inherit that SIGINT is ignored, and a server
    # that is asked to stop before it listens to signals would not hear it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.umask(0o077)
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    if sys.platform == "linux":
        # SIGINT asks the postmaster for a fast shutdown: no process and no pid file stay behind.
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0)
    if os.getppid() != parent:
        raise SystemExit("the process that wanted a database is gone")
    os.execv(command[0], command)  # noqa: S606  (the program is ours: see binaries.py)


if __name__ == "__main__":
    become(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
