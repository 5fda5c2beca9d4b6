"""The one place where a node reads the time. FOEDUS_CLOCK_OFFSET moves it, in seconds, for tests.

No time decides what is accepted (protocol 2.8, P28); it stamps entries and feeds the owner's tick.
"""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime


def unix_ms() -> int:
    return time.time_ns() // 1_000_000 + 1_000 * int(os.environ.get("FOEDUS_CLOCK_OFFSET", "0"))


def unix_s() -> int:
    return unix_ms() // 1_000


def rfc3339(seconds: int) -> str:
    """UTC to the second: `2026-11-25T10:00:00Z`."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
