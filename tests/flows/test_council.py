"""Real nodes, each with its people in browsers of their own: the stories of the council.

A plan is drafted, changed at a partner's wish, returned, frozen anew, approved by all, proven.
Bulgaria is invited, becomes observer, then member, and sees exactly what was released to it. Then
the approval again, with one node that no network reaches and files carried by hand.
"""

from __future__ import annotations

import pytest

import councilbook
import joinbook as join
import roundbook as book
import talkbook as talk
from browserbook import CHROMIUM
from foedus.cli import trio
from foedus.node.write import release, write
from plansheet import book_of, plan_rows

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
ALL = ("ALB", "HRV", "XKX")
FOUR_AREAS = (4, 4, 4)
"""An objective, a measure and a step in each."""
WISH = "DEMO: more time."


@pytest.fixture(scope="module")
def council():
    with book.ministries(*ALL, "BGR") as made:
        declare(made["ALB"])
        yield made


def declare(alb):
    """Who the parties are is said by the declaration."""
    body = {"title": councilbook.titled("declaration"), "form": "declaration"}
    body |= {"binding": "political", "signed_on": "2025-03-18", "parties": list(ALL)}
    write(alb.node, "governance.instrument", body, by="drafting", to=["HRV", "XKX"])


def three(council):
    return [council[member] for member in ALL]


def draft(alb):
    """A plan of the four areas from a sheet, and one more step by hand; nobody else sees it yet.

    Returns the id of the plan and the address of a step.
    """
    talk.bring_in(alb, "governance.step", book_of(plan_rows("DEMO", FOUR_AREAS)))
    measure = talk.found(alb, "governance.measure", "DEMO0")
    talk.draft_step(alb, talk.id_of(measure), "DEMO: by hand", "2027-05-31")
    plan = talk.id_of(talk.found(alb, "governance.plan", "DEMO"))
    alb.as_("reading").goto(f"/governance/plans/ALB/{plan}/")
    assert alb.as_("reading").locator("main section h2").count() >= len(FOUR_AREAS)
    return plan, talk.found(alb, "governance.step", "DEMO1")


def change_together(alb, hrv, step):
    """HRV wants a later day for a step that it was shown; ALB takes it over."""
    book.wait_until_shown(hrv, step, "Who can see this")
    talk.propose_day(hrv, step, "2027-11-30", WISH)
    talk.accept(alb, step, WISH)
    book.wait_until_shown(hrv, step, "Nov. 30, 2027", "Accepted")


def test_three_ministries_approve_one_text(council, tmp_path):
    alb, hrv, xkx = three(council)
    plan, step = draft(alb)
    talk.release(alb, step, "HRV", "XKX")
    change_together(alb, hrv, step)
    package = book.freeze(alb, plan, "DEMO: the plan")
    book.send(alb, package)
    book.wait_until_shown(hrv, package, "With the ministries")
    book.wait_until_shown(xkx, package, "With the ministries")
    first = book.digest_on(xkx.as_("reading"))

    book.decide(hrv, package, "approve")
    book.decide(xkx, package, "return", "DEMO: this step comes too early for us.")
    book.wait_until_shown(alb, package, "Returned", "comes too early", "counts")

    talk.move_step(alb, step, "2027-12-15")
    assert book.freeze(alb, plan, "DEMO: the plan") == package
    book.send(alb, package, "With a later day.")
    book.wait_until_shown(hrv, package, "With a later day.", "void: an older text, decide again")
    book.wait_until_shown(xkx, package, "With a later day.")

    for one in three(council):
        book.decide(one, package, "approve")
    book.wait_until_shown(alb, package, "Approved by all")
    book.close(alb, package)
    for one in three(council):
        book.wait_until_shown(one, package, "Approved by all", "Certificate to verify")
    assert_one_digest(council, other_than=first)
    assert (
        book.proves(xkx, f"{book.votes_on(package)}certificate.json", council, tmp_path)
        == "adopted"
    )


