"""When to try again: full jitter (Brooker, "Exponential backoff and jitter", 2015), for ever."""

from __future__ import annotations

FIRST_SECONDS = 1
LONGEST_SECONDS = 300


def delay_seconds(failures: int, chance: float) -> float:
    """Return the wait after so many failures in a row; `chance` is drawn evenly from [0, 1).

    The ceiling doubles from 1 s to 5 min. Half a second is the least, so that no peer is hammered.
    """
    if failures < 1:
        raise ValueError("a retry follows a failure")
    # 1 << 9 is beyond the ceiling: the shift stays small however long a peer is silent
    ceiling = min(LONGEST_SECONDS, FIRST_SECONDS << min(failures - 1, 9))
    return max(0.5, chance * ceiling)
