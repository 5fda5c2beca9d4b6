"""The desk's words in every language; each file holds those of one part."""

from __future__ import annotations

from collections.abc import Mapping

from foedus.desk.phrases import Phrase
from foedus.desk.wording import frame, roles

PHRASES: Mapping[str, Phrase] = {**frame.PHRASES, **roles.PHRASES}
