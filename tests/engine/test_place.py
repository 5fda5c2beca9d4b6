"""Where a run may be done: every refusal, then what is accepted."""

from __future__ import annotations

import sys

import pytest

from foedus.engine.cluster import DaskCrew
from foedus.engine.place import (
    CERTIFICATES,
    INLINE,
    Certificates,
    Cluster,
    Processes,
    place_named,
)
from foedus.kernel.refusals import Refused


def refused(call):
    with pytest.raises(Refused) as caught:
        call()
    (refusal,) = caught.value.refusals
    return refusal.code, dict(refusal.facts)


@pytest.mark.parametrize(
    "written",
    [
        *("threads", "processes:", "processes:0", "processes:257", "processes:two"),
        *("processes:²", "dask://", "dask://localhost", "dask://localhost:0", "dask:8786"),
        *("dask://localhost:99999", "dask://user@localhost:8786", "dask://localhost:8786/x"),
        *("tcp://localhost:8786", "Inline"),
    ],
)
def test_what_is_no_place_is_refused(written):
    assert refused(lambda: place_named(written, {})) == ("executor-unknown", {"written": written})


@pytest.mark.parametrize(
    "host",
    ["10.0.0.5", "192.168.1.1", "[::]", "[2001:db8::1]", "scheduler.mod.example"],
)
def test_a_plain_address_that_others_can_reach_is_refused(host):
    code, facts = refused(lambda: place_named(f"dask://{host}:8786", {}))
    assert code == "cluster-exposed"
    assert facts["host"] == host.strip("[]")


def test_tls_needs_every_certificate_file(tmp_path):
    files = {}
    for name in CERTIFICATES:
        known = dict(files)
        code, facts = refused(lambda known=known: place_named("tls://10.0.0.5:8786", known))
        assert (code, facts) == ("certificate-missing", {"name": name, "file": ""})
        files[name] = str(tmp_path / name)
        known = dict(files)
        code, facts = refused(lambda known=known: place_named("tls://10.0.0.5:8786", known))
        assert facts == {"name": name, "file": files[name]}
        (tmp_path / name).touch()
    ca, certificate, key = files.values()
    place = place_named("tls://10.0.0.5:8786", files)
    assert place == Cluster("10.0.0.5", 8786, Certificates(ca, certificate, key))
    assert place.address == "tls://10.0.0.5:8786"


def test_without_the_extra_the_cure_is_named_by_a_code(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    code, _ = refused(lambda: DaskCrew(Cluster("127.0.0.1", 8786)))
    assert code == "cluster-extra-missing"


def test_nobody_at_the_address_is_refused(monkeypatch):
    monkeypatch.setattr("foedus.engine.cluster.PATIENCE_SECONDS", 0.5)
    code, facts = refused(lambda: DaskCrew(Cluster("127.0.0.1", 1)))
    assert (code, facts) == ("cluster-unreachable", {"address": "tcp://127.0.0.1:1"})


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("", INLINE),
        ("inline", INLINE),
        ("processes:1", Processes(1)),
        ("processes:256", Processes(256)),
        ("dask://127.0.0.1:8786", Cluster("127.0.0.1", 8786)),
        ("dask://localhost:8786", Cluster("localhost", 8786)),
        ("dask://[::1]:8786", Cluster("::1", 8786)),
    ],
)
def test_a_place_is_read(written, place):
    assert place_named(written, {}) == place


def test_processes_without_a_number_take_the_machine():
    place = place_named("processes", {})
    assert isinstance(place, Processes)


def test_an_address_of_six_words_is_bracketed():
    assert Cluster("::1", 8786).address == "tcp://[::1]:8786"


@pytest.mark.parametrize("count", [0, 257])
def test_a_number_of_processes_out_of_range_is_an_error(count):
    with pytest.raises(ValueError, match="count"):
        Processes(count)
