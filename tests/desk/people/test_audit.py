"""The local audit: nothing in it changes, and who may read it finds everything."""

from __future__ import annotations

import csv
import io
import uuid

import psycopg
import pytest

from foedus.desk.people.deeds import DEEDS, is_marked
from foedus.desk.phrases import LANGUAGES
from foedus.desk.wording import PHRASES
from foedus.kernel.label import Label
from foedus.node.write import Marking, write

CHANGES = {
    "UPDATE": "UPDATE desk_deed SET person = 'somebody else'",
    "DELETE": "DELETE FROM desk_deed",
    "TRUNCATE": "TRUNCATE desk_deed",
}


@pytest.fixture
def auditor(site):
    return site.signed_in("auditing")


def written(site, person, deed="signed-in", at="2026-03-01T12:00:00Z"):
    with site.node.sessions.open("web") as connection:
        connection.execute(
            "INSERT INTO desk_deed (at, person, deed, about, facts, address)"
            " VALUES (%s, %s, %s, '', '{}', '192.0.2.1')",
            [at, person, deed],
        )


@pytest.mark.parametrize("command", CHANGES)
@pytest.mark.parametrize("role", ["web", "admin"])
def test_no_line_is_ever_changed(site, command, role):
    written(site, "someone")
    with pytest.raises(psycopg.Error), site.node.sessions.database.connect(role) as connection:
        connection.execute(CHANGES[command])


@pytest.mark.parametrize("role", ["ingest", "public", "peer_hrv"])
def test_no_other_login_reads_of_people(site, role):
    for table in ("desk_deed", "desk_person", "mfa_authenticator", "usersessions_usersession"):
        refused = pytest.raises(psycopg.errors.InsufficientPrivilege)
        with refused, site.node.sessions.database.connect(role) as connection:
            connection.execute(f"SELECT * FROM {table}")


def test_filters_by_person_deed_and_day(site, auditor):
    written(site, "filter.one", at="2026-03-01T23:59:59Z")
    written(site, "filter.one", "signed-out", at="2026-03-02T00:00:00Z")
    written(site, "filter.two", at="2026-03-01T00:00:00Z")

    def lines(**asked):
        return auditor.get("/audit/", params=asked).text.count('<th scope="row"')

    assert lines(person="filter.one") == 2
    assert lines(person="filter.one", deed="signed-out") == 1
    assert lines(person="filter.one", day="2026-03-01") == 1
    assert lines(person="filter.nobody") == 0
    assert lines(person="filter.one", day="not a day") == 2


def test_the_file_has_the_same_lines_and_runs_no_formula(site, auditor):
    written(site, "=cmd|calc")
    text = auditor.get("/audit/file/", params={"person": "=cmd|calc"}).text
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["at", "person", "deed", "about", "address", "facts"]
    assert [row[1] for row in rows[1:]] == ["'=cmd|calc"]
    assert "audit-exported" in auditor.get("/audit/").text


def test_pages_hold_a_hundred_lines(site, auditor):
    for _ in range(101):
        written(site, "many.lines")
    first = auditor.get("/audit/", params={"person": "many.lines"})
    assert first.text.count('<th scope="row"') == 100
    assert "person=many.lines&amp;page=2" in first.text
    second = auditor.get("/audit/", params={"person": "many.lines", "page": 2})
    assert second.text.count('<th scope="row"') == 1


def test_who_wrote_a_record_stands_beside_it(site, auditor):
    text = {"title": {"en": "For the audit"}, "text": {"en": "Text."}}
    written = write(site.node, "desk.notice", text, to=["HRV"], by="drafting", person="the.author")
    asked = {"person": "the.author"}
    assert f"ALB/{written.id}" in auditor.get("/audit/", params=asked).text
    assert f"ALB/{written.id}" in auditor.get("/audit/file/", params=asked).text
    other = {"person": "the.author", "deed": "signed-in"}
    assert f"ALB/{written.id}" not in auditor.get("/audit/", params=other).text
    assert written.id not in auditor.get("/audit/", params={"person": "another"}).text


@pytest.mark.parametrize("classification", ["INTERNAL", "RESTRICTED"])
def test_that_a_marked_record_was_read_is_written_down(site, classification):
    about = {"owner": "ALB", "id": str(uuid.uuid4()), "kind": "desk.notice", "ver": 1}
    body = {"about": {**about, "digest": "0" * 64}, "text": "A remark."}
    marking = Marking(classification=classification)
    written = write(site.node, "desk.comment", body, by="drafting", marking=marking)
    reader = site.signed_in("reading", clearance="RESTRICTED")
    assert reader.get(f"/records/desk.comment/ALB/{written.id}/").status_code == 200
    query = "SELECT count(*) FROM desk_deed WHERE deed = 'record-read' AND about = %s"
    with site.node.sessions.open("web") as connection:
        (lines,) = connection.execute(query, [f"ALB/{written.id}"]).fetchone()
    assert lines == (classification == "RESTRICTED")


def test_what_lists_searches_and_sheets_show_of_marked_records_is_written_down(site):
    """Each record once for each page, and nothing about one that is not marked."""
    body = {"title": {"en": "gnomon of the audit"}, "reason": {}}
    ids = [
        write(site.node, "governance.term", body, by="drafting", to=(), marking=marking).id
        for marking in (Marking(classification=one) for one in ("INTERNAL", "RESTRICTED"))
    ]
    reader = site.signed_in("reading", clearance="RESTRICTED")
    cleared_for_less = site.signed_in("reading", clearance="INTERNAL")
    for path in ("/records/governance.term/", "/search/", "/records/governance.term/sheet/"):
        for visitor in (reader, cleared_for_less):
            assert visitor.get(path, params={"q": "gnomon"}).status_code == 200
    query = "SELECT deed, about FROM desk_deed WHERE about = ANY (%s) ORDER BY id"
    with site.node.sessions.open("web") as connection:
        lines = connection.execute(query, [[f"ALB/{one}" for one in ids]]).fetchall()
    deeds = ("record-listed", "record-listed", "record-exported")
    assert lines == [(deed, f"ALB/{ids[1]}") for deed in deeds]


def test_what_is_typed_as_a_name_stays_text(site, auditor):
    written(site, "<script>alert(1)</script>")
    assert "<script>alert" not in auditor.get("/audit/").text


@pytest.mark.parametrize("deed", DEEDS)
def test_every_deed_has_words(deed):
    assert all(PHRASES[f"deed.{deed}"][: len(LANGUAGES)])


class Read:
    def __init__(self, classification, categories=()):
        self.label = Label("DECL-2025", classification, categories, ("ALB",))


def test_only_reads_of_marked_records_are_noted():
    assert not is_marked(Read("PUBLIC"))
    assert not is_marked(Read("INTERNAL"))
    assert is_marked(Read("RESTRICTED"))
    assert is_marked(Read("INTERNAL", ("ENERGY",)))
