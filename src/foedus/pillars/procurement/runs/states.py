"""The states of a run and what may follow what: one table, checked when it is loaded."""

from __future__ import annotations

from collections.abc import Mapping

QUEUED, RUNNING, STOPPED, DONE, FAILED = "queued", "running", "stopped", "done", "failed"
FOLLOWS: Mapping[str, frozenset[str]] = {
    QUEUED: frozenset({RUNNING, STOPPED}),
    RUNNING: frozenset({DONE, STOPPED, FAILED, QUEUED}),
    STOPPED: frozenset(),
    DONE: frozenset(),
    FAILED: frozenset(),
}
"""A run goes back to the queue when its worker died. Stopped: a person ended it; what was found by
then is kept."""

STATES = frozenset(FOLLOWS)
OPEN = frozenset({QUEUED, RUNNING})
ENDED = STATES - OPEN

if unknown := frozenset().union(*FOLLOWS.values()) - STATES:
    raise ValueError(f"no such states: {sorted(unknown)}")


def before(state: str) -> tuple[str, ...]:
    """The states from which a run may come to this one."""
    return tuple(sorted(old for old, following in FOLLOWS.items() if state in following))
