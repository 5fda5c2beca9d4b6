"""The pages of needs in a real browser, and what leaves the ministry from them."""

from __future__ import annotations

import re
from contextlib import closing

import pytest

from browserbook import axe, is_sideways, told
from cast import pull
from foedus.desk import actions
from foedus.kernel.refusals import Refused
from foedus.node import records
from foedus.node.records import Reader
from foedus.node.write import DEFAULT_MARKING, write
from foedus.pillars.procurement.queries import seen
from foedus.pillars.procurement.records.needs import Equivalence, Item, Requirement
from needsbook import BODIES, words

READER = Reader("INTERNAL")
PAGES = ("", "needs/", "bundles/", "market/", "frameworks/", "industry/", "workbook/")


def put(node, noun, **changes):
    """Written by a person that is none of those who sign in; for the own ministry, or `to`."""
    to = changes.pop("to", ())
    kind = f"procurement.{noun}"
    written = write(node, kind, BODIES[noun] | changes, by="drafting", to=to, person="author")
    return {"owner": node.member, "id": written.id}


def item(node, word, **changes):
    return put(node, "item", code=word, name=words(f"{word} truck"), **changes)


def need(node, word, of, **changes):
    return put(node, "requirement", code=word, title=words(f"{word} need"), item=of, **changes)


def mine(node, kind, code, owner="ALB"):
    return [
        one
        for one in seen(node, READER, kind)
        if one.owner == owner and getattr(one.body, "code", code) == code
    ]


@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "sr"])
def test_every_page_is_clean_and_fits_a_telephone(site, window, language):
    ours = item(site.node, f"Merlin{language}", family="logistics")
    need(site.node, f"Merlin{language}", ours, bundle=f"Merlin{language}")
    put(site.node, "bundle", code=f"Merlin{language}", title=words("Merlin"))
    seller = put(site.node, "supplier", code=f"Merlin{language}")
    step = {"from_quantity": 8, "unit_price_cents": 90_00}
    terms = {"supplier": seller, "item": ours, "price_breaks": [step]}
    put(site.node, "offer", code=f"Merlin{language}", **terms)
    put(site.node, "framework", families=["logistics"])
    made = {"family": "logistics", "year": 2028, "capacity": 3}
    put(site.node, "company", capacity=[made])
    put(site.node, "project")
    put(site.node, "innovation")
    page = window("drafting", width=390, scheme="dark", language=language)
    for path in (*PAGES, f"items/ALB/{ours['id']}/"):
        page.goto(f"/procurement/{path}")
        assert axe(page) == (), told(axe(page))
        assert not is_sideways(page), path
        assert len(page.content()) < 100_000
    assert page.locator("svg.chart").count() == 1
    assert page.said == page.strangers == []


def test_a_reader_has_no_workbook_and_says_nothing_about_equivalence(signed_in):
    with closing(signed_in("reading")) as visitor:
        assert visitor.get("/procurement/workbook/").status_code == 403
        assert visitor.get("/procurement/workbook/template/").status_code == 403
        assert visitor.fill("/procurement/equivalent/", at="/").status_code == 403
        assert visitor.get("/procurement/").status_code == 200


@pytest.mark.parametrize("place", ["ALB/x", "ALB/00000000-0000-4000-8000-000000000000/"])
def test_an_item_that_is_not_here_is_not_found(signed_in, place):
    with closing(signed_in("reading")) as visitor:
        assert visitor.get(f"/procurement/items/{place}").status_code == 404


def test_a_list_of_needs_goes_out_as_one_with_the_items_it_points_to(site, signed_in):
    node, hrv = site.node, site.partners[0]
    ours = item(node, "Nightjar")
    needs = [need(node, f"Nightjar{n}", ours) for n in range(3)]
    address = "/records/procurement.requirement/release/"
    with closing(signed_in("drafting")) as visitor:
        shown = visitor.get(address).text
        found = (re.search(rf'value="({one["id"]}/\d+)" checked', shown) for one in needs)
        values = [one[1] for one in found]
        asked = {"records": values, "f-to": "HRV", "f-classification": "INTERNAL"}
        nobody = visitor.fill(address, {**asked, "f-to": [], "act": "check"})
        assert "Nobody is chosen." in nobody.text
        nothing = visitor.fill(address, {**asked, "records": [], "act": "check"})
        assert "No record is chosen." in nothing.text
        meant = visitor.fill(address, {**asked, "act": "check"}).text
        assert "Chosen (3)" in meant
        assert "Nightjar truck" in meant
        listed = visitor.fill(address, {**asked, "act": "save"}).text
    link = re.search(r'/requests/[0-9a-f-]{36}/(?=">[^<]*Nightjar)', listed)[0]
    with closing(signed_in("checking")) as second:
        second.fill(link, {"act": "confirm", "f-reason": ""})
    pull(hrv, node)
    assert [len(mine(hrv, Requirement, f"Nightjar{n}")) for n in range(3)] == [1, 1, 1]
    assert len(mine(hrv, Item, "Nightjar")) == 1


