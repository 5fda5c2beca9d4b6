"""How much a value still says after some time, and why: a score from 0 to 100 with its parts.

The polynomial of MISP's decaying models (Iklody, Wagener, Dulaunoy, Mokaddem, Wagner: "Decaying
Indicators of Compromise", arXiv 1803.11052): base * (1 - (t / lifetime) ^ (1 / speed)).
Parameters are data (`data/decay.json`), each with its source; a ministry may lay its own beside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from foedus.kernel.refusals import Refused
from foedus.pillars.hybrid_threats.values.value import TYPES

HIGHEST = 100
DAY_S = 86_400
_POINTS = 24


@dataclass(frozen=True, slots=True)
class Model:
    """`speed_tenths` bends the curve: 10 falls evenly, more falls sooner at the beginning.

    `base` and `threshold` are scores; below the threshold a value says too little to act upon.
    """

    types: tuple[str, ...]
    lifetime_days: int
    speed_tenths: int
    base: int
    threshold: int
    source: str
    mark: str

    def __post_init__(self) -> None:
        checks = {
            "types": bool(self.types) and set(self.types) <= set(TYPES),
            "lifetime_days": 0 < self.lifetime_days <= 36_500,  # noqa: PLR2004  (a century)
            "speed_tenths": 1 <= self.speed_tenths <= 1_000,  # noqa: PLR2004
            "base": 0 < self.base <= HIGHEST,
            "threshold": 0 <= self.threshold < self.base,
            "source": bool(self.source),
            "mark": bool(self.mark),
        }
        for field, good in checks.items():
            if not good:
                raise Refused.because("decay-model", field=field)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a value. Times in seconds since 1970; `expired_s` is None for never.

    `vouching` are the members that have or saw it, `denying` those that call it a false alarm.
    """

    last_seen_s: int
    vouching: int = 1
    denying: int = 0
    expired_s: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One step of the explanation: the phrase `decay.<code>` says it with these facts."""

    code: str
    facts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Score:
    """`ends_s` is when the score falls below the threshold; the past for what has fallen."""

    score: int
    ends_s: int
    parts: tuple[Part, ...]


def read_models(unverified: Any) -> dict[str, Model]:
    """By type of value; raises Refused `decay-model` for a broken one or a type without."""
    models = [Model(**{**one, "types": tuple(one["types"])}) for one in unverified]
    by_type = {type_: model for model in models for type_ in model.types}
    for type_ in TYPES:
        if type_ not in by_type:
            raise Refused.because("decay-model", field=type_)
    return by_type


def score(model: Model, evidence: Evidence, at_s: int) -> Score:
    """The score at a time, with the parts from which it comes."""
    start = _start(model, evidence)
    age_s = max(at_s - evidence.last_seen_s, 0)
    is_expired = evidence.expired_s is not None and at_s >= evidence.expired_s
    value = 0 if is_expired else _fallen(model, start, age_s)
    ends_s = evidence.last_seen_s + _lasting_s(model, start)
    if evidence.expired_s is not None:
        ends_s = min(ends_s, evidence.expired_s)
    parts = [Part("base", {"base": model.base})]
    if evidence.denying:
        facts = {"denying": evidence.denying, "vouching": evidence.vouching, "start": start}
        parts.append(Part("denied", facts))
    if is_expired:
        parts.append(Part("expired", {}))
    else:
        parts.append(Part("age", {"days": age_s // DAY_S, "lifetime": model.lifetime_days}))
    parts.append(Part("above" if value >= model.threshold else "below", _ends(model, value)))
    return Score(value, ends_s, tuple(parts))


def curve(model: Model, evidence: Evidence) -> tuple[tuple[int, int], ...]:
    """(days after it was last seen, score) over the model's lifetime, in even steps."""
    steps = min(_POINTS, model.lifetime_days)
    days = [model.lifetime_days * step // steps for step in range(steps + 1)]
    times = [(day, evidence.last_seen_s + day * DAY_S) for day in days]
    return tuple((day, score(model, evidence, at_s).score) for day, at_s in times)


def expiry(last_seen_s: int, expired: Iterable[int]) -> int | None:
    """When a value expired that was last seen then: the first such word after it, if any."""
    later = [at_s for at_s in expired if at_s >= last_seen_s]
    return min(later, default=None)


def _ends(model: Model, value: int) -> dict[str, int]:
    return {"score": value, "threshold": model.threshold}


def _start(model: Model, evidence: Evidence) -> int:
    """The base, less the share of members that deny."""
    everybody = evidence.vouching + evidence.denying
    return model.base * evidence.vouching // everybody if everybody else 0


def _fallen(model: Model, start: int, age_s: int) -> int:
    share = min(age_s / (model.lifetime_days * DAY_S), 1.0)
    gone: float = share ** (10 / model.speed_tenths)
    return round(start * (1 - gone))


def _lasting_s(model: Model, start: int) -> int:
    """How long a score that begins there stays at the threshold or above."""
    if start <= model.threshold:
        return 0
    share = (1 - model.threshold / start) ** (model.speed_tenths / 10)
    return int(share * model.lifetime_days * DAY_S)
