"""Batches of a bulk kind: projected at home and at a partner, rebuilt, verified, withdrawn."""

from __future__ import annotations

import pytest

from cast import KINDS, pull
from foedus.kernel.kinds import Kinds
from foedus.kernel.refusals import Refused
from foedus.node import verify
from foedus.node.bulk import BulkKind
from foedus.node.rebuild import rebuild
from foedus.node.write import Marking, pen, write
from foedus.pillars.hybrid_threats import intake, removal
from foedus.pillars.hybrid_threats.batch import bodies
from foedus.pillars.hybrid_threats.intake import ADDED, KNOWN, REFUSED, Terms
from foedus.pillars.hybrid_threats.kinds import BATCH
from foedus.pillars.hybrid_threats.store.compartments import collection_id
from threatbook import AMBER, RED, STATEMENT, UNKNOWN, indicator, malware, raw, stix_id

BOTH = Kinds({**KINDS.by_name, BATCH.name: BATCH})
TERMS = Terms("threats", "INTERNAL", ("HRV",))
SHOWN = """
SELECT o.id, o.version, o.added, o.is_last, o.bytes, c.releasable_to, c.categories, c.cls
FROM threat_object o JOIN threat_compartment c ON c.id = o.compartment ORDER BY o.added
"""


@pytest.fixture
def alb(make_node):
    return make_node("ALB", knows=("HRV", "XKX"), kinds=BOTH)


@pytest.fixture
def hrv(make_node):
    return make_node("HRV", knows=("ALB", "XKX"), kinds=BOTH)


def take(node, *values, terms=TERMS):
    return intake.take(node, [raw(value) for value in values], terms, by="analyst")


def rows(node):
    with node.reading("ingest") as connection:
        return connection.execute(SHOWN).fetchall()


def names(node):
    return [(row[0], row[3]) for row in rows(node)]


def spoil(node, statement):
    with node.sessions.open("ingest") as connection:
        assert connection.execute(statement).rowcount


def findings(node):
    return [(one.code, one.what) for one in verify.verify(node)]


def test_a_kind_without_a_projection_is_a_mistake():
    with pytest.raises(ValueError, match="projection"):
        BulkKind("a.b", BATCH.check)


def test_objects_are_there_byte_for_byte_and_have_no_row_of_their_own(alb):
    values = [indicator("a"), indicator("a", 5), malware("m")]
    assert [one.state for one in take(alb, *values)] == [ADDED] * 3
    assert [bytes(row[4]) for row in rows(alb)] == [raw(value) for value in values]
    assert [row[3] for row in rows(alb)] == [False, True, True]
    with alb.reading("ingest") as connection:
        assert connection.execute("SELECT count(*) FROM record").fetchone() == (0,)


def test_numbers_rise_even_when_the_clock_goes_back(alb, monkeypatch):
    take(alb, indicator("a"))
    monkeypatch.setenv("FOEDUS_CLOCK_OFFSET", "-400000000")
    take(alb, indicator("b"), indicator("c"))
    numbers = [row[2] for row in rows(alb)]
    assert numbers == sorted(set(numbers))
    assert numbers[1] == numbers[0] + 1


def test_an_older_version_that_comes_later_is_not_the_last(alb):
    take(alb, indicator("a", 5))
    take(alb, indicator("a", 0), indicator("a", 3))
    assert [row[3] for row in rows(alb)] == [True, False, False]


def test_what_is_here_is_passed_over_and_another_content_is_refused(alb):
    take(alb, indicator("a"))
    again = take(alb, indicator("a"), indicator("a", name="other"), indicator("b"), indicator("b"))
    assert [one.state for one in again] == [KNOWN, REFUSED, ADDED, KNOWN]
    assert again[1].refusal.code == "stix-version-conflict"
    other = [raw(indicator("a", name="other"))]
    (told,) = intake.take(alb, other, TERMS, by="analyst", file="f.json", first=501)
    assert str(told.refusal.place) == "f.json, row 501"
    assert len(rows(alb)) == 2


def test_a_refused_object_takes_no_other_along(alb):
    told = intake.take(alb, [b"{", raw(indicator("a"))], TERMS, by="analyst", file="f.json")
    assert [one.state for one in told] == [REFUSED, ADDED]
    assert str(told[0].refusal.place) == "f.json, row 1"


def test_nothing_is_stored_by_half(alb):
    with pytest.raises(Refused):
        take(alb, indicator("a"), terms=Terms("threats", members=("BGR",)))
    assert rows(alb) == []


