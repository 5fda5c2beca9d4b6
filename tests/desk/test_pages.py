"""The pages of a record over HTTP: who may, what is refused, and one record's whole way out."""

from __future__ import annotations

import contextlib
import re

import pytest

from cast import pull
from foedus.desk import actions
from foedus.desk.permit import Staff
from foedus.desk.phrases import LANGUAGES
from foedus.node import records
from foedus.node.records import Reader
from foedus.node.write import Marking
from foedus.pillars.governance.records import Engagement

READER = Reader("RESTRICTED")
NEW = "/records/governance.engagement/new/"
TALKS = {
    "f-title_en": "Talks in Sofia",
    "f-on": "2026-12-01",
    "f-lead": "ALB",
    "f-with_whom_en": "Bulgaria",
}


@pytest.fixture
def signed_in(site):
    """Clients that are closed when the test ends."""
    with contextlib.ExitStack() as stack:

        def enter(*roles, **more):
            client = site.signed_in(*roles, **more)
            stack.callback(client.close)
            return client

        yield enter


def form_of(page):
    """Every input of the page's last form as a browser would send it."""
    inner = page.text.rpartition("<form")[2]
    sent = {}
    for tag in re.findall(r"<input[^>]*>", inner):
        found = dict(re.findall(r'(\w[\w-]*)="([^"]*)"', tag))
        if found.get("type") in {"radio", "checkbox"} and " checked" not in tag:
            continue
        sent.setdefault(found["name"], []).append(found.get("value", ""))
    return sent


def written(client, changes=None):
    """A record made in the browser: the form, a look at the answers, saved."""
    check = client.fill(NEW, {**TALKS, **(changes or {}), "act": "check"})
    assert "Check before saving" in check.text, check.text
    return client.post(NEW, data={**form_of(check), "act": "save"})


def ref_of(page):
    return re.search(r"/records/([\w.-]+)/([A-Z]{3})/([0-9a-f-]{36})/", str(page.url)).groups()


def test_refuses_a_reader_to_write(signed_in):
    assert signed_in("reading").get(NEW).status_code == 403


def test_a_kind_that_is_not_there_is_no_page(signed_in):
    assert signed_in("drafting").get("/records/governance.nothing/new/").status_code == 404


def test_refuses_with_a_summary_that_leads_to_the_fields(signed_in):
    page = signed_in("drafting").fill(NEW, {**TALKS, "f-on": "", "act": "check"})
    assert "There is something to correct" in page.text
    assert 'href="#id_f-on"' in page.text
    assert 'id="id_f-on"' in page.text
    assert 'value="Talks in Sofia"' in page.text


def test_refuses_what_the_kind_refuses_before_anything_is_written(signed_in):
    path = "/records/governance.office-holder/new/"
    fields = {"f-member": "HRV", "f-office_en": "Minister", "f-holder": "A. B."}
    more = {"f-capacity": "full", "f-from_on": "2026-01-01", "act": "check"}
    page = signed_in("drafting").fill(path, {**fields, **more})
    assert 'href="#id_f-member"' in page.text


def test_values_to_begin_with_come_from_the_address(signed_in):
    page = signed_in("drafting").get(f"{NEW}?on=2026-05-06&title=From+a+meeting&lead=HRV")
    assert 'value="2026-05-06"' in page.text
    assert "From a meeting" in page.text
    assert 'value="HRV" selected' in page.text


def test_goes_on_to_a_page_of_this_node_only(signed_in):
    client = signed_in("drafting")
    for wanted, is_followed in (("/requests/", True), ("https://elsewhere.example/", False)):
        check = client.fill(f"{NEW}?next={wanted}", {**TALKS, "act": "check", "next": wanted})
        saved = client.post(NEW, data={**form_of(check), "act": "save"}, follow_redirects=False)
        assert (saved.headers["location"] == wanted) is is_followed


def test_a_record_is_checked_saved_and_shown(signed_in):
    page = written(signed_in("drafting"))
    assert page.status_code == 200
    assert "only us (Albania)" in page.text
    assert "Talks in Sofia" in page.text


def test_a_wrong_kind_in_the_address_leads_to_the_right_one(signed_in):
    client = signed_in("drafting")
    _, owner, id_ = ref_of(written(client))
    page = client.get(f"/records/-/{owner}/{id_}/")
    assert ref_of(page)[0] == "governance.engagement"


def test_a_record_for_others_looks_like_none(signed_in):
    _, owner, id_ = ref_of(written(signed_in("drafting")))
    public = signed_in("reading", clearance="PUBLIC")
    assert public.get(f"/records/governance.engagement/{owner}/{id_}/").status_code == 404


def test_shows_both_when_somebody_was_faster(signed_in):
    mine, theirs = signed_in("drafting"), signed_in("drafting", "checking")
    _, owner, id_ = ref_of(written(mine))
    path = f"/records/governance.engagement/{owner}/{id_}/edit/"
    begun = form_of(mine.get(path))
    other = theirs.fill(
        path, {**form_of(theirs.get(path)), **TALKS, "f-place": "Varna", "act": "check"}
    )
    theirs.post(path, data={**form_of(other), "act": "save"})
    page = mine.post(path, data={**begun, **TALKS, "f-place": "Plovdiv", "act": "check"})
    assert page.status_code == 409
    assert "Varna" in page.text
    assert 'value="Plovdiv"' in page.text
    again = mine.post(path, data={**form_of(page), **TALKS, "f-place": "Plovdiv", "act": "check"})
    assert "Check before saving" in again.text


