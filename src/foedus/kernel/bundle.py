"""Bundles: pages in a file, for a partner behind an air gap. spec/bundle.md.

`FXB1`, newline, a length and the manifest (a note signed by the exporter), then a length and the
bytes of each page that the manifest names, in its order. An importer reads the manifest, then
passes every page through the same gate as a pulled one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from foedus.kernel import note
from foedus.kernel.checkpoint import KeyOf
from foedus.kernel.frames import Frames, frame
from foedus.kernel.keys import Signer
from foedus.kernel.logs import is_log
from foedus.kernel.note import MAX_NOTE_BYTES
from foedus.kernel.page import MAX_PAGE_BYTES, read_page
from foedus.kernel.refusals import Refused

MAGIC = b"FXB1\n"
_FIRST_LINE = "foedus-bundle/v1"
_ENDS = re.compile(r"from ([A-Z]{3})\nto ([A-Z]{3})\n")
_RUN = re.compile(r"(\S+) (0|[1-9][0-9]{0,15}) (0|[1-9][0-9]{0,15}) ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Run:
    """One page: entries `start` up to, without, `end` of a log; `digest` is SHA-256 in hex."""

    log: str
    start: int
    end: int
    digest: str

    def line(self) -> str:
        return f"{self.log} {self.start} {self.end} {self.digest}\n"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle holds, who exported it, and for whom."""

    exporter: str
    recipient: str
    runs: tuple[Run, ...]

    def text(self) -> str:
        head = f"{_FIRST_LINE}\nfrom {self.exporter}\nto {self.recipient}\n"
        return head + "".join(run.line() for run in self.runs)

    @classmethod
    def read(cls, unverified_text: str) -> Manifest:
        first, _, rest = unverified_text.partition("\n")
        ends = _ENDS.match(rest)
        if first != _FIRST_LINE or not ends:
            raise Refused.because("manifest-shape")
        lines = rest[ends.end() :].split("\n")[:-1]
        return cls(ends[1], ends[2], tuple(_run(line) for line in lines))


def write_bundle(
    *, exporter: str, recipient: str, pages: Iterable[bytes], signer: Signer
) -> bytes:
    """Pages as `write_page` made them, in the order in which they are to be imported."""
    held = tuple(pages)
    manifest = Manifest(exporter, recipient, tuple(_run_of(page) for page in held))
    signed = note.sign(manifest.text(), name=exporter, signer=signer)
    return MAGIC + frame(signed) + b"".join(frame(page) for page in held)


def read_bundle(
    unverified: bytes, *, reader: str, key_of: KeyOf
) -> tuple[Manifest, Iterator[bytes]]:
    """The manifest, verified, and the pages, each still unverified but the one it names.

    A memory map serves as `unverified`. Raises Refused `bundle-magic`, `manifest-shape`,
    `unknown-exporter`, `reader-not-recipient`, what `note` and `frames` refuse; and while the
    pages are read `page-digest`, `truncated` or `trailing-bytes`.
    """
    if unverified[: len(MAGIC)] != MAGIC:
        raise Refused.because("bundle-magic")
    frames = Frames(unverified, len(MAGIC))
    unverified_note = note.parse(frames.take(MAX_NOTE_BYTES))
    exporter = Manifest.read(unverified_note.text).exporter
    key = key_of(exporter)
    if key is None:
        raise Refused.because("unknown-exporter")
    manifest = Manifest.read(note.verify(unverified_note, name=exporter, key=key))
    if manifest.recipient != reader:
        raise Refused.because("reader-not-recipient", recipient=manifest.recipient)
    return manifest, _pages(frames, manifest)


def _pages(frames: Frames, manifest: Manifest) -> Iterator[bytes]:
    for run in manifest.runs:
        page = frames.take(MAX_PAGE_BYTES)
        if sha256(page).hexdigest() != run.digest:
            raise Refused.because("page-digest", log=run.log, start=run.start, end=run.end)
        yield page
    frames.finish()


def _run_of(page: bytes) -> Run:
    opened = read_page(page)
    end = opened.start + len(opened.arrivals)
    return Run(opened.log, opened.start, end, sha256(page).hexdigest())


def _run(unverified_line: str) -> Run:
    found = _RUN.fullmatch(unverified_line)
    if not found or not is_log(found[1]) or int(found[2]) > int(found[3]):
        raise Refused.because("manifest-shape")
    return Run(found[1], int(found[2]), int(found[3]), found[4])
