"""What TAXII 2.1 asks of a server, each with the section of the OASIS Standard of 10 June 2021."""

from __future__ import annotations

import json
import re
from contextlib import closing

import pytest

from foedus.pillars.hybrid_threats.taxii.limits import CONTENT_BYTES
from foedus.pillars.hybrid_threats.taxii.tokens import Scope, issue, revoke
from taxiibook import MEDIA, Desk, Machine
from threatbook import at, indicator, malware, raw, stix_id

DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


@pytest.fixture(scope="module")
def desk(site):
    """One collection with six objects, one of them in two versions."""
    made = Desk(site.node, site.url)
    with closing(made.machine("read", "write")) as machine:
        first = [indicator(f"i{n}") for n in range(3)] + [malware(f"m{n}") for n in range(3)]
        assert machine.add(*first).status_code == 202
        assert machine.add(indicator("i0", 5)).status_code == 202
    return made


@pytest.fixture
def machine(desk):
    with closing(desk.machine("read")) as made:
        yield made


@pytest.fixture
def writer(site):
    """A machine that may do everything in a collection of its own."""
    with closing(Desk(site.node, site.url).machine("read", "write", "delete")) as made:
        yield made


def wrong(answer, status):
    """An error message of section 3.6.1 with this status."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == MEDIA
    told = answer.json()
    assert told["title"]
    assert told["http_status"] == str(status)
    return told


# 1.6.8 and 3.7: media types


@pytest.mark.parametrize(
    "accept", [MEDIA, "application/taxii+json", "*/*", f"text/html, {MEDIA};q=0.5"]
)
def test_1_6_8_the_version_is_negotiated(machine, accept):
    answer = machine.get("/taxii2/", headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == MEDIA


@pytest.mark.parametrize(
    "accept", ["application/taxii+json;version=2.0", "application/json", "text/html", ""]
)
def test_1_6_8_another_version_is_not_acceptable(machine, accept):
    wrong(machine.get("/taxii2/", headers={"Accept": accept}), 406)


@pytest.mark.parametrize("media", ["application/json", "application/taxii+json", "", "x"])
def test_5_5_a_post_of_another_type_is_unsupported(writer, media):
    wrong(writer.send_raw(b"{}", media=media), 415)


# 3.2: authentication


@pytest.mark.parametrize("path", ["/taxii2/", "/taxii2/threats/", "/taxii2/nothing/", "/taxii2/x"])
def test_3_2_a_stranger_is_asked_who_it_is(site, path):
    with closing(Machine(site.url, None)) as stranger:
        answer = stranger.get(path)
    wrong(answer, 401)
    assert answer.headers["www-authenticate"].startswith("Basic ")
    assert "Bearer" in answer.headers["www-authenticate"]


def test_3_2_bearer_tokens_are_as_good(desk, site):
    name, secret = desk.token("read")
    with closing(Machine(site.url, None)) as machine:
        fields = {"Authorization": f"Bearer {name}.{secret}"}
        assert machine.get("/taxii2/", headers=fields).status_code == 200
        for spoilt in (f"Bearer {name}.{secret}x", "Bearer x", f"Basic {secret}", "Basic !", "x"):
            wrong(machine.get("/taxii2/", headers={"Authorization": spoilt}), 401)


# 3.4: filters


def test_3_4_added_after_is_exclusive(machine):
    first = machine.objects(limit=2)
    last = first.headers["x-taxii-date-added-last"]
    rest = machine.ids(added_after=last)
    assert not set(rest) & {one["id"] for one in first.json()["objects"]}
    assert len(rest) == 4


@pytest.mark.parametrize(
    ("parameters", "count"),
    [
        ({}, 6),
        ({"match_type": "malware"}, 3),
        ({"match_type": "malware,indicator"}, 6),
        ({"match_type": "tool"}, 0),
        ({"match_id": stix_id("indicator", "i0")}, 1),
        ({"match_id": f"{stix_id('indicator', 'i0')},{stix_id('malware', 'm1')}"}, 2),
        ({"match_id": stix_id("indicator", "i0"), "match_type": "malware"}, 0),
        ({"match_version": "all"}, 7),
        ({"match_version": "first"}, 6),
        ({"match_version": "last"}, 6),
        ({"match_version": "first,last", "match_id": stix_id("indicator", "i0")}, 2),
        ({"match_version": at(5)}, 1),
        ({"match_version": f"{at(5)},{at(0)}"}, 7),
        ({"match_version": at(9)}, 0),
        ({"match_spec_version": "2.1"}, 6),
        ({"match_spec_version": "2.0"}, 0),
        ({"match_spec_version": "2.0,2.1"}, 6),
    ],
)
def test_3_4_1_match(machine, parameters, count):
    assert len(machine.ids(**parameters)) == count
    assert len(machine.manifest(**parameters).json().get("objects", [])) == count


def test_3_4_1_last_is_the_default(machine):
    (newest,) = machine.objects(match_id=stix_id("indicator", "i0")).json()["objects"]
    assert newest["modified"] == at(5)


@pytest.mark.parametrize(
    "parameters",
    [
        {"added_after": "yesterday"},
        {"added_after": "2026-13-01T00:00:00Z"},
        {"match_version": "newest"},
        {"match_id": ","},
        {"limit": "0"},
        {"limit": "-1"},
        {"limit": "many"},
        {"next": "x"},
        {"next": "9" * 30},
        {"limit": ["1", "2"]},
        {"match_id": ",".join(f"a{n}" for n in range(101))},
    ],
)
def test_3_4_what_cannot_be_understood_is_a_bad_request(machine, parameters):
    wrong(machine.objects(**parameters), 400)
    wrong(machine.manifest(**parameters), 400)


# 3.5: pages


@pytest.mark.parametrize("endpoint", ["objects", "manifest"])
def test_3_5_pages_follow_next_to_the_end(machine, endpoint):
    seen, parameters = [], {"limit": 2}
    while True:
        told = getattr(machine, endpoint)(**parameters).json()
        seen += [one["id"] for one in told["objects"]]
        if not told["more"]:
            assert "next" not in told
            break
        parameters["next"] = told["next"]
    assert len(seen) == len(set(seen)) == 6


def test_3_5_pages_are_in_the_order_in_which_objects_were_added(machine):
    dates = [one["date_added"] for one in machine.manifest().json()["objects"]]
    assert dates == sorted(set(dates))
    assert all(DATE.fullmatch(one) for one in dates)


def test_3_6_the_dates_of_a_page_are_those_of_its_manifest(machine):
    answer = machine.objects(limit=3)
    dates = [one["date_added"] for one in machine.manifest(limit=3).json()["objects"]]
    assert answer.headers["x-taxii-date-added-first"] == dates[0]
    assert answer.headers["x-taxii-date-added-last"] == dates[-1]


def test_3_7_an_empty_page_has_no_properties_and_no_dates(machine):
    answer = machine.objects(match_type="tool")
    assert answer.json() == {}
    assert not [name for name in answer.headers if name.startswith("x-taxii")]


# 4: discovery, API root, status


def test_4_1_discovery(machine):
    told = machine.get("/taxii2/").json()
    assert told["title"]
    assert told["default"] in told["api_roots"]


def test_4_2_the_api_root(machine):
    told = machine.get("/taxii2/threats/").json()
    assert told["versions"] == [MEDIA]
    assert told["max_content_length"] == CONTENT_BYTES


def test_4_3_status_is_kept_for_the_one_who_asked(writer, machine):
    told = writer.add(indicator("s"), {**indicator("t"), "id": "indicator--1"}).json()
    address = f"/taxii2/threats/status/{told['id']}/"
    assert writer.get(address).json() == told
    assert told["status"] == "complete"
    assert (told["total_count"], told["success_count"], told["failure_count"]) == (2, 1, 1)
    assert told["successes"][0]["version"] == at(0)
    assert "UUID" in told["failures"][0]["message"]
    wrong(machine.get(address), 404)
    wrong(writer.get("/taxii2/threats/status/1/"), 404)


def test_4_3_status_is_kept_for_a_day(site, writer):
    told = writer.add(indicator("day")).json()
    age = "UPDATE taxii_status SET at = at - %s::interval WHERE id = %s"
    with site.node.sessions.open("ingest") as connection:
        connection.execute(age, ["25 hours", told["id"]])
    writer.add(indicator("another day"))
    assert writer.get(f"/taxii2/threats/status/{told['id']}/").json() == told


# 5.1, 5.2: collections


def test_5_1_collections_are_sorted_by_id(site, desk):
    others = [Desk(site.node, site.url).name for _ in range(4)]
    with closing(desk.machine("read", also=tuple(others))) as machine:
        ids = [
            one["id"] for one in machine.get("/taxii2/threats/collections/").json()["collections"]
        ]
    assert ids == sorted(ids)
    assert len(ids) == 5


def test_5_2_a_collection_says_what_the_token_may(desk, machine, writer):
    told = machine.get(machine.at).json()
    assert (told["can_read"], told["can_write"]) == (True, False)
    assert told["id"] == desk.collection.id
    assert told["media_types"] == ["application/stix+json;version=2.1"]
    assert writer.get(writer.at).json()["can_write"] is True


def test_5_2_an_alias_is_an_address_too(desk, machine):
    address = f"/taxii2/threats/collections/{desk.name}/"
    assert machine.get(address).json() == machine.get(machine.at).json()
    assert machine.get(f"{address}objects/").content == machine.objects().content


@pytest.mark.parametrize(
    "path", ["", "objects/", "manifest/", "objects/x/", "objects/x/versions/"]
)
def test_5_what_is_not_in_scope_is_not_there(writer, desk, path):
    told = wrong(writer.get(f"{desk.at}{path}"), 404)
    missing = "/taxii2/threats/collections/00000000-0000-4000-8000-000000000000/"
    assert wrong(writer.get(f"{missing}{path}"), 404) == told


# 5.3: manifest


def test_5_3_1_a_manifest_record(machine):
    told = machine.manifest(match_id=stix_id("indicator", "i0"), match_version="all").json()
    assert [one["version"] for one in told["objects"]] == [at(0), at(5)]
    assert {one["media_type"] for one in told["objects"]} == {"application/stix+json;version=2.1"}


# 5.4 to 5.8: objects


def test_5_5_bytes_are_served_as_they_came(writer):
    sent = raw(indicator("odd", name="Š \u2028", description="a\\b"))
    assert writer.send_raw(b'{"objects" : [\n' + sent + b" ]}").status_code == 202
    assert sent in writer.objects().content


def test_5_5_the_same_object_again_is_no_second_object(writer):
    value = indicator("twice")
    for _ in range(2):
        assert writer.add(value).json()["success_count"] == 1
    assert writer.add(value, value).json()["success_count"] == 2
    assert len(writer.ids(match_version="all")) == 1


def test_5_5_one_version_has_one_content(writer):
    writer.add(indicator("v"))
    told = writer.add(indicator("v", name="Another name")).json()
    assert told["failure_count"] == 1
    assert "modified" in told["failures"][0]["message"]
    assert writer.objects().json()["objects"][0]["name"] == "Demonstration v"


def test_5_5_without_the_right_to_write_nothing_is_added(machine):
    wrong(machine.add(indicator("no")), 403)
    assert stix_id("indicator", "no") not in machine.ids()


def test_5_4_without_the_right_to_read_nothing_is_shown(site):
    with closing(Desk(site.node, site.url).machine("write")) as blind:
        assert blind.add(indicator("w")).status_code == 202
        wrong(blind.objects(), 403)
        wrong(blind.manifest(), 403)


def test_5_6_one_object_by_its_address(machine):
    id_ = stix_id("indicator", "i0")
    address = f"{machine.at}objects/{id_}/"
    assert [one["modified"] for one in machine.get(address).json()["objects"]] == [at(5)]
    every = machine.get(address, params={"match[version]": "all", "limit": 1}).json()
    assert (len(every["objects"]), every["more"]) == (1, True)
    assert machine.get(address, params={"match[version]": at(9)}).json() == {}
    wrong(machine.get(f"{machine.at}objects/{stix_id('indicator', 'none')}/"), 404)


def test_5_7_delete(writer):
    writer.add(indicator("d"), indicator("d", 5), indicator("e"))
    address = f"{writer.at}objects/{stix_id('indicator', 'd')}/"
    assert writer.delete(address, params={"match[version]": at(5)}).status_code == 200
    assert writer.get(address).json()["objects"][0]["modified"] == at(0)
    assert writer.delete(address, params={"match[version]": "all"}).status_code == 200
    wrong(writer.get(address), 404)
    wrong(writer.delete(address), 404)
    assert writer.ids() == [stix_id("indicator", "e")]


def test_5_7_what_is_deleted_is_forgotten(site, writer):
    writer.add(indicator("secret", description="unrepeatable words"), indicator("kept"))
    writer.delete(f"{writer.at}objects/{stix_id('indicator', 'secret')}/")
    with site.node.reading("ingest") as connection:
        row = connection.execute(
            "SELECT count(*) FROM threat_object WHERE bytes LIKE %s", [b"%unrepeatable%"]
        ).fetchone()
    assert row[0] == 0
    assert writer.ids() == [stix_id("indicator", "kept")]


def test_5_7_without_the_right_to_delete_nothing_goes(machine):
    address = f"{machine.at}objects/{stix_id('indicator', 'i1')}/"
    wrong(machine.delete(address), 403)
    assert machine.get(address).status_code == 200


def test_5_8_versions(machine):
    address = f"{machine.at}objects/{stix_id('indicator', 'i0')}/versions/"
    assert machine.get(address).json() == {"more": False, "versions": [at(0), at(5)]}
    first = machine.get(address, params={"limit": 1}).json()
    rest = machine.get(address, params={"limit": 1, "next": first["next"]}).json()
    assert (first["versions"], rest["versions"]) == ([at(0)], [at(5)])
    wrong(machine.get(f"{machine.at}objects/{stix_id('tool', 'x')}/versions/"), 404)


def test_other_methods_and_addresses_are_taxii_errors(machine):
    answer = machine.put(f"{machine.at}objects/", content=b"")
    wrong(answer, 405)
    assert answer.headers["allow"] == "GET, POST"
    wrong(machine.get("/taxii2/threats/collections"), 404)


# RFC 9110, 13.1: an idle collection costs next to nothing


@pytest.mark.parametrize("path", ["objects/", "manifest/"])
def test_an_unchanged_answer_is_not_sent_again(writer, path):
    writer.add(indicator("quiet"))
    first = writer.get(f"{writer.at}{path}")
    known = {"If-None-Match": first.headers["etag"]}
    again = writer.get(f"{writer.at}{path}", headers=known)
    assert (again.status_code, again.content) == (304, b"")
    assert writer.get(f"{writer.at}{path}?limit=1", headers=known).status_code == 200
    writer.add(indicator("loud"))
    assert writer.get(f"{writer.at}{path}", headers=known).status_code == 200
    latest = {"If-None-Match": writer.get(f"{writer.at}{path}").headers["etag"]}
    writer.delete(f"{writer.at}objects/{stix_id('indicator', 'quiet')}/")
    assert writer.get(f"{writer.at}{path}", headers=latest).status_code == 200


def test_a_revoked_token_is_nobody(site, desk):
    name, secret = desk.token("read")
    with closing(Machine(site.url, (name, secret), desk.at)) as machine:
        assert machine.objects().status_code == 200
        revoke(desk.node, name)
        wrong(machine.objects(), 401)
        assert issue(desk.node, name, Scope((desk.name,)), by="test") != secret
        wrong(machine.objects(), 401)


def test_what_is_told_is_json_of_the_same_bytes(machine):
    body = machine.objects().content
    assert json.loads(body)["more"] is False
