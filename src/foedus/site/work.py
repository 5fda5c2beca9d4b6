"""The node that this process serves: opened once, when the first address is looked up."""

from __future__ import annotations

import atexit
import contextlib
import os
from functools import cache
from pathlib import Path

from foedus.kernel.identity import Identity
from foedus.node.home import Home
from foedus.node.node import Node
from foedus.site.kinds import KINDS


@cache
def at_work() -> tuple[Node, Identity] | None:
    """The node of FOEDUS_HOME, open until this process ends; None without one."""
    folder = os.environ.get("FOEDUS_HOME")
    if not folder:
        return None
    home = Home(Path(folder))
    stack = contextlib.ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(home.opened(KINDS)), home.identity
