"""What every node must refuse of the pillar's records."""

from __future__ import annotations

from foedus.desk.records.check import kind_of
from foedus.kernel.entry import Entry
from foedus.kernel.history import History
from foedus.kernel.refusals import Refusal
from foedus.pillars.hybrid_threats.records import Note, Opinion, Sighting, Watch
from foedus.pillars.hybrid_threats.stix.objects import is_id
from foedus.pillars.hybrid_threats.values.spelling import meant


def one_spelling(
    record: Sighting | Watch, _entry: Entry, _history: History
) -> tuple[Refusal, ...]:
    """Refuses `value-unknown`, `value-spelling`: two members' words about one value must meet."""
    value = meant(record.value)
    if value is None:
        return (Refusal("value-unknown", facts={"field": "value"}),)
    if value.text != record.value:
        return (Refusal("value-spelling", facts={"field": "value", "spelling": value.text[:300]}),)
    return ()


def about_an_object(
    record: Sighting | Note | Opinion, _entry: Entry, _history: History
) -> tuple[Refusal, ...]:
    """Refuses `object-id`."""
    if record.object is None or is_id(record.object):
        return ()
    return (Refusal("object-id", facts={"field": "object"}),)


REGISTERED = (
    kind_of(Sighting, one_spelling, about_an_object),
    kind_of(Note, about_an_object),
    kind_of(Opinion, about_an_object),
    kind_of(Watch, one_spelling),
)
