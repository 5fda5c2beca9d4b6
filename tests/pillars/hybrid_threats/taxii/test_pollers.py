"""Nobody who polls misses an object or gets one twice, whatever is written meanwhile."""

from __future__ import annotations

import threading
import time

import httpx
import pytest

from servedbook import answering, serve_beside
from taxiibook import Desk
from threatbook import indicator

WRITERS = 3
SIZES = (1, 7, 40, 3, 120)
ROUNDS = 2
PATIENCE_SECONDS = 300


@pytest.fixture
def restartable(site):
    """A second server of the same node, which may be stopped and started again."""
    return serve_beside(site)


def write(desk, machine, number, written):
    """Batches of mixed sizes, each object once; what was accepted is noted."""
    for turn in range(ROUNDS * len(SIZES)):
        size = SIZES[(turn + number) % len(SIZES)]
        values = [indicator(f"{desk.name} {number} {turn} {n}") for n in range(size)]
        answer = machine.add(*values)
        assert answer.json()["success_count"] == size
        written.update(value["id"] for value in values)


class Poller(threading.Thread):
    """Follows a collection until it is told to stop, and then to the end."""

    def __init__(self, machine, step):
        super().__init__(daemon=True)
        self.machine, self.step = machine, step
        self.seen, self.parameters, self.last = [], {"limit": 50}, threading.Event()
        self.failed = None

    def run(self):
        try:
            until = time.monotonic() + PATIENCE_SECONDS
            while True:
                assert time.monotonic() < until
                ends = self.last.is_set()
                more = self.turn()
                if ends and not more:
                    return
        except Exception as error:  # noqa: BLE001  (told to the test)
            self.failed = error

    def turn(self):
        try:
            answer = self.machine.objects(**self.parameters)
        except httpx.TransportError:  # the node is away: ask again
            time.sleep(0.05)
            return True
        told = answer.json()
        self.seen += [one["id"] for one in told.get("objects", [])]
        self.step(self.parameters, told, answer.headers)
        return bool(told.get("more"))


def by_added_after(parameters, told, headers):
    if told.get("objects"):
        parameters["added_after"] = headers["x-taxii-date-added-last"]


def by_next(parameters, told, headers):
    """Pages of one walk by `next`; the next walk begins after the last one."""
    parameters.pop("next", None)
    if told.get("more"):
        parameters["next"] = told["next"]
    elif told.get("objects"):
        parameters["added_after"] = headers["x-taxii-date-added-last"]


def test_no_object_is_missed_or_doubled(site, restartable):
    """Three writers at one server; two pollers at another, which is stopped and started again."""
    desk = Desk(site.node, site.url)
    written: set[str] = set()
    machines = [desk.machine("write") for _ in range(WRITERS)]
    readers = [desk.machine("read"), desk.machine("read")]
    for reader in readers:
        reader.base_url = restartable.url
    pollers = [Poller(readers[0], by_added_after), Poller(readers[1], by_next)]
    writers = [
        threading.Thread(target=write, args=(desk, machine, number, written))
        for number, machine in enumerate(machines)
    ]
    for thread in (*pollers, *writers):
        thread.start()
    time.sleep(0.5)
    process = site.place.running[-1]
    process.kill()
    process.wait()
    at = restartable.url.removeprefix("http://")
    answering(site.place.start("serve", "--listen", at, FOEDUS_DEMO="0"), restartable.url)
    for thread in writers:
        thread.join()
    for poller in pollers:
        poller.last.set()
        poller.join()
        assert poller.failed is None
        assert len(poller.seen) == len(set(poller.seen))
        assert set(poller.seen) == written
    assert len(written) == WRITERS * ROUNDS * sum(SIZES)
    for client in (*machines, *readers):
        client.close()
