"""Back-pressure: a token bucket for each peer."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field


@dataclass
class Bucket:
    """`burst` requests at once, then `per_second`. Times are seconds of a monotonic clock."""

    burst: int
    per_second: int
    tokens: float = field(init=False)
    filled_at: float = 0.0

    def __post_init__(self) -> None:
        if self.burst < 1 or self.per_second < 1:
            raise ValueError("a bucket lets at least one request pass")
        self.tokens = self.burst

    def take(self, now: float) -> float:
        """Take one token and return 0.0, or return the seconds until there is one."""
        filled = self.tokens + max(0.0, now - self.filled_at) * self.per_second
        self.tokens = min(self.burst, filled)
        self.filled_at = now
        if self.tokens < 1:
            return (1 - self.tokens) / self.per_second
        self.tokens -= 1
        return 0.0


class Buckets:
    """One bucket for each member. Only members with a known key get here, so they are few."""

    def __init__(self, *, burst: int, per_second: int) -> None:
        self._limits = (burst, per_second)
        self._of: dict[str, Bucket] = {}
        self._lock = threading.Lock()

    def take(self, member: str, now: float) -> float:
        """As `Bucket.take`, for this member; safe between threads."""
        with self._lock:
            burst, per_second = self._limits
            bucket = self._of.setdefault(member, Bucket(burst, per_second))
            return bucket.take(now)
