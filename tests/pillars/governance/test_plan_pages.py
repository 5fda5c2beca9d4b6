"""The pages of a plan: what is not for a person, then what is."""

from __future__ import annotations

import uuid

import pytest

from foedus.node.write import Marking, withdraw
from paperbook import Papers

VIEWS = ("", "gantt/", "coverage/", "slippage/", "participation/", "alignment/")
ADDRESS = "/governance/plans/{}/{}/"


@pytest.fixture(scope="module")
def papers(site):
    return Papers(site.node)


@pytest.fixture(scope="module")
def secret(site):
    return Papers(site.node, Marking(classification="RESTRICTED"))


def at(plan, view=""):
    return ADDRESS.format(plan["owner"], plan["id"]) + view


@pytest.mark.parametrize("view", VIEWS)
def test_nobody_signed_in_is_sent_to_sign_in(site, papers, view):
    answer = site.visitor().get(at(papers.plan, view), follow_redirects=False)
    assert (answer.status_code, answer.headers["location"].split("?")[0]) == (302, "/sign-in/")


@pytest.mark.parametrize("view", VIEWS)
def test_a_plan_above_ones_clearance_is_not_there(signed_in, secret, view):
    reader = signed_in("reading")
    assert reader.get(at(secret.plan, view)).status_code == 404
    unknown = {"owner": "ALB", "id": str(uuid.uuid4())}
    assert reader.get(at(unknown, view)).status_code == 404


def test_an_address_that_is_no_record_is_not_there(signed_in):
    assert signed_in("reading").get("/governance/plans/ALB/nonsense/").status_code == 404


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["en", "sq", "hr", "sr"])
def test_every_view_opens_in_every_language(signed_in, papers, view, language):
    reader = signed_in("reading")
    reader.cookies["foedus_language"] = "sr-latn" if language == "sr" else language
    answer = reader.get(at(papers.plan, view))
    assert answer.status_code == 200
    assert "C1" in answer.text
    assert len(answer.content) < 100_000


def test_the_task_list_says_what_is_late_and_what_is_done(signed_in, papers):
    page = signed_in("reading").get(at(papers.plan)).text
    assert page.count('<span class="tag bad">Late</span>') == 1
    assert page.count('<span class="tag done">Done</span>') == 1
    assert "Add a step" not in page


def test_a_drafter_of_ours_can_add_to_our_plan(signed_in, papers):
    page = signed_in("drafting").get(at(papers.plan)).text
    assert "/records/governance.step/new/?measure=ALB/" in page


def test_a_step_is_late_because_of_another(signed_in, papers):
    page = signed_in("reading").get(at(papers.plan, "gantt/")).text
    assert '<svg class="chart"' in page
    assert "The chain that ends last" in page


def test_clauses_without_a_step_are_named(signed_in, papers):
    page = signed_in("reading").get(at(papers.plan, "coverage/")).text
    assert "1 of 2 clauses are served by steps." in page
    assert "to be confirmed" in page


def test_a_moved_due_day_stays_visible(signed_in, papers):
    papers.step(papers.measure, "C1.1.a", "2026-03-02", record=papers.late["id"], clauses=["K1"])
    page = signed_in("reading").get(at(papers.plan, "slippage/")).text
    assert "<s>June 30, 2025</s>" in page


def test_who_stays_out_is_shown(signed_in, papers):
    page = signed_in("drafting").get(at(papers.plan, "participation/")).text
    assert '<span class="tag outside">Does not</span>' in page
    assert "somebody else must lead" in page
    assert "choice=in" in page


def test_home_shows_the_plan_and_the_brief_fits(signed_in, papers):
    reader = signed_in("reading")
    for address in ("/", "/brief/"):
        page = reader.get(address)
        assert page.status_code == 200
        assert "Implementation plan" in page.text


def test_a_withdrawn_plan_is_gone(site, signed_in):
    papers = Papers(site.node)
    withdraw(site.node, papers.plan["id"], reason="a test", by="drafting")
    assert signed_in("reading").get(at(papers.plan)).status_code == 404
