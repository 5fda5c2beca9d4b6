"""PDF files by Typst (extra `pdf`), imported when one is asked for."""

from __future__ import annotations

import importlib
import json
from collections.abc import Mapping
from pathlib import Path

from foedus.kernel.refusals import Refused


def pdf(template: Path, facts: Mapping[str, object], files: Mapping[str, bytes] = {}) -> bytes:
    """The template reads `facts.json`, and `files` by their names.

    Raises Refused `no-typst` where the extra is not installed.
    """
    try:
        typst = importlib.import_module("typst")
    except ImportError as error:
        raise Refused.because("no-typst") from error
    said = json.dumps(facts, ensure_ascii=False).encode()
    made: bytes = typst.compile({"main.typ": template.read_bytes(), "facts.json": said, **files})
    return made
