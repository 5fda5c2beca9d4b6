"""A plan is drafted, changed at a partner's wish, returned, frozen anew, approved by all, proven.

Three real nodes, each with its own people in its own browser; then the same with one node that no
network reaches, and files carried by hand.
"""

from __future__ import annotations

import pytest

import roundbook as book
from browserbook import CHROMIUM
from foedus.cli import story, trio
from foedus.desk.records.talk import Answer, Change
from foedus.node.records import EVERYTHING_UNCATEGORISED, find
from foedus.node.write import pen, write
from foedus.pillars.governance.demo import read, record_id

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]
ALL = ("ALB", "HRV", "XKX")
PLAN, STEP = record_id("plan"), record_id("C1.1.a")


@pytest.fixture(scope="module")
def council():
    with book.ministries(*ALL) as made:
        draft(made)
        yield made


def draft(council):
    """ALB writes the facts and the made-up plan, and releases both."""
    drafts = read([file.read_text("utf-8") for file in sorted(book.DEMO.glob("*.toml"))])
    for one in council.values():
        story.write(one.place, [draft for draft in drafts if draft.owner == one.member])
    for member in ("HRV", "XKX"):
        book.wait_for(lambda m=member: council[m].has("ALB", STEP), f"the plan at {member}")


def propose_change(council):
    """HRV wants a later day for a step of ALB's; ALB takes it over and says so."""
    alb, hrv = council["ALB"], council["HRV"]
    step = find(hrv.node, EVERYTHING_UNCATEGORISED, STEP, owner="ALB")
    about = {"owner": "ALB", "id": STEP, "kind": step.kind, "ver": step.ver, "digest": step.digest}
    wish = {"about": about, "fields": {"due_on": "2027-11-30"}, "reason": "DEMO: more time."}
    change = write(hrv.node, Change.kind, wish, by="drafting", to=["ALB", "XKX"])
    book.wait_for(lambda: alb.has("HRV", change.id), "the wish at ALB")
    wished = find(alb.node, EVERYTHING_UNCATEGORISED, change.id, owner="HRV")
    with pen(alb.node, "drafting") as ours:
        body = {**step.body, **wished.body["fields"]}
        put = ours.put(step.kind, body, by="drafting", to=["HRV", "XKX"], record=STEP)
        pinned = {"owner": "HRV", "id": change.id, "kind": Change.kind}
        pinned |= {"ver": wished.ver, "digest": wished.digest}
        answer = {"change": pinned, "verdict": "accepted", "ver": put.ver}
        said = ours.put(
            Answer.kind, answer, by="drafting", to=["HRV", "XKX"], record=record_id("an answer")
        )
    book.wait_for(lambda: hrv.has("ALB", STEP, put.ver), "the new step at HRV")
    book.wait_for(lambda: hrv.has("ALB", said.id), "the answer at HRV")


def move_step(council, due_on):
    """ALB changes its step once more, for a new text."""
    alb = council["ALB"]
    body = find(alb.node, EVERYTHING_UNCATEGORISED, STEP).body
    moved = {**body, "due_on": due_on}
    write(alb.node, "governance.step", moved, by="drafting", to=["HRV", "XKX"], id=STEP)


def test_three_ministries_approve_one_text(council, tmp_path):
    alb, hrv, xkx = (council[member] for member in ALL)
    propose_change(council)
    package = book.freeze(alb, PLAN, "DEMO: the plan")
    book.send(alb, package)
    book.wait_until_shown(hrv, package, "With the ministries")
    book.wait_until_shown(xkx, package, "With the ministries")
    first = book.digest_on(xkx.as_("reading"))

    book.decide(hrv, package, "approve")
    book.decide(xkx, package, "return", "DEMO: this step comes too early for us.")
    book.wait_until_shown(alb, package, "Returned", "comes too early", "counts")

    move_step(council, "2027-12-15")
    assert book.freeze(alb, PLAN, "DEMO: the plan") == package
    book.send(alb, package, "With a later day.")
    book.wait_until_shown(hrv, package, "With a later day.", "void: an older text, decide again")
    book.wait_until_shown(xkx, package, "With a later day.")

    for one in council.values():
        book.decide(one, package, "approve")
    book.wait_until_shown(alb, package, "Approved by all")
    book.close(alb, package)
    for one in council.values():
        book.wait_until_shown(one, package, "Approved by all", "Certificate to verify")
    digests = {book.digest_on(one.as_("reading")) for one in council.values()}
    assert len(digests) == 1
    assert digests != {first}
    assert (
        book.proves(xkx, f"{book.votes_on(package)}certificate.json", council, tmp_path)
        == "adopted"
    )


def test_the_same_with_one_node_offline_and_files(council, tmp_path):
    alb, hrv, xkx = (council[member] for member in ALL)
    move_step(council, "2027-12-20")
    package = book.freeze(alb, PLAN, "DEMO: the plan, offline")
    book.wait_for(lambda: hrv.has("ALB", STEP), "the step at HRV")
    hrv.go_offline(trio.free_port())
    book.send(alb, package)
    book.wait_until_shown(xkx, package, "With the ministries")
    assert not hrv.has("ALB", package.split("/")[3])

    book.carry(alb, hrv, tmp_path)
    book.wait_until_shown(hrv, package, "With the ministries")
    for one in council.values():
        book.decide(one, package, "approve")
    book.wait_until_shown(alb, package, "Approve", "No answer yet")
    book.carry(hrv, alb, tmp_path)
    book.carry(hrv, xkx, tmp_path)
    book.wait_until_shown(alb, package, "Approved by all")
    book.close(alb, package)
    book.wait_until_shown(xkx, package, "Certificate to verify")
    book.carry(alb, hrv, tmp_path)
    book.carry(xkx, hrv, tmp_path)
    for one in council.values():
        book.wait_until_shown(one, package, "Approved by all", "Certificate to verify")
    assert len({book.digest_on(one.as_("reading")) for one in council.values()}) == 1
    assert (
        book.proves(hrv, f"{book.votes_on(package)}certificate.json", council, tmp_path)
        == "adopted"
    )