def test_bulgaria_joins_and_sees_exactly_what_was_released(council):
    alb, bgr = council["ALB"], council["BGR"]
    for one in three(council):
        others = [member for member in ALL if member != one.member]
        join.say(one, f"shared by {one.member}", *others)
        join.say(one, f"between two of {one.member}", others[0])
    record = join.name_candidate(alb, "BGR", "Bulgaria")
    subject = record.replace("/records/governance.candidate/", "/candidates/")
    join.move(alb, subject, "invited")
    invited = alb.as_("reading")
    invited.goto("/candidates/invitations/")
    assert "were invited: Bulgaria." in book.text_of(invited)
    join.move(alb, subject, "observer")
    talk.release(alb, record, "BGR", "HRV", "XKX")
    book.wait_until_shown(bgr, subject, "Observer")
    released = {("ALB", talk.id_of(record))}
    assert join.seen_by(bgr) == released

    preview = alb.as_("drafting")
    preview.goto(f"{subject}preview/")
    assert "once all members have approved" in book.text_of(preview)
    assert not preview.locator("#open").count()
    new = {one.member: join.previewed(one, "BGR") for one in three(council)}
    assert all(new.values())

    join.move(alb, subject, "member")
    book.send(alb, subject)
    for one in three(council):
        book.wait_until_shown(one, subject, "No answer yet")
        assert book.shows(alb, subject, "Membership is not decided yet")
        book.decide(one, subject, "approve")
    book.wait_for(lambda: not book.shows(alb, subject, "No answer yet"), "all answers at ALB")
    assert join.seen_by(bgr) == released
    book.close(alb, subject)

    for one in three(council):
        book.wait_until_shown(one, subject, "Certificate to verify")
        new[one.member] |= join.previewed(one, "BGR")  # what came with the vote
        assert join.open_records(one, subject) == len(new[one.member])
        released |= new[one.member]
    book.wait_for(lambda: join.seen_by(bgr) == released, "all that was opened, and nothing else")
    for member in ALL:
        assert join.is_in_database(bgr, f"shared by {member}")
        assert not join.is_in_database(bgr, f"between two of {member}")


def test_the_same_with_one_node_offline_and_files(council, tmp_path):
    alb, hrv, xkx = three(council)
    parts = councilbook.write_plan(alb.node)
    step = f"/records/governance.step/ALB/{parts['step']}/"
    release(alb.node, parts["step"], to=["HRV", "XKX"], by="checking")
    book.wait_until_shown(hrv, step, "Who can see this")
    hrv.go_offline(trio.free_port())

    talk.propose_day(hrv, step, "2027-11-30", WISH)
    book.carry(hrv, alb, tmp_path)
    talk.accept(alb, step, WISH)
    package = book.freeze(alb, parts["plan"], "DEMO: the plan, offline")
    book.send(alb, package)
    book.wait_until_shown(xkx, package, "With the ministries")
    first = book.digest_on(xkx.as_("reading"))
    assert not hrv.has("ALB", package.split("/")[3])
    book.decide(xkx, package, "return", "DEMO: this step comes too early for us.")
    book.wait_until_shown(alb, package, "Returned", "comes too early")
    talk.move_step(alb, step, "2027-12-15")
    assert book.freeze(alb, parts["plan"], "DEMO: the plan, offline") == package
    book.send(alb, package, "With a later day.")
    book.wait_until_shown(xkx, package, "With a later day.")

    book.carry(alb, hrv, tmp_path)
    book.wait_until_shown(hrv, package, "With a later day.")
    for one in three(council):
        book.decide(one, package, "approve")
    book.wait_until_shown(alb, package, "Approve", "No answer yet")
    book.carry(hrv, alb, tmp_path)
    book.carry(hrv, xkx, tmp_path)
    book.wait_until_shown(alb, package, "Approved by all")
    book.close(alb, package)
    book.wait_until_shown(xkx, package, "Certificate to verify")
    book.carry(alb, hrv, tmp_path)
    book.carry(xkx, hrv, tmp_path)
    for one in three(council):
        book.wait_until_shown(one, package, "Approved by all", "Certificate to verify")
    assert_one_digest(council, other_than=first)
    assert (
        book.proves(hrv, f"{book.votes_on(package)}certificate.json", council, tmp_path)
        == "adopted"
    )


def assert_one_digest(council, *, other_than):
    digests = {book.digest_on(one.as_("reading")) for one in three(council)}
    assert len(digests) == 1
    assert digests != {other_than}
