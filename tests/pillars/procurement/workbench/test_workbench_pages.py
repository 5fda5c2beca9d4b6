"""The workbench over HTTP and in a browser: an order planned, stopped, changed and compared."""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path

import pytest

from browserbook import axe, is_sideways, shots, told
from casebook import BULGARIA, CAST, offer, pooled
from foedus.pillars.procurement.intake import read_case
from orderbook import clear, ended, put_order, take_away, unknown, write_case

ROOT = Path(__file__).parents[4]
MISSILES = "DEMO: workbench missiles"
SETTINGS = {"objective": "cost", "minutes": "5"}


@pytest.fixture(scope="module")
def orders(site):
    """Addresses of a small order, one whose needs cannot be met, one with a hole, a large one."""
    clear(site)
    small = pooled(members=(*CAST, BULGARIA))
    _, offers, needs = write_case(site.node, site.partners, small, prefix="WB-")
    late = pooled(
        items=(small.items[0].model_copy(update={"item": "late"}),),
        requirements=tuple(
            need.model_copy(update={"item": "late", "requirement": f"late-{need.member}"})
            for need in small.requirements
        ),
        suppliers=(small.suppliers[0].model_copy(update={"supplier": "LATE"}),),
        offers=(offer("LATE", "LATE", "late", 100_00, lead_time_days=3_000),),
        price_breaks=(),
    )
    _, late_offers, late_needs = write_case(site.node, site.partners, late, prefix="WB-")
    adriatic = read_case(ROOT / "demo" / "adriatic")
    _, many_offers, many_needs = write_case(site.node, site.partners, adriatic, prefix="WB-")
    hole = {**needs, "hole": {"owner": "HRV", "id": unknown()}}
    made = {
        "small": put_order(
            site.node, small, offers, needs, title=MISSILES, candidates=["BGR"], matters="both"
        ),
        "late": put_order(site.node, late, late_offers, late_needs, title="DEMO: workbench late"),
        "hole": put_order(site.node, small, offers, hole, title="DEMO: workbench hole"),
        "large": put_order(
            site.node, adriatic, many_offers, many_needs, title="DEMO: workbench large"
        ),
    }
    yield {name: f"/procurement/orders/ALB/{id_}/" for name, id_ in made.items()}
    take_away(site.node, site.partners)


def asked(visitor, address, **fields):
    """Ask for a run; its address."""
    is_form = address.endswith(("what-if/", "sweep/", "accession/"))
    answer = visitor.fill(address if is_form else f"{address}start/", {**SETTINGS, **fields})
    assert answer.status_code == 200, answer.text
    assert "/procurement/runs/" in str(answer.url), answer.text
    return answer.url.raw_path.decode()


@pytest.fixture(scope="module")
def planned(site, orders):
    """A finished run of the small order, and its page."""
    with contextlib.closing(site.signed_in("drafting")) as visitor:
        run = asked(visitor, orders["small"], front="1", shares="1", title="Plain")
        return run, ended(visitor, run)


def test_who_may_only_read_asks_for_no_run(signed_in, orders):
    reader = signed_in("reading")
    assert reader.fill(orders["small"] + "start/", SETTINGS, at="/").status_code == 403
    for path in ("what-if/", "sweep/", "accession/"):
        assert reader.get(orders["small"] + path).status_code == 403


@pytest.mark.parametrize("path", ["", "stop/", "export/?format=json", "lists/lines/", "shares/"])
def test_a_run_that_is_not_here_is_not_there(signed_in, path):
    address = f"/procurement/runs/{unknown()}/{path}"
    visitor = signed_in("drafting")
    answer = visitor.fill(address, at="/") if path == "stop/" else visitor.get(address)
    assert answer.status_code == 404


def test_a_run_is_not_for_a_lower_clearance(signed_in, planned):
    low = signed_in("reading", clearance="PUBLIC")
    run, _ = planned
    for path in ("", "lists/lines/", "export/?format=json"):
        assert low.get(run + path).status_code == 404


def test_what_does_not_fit_is_named_with_its_place_and_cure(signed_in, orders):
    page = signed_in("drafting").get(orders["hole"]).text
    problem = re.search(r'<ul class="lines"><li>(.*?)</li>', page, re.DOTALL)[1]
    assert "/records/-/HRV/" in problem
    assert "<strong>" in problem
    assert 'name="minutes"' not in page


def test_a_new_order_begins_with_all_members(signed_in):
    form = signed_in("drafting").get("/procurement/orders/new/")
    assert form.status_code == 200
    for name in ("members", "candidates", "requirements", "offers", "order_on", "matters"):
        assert f'name="f-{name}"' in form.text or f'id="id_f-{name}' in form.text
    assert signed_in("reading").get("/procurement/orders/new/").status_code == 403


def test_wrong_answers_come_back_with_what_was_written(signed_in, orders):
    visitor = signed_in("drafting")
    answer = visitor.fill(orders["small"] + "start/", {"objective": "delivery", "minutes": "soon"})
    assert answer.status_code == 400
    assert 'href="#minutes"' in answer.text
    assert 'value="soon"' in answer.text


@pytest.mark.parametrize("query", ["member=ITA", "period=99", "period=x", "page=²"])
def test_a_filter_that_is_no_choice_is_named(signed_in, planned, query):
    answer = signed_in("reading").get(f"{planned[0]}lists/lines/?{query}")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text


