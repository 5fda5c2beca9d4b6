"""What a function of a run is handed beside its input, and what comes back."""

from __future__ import annotations

import hashlib
import importlib.metadata
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Literal, TypeVar

from foedus import __version__
from foedus.engine.watch import Watch
from foedus.kernel.canonical import encode

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Job:
    """`seed` >= 0 of everything random in it; `watch` says when to stop. A function that looks at
    nothing else gives the same result everywhere."""

    seed: int
    watch: Watch


@dataclass(frozen=True, slots=True)
class Receipt:
    """How a result came about: SHA-256 of the input's canonical bytes, the seed, the versions that
    computed it, the seconds it took, and whether its own time limit cut it short."""

    input_digest: str
    seed: int
    versions: Mapping[str, str]
    seconds: float
    cut_short: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no result. `raised`: the function raised, each time it was tried; `lost`: the
    process that ran it died, again and again."""

    code: Literal["raised", "lost"]
    words: str


class TaskFailed(RuntimeError):  # noqa: N818  (what happened, in the words of `Failure`)
    """Raised where a result is asked for and there is none."""

    def __init__(self, index: int, failure: Failure) -> None:
        super().__init__(f"input {index} {failure.code}: {failure.words}")
        self.index, self.failure = index, failure


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Result]):
    """The result of the input at `index`, or why there is none; `receipt` None if it was lost."""

    index: int
    value: Result | None
    receipt: Receipt | None
    failure: Failure | None = None

    @property
    def result(self) -> Result:
        """The value; raises TaskFailed where there is none."""
        if self.failure is not None:
            raise TaskFailed(self.index, self.failure)
        return self.value  # type: ignore[return-value]  # no failure: it is what was returned


def content_digest(value: object) -> str:
    """SHA-256 of the canonical JSON of plain values: text, integers, lists, dicts."""
    return hashlib.sha256(encode(value)).hexdigest()


def derived_seed(seed: int, input_digest: str) -> int:
    """The seed of one input: the same wherever and in whatever order inputs are computed."""
    mixed = hashlib.sha256(f"{seed}:{input_digest}".encode()).digest()
    return int.from_bytes(mixed[:8], "big") >> 1


@lru_cache(maxsize=16)
def versions(libraries: tuple[str, ...]) -> Mapping[str, str]:
    """What computes here: Foedus, Python, and the libraries named."""
    known = {name: importlib.metadata.version(name) for name in libraries}
    return {"foedus": __version__, "python": platform.python_version(), **known}
