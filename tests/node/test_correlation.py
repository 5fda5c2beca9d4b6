"""Values and who has them: kept with the objects, and never more than a reader may see."""

from __future__ import annotations

import itertools
import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cast import KINDS, pull
from foedus.kernel.kinds import Kinds
from foedus.kernel.label import CLASSIFICATIONS
from foedus.node import verify
from foedus.node.reading import Reader, reading_as
from foedus.node.rebuild import rebuild
from foedus.pillars.hybrid_threats import intake, removal
from foedus.pillars.hybrid_threats.intake import Terms
from foedus.pillars.hybrid_threats.kinds import BATCH
from foedus.pillars.hybrid_threats.stix.objects import microseconds
from foedus.pillars.hybrid_threats.store import lookup
from foedus.pillars.hybrid_threats.store.compartments import collection_id
from foedus.pillars.hybrid_threats.values.value import Value
from threatbook import AMBER, RED, at, indicator, raw, stix_id

BOTH = Kinds({**KINDS.by_name, BATCH.name: BATCH})
ALL = Reader("RESTRICTED", ("TLP:AMBER", "TLP:RED"))
TERMS = Terms("threats", "INTERNAL", ("HRV",))
EVIL = Value("domain-name", "evil.example")


@pytest.fixture(scope="module")
def alb(nodes):
    return nodes.make("ALB", knows=("HRV", "XKX"), kinds=BOTH)


@pytest.fixture(scope="module")
def hrv(nodes):
    return nodes.make("HRV", knows=("ALB", "XKX"), kinds=BOTH)


_names = itertools.count(1)


def domain(text):
    return f"[domain-name:value = '{text}']"


def bring(node, pattern, *marks, name="", minute=0, terms=TERMS):
    more = {"object_marking_refs": list(marks)} if marks else {}
    value = indicator(name or f"c{next(_names)}", minute, pattern=pattern, **more)
    (told,) = intake.take(node, [raw(value)], terms, by="analyst")
    assert told.refusal is None
    return value["id"]


def held(node, value, reader=ALL):
    with reading_as(node, reader) as connection:
        found = lookup.held(connection, [value])
    return found.get(value)


def objects(node, value, reader=ALL):
    found = held(node, value, reader)
    return {one.member: one.objects for one in found.holdings} if found else {}


def test_two_members_have_one_value(alb, hrv):
    value = Value("domain-name", "two.example")
    bring(alb, domain("two.example"))
    bring(alb, domain("two.example"))
    bring(hrv, domain("TWO.example"), terms=Terms("threats", "INTERNAL", ("ALB",)))
    before = held(alb, value).since
    assert objects(alb, value) == {"ALB": 2}
    pull(alb, hrv)
    assert objects(alb, value) == {"ALB": 2, "HRV": 1}
    with reading_as(alb, ALL) as connection:
        assert [one.value for one in lookup.met(connection, after=before, most=5)] == [value]
        assert lookup.met(connection, after=held(alb, value).since, most=5) == ()
        owners = [one.owner for one in lookup.carriers(connection, value, most=9)]
    assert Counter(owners) == {"ALB": 2, "HRV": 1}


def test_versions_of_an_object_count_once(alb):
    value = Value("domain-name", "versions.example")
    for minute in (3, 1, 5):
        bring(alb, domain("versions.example"), name="v", minute=minute)
    (holding,) = held(alb, value).holdings
    assert holding.objects == 1
    assert holding.last_seen - holding.first_seen == 4 * 60 * 1_000_000


def test_the_same_object_again_changes_nothing(alb):
    value = Value("domain-name", "again.example")
    for _ in range(2):
        bring(alb, domain("again.example"), name="again")
    assert objects(alb, value) == {"ALB": 1}


def test_what_is_removed_is_no_longer_counted(alb):
    value = Value("domain-name", "removed.example")
    first = bring(alb, domain("removed.example"))
    bring(alb, domain("removed.example"))
    (version,) = {one.version for one in carriers(alb, value)}
    remove = {"collection": collection_id("threats"), "by": "analyst"}
    removal.remove(alb, [(first, version)], **remove)
    assert objects(alb, value) == {"ALB": 1}
    second = carriers(alb, value)[0].id
    removal.remove(alb, [(second, version)], **remove)
    assert held(alb, value) is None
    assert carriers(alb, value) == ()


def carriers(node, value):
    with reading_as(node, ALL) as connection:
        return lookup.carriers(connection, value, most=9)


def test_above_and_below(alb):
    bring(alb, "[ipv4-addr:value ISSUBSET '198.51.100.0/24']")
    bring(alb, "[ipv4-addr:value = '198.51.100.7']")
    bring(alb, "[url:value = 'http://a.under.example/x']")
    bring(alb, domain("under.example"))
    bring(alb, domain("thunder.example"))
    with reading_as(alb, ALL) as connection:
        around = lookup.around(connection, Value("ipv4-addr", "198.51.100.9"))
        assert [one.value.text for one in around] == ["198.51.100.0/24"]
        inside = lookup.within(connection, Value("ipv4-addr", "198.51.100.0/24"), most=5)
        assert [one.value.text for one in inside] == ["198.51.100.7"]
        under = lookup.within(connection, Value("domain-name", "under.example"), most=5)
        assert [one.value.text for one in under] == ["http://a.under.example/x"]
        around = lookup.around(connection, Value("email-addr", "me@b.under.example"))
        assert [one.value.text for one in around] == ["under.example"]


