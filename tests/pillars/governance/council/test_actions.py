"""A package goes from draft to a certified decision on three nodes; refusals first."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

import councilbook as book
from foedus.accord.certificate import check
from foedus.accord.outcome import Status
from foedus.accord.records import Choice
from foedus.cli.trio import nodes
from foedus.desk import typeset
from foedus.desk.phrases import LANGUAGES
from foedus.desk.votes import certifying
from foedus.desk.votes.situation import State
from foedus.kernel.refusals import Refused
from foedus.node.archive import certificate
from foedus.node.records import EVERYTHING_UNCATEGORISED
from foedus.node.write import release, write
from foedus.pillars.governance.council import actions


@pytest.fixture(scope="module")
def places():
    with nodes(book.ALL) as (_, made):
        yield made


@pytest.fixture
def frozen(places):
    """The id of a package of Albania's, frozen, and the records of its plan."""
    plan = book.write_plan(places[0].node)
    return book.freeze(places[0], plan["plan"]).id, plan


@pytest.fixture
def voting(places, frozen):
    """The id of a package that all three have."""
    package, _ = frozen
    book.submit(places[0], package)
    book.confirm(places[0], package)
    book.exchange(places)
    return package


def refused(act, *asked, **more):
    with pytest.raises(Refused) as caught:
        act(*asked, **more)
    return caught.value.refusals[0].code


def state(place, package, owner="ALB"):
    return book.matter(place, "reader", owner, package).situation.state


def test_nothing_new_is_no_new_version(places, frozen):
    package, plan = frozen
    earlier = book.matter(places[0], "drafter", "ALB", package)
    assert refused(book.freeze, places[0], plan["plan"], earlier) == "nothing-changed"


def test_a_deadline_lies_ahead(places, frozen):
    past = {"deadline_on": book.yesterday()}
    assert refused(book.submit, places[0], frozen[0], **past) == "deadline-passed"


def test_what_changed_since_it_was_frozen_cannot_leave(places, frozen):
    package, plan = frozen
    body = book.record(places[0].node, plan["step"]).body
    write(places[0].node, "governance.step", body | {"code": "X"}, by="drafting", id=plan["step"])
    assert refused(book.submit, places[0], package) == "frozen-text-changed"


def test_nobody_confirms_the_own_package(places):
    alb = places[0]
    plan = book.write_plan(alb.node)
    package = book.freeze(alb, plan["plan"], who="second-drafter").id
    book.submit(alb, package)
    assert refused(book.confirm, alb, package, who="second-drafter") == "your-own-work"
    assert refused(book.confirm, alb, package, who="drafter") == "not-your-role"
    assert state(alb, package) is State.SUBMITTED
    book.exchange(places)
    assert book.record(places[1].node, package, "ALB") is None


def test_a_refused_submission_goes_back(places, frozen):
    package, _ = frozen
    book.submit(places[0], package)
    asked = book.matter(places[0], "checker", "ALB", package).open_request
    own = refused(actions.refuse, places[0].node, book.staff("drafter"), asked, "No.")
    assert own == "not-your-role"
    actions.refuse(places[0].node, book.staff("checker"), asked, "The note is missing.")
    again = book.matter(places[0], "checker", "ALB", package)
    assert again.situation.state is State.FROZEN
    assert again.asked.submission.reason == "The note is missing."
    assert refused(actions.refuse, places[0].node, book.staff("checker"), again.asked, "x") == (
        "not-in-this-state"
    )


def test_everything_that_is_listed_leaves_with_the_package(places, frozen, voting):
    for id_ in (voting, *frozen[1].values()):
        assert book.record(places[2].node, id_, "ALB").label.releasable_to == book.ALL


def test_a_ballot_names_the_text_that_was_shown(places, voting):
    about = book.matter(places[1], "minister", "ALB", voting)
    said = actions.Said(Choice.APPROVE, "", "Minister")
    stale = refused(actions.decide, places[1].node, book.staff("minister"), about, said, "0" * 64)
    assert stale == "text-changed"


def test_a_return_needs_a_reason(places, voting):
    lacking = refused(book.decide, places[2], "ALB", voting, Choice.RETURN)
    assert lacking == "explanation-missing"


def test_an_open_vote_is_not_closed(places, voting):
    assert refused(book.close, places[0], voting) == "not-in-this-state"


def test_a_returned_text_is_frozen_again_and_approved_by_all(places, frozen, voting):
    alb, hrv, xkx = places
    book.decide(hrv, "ALB", voting, Choice.APPROVE)
    book.decide(xkx, "ALB", voting, Choice.RETURN, "Kosovo leads no step.")
    book.exchange(places)
    assert {state(place, voting) for place in places} == {State.RETURNED}

    step, body = frozen[1]["step"], book.record(alb.node, frozen[1]["step"]).body
    write(alb.node, "governance.step", body | {"lead": "XKX"}, by="drafting", id=step)
    earlier = book.matter(alb, "drafter", "ALB", voting)
    book.freeze(alb, frozen[1]["plan"], earlier)
    assert state(alb, voting) is State.FROZEN
    book.submit(alb, voting)
    book.confirm(alb, voting)
    book.exchange(places)
    renewed = book.matter(hrv, "minister", "ALB", voting).vote
    assert {void.reason for void in renewed.outcome.void} == {"re-vote-needed"}

    for place in places:
        book.decide(place, "ALB", voting, Choice.APPROVE)
    book.exchange(places)
    book.close(alb, voting)
    book.exchange(places)
    votes = [book.matter(place, "reader", "ALB", voting).vote for place in places]
    assert {vote.outcome.status for vote in votes} == {Status.ADOPTED}
    assert len({vote.proposal.subject[0].digest for vote in votes}) == 1
    assert all(vote.outcome.closed for vote in votes)
    proofs = []
    for place, vote in zip(places, votes, strict=True):
        written = certificate(place.node, EVERYTHING_UNCATEGORISED, "ALB", vote.record.id)
        proofs.append(written)
        identities = [one.home.identity for one in places]
        assert check(written, identities).outcome.status is Status.ADOPTED

    for language in LANGUAGES:
        reader = replace(book.staff("reader"), language=language)
        package = book.record(alb.node, voting)
        made = certifying.pdf(alb.node, reader, package, votes[0], proofs[0])
        assert made.startswith(b"%PDF")
        assert b"certificate.json" in made


def test_without_typst_the_page_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    assert refused(typeset.pdf, certifying.TEMPLATE, {}) == "no-typst"


def test_others_records_are_released_by_their_owners(places):
    alb, hrv, xkx = places
    plan = book.write_plan(alb.node)
    for id_ in plan.values():
        release(alb.node, id_, to=["HRV"], by="checking")
    book.exchange(places)
    body = book.step(book.ref("ALB", plan["measure"]), code="C1.1.b", lead="HRV")
    theirs = write(hrv.node, "governance.step", body, by="drafting", to=["ALB"])
    book.exchange(places)
    package = book.freeze(alb, plan["plan"]).id
    book.submit(alb, package)
    book.confirm(alb, package)
    book.exchange(places)
    assert book.record(xkx.node, package, "ALB") is not None
    assert book.record(xkx.node, theirs.id, "HRV") is None
