"""Records between real nodes: who sees what, and when it is gone."""

from __future__ import annotations

from foedus.node import receipts
from foedus.node.write import pen, release, withdraw, write
from wirebook import notice, pull, said, sees


def test_a_record_reaches_its_audience_and_nobody_else(alb, hrv, xkx):
    record = said(alb, "HRV")
    assert pull(hrv, alb) == pull(xkx, alb) == {}
    assert sees(hrv, record) == notice()
    assert sees(xkx, record) is None

    release(alb.node, record, to=["HRV", "XKX"], by="minister")
    assert pull(xkx, alb) == {}
    assert sees(xkx, record) == notice()


def test_a_withdrawn_record_is_gone_and_its_owner_sees_who_knows(alb, hrv, xkx):
    record = said(alb, "HRV", "XKX")
    pull(hrv, alb)
    pull(xkx, alb)
    withdraw(alb.node, record, reason="issued in error", by="minister")
    assert receipts.acknowledged(alb.node, record) == ()
    assert pull(hrv, alb) == {}
    assert sees(hrv, record) is None
    assert receipts.acknowledged(alb.node, record) == ("HRV",)
    assert pull(xkx, alb) == {}
    assert receipts.acknowledged(alb.node, record) == ("HRV", "XKX")


def test_a_new_version_replaces_the_old_one(alb, hrv):
    record = said(alb, "HRV")
    pull(hrv, alb)
    write(alb.node, "desk.notice", notice("In June."), to=["HRV"], id=record, by="clerk")
    pull(hrv, alb)
    assert sees(hrv, record) == notice("In June.")


def test_every_member_is_owner_and_reader(alb, hrv, xkx):
    written = {place.member: said(place, "ALB", "HRV", "XKX") for place in (alb, hrv, xkx)}
    for reader in (alb, hrv, xkx):
        sources = [place for place in (alb, hrv, xkx) if place is not reader]
        assert pull(reader, *sources) == {}
        assert all(sees(reader, record) == notice() for record in written.values())


def test_many_pages_arrive_whole_and_once(alb, hrv):
    with pen(alb.node) as ours:
        for number in range(1_100):
            body = notice(f"Number {number}")
            ours.put("desk.notice", body, by="clerk", to=["HRV"], record=fresh_id(number))
    before = sizes(hrv)
    assert pull(hrv, alb) == {}
    gained = {log: size - before.get(log, 0) for log, size in sizes(hrv).items()}
    assert sum(gained.values()) >= 1_100
    assert pull(hrv, alb) == {}
    assert sees(hrv, fresh_id(1_099)) == notice("Number 1099")


def fresh_id(number):
    return f"0e1d0000-0000-4000-8000-{number:012x}"


def sizes(place):
    with place.node.reading("ingest") as connection:
        return dict(connection.execute("SELECT log, size FROM tree").fetchall())