def test_from_a_draft_to_a_partner_by_two_persons(site, signed_in):
    anna, bora = signed_in("drafting"), signed_in("checking")
    _, owner, id_ = ref_of(written(anna))
    path = f"/records/governance.engagement/{owner}/{id_}/release/"
    begun = {**form_of(anna.get(path)), "f-to": ["HRV"]}
    meaning = anna.post(path, data={**begun, "act": "check"})
    assert "only these members: Albania, Croatia" in meaning.text
    assert "Kosovo" in meaning.text
    asked = anna.post(path, data={**form_of(meaning), "act": "save"})
    assert "A second person is asked" in asked.text
    request = re.search(r'href="(/requests/[0-9a-f-]{36}/)"', asked.text)[1]
    assert "You cannot confirm this" in anna.get(request).text
    refused = anna.fill(request, {"act": "confirm"})
    assert "You asked for this release" in refused.text
    hrv = site.partners[0]
    pull(hrv, site.node)
    assert records.find(hrv, READER, id_, owner="ALB") is None
    assert request in bora.get("/requests/").text
    done = bora.fill(request, {"act": "confirm"})
    assert "Confirmed" in done.text
    pull(hrv, site.node)
    assert records.find(hrv, READER, id_, owner="ALB").body["title"] == {"en": "Talks in Sofia"}
    history = anna.get(f"/records/governance.engagement/{owner}/{id_}/history/")
    assert "Released to more members" in history.text
    assert "received" in history.text


def test_refuses_to_publish_what_is_not_public(signed_in):
    client = signed_in("drafting")
    _, owner, id_ = ref_of(written(client))
    path = f"/records/governance.engagement/{owner}/{id_}/release/"
    page = client.post(path, data={**form_of(client.get(path)), "f-public": "1", "act": "check"})
    assert 'href="#id_f-classification_0"' in page.text


def test_what_nobody_saw_is_withdrawn_at_once(signed_in):
    client = signed_in("drafting")
    _, owner, id_ = ref_of(written(client))
    path = f"/records/governance.engagement/{owner}/{id_}/withdraw/"
    assert "Nobody outside the ministry has seen it" in client.get(path).text
    assert "needed" in client.fill(path, {"f-reason": ""}).text
    page = client.fill(path, {"f-reason": "Written twice."})
    assert "Reason given: Written twice." in page.text


def foreign(site):
    """A record of Croatia that arrived here."""
    hrv = site.partners[0]
    ivo = Staff("ivo", "Ivo", ("drafting",), READER)
    mara = Staff("mara", "Mara", ("approving",), READER)
    wire = {
        "title": {"en": "Talks"},
        "on": "2026-12-01",
        "lead": "HRV",
        "place": "Split",
        "with_whom": {"en": "x"},
        "purpose": {},
        "talking_points": {},
        "outcome": {},
    }
    body = Engagement.read(wire)
    record = records.find(hrv, READER, actions.save(hrv, ivo, body).id)
    request = actions.ask_release(hrv, ivo, [record], to=("ALB",), marking=Marking())
    actions.decide_request(hrv, mara, request.id, confirm=True)
    pull(site.node, hrv)
    return f"/records/governance.engagement/HRV/{record.id}/"


def test_a_proposal_carries_only_what_differs(site, signed_in):
    client, path = signed_in("drafting"), foreign(site)
    assert "edit/" not in client.get(path).text
    begun = form_of(client.get(f"{path}change/"))
    same = client.post(
        f"{path}change/", data={**begun, "f-lead": "HRV", "why-reason": "x", "act": "save"}
    )
    assert "Nothing differs" in same.text
    sent = {**begun, "f-lead": "HRV", "f-place": "Zadar", "why-reason": "Closer.", "act": "save"}
    page = client.post(f"{path}change/", data=sent)
    assert "The proposal is saved" in page.text
    changes = records.current(site.node, READER, kind="desk.change", owner="ALB", limit=500)
    assert [one.body["fields"] for one in changes if one.body["about"]["id"] in path] == [
        {"place": "Zadar"}
    ]


def test_a_comment_is_kept_inside_or_sent(site, signed_in):
    client, path = signed_in("drafting"), foreign(site)
    page = client.fill(f"{path}comment/", {"f-text": "Hm.", "f-reach": "us"})
    assert "saved for our ministry" in page.text
    assert "Hm." in page.text
    page = client.fill(f"{path}comment/", {"f-text": "Good.", "f-reach": "owner"})
    assert "when a second person confirms" in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_its_words(signed_in, language):
    client = signed_in("drafting")
    _, owner, id_ = ref_of(written(client))
    client.cookies.set("foedus_language", "sr-latn" if language == "sr" else language)
    base = f"/records/governance.engagement/{owner}/{id_}/"
    paths = [NEW, "/requests/", "/components/"]
    for path in (*paths, *(f"{base}{page}" for page in PAGES)):
        page = client.get(path)
        assert page.status_code == 200, path
        assert len(page.content) < 100_000, path


PAGES = ("", "edit/", "history/", "withdraw/", "release/", "comment/")
