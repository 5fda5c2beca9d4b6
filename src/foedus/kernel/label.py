"""Labels: who may see an entry. Signed with it, never re-resolved later.

The confidentiality label of NATO STANAG 4774 in five fields. `releasable_to` lists members by
name; the default is the owner alone. A derived record carries the join of its inputs' labels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from foedus.kernel.logs import is_member
from foedus.kernel.refusals import Refused

CLASSIFICATIONS = ("PUBLIC", "INTERNAL", "RESTRICTED")
"""From the lowest to the highest."""

MAX_NAMES = 64
_POLICY = re.compile(r"[A-Z][A-Z0-9_-]{0,15}")
_FIELDS = {"pol", "cls", "cat", "rel", "pub"}
CATEGORY = re.compile(r"[A-Z][A-Z0-9:+_-]{0,31}")


@dataclass(frozen=True, slots=True)
class Label:
    """Categories and members are sorted and distinct.

    `public` also feeds the public site and goes with PUBLIC only. An empty `releasable_to` means
    nobody: it can come out of a join, but no entry may carry it.
    """

    policy: str
    classification: str
    categories: tuple[str, ...]
    releasable_to: tuple[str, ...]
    public: bool = False

    def __post_init__(self) -> None:
        if self.classification not in CLASSIFICATIONS or not _POLICY.fullmatch(self.policy):
            raise Refused.because("label-shape", field="cls")
        if not all(CATEGORY.fullmatch(name) for name in self.categories):
            raise Refused.because("label-shape", field="cat")
        if not all(is_member(name) for name in self.releasable_to):
            raise Refused.because("label-shape", field="rel")
        for field, names in (("cat", self.categories), ("rel", self.releasable_to)):
            if list(names) != sorted(set(names)) or len(names) > MAX_NAMES:
                raise Refused.because("label-shape", field=field)
        if self.public and self.classification != "PUBLIC":
            raise Refused.because("label-shape", field="pub")

    def wire(self) -> dict[str, object]:
        return {
            "pol": self.policy,
            "cls": self.classification,
            "cat": list(self.categories),
            "rel": list(self.releasable_to),
            "pub": self.public,
        }

    @classmethod
    def read(cls, unverified: object) -> Label:
        """Raises Refused `label-shape`. Unknown fields are refused: they might restrict."""
        if not isinstance(unverified, dict) or unverified.keys() != _FIELDS:
            raise Refused.because("label-shape", field="label")
        categories, members, public = unverified["cat"], unverified["rel"], unverified["pub"]
        if not (type(categories) is type(members) is list and members and type(public) is bool):
            raise Refused.because("label-shape", field="label")
        texts = unverified["pol"], unverified["cls"]
        try:
            return _interned(*texts, tuple(categories), tuple(members), public)
        except TypeError as error:  # something that is no text
            raise Refused.because("label-shape", field="label") from error


@lru_cache(maxsize=4096)
def _interned(
    policy: str,
    classification: str,
    categories: tuple[str, ...],
    releasable_to: tuple[str, ...],
    public: bool,  # noqa: FBT001
) -> Label:
    """The few labels in use are checked once, not once for each entry."""
    return Label(policy, classification, categories, releasable_to, public)


def join(*labels: Label) -> Label:
    """The least restrictive label that is at least as strict as each of these, under one policy.

    Highest classification, all categories, only the members that every label names. Raises
    Refused `label-nothing` for no labels and `label-policies` for several policies.
    """
    if not labels:
        raise Refused.because("label-nothing")
    if len({label.policy for label in labels}) > 1:
        raise Refused.because("label-policies")
    return Label(
        policy=labels[0].policy,
        classification=max((one.classification for one in labels), key=CLASSIFICATIONS.index),
        categories=tuple(sorted(set().union(*(one.categories for one in labels)))),
        releasable_to=tuple(
            sorted(set(labels[0].releasable_to).intersection(*(o.releasable_to for o in labels)))
        ),
        public=all(one.public for one in labels),
    )