@pytest.mark.parametrize(
    ("ref", "members", "categories", "home"),
    [
        (AMBER, ["ALB", "HRV"], ["TLP:AMBER"], ""),
        (RED, ["ALB"], ["TLP:RED"], "TLP:RED"),
        (UNKNOWN, ["ALB"], [], "unknown-marking"),
    ],
)
def test_markings_narrow_who_gets_an_object(alb, hrv, ref, members, categories, home):
    (told,) = take(alb, indicator("a", object_marking_refs=[ref]))
    assert told.home == home
    ((*_, here, cats, _),) = rows(alb)
    assert (here, cats) == (members, categories)
    pull(hrv, alb)
    assert len(rows(hrv)) == ("HRV" in members)


def test_a_statement_that_is_stored_already_narrows_nothing(alb):
    statement = {
        "type": "marking-definition",
        "spec_version": "2.1",
        "id": STATEMENT,
        "created": "2026-03-01T10:00:00.000Z",
        "definition_type": "statement",
        "definition": {"statement": "Free to all."},
    }
    take(alb, statement)
    (told,) = take(alb, indicator("a", object_marking_refs=[STATEMENT]))
    assert (told.state, told.home) == (ADDED, "")


def test_a_batch_wider_than_its_markings_is_not_even_written(alb):
    body = next(bodies("threats", [raw(indicator(object_marking_refs=[RED]))]))
    with pytest.raises(Refused) as refused:
        write(alb, BATCH.name, body, by="x", to=("HRV",), marking=Marking())
    assert refused.value.refusals[0].code == "batch-wider-than-marking"


def test_a_partner_has_the_same_objects(alb, hrv):
    take(alb, indicator("a"), indicator("a", 5), malware("m", object_marking_refs=[AMBER]))
    pull(hrv, alb)
    assert {(row[0], row[1], bytes(row[4])) for row in rows(hrv)} == {
        (row[0], row[1], bytes(row[4])) for row in rows(alb)
    }
    pull(hrv, alb)
    assert len(rows(hrv)) == 3


def test_a_rebuild_changes_nothing_not_even_a_number(alb):
    take(alb, indicator("a"), indicator("a", 5))
    take(alb, malware("m", object_marking_refs=[RED]), indicator("b"))
    before = rows(alb)
    rebuild(alb)
    assert rows(alb) == before
    assert findings(alb) == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM threat_object WHERE type = 'malware'",
        "UPDATE threat_object SET bytes = '{}'",
        "UPDATE threat_object SET is_last = NOT is_last",
        "UPDATE threat_object SET version = version + 1",
    ],
)
def test_verify_finds_what_was_spoilt_and_rebuild_heals_it(alb, statement):
    take(alb, indicator("a"), malware("m"))
    before = [row[4] for row in rows(alb)]
    spoil(alb, statement)
    assert "objects-differ" in {code for code, _ in findings(alb)}
    rebuild(alb)
    assert findings(alb) == []
    assert sorted(row[4] for row in rows(alb)) == sorted(before)


def test_what_is_removed_is_gone_everywhere_and_the_rest_keeps_its_number(alb, hrv):
    take(alb, indicator("a"), indicator("a", 5), malware("m"))
    pull(hrv, alb)
    before = [(alb, rows(alb)), (hrv, rows(hrv))]
    gone = before[0][1][1][:2]
    assert removal.remove(alb, [gone], collection=collection_id("threats"), by="x") == 1
    pull(hrv, alb)
    for node, was in before:
        left = rows(node)
        assert [row[2] for row in left] == [was[0][2], was[2][2]]
        assert [row[3] for row in left] == [True, True]
        rebuild(node)
        assert rows(node) == left
        assert findings(node) == []
        with node.reading("ingest") as connection:
            query = (
                "SELECT count(*) FROM content c JOIN entry e USING (log, seq) WHERE e.kind = %s"
            )
            assert connection.execute(query, [BATCH.name]).fetchone() == (1,)


def test_a_withdrawn_batch_takes_its_objects_along(alb, hrv):
    take(alb, indicator("a"))
    with alb.reading("ingest") as connection:
        ((batch,),) = connection.execute("SELECT batch::text FROM threat_object").fetchall()
    pull(hrv, alb)
    with pen(alb) as ours:
        ours.withdraw(batch, reason="mistaken", by="x")
    pull(hrv, alb)
    assert rows(alb) == rows(hrv) == []
    assert take(alb, indicator("a"))[0].state == ADDED


def test_another_kind_in_the_same_page_is_a_record_as_before(alb, hrv):
    take(alb, indicator("a"))
    write(alb, "desk.notice", {"title": "x"}, by="x", to=("HRV",))
    take(alb, indicator("b"))
    pull(hrv, alb)
    assert names(hrv) == [(stix_id("indicator", "a"), True), (stix_id("indicator", "b"), True)]
    with hrv.reading("ingest") as connection:
        assert connection.execute("SELECT kind FROM record").fetchall() == [("desk.notice",)]
    assert findings(hrv) == []
