"""Runs on a real cluster: a scheduler and three workers, started here, on loopback alone."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

import enginebook
from clusterbook import dask_cluster
from foedus.engine import cluster as rooms
from foedus.engine.job import Failure
from foedus.engine.place import Certificates, Cluster
from foedus.engine.run import Terms, results, run
from foedus.engine.watch import Watch
from foedus.kernel.refusals import Refused

NUMBERS = list(range(300))
WATCH = Watch(clock=time.monotonic)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    with dask_cluster(tmp_path_factory.mktemp("dask")) as running:
        yield running


def test_a_worker_that_others_can_reach_is_refused(monkeypatch):
    closed = []
    workers = {"tcp://127.0.0.1:1": {"nthreads": 1}, "tcp://10.0.0.7:2": {"nthreads": 1}}
    client = SimpleNamespace(
        wait_for_workers=lambda *_, **__: None,
        scheduler_info=lambda: {"workers": workers},
        close=lambda: closed.append(True),
    )
    monkeypatch.setattr(rooms, "_client", lambda *_: client)
    with pytest.raises(Refused) as caught:
        results(enginebook.square, NUMBERS, watch=WATCH, terms=Terms(Cluster("127.0.0.1", 1)))
    assert caught.value.refusals[0].code == "worker-exposed"
    assert caught.value.refusals[0].facts["address"] == "tcp://10.0.0.7:2"
    assert closed


def test_a_cluster_without_workers_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(rooms, "PATIENCE_SECONDS", 1)
    with dask_cluster(tmp_path, workers=0) as empty, pytest.raises(Refused) as caught:
        results(enginebook.square, NUMBERS, watch=WATCH, terms=Terms(empty.place))
    assert caught.value.refusals[0].code == "cluster-empty"


def test_a_scheduler_that_dies_is_refused(tmp_path):
    with dask_cluster(tmp_path, workers=1) as dying:
        outcomes = run(enginebook.who, NUMBERS, watch=WATCH, terms=Terms(dying.place))
        next(outcomes)
        dying.kill(0)
        with pytest.raises(Refused, match="cluster-lost"):
            list(outcomes)


def test_all_workers_work_and_the_results_are_those_of_this_process(cluster):
    terms = Terms(cluster.place, seed=7)
    found = results(enginebook.who, NUMBERS, watch=WATCH, terms=terms)
    assert set(found) == set(cluster.worker_pids)
    there = results(enginebook.dice, NUMBERS, watch=WATCH, terms=terms)
    assert there == results(enginebook.dice, NUMBERS, watch=WATCH, terms=Terms(seed=7))


def test_a_worker_that_is_killed_costs_nothing_but_time(cluster):
    found = {}
    for outcome in run(enginebook.who, NUMBERS, watch=WATCH, terms=Terms(cluster.place)):
        found[outcome.index] = outcome.result
        if len(found) == 30:
            cluster.kill(1)
    assert sorted(found) == NUMBERS
    assert set(cluster.worker_pids) <= set(found.values())


def test_an_input_that_kills_whoever_touches_it_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setenv("DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES", "0")
    with dask_cluster(tmp_path) as running:
        terms = Terms(running.place, retries=0)
        outcomes = run(enginebook.deadly, NUMBERS[:8], watch=WATCH, terms=terms)
        failed = {o.index: o.failure for o in outcomes if o.failure or o.value != o.index**2}
    assert failed == {3: Failure("lost", "KilledWorker")}


def test_with_certificates_both_sides_are_known(tmp_path):
    certificates = _certificates(tmp_path)
    with dask_cluster(tmp_path, workers=1, certificates=certificates) as running:
        assert running.place.address.startswith("tls://127.0.0.1:")
        assert results(enginebook.square, [3], watch=WATCH, terms=Terms(running.place)) == [9]
        plain = Cluster("127.0.0.1", running.place.port)
        with pytest.raises(Refused, match="cluster-unreachable"):
            results(enginebook.square, [3], watch=WATCH, terms=Terms(plain))


def test_nothing_but_the_cluster_loads_dask():
    code = (
        "import sys, foedus.engine.run, foedus.engine.pool, foedus.engine.shelf;"
        "assert 'distributed' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def _certificates(folder):
    """One self-signed certificate that is its own authority, for both sides."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "cluster")])
    now = datetime.fromtimestamp(time.time(), UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    written = {
        "cert.pem": certificate.public_bytes(serialization.Encoding.PEM),
        "key.pem": key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain
        ),
    }
    for file, content in written.items():
        (folder / file).write_bytes(content)
    cert, secret = str(folder / "cert.pem"), str(folder / "key.pem")
    return Certificates(cert, cert, secret)
