"""Clients that others wrote: taxii2-client asks, stix2-validator judges every object served."""

from __future__ import annotations

import json
from contextlib import closing

import pytest
from stix2validator import ValidationOptions, validate_instance
from taxii2client.v21 import Collection, Server, as_pages

from taxiibook import Desk
from threatbook import at, indicator, malware, stix_id

PAGE = 7
COUNT = 40


@pytest.fixture(scope="module")
def desk(site):
    made = Desk(site.node, site.url)
    with closing(made.machine("write")) as machine:
        machine.add(*(indicator(f"c{n}") for n in range(COUNT)), malware("c"))
        machine.add(indicator("c1", 3))
    return made


@pytest.fixture
def collection(desk):
    name, secret = desk.token("read", "write", "delete")
    made = Collection(f"{desk.url}{desk.at}", user=name, password=secret)
    yield made
    made.close()


def test_discovery_leads_to_the_objects(desk):
    name, secret = desk.token("read")
    server = Server(f"{desk.url}/taxii2/", user=name, password=secret)
    (root,) = server.api_roots
    (collection,) = root.collections
    assert (collection.id, collection.can_read, collection.can_write) == (
        desk.collection.id,
        True,
        False,
    )
    assert len(collection.get_objects()["objects"]) == COUNT + 1
    server.close()


@pytest.mark.parametrize("endpoint", ["get_objects", "get_manifest"])
def test_as_pages_ends_and_has_everything_once(collection, endpoint):
    pages = list(as_pages(getattr(collection, endpoint), per_request=PAGE))
    ids = [one["id"] for page in pages for one in page["objects"]]
    assert len(pages) == (COUNT + 1 + PAGE - 1) // PAGE
    assert len(ids) == len(set(ids)) == COUNT + 1


def test_filters_and_versions(collection):
    id_ = stix_id("indicator", "c1")
    assert collection.object_versions(id_)["versions"] == [at(0), at(3)]
    assert len(collection.get_object(id_, version="all")["objects"]) == 2
    assert len(collection.get_objects(type="malware")["objects"]) == 1


def test_adding_waits_for_the_status_and_deleting_deletes(collection):
    status = collection.add_objects({"objects": [indicator("added"), {"type": "indicator"}]})
    assert (status.status, status.success_count, status.failure_count) == ("complete", 1, 1)
    status.refresh()
    assert status.total_count == 2
    collection.delete_object(stix_id("indicator", "added"))
    assert collection.get_objects(id=stix_id("indicator", "added")) == {}


def test_every_object_of_every_response_is_valid(desk):
    options = ValidationOptions(version="2.1", interop=False, enforce_refs=False)
    with closing(desk.machine("read")) as machine:
        served = machine.objects(match_version="all").json()["objects"]
    assert len(served) >= COUNT + 2
    for one in served[:: COUNT // 4] + served[-2:]:
        found = validate_instance(json.loads(json.dumps(one)), options)
        assert found.is_valid, found.errors
