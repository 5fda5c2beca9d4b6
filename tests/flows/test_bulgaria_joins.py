"""Bulgaria is invited, becomes observer, then member by unanimous decision.

It sees exactly what was released to it: compared record by record with what the owners opened.
"""

from __future__ import annotations

import pytest

import roundbook as book
from browserbook import CHROMIUM
from foedus.cli import story
from foedus.node import records
from foedus.node.records import EVERYTHING_UNCATEGORISED
from foedus.node.write import release
from foedus.pillars.governance.council import candidates
from foedus.pillars.governance.demo import read

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
MEMBERS = ("ALB", "HRV", "XKX")


@pytest.fixture(scope="module")
def council():
    with book.ministries(*MEMBERS, "BGR") as made:
        drafts = read([file.read_text("utf-8") for file in sorted(book.DEMO.glob("*.toml"))])
        for member in MEMBERS:
            own = [draft for draft in drafts if draft.owner == member]
            story.write(made[member].place, own)
        yield made


def seen_by(ministry):
    """(owner, id) of everything of others that a node has, whoever may read it there."""
    found, after = [], ""
    while listed := records.current(ministry.node, EVERYTHING_UNCATEGORISED, after=after):
        found += listed
        after = listed[-1].id
    return {(one.owner, one.id) for one in found if one.owner != ministry.member}


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
    """Two people open the own records; returns what the second one was shown."""
    drafter, checker = ministry.as_("drafting"), ministry.as_("checking")
    drafter.goto(f"{subject}preview/")
    drafter.click("#open button")
    assert "A second person was asked" in book.text_of(drafter)
    checker.goto(f"{subject}opening/")
    shown = checker.locator("tbody tr").count()
    checker.click("button[value=confirm]")
    assert "The records were opened." in book.text_of(checker)
    return shown


def test_bulgaria_joins_and_sees_exactly_what_was_released(council):
    alb, bgr = council["ALB"], council["BGR"]
    known = candidates.candidates(alb.node, EVERYTHING_UNCATEGORISED)
    bulgaria = next(one for one in known if one.known.body.state == "BGR")
    subject = f"/candidates/ALB/{bulgaria.known.id}/"
    released = set()

    move(alb, subject, "invited")
    invited = alb.as_("reading")
    invited.goto("/candidates/invitations/")
    assert "were invited: Bulgaria." in book.text_of(invited)
    move(alb, subject, "observer")
    release(alb.node, bulgaria.known.id, to=["BGR", "HRV", "XKX"], by="checking")
    released.add(("ALB", bulgaria.known.id))
    book.wait_for(lambda: seen_by(bgr) == released, "the candidate at BGR")

    preview = alb.as_("drafting")
    preview.goto(f"{subject}preview/")
    assert "once all members have approved" in book.text_of(preview)
    assert not preview.locator("#open").count()
    new = {m: previewed(council[m]) for m in MEMBERS}

    move(alb, subject, "member")
    book.send(alb, subject)
    for member in MEMBERS:
        book.wait_until_shown(council[member], subject, "No answer yet")
        book.decide(council[member], subject, "approve")
    assert seen_by(bgr) == released
    book.wait_until_shown(alb, subject, *["Approve"] * 3)
    book.wait_for(lambda: not book.shows(alb, subject, "No answer yet"), "all answers at ALB")
    book.close(alb, subject)

    for member in MEMBERS:
        book.wait_until_shown(council[member], subject, "Certificate to verify")
        new[member] |= previewed(council[member])  # the candidate and what came with the vote
        if new[member]:
            assert open_records(council[member], subject) == len(new[member])
            released |= new[member]
    book.wait_for(lambda: seen_by(bgr) == released, "all that was opened, and nothing else")
    assert len(released) > len(MEMBERS)
    assert not [owner for owner, id_ in seen_by(bgr) if kind_of(alb, owner, id_).startswith("acc")]


def previewed(ministry):
    """(owner, id) of what this ministry would open."""
    seen = candidates.own_preview(ministry.node, EVERYTHING_UNCATEGORISED, "BGR")
    return {one.place for one in seen.new}


def kind_of(ministry, owner, id_):
    found = records.find(ministry.node, EVERYTHING_UNCATEGORISED, id_, owner=owner)
    return found.kind if found else ""