def test_a_rebuild_makes_the_same_and_verify_sees_what_differs(alb):
    bring(alb, domain("rebuilt.example"), RED)
    (one,) = intake.take(alb, [json.dumps(observable()).encode()], TERMS, by="analyst")
    assert one.refusal is None
    before = rows(alb)
    rebuild(alb)
    assert rows(alb) == before
    assert list(verify.verify(alb)) == []
    with alb.sessions.open("ingest") as connection:
        connection.execute("UPDATE threat_value SET count = 7 WHERE text = 'rebuilt.example'")
    assert [one.code for one in verify.verify(alb)] != []
    rebuild(alb)
    assert list(verify.verify(alb)) == []


def observable():
    id_ = stix_id("domain-name", "o")
    return {"type": "domain-name", "spec_version": "2.1", "id": id_, "value": "seen.example"}


def rows(node):
    with node.reading("ingest") as connection:
        return connection.execute(
            "SELECT text, count, first_seen, last_seen, since FROM threat_value ORDER BY text"
        ).fetchall()


def test_without_clearance_there_is_nothing(alb):
    bring(alb, domain("evil.example"), AMBER)
    assert objects(alb, EVIL, Reader("INTERNAL")) == {}
    assert objects(alb, EVIL, Reader("INTERNAL", ("TLP:AMBER",))) == {"ALB": 1}


# No reader's correlation or count shows what lies outside its releasability.

READERS = [
    Reader(clearance, categories)
    for clearance in CLASSIFICATIONS
    for categories in ((), ("TLP:AMBER",), ("TLP:RED",), ("TLP:AMBER", "TLP:RED"))
]
NAMES = ["x", "a.x", "y"]
drawn = st.tuples(
    st.sampled_from(["ALB", "HRV"]),
    st.sampled_from(NAMES),
    st.sampled_from(CLASSIFICATIONS),
    st.sampled_from([(), (AMBER,), (RED,), (AMBER, RED)]),
    st.booleans(),
)


def shown(node, reader, word, after):
    """All that a reader can compare of the values under one word, times apart."""
    top = Value("domain-name", f"{word}.example")
    with reading_as(node, reader) as connection:
        inside = lookup.within(connection, top, most=20)
        ours = [Value("domain-name", f"{name}.{word}.example") for name in NAMES]
        exact = lookup.held(connection, ours)
        assert {one.value: one for one in inside} == exact
        met = [one.value.text for one in lookup.met(connection, after=after, most=50)]
        carried = {v.text: len(lookup.carriers(connection, v, most=50)) for v in ours}
        around = lookup.around(connection, Value("domain-name", f"q.a.x.{word}.example"))
    counts = {
        (one.value.text, part.member): part.objects for one in inside for part in one.holdings
    }
    return counts, met, carried, [one.value.text for one in around]


@settings(max_examples=6)
@given(said=st.lists(drawn, max_size=8), late=st.lists(drawn, min_size=1, max_size=2))
def test_no_reader_sees_beyond(alb, hrv, said, late):
    word = f"w{next(_names)}"
    after = max([row[4] for row in rows(alb)], default=0)
    open_to = [say(alb, hrv, word, one) for one in said]
    pull(alb, hrv)
    before = [shown(alb, reader, word, after) for reader in READERS]
    for reader, (counts, met, carried, around) in zip(READERS, before, strict=True):
        visible = [(text, owner) for owner, text, may in open_to if may(reader)]
        assert counts == Counter(visible)
        assert carried == {
            f"{n}.{word}.example": sum(t == f"{n}.{word}.example" for t, _ in visible)
            for n in NAMES
        }
        owners = {t: {o for text, o in visible if text == t} for t, _ in visible}
        assert set(met) == {t for t, who in owners.items() if len(who) > 1}
        assert around == [t for t in (f"a.x.{word}.example", f"x.{word}.example") if t in owners]
    hidden = [say(alb, hrv, word, one) for one in late]
    pull(alb, hrv)
    for reader, was in zip(READERS, before, strict=True):
        if not any(may(reader) for _, _, may in hidden):
            assert shown(alb, reader, word, after) == was


def say(alb, hrv, word, one):
    """Owner, value and who may see it, said in another way than the policies say it.

    RED stays with its owner, and HRV's own secrets never come to us.
    """
    owner, name, classification, marks, is_shared = one
    text = f"{name}.{word}.example"
    node, other = (alb, "HRV") if owner == "ALB" else (hrv, "ALB")
    members = (other,) if is_shared else ()
    bring(node, domain(text), *marks, terms=Terms("threats", classification, members))
    needed = max(
        [classification, *(["RESTRICTED"] if RED in marks else []), *["INTERNAL"] * bool(marks)],
        key=CLASSIFICATIONS.index,
    )
    categories = {{AMBER: "TLP:AMBER", RED: "TLP:RED"}[mark] for mark in marks}
    here = owner == "ALB" or (is_shared and RED not in marks)

    def may(reader):
        rank = CLASSIFICATIONS.index
        cleared = rank(needed) <= rank(reader.clearance)
        return here and cleared and categories <= set(reader.categories)

    return owner, text, may


def test_a_time_is_what_the_object_says(alb):
    value = Value("domain-name", "time.example")
    bring(alb, domain("time.example"), minute=7)
    (holding,) = held(alb, value).holdings
    assert holding.first_seen == holding.last_seen == microseconds(at(7))
