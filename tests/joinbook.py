"""What people do about a candidate in their browsers, and what a newcomer's node holds then."""

from __future__ import annotations

import roundbook as book
from foedus.node import records
from foedus.node.records import EVERYTHING_UNCATEGORISED
from foedus.node.write import write
from foedus.pillars.governance.council import candidates

STAGE = "#id_f-history-0-stage"


def name_candidate(ministry, state, name):
    """A new candidate, mentioned only; gives its page."""
    page = ministry.as_("drafting")
    page.goto("/records/governance.candidate/new/")
    page.select_option("#id_f-state", state)
    page.fill("#id_f-name_0", name)
    page.select_option("#id_f-stage", "mentioned")
    page.check("[name=f-basis][value=nato_member]")
    page.select_option(STAGE, "mentioned")
    page.fill("#id_f-history-0-on", "2025-03-18")
    page.fill("#id_f-history-0-source", "DEMO: proof of mentioned")
    page.check("[name=f-history-0-mark][value=S]")
    page.click("button.button[value=check]")
    page.click("button[value=save]")
    assert name in page.inner_text("h1")
    return "/" + page.url.split("/", 3)[3]


def move(ministry, page_of, stage):
    page = ministry.as_("drafting")
    page.goto(page_of)
    page.check(f"#stage-{stage}")
    page.fill("#on", "2026-11-20")
    page.fill("#source", f"DEMO: proof of {stage}")
    page.select_option("#mark", "S")
    page.click("section:has(#move) button")
    assert "The stage was saved." in book.text_of(page)


def open_records(ministry, subject):
    """Two people open the own records; returns how many the second one was shown."""
    drafter, checker = ministry.as_("drafting"), ministry.as_("checking")
    drafter.goto(f"{subject}preview/")
    drafter.click("#open button")
    assert "A second person was asked" in book.text_of(drafter)
    checker.goto(f"{subject}opening/")
    shown = checker.locator("tbody tr").count()
    checker.click("button[value=confirm]")
    assert "The records were opened." in book.text_of(checker)
    return shown


def say(ministry, word, *to):
    """A term with this word, for these members."""
    body = {"title": {"en": f"DEMO: {word}"}, "reason": {}}
    return write(ministry.node, "governance.term", body, by="drafting", to=to).id


def seen_by(ministry):
    """(owner, id) of everything of others that a node has, whoever may read it there."""
    found, after = [], ""
    while listed := records.current(ministry.node, EVERYTHING_UNCATEGORISED, after=after):
        found += listed
        after = listed[-1].id
    return {(one.owner, one.id) for one in found if one.owner != ministry.member}


def previewed(ministry, state):
    """(owner, id) of what this ministry would open."""
    seen = candidates.own_preview(ministry.node, EVERYTHING_UNCATEGORISED, state)
    return {one.place for one in seen.new}


def is_in_database(ministry, word):
    """Whether any row of the tables that take in what partners send has the word, as text or as
    bytes."""
    tables = """SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'p')
        AND relnamespace = 'public'::regnamespace AND has_table_privilege(oid, 'SELECT')"""
    texts = [f"%{word}%", f"%{word.encode().hex()}%"]
    with ministry.node.reading("ingest") as connection:
        for (table,) in connection.execute(tables).fetchall():
            query = f"SELECT 1 FROM {table} AS t WHERE t::text LIKE ANY(%s) LIMIT 1"
            if connection.execute(query, [texts]).fetchone():
                return True
    return False
