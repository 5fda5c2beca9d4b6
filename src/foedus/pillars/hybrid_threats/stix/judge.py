"""Every check that an object must pass where it enters the house, in one place.

A partner's node does not repeat the last two: what it refuses must not depend on the version of a
schema (`batch.check`).
"""

from __future__ import annotations

from foedus.kernel.refusals import Place, Refusal, Refused
from foedus.pillars.hybrid_threats.stix import patterns, schemas
from foedus.pillars.hybrid_threats.stix.objects import StixObject, read_object


def judge(unverified: bytes, *, file: str = "", number: int = 0) -> StixObject | Refusal:
    """The object, or the first thing that is wrong with it; `number` counts from 1.

    (1) Its bytes are one JSON object with an identifier, a type and a version that we know.
    (2) Its schema accepts it. (3) A STIX pattern in it is one.
    """
    read = None
    try:
        read = read_object(unverified)
        schemas.check(read.value)
        if read.type == "indicator" and read.value.get("pattern_type") == "stix":
            patterns.check(str(read.value["pattern"]))
    except Refused as refused:
        one = refused.refusals[0]
        named = {"id": read.id} if read else {}
        return Refusal(one.code, Place(file=file, row=number), one.value, {**one.facts, **named})
    return read
