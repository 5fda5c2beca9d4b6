"""`hybrid_threats.batch`: many STIX objects in one signed entry, one batch for each label.

Body: `collection`, a name on which the members agree; `count`; `objects`, in base64 the objects'
bytes in frames, packed by zlib: quoted as JSON texts they would be four times as long.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from foedus.kernel.content import MAX_CONTENT_BYTES
from foedus.kernel.entry import Entry
from foedus.kernel.frames import Frames, frame
from foedus.kernel.history import History
from foedus.kernel.logs import owner_of
from foedus.kernel.refusals import Refusal, Refused
from foedus.pillars.hybrid_threats.stix.markings import well_known_handling
from foedus.pillars.hybrid_threats.stix.objects import (
    MAX_OBJECT_BYTES,
    StixObject,
    read_object,
)

KIND = "hybrid_threats.batch"
MAX_OBJECTS = 1_000
MAX_UNPACKED_BYTES = 4 * MAX_OBJECT_BYTES
MAX_PACKED = MAX_CONTENT_BYTES - 512
COLLECTION = re.compile(r"[a-z][a-z0-9-]{0,62}")

_FIELDS = {"collection", "count", "objects"}
_FASTEST = 1
_REMEMBERED = 8


def bodies(collection: str, raws: Sequence[bytes]) -> Iterator[dict[str, object]]:
    """As few batches as hold these objects, in their order.

    Raises Refused `stix-too-large` for an object that fits into none.
    """
    size = sum(map(len, raws)) + 4 * len(raws)
    if len(raws) <= MAX_OBJECTS and size <= MAX_UNPACKED_BYTES:
        packed = base64.b64encode(zlib.compress(b"".join(map(frame, raws)), _FASTEST)).decode()
        if len(packed) <= MAX_PACKED:
            yield {"collection": collection, "count": len(raws), "objects": packed}
            return
    if len(raws) == 1:
        raise Refused.because("stix-too-large", limit=MAX_PACKED, size=len(raws[0]))
    half = len(raws) // 2
    yield from bodies(collection, raws[:half])
    yield from bodies(collection, raws[half:])


def objects_of(body: dict[str, Any]) -> tuple[StixObject, ...]:
    """The objects of a batch; raises Refused `batch-shape`, or what `read_object` refuses."""
    if body.keys() != _FIELDS:
        raise Refused.because("batch-shape", field="")
    collection, count, packed = body["collection"], body["count"], body["objects"]
    if not isinstance(collection, str) or not COLLECTION.fullmatch(collection):
        raise Refused.because("batch-shape", field="collection")
    if type(count) is not int or not 0 < count <= MAX_OBJECTS:
        raise Refused.because("batch-shape", field="count")
    if not isinstance(packed, str):
        raise Refused.because("batch-shape", field="objects")
    return _unpacked(packed, count)


def check(body: dict[str, Any], entry: Entry, history: History) -> tuple[Refusal, ...]:
    """What every node refuses of a batch.

    1. It is of this shape and its objects can be read. 2. No object is in it twice. 3. A batch is
    never changed: it is withdrawn, and another one is written. 4. Its label is as strict as the
    TLP and PAP markings of its objects.
    """
    objects = objects_of(body)
    if len({one.key for one in objects}) < len(objects):
        return (Refusal("batch-object-twice"),)
    head = history.head(owner_of(entry.log), entry.id)
    if head is not None and head.ver < entry.ver:
        return (Refusal("batch-changed"),)
    label = entry.label
    for one in objects:
        needed = well_known_handling(one.value)
        if not needed.is_kept_by(
            classification=label.classification,
            categories=label.categories,
            alone=len(label.releasable_to) == 1,
        ):
            return (Refusal("batch-wider-than-marking", facts={"id": one.id}),)
    return ()


@lru_cache(_REMEMBERED)
def _unpacked(packed: str, count: int) -> tuple[StixObject, ...]:
    """Remembered, because an entry is read by its rule and again by its projection."""
    try:
        unpacking = zlib.decompressobj()
        joined = unpacking.decompress(base64.b64decode(packed, validate=True), MAX_UNPACKED_BYTES)
    except (binascii.Error, zlib.error) as error:
        raise Refused.because("batch-shape", field="objects") from error
    if not unpacking.eof or unpacking.unused_data:
        raise Refused.because("batch-shape", field="objects")
    frames = Frames(joined, 0)
    objects = tuple(read_object(frames.take(MAX_OBJECT_BYTES)) for _ in range(count))
    frames.finish()
    return objects
