"""No answer of the TAXII server shows, counts or lets guess what is not open to the one who asks.

Random objects under random labels, machines of every scope; what each may see is said once more
here, in another way than the policies of the database say it.
"""

from __future__ import annotations

import base64
import itertools
import json
from dataclasses import dataclass

import pytest
from django.test import RequestFactory
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.kernel.kinds import Kinds
from foedus.kernel.label import CLASSIFICATIONS
from foedus.pillars.hybrid_threats import intake
from foedus.pillars.hybrid_threats.collections import Collection, define
from foedus.pillars.hybrid_threats.intake import Terms
from foedus.pillars.hybrid_threats.kinds import BATCH
from foedus.pillars.hybrid_threats.store.compartments import collection_id
from foedus.pillars.hybrid_threats.taxii.addresses import patterns
from foedus.pillars.hybrid_threats.taxii.tokens import Scope, issue
from threatbook import AMBER, GREEN, PAP_AMBER, RED, STRICT, at, indicator, stix_id

MARKS = {
    GREEN: ("INTERNAL", None, False),
    AMBER: ("INTERNAL", "TLP:AMBER", False),
    STRICT: ("INTERNAL", "TLP:AMBER+STRICT", True),
    RED: ("RESTRICTED", "TLP:RED", True),
    PAP_AMBER: ("INTERNAL", "PAP:AMBER", False),
}
"""Marking -> lowest classification, category, whether it stays at home."""
SCOPES = [
    Scope(("x",), member=member, classification=classification, categories=categories)
    for member, (classification, categories) in itertools.product(
        ("ALB", "HRV", "XKX", ""),
        (
            ("PUBLIC", ()),
            ("INTERNAL", ("TLP:AMBER",)),
            ("RESTRICTED", ("TLP:AMBER", "TLP:RED", "TLP:AMBER+STRICT", "PAP:AMBER")),
        ),
    )
]
NAMES = [stix_id("indicator", f"r{n}") for n in range(3)]
HIDDEN = 404
_count = itertools.count(1)


@dataclass(frozen=True)
class Said:
    """One object as it was put in, with what a reader needs to see it."""

    id: str
    minute: int
    text: str
    members: frozenset
    classification: str
    categories: frozenset

    def is_open_to(self, scope):
        rank = CLASSIFICATIONS.index
        return (
            scope.member in self.members
            and rank(self.classification) <= rank(scope.classification)
            and self.categories <= set(scope.categories)
        )


drawn = st.tuples(
    st.sampled_from(range(3)),
    st.sampled_from(range(3)),
    st.sets(st.sampled_from(["HRV", "XKX"])),
    st.sampled_from(CLASSIFICATIONS),
    st.lists(st.sampled_from(sorted(MARKS)), max_size=2, unique=True),
)


class World:
    """A node, its machines, and the address patterns of its server."""

    def __init__(self, node):
        self.node = node
        self.machines = []
        define(node, Collection("x", "X"))
        for number, scope in enumerate(SCOPES):
            secret = issue(node, f"m{number}", scope, by="test")
            basic = base64.b64encode(f"m{number}:{secret}".encode()).decode()
            self.machines.append((scope, f"Basic {basic}"))
        self.patterns = patterns(node, "Test")

    def begin(self):
        """A new collection that every machine may ask for."""
        name = f"c{next(_count)}"
        define(self.node, Collection(name, name))
        with self.node.sessions.open("ingest") as connection:
            connection.execute("UPDATE taxii_reader SET collections = %s", [[collection_id(name)]])
        return name

    def say(self, name, one):
        """Put it in as a machine that sees nothing would; None if it was refused."""
        number, minute, members, classification, marks = one
        text = f"text {next(_count)}"
        value = indicator(f"r{number}", minute, description=text)
        if marks:
            value["object_marking_refs"] = marks
        (told,) = intake.take(
            self.node,
            [json.dumps(value).encode()],
            Terms(name, classification, tuple(members)),
            by="x",
            visible=(),
        )
        if told.state != intake.ADDED:
            return None
        stays = any(MARKS[mark][2] for mark in marks)
        least = [classification, *(MARKS[mark][0] for mark in marks)]
        return Said(
            value["id"],
            minute,
            text,
            frozenset({"ALB"} | (set() if stays else members)),
            max(least, key=CLASSIFICATIONS.index),
            frozenset(MARKS[mark][1] for mark in marks) - {None},
        )

    def ask(self, credential, path, **query):
        request = RequestFactory().get(f"/{path}", query, headers={"Authorization": credential})
        match = next(filter(None, (one.resolve(path) for one in self.patterns)))
        return match.func(request, **match.kwargs)

    def answers(self, credential, name):
        """Everything that a machine can ask of a collection."""
        at_ = f"taxii2/threats/collections/{collection_id(name)}/"
        asked = [
            (f"{at_}objects/", {}),
            (f"{at_}objects/", {"match[version]": "all"}),
            (f"{at_}objects/", {"match[version]": "first"}),
            (f"{at_}objects/", {"match[type]": "indicator", "limit": 2}),
            (f"{at_}objects/", {"match[id]": ",".join(NAMES)}),
            (f"{at_}manifest/", {"match[version]": "all"}),
            *((f"{at_}objects/{id_}/", {}) for id_ in NAMES),
            *((f"{at_}objects/{id_}/versions/", {}) for id_ in NAMES),
        ]
        return [self.ask(credential, path, **query) for path, query in asked]


@pytest.fixture(scope="module")
def world(nodes):
    return World(nodes.make("ALB", knows=("HRV", "XKX"), kinds=Kinds({BATCH.name: BATCH})))


def earliest(said):
    """Of each version, what came first."""
    found = {}
    for one in said:
        found.setdefault((one.id, one.minute), one)
    return list(found.values())


def texts(answer):
    return [one["description"] for one in json.loads(answer.content).get("objects", [])]


def shown(answers):
    """All that a machine can compare."""
    return [(one.status_code, one.content, sorted(one.headers.items())) for one in answers]


@settings(max_examples=6)
@given(drawn=st.lists(drawn, max_size=7), late=st.lists(drawn, min_size=1, max_size=2))
def test_answers_have_what_is_open_and_nothing_else(world, drawn, late):
    name = world.begin()
    said = [found for one in drawn if (found := world.say(name, one))]
    before = []
    for scope, credential in world.machines:
        open_ = earliest([one for one in said if one.is_open_to(scope)])
        newest = {one.id: max(o.minute for o in open_ if o.id == one.id) for one in open_}
        answers = world.answers(credential, name)
        last, every, first, _, by_id, manifest, *rest = answers
        assert texts(every) == [one.text for one in open_]
        assert texts(last) == texts(by_id)
        assert texts(last) == [one.text for one in open_ if one.minute == newest[one.id]]
        assert len(texts(first)) == len(newest)
        listed = json.loads(manifest.content).get("objects", [])
        assert [(one["id"], one["version"]) for one in listed] == [
            (one.id, at(one.minute)) for one in open_
        ]
        for id_, answer in zip([*NAMES, *NAMES], rest, strict=True):
            assert (answer.status_code == HIDDEN) == (id_ not in newest)
        before.append(shown(answers))
    hidden = [found for one in late if (found := world.say(name, one))]
    for (scope, credential), was in zip(world.machines, before, strict=True):
        if not any(one.is_open_to(scope) for one in hidden):
            assert shown(world.answers(credential, name)) == was
