"""The address of a list: what it refuses, and that it says what was asked."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest

from foedus.desk.lists.listing import ARRIVED, PAGES_BACK, Listing, key_of
from foedus.desk.lists.narrowing import facets
from foedus.kernel.refusals import Refused
from foedus.node.listing import Tally
from foedus.pillars.governance.records import Meeting, Plan, Step

REFUSED = [
    ({"colour": ["red"]}, "list-unknown-parameter"),
    ({"title": ["x"]}, "list-unknown-parameter"),  # a column, but no filter
    ({"order": ["description"]}, "list-unknown-order"),  # a field, but no column
    ({"order": ["participants"]}, "list-unknown-order"),  # several values: no order
    ({"order": ["nothing"]}, "list-unknown-order"),
    ({"down": ["yes"]}, "list-not-a-flag"),
    ({"compact": ["2"]}, "list-not-a-flag"),
    ({"order": ["code", "title"]}, "list-said-twice"),
    ({"q": ["x" * 201]}, "list-too-long"),
    ({"lead": ["ALB"] * 101}, "list-too-long"),
]


@pytest.mark.parametrize(("asked", "code"), REFUSED)
def test_what_the_list_does_not_have_is_refused(asked, code):
    with pytest.raises(Refused) as refused:
        Listing.read(Step, asked)
    assert [one.code for one in refused.value.refusals] == [code]


def test_every_refusal_is_named_at_once():
    with pytest.raises(Refused) as refused:
        Listing.read(Step, {"colour": ["red"], "down": ["up"]})
    assert len(refused.value.refusals) == 2


def read(address, body=Step):
    return Listing.read(body, parse_qs(address.lstrip("?")))


ADDRESSES = [
    "",
    "?order=due_on",
    "?order=due_on&down=1",
    "?lead=ALB&lead=HRV&owner=ALB&q=bridge+over&order=title&compact=1",
    "?q=x&after=abc&after=def",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_says_the_same_again(address):
    assert read(address).address() == address


def test_empty_parameters_ask_for_nothing():
    assert Listing.read(Step, {"q": [""], "lead": [""], "order": [""], "after": [""]}) == (
        Listing.read(Step, {})
    )


def test_the_newest_comes_first_without_an_order():
    query = read("").query("en")
    assert (query.order, query.descending) == ("", True)
    oldest = read(f"?order={ARRIVED}").query("en")
    assert (oldest.order, oldest.descending) == ("", False)


@pytest.mark.parametrize(
    ("body", "column", "key"),
    [
        (Step, "title", "title@hr"),
        (Step, "due_on", "due_on"),
        (Step, "lead", "lead"),
        (Plan, "members", ""),
        (Meeting, "place", "place"),
    ],
)
def test_a_text_is_sorted_by_the_alphabet_of_the_reader(body, column, key):
    assert key_of(body, column, "hr") == key


def test_a_heading_turns_its_own_order_round_and_begins_at_the_first_page():
    listing = read("?order=code&after=abc")
    turned = listing.sorted_by("code")
    assert turned.address() == "?order=code&down=1"
    assert turned.sorted_by("code").address() == "?order=code"
    assert turned.sorted_by("title").address() == "?order=title"


def test_a_filter_can_be_taken_away_alone():
    listing = read("?lead=ALB&lead=HRV&owner=ALB&q=x&after=abc")
    assert listing.without("lead", "ALB").address() == "?lead=HRV&owner=ALB&q=x"
    assert listing.without("owner", "ALB").address() == "?lead=ALB&lead=HRV&q=x"
    assert listing.without("q").address() == "?lead=ALB&lead=HRV&owner=ALB"
    assert not listing.plain().is_narrowed


def test_pages_lead_on_and_back():
    listing = read("?order=code")
    there = listing.next("one").next("two")
    assert there.query("en").after == "two"
    assert there.previous().query("en").after == "one"
    assert there.previous().previous() == listing


def test_the_way_back_does_not_grow_for_ever():
    listing = read("")
    for number in range(PAGES_BACK + 5):
        listing = listing.next(f"c{number}")
    assert len(listing.trail) == PAGES_BACK
    assert listing.trail[-1] == f"c{PAGES_BACK + 4}"


def test_a_choice_says_how_many_records_it_has_and_where_counting_stopped():
    asked = Listing.read(Step, {"lead": ["XKX"]})
    tallies = (Tally("ALB", 100, is_least=True), Tally("BGR", 0, is_least=True), Tally("HRV", 7))
    (facet,) = facets(asked, {"lead": tallies}, "en", {})
    said = {one.value: (one.count, one.is_chosen) for one in facet.choices}
    assert said == {
        "ALB": ("at least 100", False),
        "BGR": ("", False),
        "HRV": ("7", False),
        "XKX": ("0", True),
    }
