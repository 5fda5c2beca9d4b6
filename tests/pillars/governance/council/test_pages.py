"""The pages of packages and candidates: who is refused, then the whole way in one ministry."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest

import councilbook as book
from foedus.node.write import write
from foedus.pillars.governance.records import Candidate

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture(scope="module")
def plan(site):
    return book.write_plan(site.node)["plan"]


@pytest.fixture(scope="module")
def frozen(site, plan):
    """The address of a package, frozen by the drafter through its form."""
    form = {"title": "DEMO: package", "note": ""}
    with closing(site.signed_in("drafting")) as drafter:
        answer = drafter.fill(f"/packages/new/?plan=ALB/{plan}", form)
    assert answer.url.path.startswith("/packages/ALB/"), answer.text
    return answer.url.path


@pytest.fixture(scope="module")
def candidate(site):
    body = {
        "state": "BGR",
        "name": {"en": "Bulgaria"},
        "stage": "invited",
        "basis": "nato_member",
        "history": [{"stage": "invited", "on": "2025-03-18", "source": "demo", "mark": "S"}],
    }
    return write(site.node, Candidate.kind, body, by="drafting").id


def votes(frozen, page):
    return frozen.replace("/packages/", "/votes/") + page


REFUSED = [
    ("reading", "/packages/new/"),
    ("approving", "/packages/new/"),
    ("administering", "/packages/"),
    ("administering", "/candidates/"),
]


@pytest.mark.parametrize(("role", "path"), REFUSED)
def test_a_page_without_the_right_is_refused(signed_in, role, path):
    assert signed_in(role).get(path).status_code == 403


@pytest.mark.parametrize(
    ("role", "page"),
    [
        ("reading", "send/"),
        ("checking", "decide/"),
        ("drafting", "confirm/"),
        ("reading", "close/"),
    ],
)
def test_an_act_without_the_right_is_refused(signed_in, frozen, role, page):
    assert signed_in(role).get(votes(frozen, page)).status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        f"/packages/ALB/{NOBODY}/",
        f"/packages/new/?plan=ALB/{NOBODY}",
        f"/packages/new/?plan=HRV/{NOBODY}",
        f"/candidates/ALB/{NOBODY}/",
        f"/votes/ALB/{NOBODY}/send/",
    ],
)
def test_what_is_not_here_is_not_found(signed_in, path):
    assert signed_in("drafting").get(path).status_code == 404


def test_nothing_is_put_to_the_vote_by_a_reader_without_clearance(signed_in, frozen):
    assert signed_in("reading", clearance="PUBLIC").get(frozen).status_code == 404


def test_a_form_says_what_is_wrong(signed_in, frozen, plan):
    drafter = signed_in("drafting")
    answer = drafter.fill(f"/packages/new/?plan=ALB/{plan}", {"title": "", "note": ""})
    assert answer.status_code == 400
    assert "Enter a title" in answer.text
    again = drafter.fill(f"/packages/new/?plan=ALB/{plan}", {"title": "DEMO: package"})
    assert "Nothing has changed" in again.text
    late = drafter.fill(votes(frozen, "send/"), {"deadline_on": "2020-01-01"})
    assert "Choose a day that is not over" in late.text
    assert "Enter a day" in drafter.fill(votes(frozen, "send/"), {"deadline_on": "soon"}).text


def test_there_is_no_certificate_before_the_close(signed_in, frozen):
    reader = signed_in("reading")
    for form in ("json", "pdf"):
        answer = reader.get(votes(frozen, f"certificate.{form}"))
        assert answer.status_code == 409
        assert "once the decision is closed" in answer.text


def test_a_package_is_sent_by_two_people_and_decided_by_a_third(site, signed_in, frozen):
    drafter, checker, minister = (
        signed_in(role) for role in ("drafting", "checking", "approving")
    )
    asked = drafter.fill(votes(frozen, "send/"), {"deadline_on": "2099-12-31", "text": "Please."})
    assert "Waits for a second person" in asked.text
    shown = checker.get(votes(frozen, "confirm/"))
    assert "Please." in shown.text
    assert "Croatia" in shown.text
    assert "Confirm that it leaves: DEMO: package" in checker.get("/").text
    sent = checker.fill(votes(frozen, "confirm/"), {"answer": "confirm"})
    assert "With the ministries" in sent.text
    assert "Decide: DEMO: package" in minister.get("/").text
    unclear = minister.fill(votes(frozen, "decide/"), {"choice": "return", "text": ""})
    assert unclear.status_code == 400
    assert "Give the reason" in unclear.text
    said = {"choice": "return", "text": "A step is missing.", "office": "Minister of Defence"}
    said["capacity"] = "acting"
    check = minister.fill(votes(frozen, "decide/"), said)
    assert "non-binding" in check.text
    digest = check.text.split('name="digest" value="')[1][:64]
    stale = minister.fill(votes(frozen, "decide/"), {**said, "checked": "1", "digest": "0" * 64})
    assert "The text has changed meanwhile" in stale.text
    done = minister.fill(votes(frozen, "decide/"), {**said, "checked": "1", "digest": digest})
    assert "A step is missing." in done.text
    assert "Minister of Defence (acting)" in done.text
    assert "Returned" in signed_in("reading").get("/packages/").text


def test_a_refused_submission_shows_the_reason(site, signed_in):
    plan = book.write_plan(site.node)["plan"]
    drafter, checker = signed_in("drafting"), signed_in("checking")
    page = drafter.fill(f"/packages/new/?plan=ALB/{plan}", {"title": "DEMO: two"}).url.path
    drafter.fill(votes(page, "send/"), {"deadline_on": "2099-12-31"})
    lacking = checker.fill(votes(page, "confirm/"), {"answer": "refuse", "reason": " "})
    assert lacking.status_code == 409
    checker.fill(votes(page, "confirm/"), {"answer": "refuse", "reason": "Too early."})
    assert "Too early." in drafter.get(page).text


def test_a_candidate_moves_forward_and_waits_for_the_vote(signed_in, candidate):
    drafter, page = signed_in("drafting"), f"/candidates/ALB/{candidate}/"
    proof = {"on": "2026-11-01", "source": "DEMO: a letter", "mark": "S"}
    back = drafter.fill(page, {"stage": "mentioned", **proof})
    assert "moves forward only" in back.text
    early = drafter.fill(page, {"stage": "observer", **proof, "on": "2020-01-01"})
    assert "before the last stage" in early.text
    assert (
        "Enter what shows it"
        in drafter.fill(page, {"stage": "observer", **proof, "source": ""}).text
    )
    assert signed_in("reading").fill(page, {"stage": "observer", **proof}).status_code == 400
    assert "DEMO: a letter" in drafter.fill(page, {"stage": "observer", **proof}).text
    moved = drafter.fill(page, {"stage": "member", **proof})
    assert "Membership is not decided yet" in moved.text
    assert "Its node is not known here" in moved.text
    assert "Members of NATO" not in moved.text or moved.status_code == 200
    board = signed_in("reading").get("/candidates/").text
    assert "Membership is not decided yet" in board


def test_the_preview_lists_what_a_member_would_see(site, signed_in, candidate):
    body = {"title": book.titled("shared plan"), "instrument": book.ref("ALB", NOBODY)}
    body |= {"starts_on": "2027-01-01", "ends_on": "2027-12-31", "members": list(book.ALL)}
    write(site.node, "governance.plan", body, by="drafting", to=["HRV", "XKX"])
    text = signed_in("drafting").get(f"/candidates/ALB/{candidate}/preview/").text
    assert "DEMO: shared plan" in text.split("Would stay closed")[0]
    assert "Ask a second person" not in text


def test_who_was_invited_can_be_answered(signed_in, candidate):
    text = signed_in("reading").get("/candidates/invitations/").text
    assert "were invited: Bulgaria." in text
    assert date(2025, 3, 18).strftime("%Y") in text


PAGES = ["/packages/", "/packages/new/", "/candidates/", "/candidates/invitations/"]


LEADS = {
    "en": "A package freezes a plan",
    "sq": "Një paketë e ngrin planin",
    "hr": "u točnim inačicama",
    "sr": "u tačnim verzijama",
}


@pytest.mark.parametrize("language", LEADS)
def test_every_page_speaks_every_language_and_stays_small(signed_in, frozen, candidate, language):
    everybody = signed_in("drafting", "checking", "approving", "reading", language=language)
    assert LEADS[language] in everybody.get("/packages/").text
    addresses = [*PAGES, frozen, f"/candidates/ALB/{candidate}/"]
    addresses += [f"/candidates/ALB/{candidate}/preview/", votes(frozen, "send/")]
    addresses += [votes(frozen, "decide/"), votes(frozen, "close/")]
    for path in addresses:
        answer = everybody.get(path)
        assert answer.status_code == 200, (path, answer.text[:500])
        assert len(answer.content) < 100_000
        assert "style=" not in answer.text
