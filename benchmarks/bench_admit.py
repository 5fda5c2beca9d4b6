"""What the gate costs beside one raw signature check: `python benchmarks/bench_admit.py`.

Entries with contents of 1 KB, no database. CPU seconds, both in turns in one run, so that the load
of the machine weighs on both. The last line is JSON.
"""

from __future__ import annotations

import hashlib
import json
import statistics
import sys
import uuid
from time import process_time

from foedus.kernel.admit import Arrival, admit
from foedus.kernel.content import make_content
from foedus.kernel.draft import Draft
from foedus.kernel.entry import seal
from foedus.kernel.envelope import signed_bytes, unwrap
from foedus.kernel.keys import EcdsaSigner, Ed25519Signer, Signer
from foedus.kernel.kinds import Kind, Kinds
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id
from foedus.kernel.memory import MemoryHistory

ENTRIES = 2_000
ROUNDS = 7
AUDIENCE = ("ALB", "HRV", "XKX")
KINDS = Kinds({"demo.note": Kind("demo.note", lambda _body, _entry, _history: ())})


def body(number: int) -> dict[str, object]:
    """About 1 KB: twelve texts, four numbers, a short list."""
    texts = {
        f"field_{i:02}": f"{number:06} " + "a sentence of some length " * 2 for i in range(12)
    }
    return {**texts, "count": number, "price_eur_cents": 123_456, "days": [1, 2, 3]}


def written(signer: Signer) -> tuple[str, MemoryHistory, list[Arrival]]:
    """An opened log, and ENTRIES different entries that could each be its next one."""
    log = log_id("ALB", AUDIENCE)
    history = MemoryHistory({"ALB": signer.public})
    label = Label("FOEDUS", "INTERNAL", (), AUDIENCE)
    draft = Draft(history, log, label, "2026-11-25T10:00:00Z", "clerk")
    opening = Arrival(seal(draft.open(), signer), None)
    history.apply(admit(opening, log=log, reader="HRV", history=history, kinds=KINDS))
    arrivals = []
    for number in range(ENTRIES):
        digest = hashlib.sha256(b"%d" % number).digest()
        record = str(uuid.UUID(bytes=digest[:16], version=4))
        content = make_content(body(number), digest[16:])
        entry = draft.put(record, "demo.note", 1_764_000_000_000 + number, content)
        arrivals.append(Arrival(seal(entry, signer), content))
    return log, history, arrivals


def seconds_raw(signer: Signer, arrivals: list[Arrival]) -> float:
    """Only the signature checks, on prepared bytes."""
    opened = [unwrap(arrival.envelope) for arrival in arrivals]
    ready = [(signed_bytes(one.payload), one.signature) for one in opened]
    verify = signer.public.verify
    begun = process_time()
    for message, signature in ready:
        assert verify(message, signature)
    return process_time() - begun


def seconds_admit(log: str, history: MemoryHistory, arrivals: list[Arrival]) -> float:
    begun = process_time()
    for arrival in arrivals:
        admit(arrival, log=log, reader="HRV", history=history, kinds=KINDS)
    return process_time() - begun


def measured(signer: Signer) -> dict[str, float]:
    log, history, arrivals = written(signer)
    raw, gate = [], []
    for _ in range(ROUNDS):
        raw.append(seconds_raw(signer, arrivals) / ENTRIES)
        gate.append(seconds_admit(log, history, arrivals) / ENTRIES)
    ratios = [g / r for g, r in zip(gate, raw, strict=True)]
    return {
        "raw_verify_us": round(statistics.median(raw) * 1e6, 1),
        "admit_us": round(statistics.median(gate) * 1e6, 1),
        "ratio": round(statistics.median(ratios), 3),
        "ratio_best": round(min(ratios), 3),
        "envelope_bytes": len(arrivals[-1].envelope),
        "content_bytes": len(arrivals[-1].content or b""),
    }


def main() -> None:
    secret = hashlib.sha256(b"benchmark").digest()
    found = {
        signer.public.algorithm: measured(signer)
        for signer in (Ed25519Signer.from_secret(secret), EcdsaSigner.from_secret(secret))
    }
    for algorithm, figures in found.items():
        print(f"{algorithm}: {figures}", file=sys.stderr)
    print(json.dumps({"benchmark": "admit", "entries": ENTRIES, **found}))


if __name__ == "__main__":
    main()