@pytest.mark.parametrize("kind", ["procurement.budget", "procurement.alone", "desk.comment"])
def test_what_stays_at_home_has_no_such_page(signed_in, kind):
    with closing(signed_in("drafting")) as visitor:
        assert visitor.get(f"/records/{kind}/release/").status_code == 404


@pytest.mark.parametrize("noun", ["budget", "alone"])
def test_the_node_itself_lets_no_budget_out(site, noun):
    changes = {}
    if noun == "alone":
        changes["requirements"] = [need(site.node, "Osprey", item(site.node, "Osprey"))]
    with pytest.raises(Refused, match="stays-at-home"):
        put(site.node, noun, to=["HRV"], **changes)
    put(site.node, noun, **changes)


def test_an_equivalence_is_proposed_confirmed_and_reaches_the_other_owner(site, signed_in):
    node, hrv = site.node, site.partners[0]
    theirs = item(hrv, "Plover", to=["ALB"])
    pull(node, hrv)
    ours = item(node, "Plover")
    with closing(signed_in("drafting")) as visitor:
        page = visitor.get(f"/procurement/items/ALB/{ours['id']}/").text
        assert f'value="HRV/{theirs["id"]}"' in page
        said = {"item": f"ALB/{ours['id']}", "equivalent": f"HRV/{theirs['id']}", "reason": "Ok"}
        shown = visitor.fill("/procurement/equivalent/", said).text
        assert "a second person lets it out" in shown
        assert "Awaited: Croatia." in shown
        bad = visitor.fill("/procurement/equivalent/", {**said, "equivalent": said["item"]})
        assert "not its own equivalent" in bad.text or "Nobody is chosen" in bad.text
        assert visitor.fill("/procurement/equivalent/", {"item": "x"}).status_code == 404
    with closing(signed_in("checking")) as second:
        listed = second.get("/requests/").text
        link = re.findall(r"/requests/[0-9a-f-]{36}/", listed)[-1]
        second.fill(link, {"act": "confirm", "f-reason": ""})
    pull(hrv, node)
    (word,) = [
        one for one in seen(hrv, READER, Equivalence) if one.body.equivalent.id == theirs["id"]
    ]
    assert (word.owner, word.body.item.id) == ("ALB", ours["id"])
    assert len(mine(hrv, Item, "Plover")) == 1
    put(hrv, "equivalence", item=theirs, equivalent=ours, to=["ALB"])
    pull(node, hrv)
    with closing(signed_in("reading")) as visitor:
        assert "agreed" in visitor.get(f"/procurement/items/ALB/{ours['id']}/").text


@pytest.mark.parametrize("field", ["nsn", "code"])
def test_a_form_refuses_what_another_item_of_ours_has(site, field):
    staff = site.staff("drafting")
    number = "2320-01-230-0308" if field == "nsn" else "2320-01-230-0309"
    body = {"code": f"Quail-{field}", "name": words("Quail"), "nsn": number}
    actions.save(site.node, staff, Item.read(body))
    changed = {"code": "Quail-2"} if field == "nsn" else {"nsn": "2320-01-230-0310"}
    other = Item.read(body | changed)
    with pytest.raises(Refused) as caught:
        actions.save(site.node, staff, other)
    (refusal,) = caught.value.refusals
    assert (refusal.code, refusal.facts["field"]) == ("value-taken", field)


def test_no_request_lets_out_a_budget_or_too_many_records_at_once(site):
    staff = site.staff("drafting")
    kept = put(site.node, "budget", title=words("Rook"))
    budget = records.find(site.node, READER, kept["id"])
    with pytest.raises(Refused, match="stays-at-home"):
        actions.ask_release(site.node, staff, [budget], to=["HRV"], marking=DEFAULT_MARKING)
    one = records.find(site.node, READER, item(site.node, "Rook")["id"])
    with pytest.raises(Refused, match="too-many-together"):
        actions.ask_release(site.node, staff, [one] * 201, to=["HRV"], marking=DEFAULT_MARKING)
