"""What changed since I was here, what waits for me, and the daily mail that says how much."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
import uuid
from contextlib import closing

import pytest

from foedus.desk.news.tasks import Task
from foedus.node.listing import Query, page
from foedus.node.write import Marking, pen

TOP = Marking(classification="RESTRICTED")


def term(site, title, *, marking=None, person="anna", count=1):
    with pen(site.node, person) as ours:
        for n in range(count):
            body = {"title": {"en": f"{title} {n}"}, "reason": {}}
            key = str(uuid.uuid4())
            ours.put(
                "governance.term",
                body,
                by="drafting",
                to=(),
                record=key,
                marking=marking or Marking(),
            )


@pytest.fixture
def reader(signed_in):
    with closing(signed_in("reading", "checking")) as visitor:
        seen(visitor)
        yield visitor


def seen(visitor):
    text = visitor.get("/news/").text
    tide = re.search(r'name="tide" value="(\d+)"', text)
    if tide:
        visitor.fill("/news/", {"tide": tide[1]})


def test_nobody_reads_news_without_signing_in(site):
    with closing(site.visitor()) as visitor:
        assert "/sign-in/" in str(visitor.get("/news/").url)


def test_what_is_above_the_clearance_is_no_news(site, reader):
    term(site, "ibex", marking=TOP)
    assert "Nothing has changed since then." in reader.get("/news/").text


def test_looking_is_not_seeing(site, reader):
    term(site, "okapi")
    assert "okapi 0" in reader.get("/news/").text
    assert "okapi 0" in reader.get("/news/").text
    seen(reader)
    assert "okapi 0" not in reader.get("/news/").text


@pytest.mark.parametrize("stated", ["", "x", "-1", "9" * 30, "1"])
def test_seen_never_goes_back_and_takes_no_nonsense(site, reader, stated):
    answer = reader.fill("/news/", {"tide": stated})
    assert answer.status_code == 200
    assert "Nothing has changed since then." in answer.text


def test_a_batch_is_one_line(site, reader):
    term(site, "tapir", count=40)
    text = html.unescape(reader.get("/news/").text)
    assert "tapir" not in text
    assert re.search(r": 40 at once", text)


def test_what_was_said_stands_with_its_record(site, reader, signed_in):
    with closing(signed_in("drafting")) as drafter:
        seen(drafter)
        term(site, "gnu")
        link = re.search(
            r'href="(/records/governance.term/[^"]*)">gnu 0', drafter.get("/news/").text
        )[1]
        drafter.fill(f"{link}comment/", {"f-text": "A word about it.", "f-reach": "us"}, at=link)
    text = reader.get("/news/").text
    assert text.count("gnu 0") == 1
    assert "Comment" in text


def waiting_releases(site, staff):
    from foedus.desk.news.own import tasks  # noqa: PLC0415  (after Django's set-up)

    found = [one for one in tasks(site.node, staff) if one.phrase == "task.request"]
    return found[0].facts["count"] if found else 0


def test_a_release_waits_for_the_second_person_only(site, signed_in):
    from foedus.desk.actions.release import ask_release  # noqa: PLC0415  (after Django's set-up)

    asker, checker = site.staff("drafting", "checking"), site.staff("checking")
    before = waiting_releases(site, asker), waiting_releases(site, checker)
    term(site, "kudu", person=asker.person)
    found = page(site.node, asker.reader, Query(("governance.term",), text="kudu")).rows
    ask_release(site.node, asker, found, to=("HRV",), marking=Marking())
    assert waiting_releases(site, asker) == before[0]
    assert waiting_releases(site, checker) == before[1] + 1
    with closing(signed_in("checking")) as second:
        text = second.get("/news/").text
    assert "/requests/" in text


def test_a_task_has_a_page_and_perhaps_a_day():
    task = Task("task.request", {"count": 1})
    assert (task.href, task.due_on) == ("/", None)


def digest(site, *options, **extra):
    environment = {
        **os.environ,
        "FOEDUS_HOME": str(site.place.home.folder),
        "FOEDUS_DATABASE_URL": site.place.database_url,
        **extra,
    }
    command = [sys.executable, "-m", "foedus.cli", "digest", "--json", *options]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, json.loads(done.stdout)


def give_mail(site, username):
    with site.node.sessions.open("web") as connection:
        connection.execute(
            "UPDATE desk_person SET email = username || '@example.org' WHERE username = %s",
            [username],
        )


def test_without_a_way_for_mail_nothing_is_sent(site):
    code, told = digest(site)
    assert code == 1
    assert told["refusals"][0]["code"] == "no-mail"


def test_the_mail_carries_counts_and_no_content(site, tmp_path):
    person = site.person("reading", clearance="RESTRICTED")
    give_mail(site, person)
    term(site, "Secret heading", marking=TOP, count=3)
    code, told = digest(site, "--dry-run")
    assert code == 0
    (mail,) = told["mails"]
    whole = mail["subject"] + mail["body"]
    assert "Secret" not in whole
    assert "governance" not in whole
    assert not re.search("RESTRICTED|INTERNAL", whole)
    assert f"{site.url}/news/" in mail["body"]
    assert re.search(r"changed$", mail["subject"])


def test_a_person_gets_one_mail_a_day(site, tmp_path):
    give_mail(site, site.person("reading", clearance="RESTRICTED"))
    term(site, "Another")
    folder = {"FOEDUS_MAIL_FOLDER": str(tmp_path)}
    assert len(digest(site, **folder)[1]["mails"]) == 1
    term(site, "And another")
    assert digest(site, **folder)[1]["mails"] == []
    (file,) = tmp_path.iterdir()
    assert "Content-Type: text/plain" in file.read_text()
    assert "Another" not in file.read_text()
