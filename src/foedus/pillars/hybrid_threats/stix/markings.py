"""Markings (section 7.2): how far an object may travel, in terms of our labels.

TLP 1.x as STIX defines it, TLP 2.0 (FIRST, 2022) and the Permissible Actions Protocol as the
OASIS extensions of cti-stix-common-objects define them. A marking that we cannot read keeps the
object at home: it might restrict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from foedus.kernel.label import CLASSIFICATIONS

TLP = ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED")
PAP = ("CLEAR", "GREEN", "AMBER", "RED")
"""From the freest to the strictest."""

STATEMENT = "statement"
AT_HOME = frozenset({"TLP:AMBER+STRICT", "TLP:RED"})
"""For the organisation, or the person, that received it: no other member gets it from us."""

TLP_2 = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
PAP_1 = "extension-definition--f8d78575-edfd-406e-8e84-6162a8450f5b"
WELL_KNOWN: Mapping[str, str] = {
    f"marking-definition--{uuid}": marking
    for uuid, marking in (
        ("613f2e26-407d-48c7-9eca-b8e91df99dc9", "TLP:CLEAR"),
        ("34098fce-860f-48ae-8e50-ebd3cc5e41da", "TLP:GREEN"),
        ("f88d31f6-486f-44da-b317-01333bde0b82", "TLP:AMBER"),
        ("5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "TLP:RED"),
        ("94868c89-83c2-464b-929b-a1a8aa3c8487", "TLP:CLEAR"),
        ("bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "TLP:GREEN"),
        ("55d920b0-5e8b-4f79-9ee9-91f868d9b421", "TLP:AMBER"),
        ("939a9414-2ddd-4d32-a0cd-375ea402b003", "TLP:AMBER+STRICT"),
        ("e828b379-4e03-4974-9ac4-e53a884c97c1", "TLP:RED"),
        ("ad15a0cd-55b6-4588-a14c-a66105329b92", "PAP:CLEAR"),
        ("a3bea94c-b469-41dc-9cfe-d6e7daba7730", "PAP:CLEAR"),
        ("c43594d1-4b11-4c59-93ab-1c9b14d53ce9", "PAP:GREEN"),
        ("60f8932b-e51e-4458-b265-a2e8be9a80ab", "PAP:AMBER"),
        ("740d36e5-7714-4c30-961a-3ae632ceee0e", "PAP:RED"),
    )
}
"""Marking-definition -> what it says. TLP:WHITE is TLP:CLEAR, PAP:WHITE is PAP:CLEAR."""

_NEEDS_READING_IN = frozenset(
    {"TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED", "PAP:GREEN", "PAP:AMBER", "PAP:RED"}
)


@dataclass(frozen=True, slots=True)
class Handling:
    """The least that a label must say of an object. `home` names why it may not leave, or ""."""

    classification: str = "PUBLIC"
    categories: tuple[str, ...] = ()
    home: str = ""

    def is_kept_by(self, *, classification: str, categories: Iterable[str], alone: bool) -> bool:
        """Whether a label with this audience (`alone`: its owner only) is as strict."""
        rank = CLASSIFICATIONS.index
        return (
            rank(classification) >= rank(self.classification)
            and set(categories) >= set(self.categories)
            and (alone or not self.home)
        )


def handling_of(value: Mapping[str, Any], known: Mapping[str, str] = WELL_KNOWN) -> Handling:
    """Of an object that carries these markings, wherever in it they apply.

    `known` says what marking-definitions mean: WELL_KNOWN and those of `meanings`.
    """
    stated = {known.get(ref, "") for ref in refs_of(value)}
    if not stated:
        return Handling()
    cuts = sorted(stated & _NEEDS_READING_IN)
    home = next((cut for cut in reversed(cuts) if cut in AT_HOME), "")
    if "" in stated:
        home = home or "unknown-marking"
    return Handling(_classification(stated), tuple(cuts), home)


def well_known_handling(value: Mapping[str, Any]) -> Handling:
    """The same by WELL_KNOWN alone, which every node has: what a rule of the ledger may ask."""
    stated = {WELL_KNOWN[ref] for ref in refs_of(value) if ref in WELL_KNOWN}
    cuts = tuple(sorted(stated & _NEEDS_READING_IN))
    home = next((cut for cut in cuts if cut in AT_HOME), "")
    return Handling(_classification(stated), cuts, home)


def refs_of(value: Mapping[str, Any]) -> Iterator[str]:
    """Marking-definitions that an object names, for the whole of it or for parts."""
    refs = value.get("object_marking_refs") or ()
    yield from (ref for ref in refs if isinstance(ref, str))
    for granular in value.get("granular_markings") or ():
        ref = granular.get("marking_ref") if isinstance(granular, dict) else None
        if isinstance(ref, str):
            yield ref


def meanings(values: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """What the marking-definitions among these objects say; those we cannot read are left out.

    A well-known identifier means what it means, whatever an object under it says.
    """
    found = {
        value["id"]: meaning
        for value in values
        if value["type"] == "marking-definition" and (meaning := _meaning(value))
    }
    return {**found, **WELL_KNOWN}


def _meaning(value: Mapping[str, Any]) -> str:
    extensions = value.get("extensions") or {}
    for extension, name, scheme, levels in (
        (TLP_2, "tlp_2_0", "TLP", TLP),
        (PAP_1, "pap", "PAP", PAP),
    ):
        stated = extensions.get(extension)
        if isinstance(stated, dict):
            level = str(stated.get(name, "")).upper()
            level = "CLEAR" if level == "WHITE" else level
            return f"{scheme}:{level}" if level in levels else ""
    if extensions:
        return ""
    return STATEMENT if value.get("definition_type") == "statement" else ""


def _classification(stated: set[str]) -> str:
    if "TLP:RED" in stated:
        return "RESTRICTED"
    beyond_clear = stated - {"TLP:CLEAR", "PAP:CLEAR", STATEMENT}
    return "INTERNAL" if beyond_clear else "PUBLIC"