def test_an_unknown_list_or_format_is_not_there(signed_in, planned):
    visitor = signed_in("reading")
    assert visitor.get(f"{planned[0]}lists/secrets/").status_code == 404
    assert visitor.get(f"{planned[0]}export/?format=exe").status_code == 404


def test_a_link_stops_nothing(signed_in, planned):
    assert signed_in("drafting").get(f"{planned[0]}stop/").status_code == 405


def test_needs_that_cannot_be_met_are_listed(signed_in, orders):
    visitor = signed_in("drafting")
    page = ended(visitor, asked(visitor, orders["late"]))
    assert "cannot be met" in page
    assert "WB-late" in page


def test_the_result_says_who_pays_what_alone_and_together(planned):
    _, page = planned
    assert "Worth it" in page
    assert "our estimate" in page
    for name in ("Albania", "Croatia", "Kosovo"):
        assert name in page
    assert "Mean days to delivery, alone" in page


def test_long_lists_are_filtered(signed_in, planned):
    visitor = signed_in("reading")
    run, _ = planned
    page = visitor.get(f"{run}lists/lines/?member=XKX&item=MISSILE").text
    rows = page.split("<tbody>")[1]
    assert "Kosovo" in rows
    assert "Albania" not in rows
    assert "<tbody>" not in visitor.get(f"{run}lists/lines/?item=no-such-thing").text
    assert "Price step" in visitor.get(f"{run}lists/gains/").text


def test_shares_say_who_would_leave(signed_in, planned):
    page = signed_in("reading").get(f"{planned[0]}shares/").text
    assert "Nucleolus" in page
    assert "leaving" in page


@pytest.mark.parametrize(
    ("form", "begins"), [("json", b'{"joint"'), ("xlsx", b"PK"), ("csv", b"Member")]
)
def test_results_are_files_too(signed_in, planned, form, begins):
    answer = signed_in("reading").get(f"{planned[0]}export/?format={form}")
    assert answer.content.startswith(begins)
    assert f'.{form}"' in answer.headers["content-disposition"]


def test_a_run_waits_its_turn_and_may_be_stopped_before(signed_in, orders):
    visitor = signed_in("drafting")
    first = asked(visitor, orders["large"], front="1", shares="1")
    second = asked(visitor, orders["small"])
    assert "Waiting" in visitor.get(second).text
    visitor.fill(f"{second}stop/", at=second)
    assert "Stopped before there was any plan" in ended(visitor, second)
    visitor.fill(f"{first}stop/", at=first)
    ended(visitor, first)


def test_scenarios_are_kept_and_compared(signed_in, orders, planned):
    visitor = signed_in("drafting")
    changes = {"members": ["ALB", "XKX"], "kind-1": "price", "what-1": "suppliers:*"}
    run = asked(visitor, f"{orders['small']}what-if/", **changes, **{"size-1": "10"})
    assert "Prices move" in ended(visitor, run)
    ids = [address.split("/")[3] for address in (planned[0], run)]
    compare = f"/procurement/runs/compare/?run={ids[0]}&run={ids[1]}"
    page = visitor.get(compare).text
    assert "Saving against the first" in page
    assert "Price steps that are reached" in page
    tables = json.loads(visitor.get(f"{compare}&format=json").text)
    assert tables[0]["columns"][1:] == ["Plain", "Scenario"]
    assert visitor.get(f"{compare}&format=exe").status_code == 404
    few = visitor.get(f"/procurement/runs/compare/?run={ids[0]}")
    assert few.status_code == 400
    assert "two to five" in few.text


def test_a_declared_sweep_is_computed_and_exported(signed_in, orders):
    visitor = signed_in("drafting")
    declaration = '[[set]]\nprices = { suppliers = "each", pct = [-10, 10] }'
    run = asked(visitor, f"{orders['small']}sweep/", declaration=declaration)
    assert "Every scenario" in ended(visitor, run)
    assert json.loads(visitor.get(f"{run}export/?format=json").text)["open"] == 0
    assert visitor.get(f"{run}export/?format=xlsx").content.startswith(b"PK")


def test_what_bulgaria_would_change_stands_side_by_side(signed_in, orders):
    visitor = signed_in("drafting")
    form = f"{orders['small']}accession/"
    wrong = visitor.fill(form, {**SETTINGS, "member": "BGR", "needs": "tank 3 2027-09-01"})
    assert wrong.status_code == 400
    assert "there is no item" in wrong.text
    needs = "ALB-WB-missile 300 2027-09-01"
    page = ended(visitor, asked(visitor, form, member="BGR", needs=needs))
    for words in ("Bulgaria pays", "Mean price of a unit", "Shares by each rule", "Funding:"):
        assert words in page


@pytest.mark.browser
def test_a_run_is_watched_and_stopped_in_a_browser(window, orders, tmp_path):
    """Live progress without a script; Stop keeps the best plan so far."""
    page = window("drafting", javascript=False)
    page.goto(orders["large"])
    page.check("#front")
    page.get_by_role("button", name="Start").click()
    page.get_by_text("Best plan so far").wait_for(timeout=120_000)
    page.get_by_role("button", name="Stop and keep the best plan").click()
    page.get_by_text("Stopped by a person").wait_for(timeout=120_000)
    assert page.get_by_text("Together against alone").first.is_visible()
    seen = window("drafting")
    seen.goto(page.url)
    for view in ("", "lists/gains/", "lists/lines/"):
        seen.goto(page.url + view)
        assert axe(seen) == (), told(axe(seen))
        shots(seen, "workbench", tmp_path)
        assert not is_sideways(seen)
    assert seen.said == []
    assert seen.strangers == []
