"""Lists: first what a user must not learn from them, then order, filters, words and pages."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import pull
from foedus.kernel.refusals import Refused
from foedus.node import listing, records
from foedus.node.listing import Query
from foedus.node.rebuild import rebuild
from foedus.node.write import release, withdraw
from listbook import CLERK, KINDS, MINISTER, PLAIN, SECRET, STEP, asked, choices, put, titles

WAYS = (5_000, 0)
"""Gather what is rare, or walk whatever it is."""


@pytest.fixture(params=WAYS, ids=["gathered", "walked"])
def either_way(request, monkeypatch):
    monkeypatch.setattr(listing, "FEW", request.param)


@pytest.fixture
def alb(make_node):
    return make_node("ALB", knows=("HRV", "XKX"), kinds=KINDS)


@pytest.fixture(scope="module")
def steps(nodes):
    """Twelve open steps and twelve secret ones beside them, with the same words and keys."""
    node = nodes.make("ALB", knows=("HRV", "XKX"), kinds=KINDS)
    for number in range(12):
        fields = {"due": f"2027-01-{30 - number}", "who": ("ALB", "HRV", "XKX")[: number % 3 + 1]}
        put(node, f"Čelik {number:02}", **fields)
        put(node, f"Čelik {number:02}", marking=SECRET, **fields)
    put(node, "Another", text="nothing to find")
    put(node, "Hidden", marking=SECRET, who=("BGR",), due="2026-01-01", text="buried")
    return node


# ---- what must not be learnt


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize(
    "query",
    [
        asked(text="hidden"),
        asked(text="bur"),
        asked(where={"who": ("BGR",)}),
        asked(where={"due": ("2026-01-01",)}),
        asked(starts={"title": "hid"}),
        asked(order="due", text="hid", descending=True),
        asked(order="", text="buried"),
    ],
    ids=str,
)
def test_a_record_that_one_may_not_see_leaves_no_trace(steps, query):
    page = listing.page(steps, CLERK, query)
    assert (page.rows, page.total, page.more, page.total_is_least) == ((), 0, False, False)
    assert len(listing.page(steps, MINISTER, query).rows) == 1
    assert not choices(steps, CLERK, replace(query, where={}), "who") or query.where


@pytest.mark.usefixtures("either_way")
def test_totals_and_facets_count_only_what_one_may_see(steps):
    assert listing.page(steps, CLERK, asked()).total == 13
    assert listing.page(steps, MINISTER, asked()).total == 26
    assert choices(steps, CLERK, asked(), "who") == (("ALB", 13), ("HRV", 8), ("XKX", 4))
    assert ("BGR", 1) in choices(steps, MINISTER, asked(), "who")
    facets = choices(steps, CLERK, asked(text="celik"), "who")
    assert facets == (("ALB", 12), ("HRV", 8), ("XKX", 4))


def test_changes_and_the_tide_are_only_those_one_may_see(alb):
    put(alb, "open")
    tide = listing.tide(alb, CLERK)
    put(alb, "hidden", marking=SECRET)
    assert listing.changes(alb, CLERK, tide) == ()
    assert listing.tide(alb, CLERK) == tide < listing.tide(alb, MINISTER)
    assert [row.body["title"] for row in listing.changes(alb, MINISTER, tide)] == ["hidden"]


def test_the_keys_themselves_are_as_secret_as_the_record(steps):
    query = "SELECT count(*), count(*) FILTER (WHERE value LIKE '%hidden%') FROM posting"
    with records.reading_as(steps, CLERK) as connection:
        keys, hidden = connection.execute(query).fetchone()
    with records.reading_as(steps, MINISTER) as connection:
        all_keys, all_hidden = connection.execute(query).fetchone()
    assert 0 < keys < all_keys
    assert (hidden, all_hidden) == (0, 2)


@pytest.mark.usefixtures("either_way")
def test_two_worlds_that_differ_in_what_is_hidden_look_the_same(make_node):
    """Everything that a list says, in a world with secret steps and in one without."""
    plain, fuller = (make_node("ALB", knows=("HRV",), kinds=KINDS) for _ in range(2))
    for number in range(8):
        ident = f"00000000-0000-4000-8000-{number:012x}"
        for node in (plain, fuller):
            put(node, f"step {number // 2}", id=ident, who=("ALB", "HRV")[: 1 + number % 2])
        put(fuller, f"step {number}", marking=SECRET, who=("XKX",))
    assert views(plain, CLERK) == views(fuller, CLERK)
    assert views(plain, MINISTER) != views(fuller, MINISTER)


def views(node, reader):
    queries = [
        Query((STEP, PLAIN), order=order, limit=3, **more)
        for order in ("", "title", "due")
        for more in ({}, {"text": "st"}, {"where": {"who": ("HRV", "XKX")}}, {"descending": True})
    ]
    return [list(_seen(node, reader, query)) for query in queries]


def _seen(node, reader, query):
    yield choices(node, reader, query, "who")
    while True:
        page = listing.page(node, reader, query)
        yield [row.id for row in page.rows], page.more, page.total, page.total_is_least
        if not page.more:
            return
        if query.order:  # in the order of arrival the cursor tells when, as the records do
            yield page.after
        query = replace(query, after=page.after)


def cursor(*parts):
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode()


SOME_ID = "00000000-0000-4000-8000-000000000000"
FORGED = {
    "no base64": "!",
    "not ASCII": "č",
    "no JSON": base64.urlsafe_b64encode(b"x").decode(),
    "too deep": base64.urlsafe_b64encode(b"[" * 2_900).decode(),
    "too long": "A" * 5_000,
    "too few parts": cursor("title", False, "x"),
    "another order": cursor("due", False, "x", "ALB", SOME_ID),
    "another direction": cursor("title", True, "x", "ALB", SOME_ID),
    "a number for a key": cursor("title", False, 7, "ALB", SOME_ID),
    "no text for a key": cursor("title", False, None, "ALB", SOME_ID),
    "a key that cannot be": cursor("title", False, "a\0b", "ALB", SOME_ID),
    "half a letter": cursor("title", False, "\ud800", "ALB", SOME_ID),
    "no owner": cursor("title", False, "x", 1, SOME_ID),
    "no id": cursor("title", False, "x", "ALB", "' OR true"),
    "an id in another spelling": cursor("title", False, "x", "ALB", SOME_ID.replace("-", "")),
}


@pytest.mark.parametrize("forged", FORGED)
def test_a_forged_cursor_is_refused(steps, forged):
    with pytest.raises(Refused) as refused:
        listing.page(steps, CLERK, asked(after=FORGED[forged]))
    assert refused.value.refusals[0].code == "not-a-cursor"


@pytest.mark.parametrize("at", ["x", True, -1, 2**63, 1.5])
def test_so_is_one_with_a_tide_that_cannot_be(steps, at):
    with pytest.raises(Refused, match="not-a-cursor"):
        listing.page(steps, CLERK, asked(order="", after=cursor("", False, at, "ALB", SOME_ID)))


def test_a_cursor_to_a_hidden_record_shows_only_what_comes_after_it(steps):
    (hidden,) = listing.page(steps, MINISTER, asked(text="hidden")).rows
    at = cursor("title", False, "hidden", hidden.owner, hidden.id)
    later = [title for title in titles(steps) if title.casefold() > "hidden"]
    assert [row.body["title"] for row in listing.page(steps, CLERK, asked(after=at)).rows] == later


@pytest.mark.parametrize("field", [{"kinds": ()}, {"limit": 0}, {"limit": 501}])
def test_a_list_of_nothing_or_of_everything_is_an_error(field):
    with pytest.raises(ValueError, match=r"list|page"):
        asked(**field)


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize(
    "nasty", ["\0", "\ud800", "a\0b", "'; DROP TABLE record; --", "%(x)s", "%"]
)
def test_no_text_of_a_user_breaks_a_list(steps, nasty):
    for query in (
        asked(text=nasty),
        asked(where={"title": (nasty,)}),
        asked(where={nasty: ("x",)}),
        asked(starts={"title": nasty}),
        asked(order=nasty),
        asked(owners=(nasty,)),
        asked(kinds=(nasty,)),
    ):
        assert listing.page(steps, CLERK, query).total == 0
    assert choices(steps, CLERK, asked(), nasty) == ()


# ---- what a list shows


@pytest.mark.usefixtures("either_way")
@pytest.mark.parametrize("limit", [1, 5, 13, 50])
def test_pages_follow_each_other_without_gap_or_repetition(steps, limit):
    whole = [f"Čelik {number:02}" for number in range(12)]
    assert titles(steps, text="celik", limit=limit) == whole
    assert titles(steps, text="celik", limit=limit, order="due") == whole[::-1]
    assert titles(steps, text="celik", limit=limit, descending=True) == whole[::-1]
    assert titles(steps, text="celik", limit=limit, order="") == whole
    assert titles(steps, limit=limit) == ["Another", *whole]


@pytest.mark.parametrize(
    "fields",
    [{}, {"text": "celik"}, {"order": "", "descending": True}, {"where": {"who": ("XKX",)}}],
)
def test_the_whole_list_is_its_pages_together(steps, fields):
    paged = titles(steps, **fields, limit=5)
    for most, is_cut in ((len(paged) - 1, True), (len(paged), False)):
        rows, more = listing.whole(steps, CLERK, asked(**fields), most=most)
        assert [row.body["title"] for row in rows] == paged[:most]
        assert more is is_cut


@pytest.mark.usefixtures("either_way")
def test_records_with_one_key_are_paged_by_owner_and_id(alb, make_node):
    hrv = make_node("HRV", knows=("ALB", "XKX"), kinds=KINDS)
    for owner in (alb, hrv):
        for number in range(5):
            put(owner, "same", to=("ALB", "HRV"), id=f"{number}" + SOME_ID[1:])
    pull(alb, hrv)
    page, found = None, []
    while page is None or page.more:
        page = listing.page(alb, CLERK, asked(limit=3, after=page.after if page else ""))
        found += [(row.owner, row.id[0]) for row in page.rows]
    assert found == [(owner, str(n)) for owner in ("ALB", "HRV") for n in range(5)]
    assert listing.page(alb, CLERK, asked(owners=("HRV",))).total == 5
    assert len(titles(alb, owners=("HRV",), text="same", limit=2)) == 5
    assert choices(alb, CLERK, asked(owners=("HRV",)), "due") == (("2027-01-01", 5),)


@pytest.mark.usefixtures("either_way")
def test_filters_and_words_narrow_a_list_together(steps):
    assert len(titles(steps, where={"who": ("HRV",)})) == 8
    assert len(titles(steps, where={"who": ("HRV", "XKX")})) == 8
    assert len(titles(steps, where={"who": ("ALB",), "due": ("2027-01-30", "2027-01-29")})) == 2
    assert titles(steps, where={"who": ()}) == []
    assert titles(steps, starts={"title": "čelik 0"}, text="celik 03") == ["Čelik 03"]
    assert titles(steps, text="03 ce") == ["Čelik 03"]
    assert titles(steps, text="03 elik") == titles(steps, text="ce 03") == []
    assert titles(steps, text="-") == []
    assert len(titles(steps, text="  ")) == 13


def test_facets_are_the_choices_that_a_filter_has(steps):
    chosen = asked(where={"who": ("XKX",), "due": ("2027-01-30",)})
    assert choices(steps, CLERK, chosen, "who") == (("ALB", 1),)
    chosen = asked(where={"who": ("XKX",)})
    assert [count for _, count in choices(steps, CLERK, chosen, "due")] == [1] * 4
    assert len(choices(steps, CLERK, chosen, "who")) == 3


def test_all_choices_come_in_one_answer_each_without_its_own_filter(steps):
    chosen = asked(where={"who": ("XKX",)}, text="celik")
    both = listing.facets(steps, CLERK, chosen, ("due", "who"))
    assert list(both) == ["due", "who"]
    assert {column: choices(steps, CLERK, chosen, column) for column in both} == {
        column: tuple((one.value, one.records) for one in found) for column, found in both.items()
    }
    assert not any(one.is_least for found in both.values() for one in found)


def test_choices_of_a_long_list_are_counted_among_some_of_it_and_say_so(steps, monkeypatch):
    monkeypatch.setattr(listing, "FEW", 1)
    monkeypatch.setattr(listing, "MOST_SAMPLED", 4)
    found = listing.facets(steps, CLERK, asked(text="celik"), ("who", "due"))
    assert all(one.is_least for tallies in found.values() for one in tallies)
    assert [one.value for one in found["who"]] == ["ALB", "HRV", "XKX"]
    assert found["who"][0].records == 4
    assert len(found["due"]) == 13  # also the day of the one record without the word
    assert sum(one.records for one in found["due"]) == 4
    monkeypatch.setattr(listing, "MOST_FACETS", 4)
    assert all(
        one.records for one in listing.facets(steps, CLERK, asked(text="celik"), ("due",))["due"]
    )


@pytest.mark.usefixtures("either_way")
def test_several_kinds_are_one_list(alb):
    put(alb, "b")
    put(alb, "plain", kind=PLAIN)
    put(alb, "a")
    kinds = (PLAIN, STEP)
    assert titles(alb, kinds=kinds, order="", limit=1) == ["b", "plain", "a"]
    assert titles(alb, kinds=kinds, limit=1) == ["a", "b"]  # a kind without keys has no order
    assert titles(alb, kinds=(PLAIN,), order="", limit=1) == ["plain"]


def test_a_list_that_is_walked_in_vain_is_gathered(steps, monkeypatch):
    monkeypatch.setattr(listing, "FEW", 1)
    monkeypatch.setattr(listing, "MOST_ASKED", 2)
    page = listing.page(steps, CLERK, asked(text="celik 11", limit=2))
    assert [row.body["title"] for row in page.rows] == ["Čelik 11"]
    assert (page.total, page.total_is_least) == (1, False)


def test_totals_stop_where_they_are_told_to(steps, monkeypatch):
    monkeypatch.setattr(listing, "MOST_COUNTED", 5)
    monkeypatch.setattr(listing, "MOST_FACET_COUNTED", 3)
    for few in WAYS:
        monkeypatch.setattr(listing, "FEW", few)
        for query in (asked(), asked(text="celik", limit=3)):
            page = listing.page(steps, CLERK, query)
            assert (page.total, page.total_is_least) == (5, True), query
        for query in (asked(), asked(text="ce")):
            found = listing.facets(steps, CLERK, query, ("who",))["who"]
            assert found[0] == ("ALB", 3, True), query


# ---- what happens to records


def test_a_new_version_has_new_keys_and_an_old_one_that_comes_late_changes_none(alb, make_node):
    hrv = make_node("HRV", knows=("ALB", "XKX"), kinds=KINDS)
    said = put(alb, "first", to=("HRV",), who=("ALB",))
    pull(hrv, alb)
    put(alb, "second", to=("HRV", "XKX"), who=("XKX",), id=said.id)
    pull(hrv, alb)
    xkx = make_node("XKX", knows=("ALB", "HRV"), kinds=KINDS)
    pull(xkx, alb)
    for node in (alb, hrv, xkx):
        assert titles(node) == ["second"]
        assert titles(node, text="first") == titles(node, where={"who": ("ALB",)}) == []
    release(alb, said.id, to=("HRV",), by="clerk")
    pull(hrv, alb)
    assert titles(hrv) == titles(alb) == titles(alb, text="second") == ["second"]


def test_a_withdrawn_record_has_no_keys_and_no_words_left(alb, make_node):
    hrv = make_node("HRV", knows=("ALB", "XKX"), kinds=KINDS)
    said = put(alb, "taken back", to=("HRV",))
    put(alb, "kept", to=("HRV",))
    pull(hrv, alb)
    withdraw(alb, said.id, reason="wrong", by="clerk")
    pull(hrv, alb)
    for node in (alb, hrv):
        assert titles(node) == titles(node, order="") == ["kept"]
        assert titles(node, text="taken") == []
        assert sorted(map(str, titles(node, order="", withdrawn=True))) == ["None", "kept"]
        with node.reading("ingest") as connection:
            rows = connection.execute("SELECT FROM posting WHERE id = %s", [said.id]).fetchall()
        assert rows == []


def test_a_label_that_became_stricter_hides_the_keys_too(alb):
    said = put(alb, "open")
    put(alb, "secret", id=said.id, marking=SECRET)
    assert titles(alb) == titles(alb, order="") == titles(alb, text="secret") == []
    assert titles(alb, MINISTER, text="secret") == ["secret"]
    assert choices(alb, CLERK, asked(), "who") == ()


def test_an_index_that_breaks_stops_no_record(alb):
    put(alb, "one", broken=True)
    assert titles(alb) == titles(alb, text="one") == []
    assert titles(alb, order="") == ["one"]
    put(alb, "two")
    assert titles(alb) == ["two"]


def test_changes_are_newest_first_and_tell_of_a_withdraw(alb):
    said = put(alb, "one")
    since = listing.tide(alb, CLERK)
    put(alb, "two")
    put(alb, "plain", kind=PLAIN)
    withdraw(alb, said.id, reason="wrong", by="clerk")
    changes = listing.changes(alb, CLERK, since)
    assert [row.body and row.body["title"] for row in changes] == [None, "plain", "two"]
    assert [row.kind for row in listing.changes(alb, CLERK, since, (PLAIN,))] == [PLAIN]
    assert len(listing.changes(alb, CLERK, since, limit=1)) == 1
    assert listing.changes(alb, CLERK, changes[0].tide) == ()
    assert listing.tide(alb, CLERK) == changes[0].tide


def test_the_tide_never_runs_back(alb, monkeypatch):
    put(alb, "one")
    before = listing.tide(alb, CLERK)
    monkeypatch.setenv("FOEDUS_CLOCK_OFFSET", "-3600")
    put(alb, "two")
    assert [row.body["title"] for row in listing.changes(alb, CLERK, before)] == ["two"]
    (row,) = listing.changes(alb, CLERK, before)
    assert row.arrived_at.timestamp() * 1_000 == pytest.approx(row.tide)


def test_another_logs_copy_of_a_version_is_no_change(alb, make_node):
    hrv = make_node("HRV", knows=("ALB", "XKX"), kinds=KINDS)
    said = put(alb, "one", to=("HRV",))
    pull(hrv, alb)
    tide = listing.tide(hrv, CLERK)
    release(alb, said.id, to=("HRV", "XKX"), by="clerk")
    pull(hrv, alb)
    assert listing.tide(hrv, CLERK) == tide
    assert records.find(hrv, CLERK, said.id, owner="ALB").label.releasable_to == (
        "ALB",
        "HRV",
        "XKX",
    )


WORD = st.sampled_from(["Ćup", "cup", "Đak", "djak", "žito", "Zito", "", "ë"])
ACT = st.tuples(
    st.sampled_from(["put", "secret", "withdraw", "release"]),
    st.integers(0, 3),
    WORD,
    st.sampled_from(["2027-01-01", "2027-02-01", ""]),
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(ACT, min_size=1, max_size=10))
def test_rebuild_gives_the_same_lists(nodes, acts):
    node = nodes.make("ALB", knows=("HRV", "XKX"), kinds=KINDS)
    for act, number, word, due in acts:
        said(node, act, f"{number}" + SOME_ID[1:], word, due)
    before = [views(node, reader) for reader in (CLERK, MINISTER)]
    tides = [row.tide for row in listing.changes(node, MINISTER, 0)]
    rebuild(node)
    assert [views(node, reader) for reader in (CLERK, MINISTER)] == before
    assert [row.tide for row in listing.changes(node, MINISTER, 0)] == tides


def said(node, act, ident, word, due):
    try:
        if act == "withdraw":
            withdraw(node, ident, reason="wrong", by="clerk")
        elif act == "release":
            release(node, ident, to=("HRV",), by="clerk")
        else:
            marking = {"marking": SECRET} if act == "secret" else {}
            put(node, f"{word} step", id=ident, due=due, **marking)
    except Refused:
        pass
