"""Annexes and orders in the formats of others, read back by others' readers."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from icalendar import Calendar
from python_calamine import CalamineWorkbook

from annexbook import source, wide_annex
from foedus.desk.records.fields import Ref
from foedus.desk.records.talk import Pinned
from foedus.pillars.procurement.nationals.making import deliveries, order_of, payments
from foedus.pillars.procurement.nationals.slipping import slips
from foedus.pillars.procurement.publishing import books, calendars, ocds, papers
from foedus.pillars.procurement.records.annex import Annex
from foedus.pillars.procurement.records.national import Passed, Stage

AT = datetime(2027, 1, 15, 12, 0, tzinfo=UTC)
ON = date(2027, 1, 15)
NAMES = {"AAA": "Aland", "BBB": "Bland", "CCC": "Cland"}
TOLD = source("annex")
REF = Ref(owner="AAA", id=TOLD.id)
PINNED = Pinned(owner="AAA", id=TOLD.id, kind=Annex.kind, ver=1, digest=TOLD.digest)


def annex_package() -> dict:
    _, annex, _ = wide_annex()
    return ocds.annex_package(annex, id_=TOLD.id, owner="AAA", at=AT, names=NAMES, approved=True)


def order_package(*stages: Stage) -> dict:
    _, annex, _ = wide_annex()
    order = order_of(annex, PINNED, "AAA", ON)
    history = (*order.history, *(Passed(stage=stage, on=ON) for stage in stages))
    order = order.model_copy(update={"history": history, "stage": history[-1].stage})
    coming = list(deliveries(order, REF))
    coming[0] = coming[0].model_copy(
        update={"state": "accepted", "accepted_on": ON, "accepted_quantity": 1}
    )
    paid = [
        due.model_copy(update={"state": "paid", "paid_on": ON})
        for due in payments(order, annex, REF)
    ]
    return ocds.order_package(order, coming, paid, id_=TOLD.id, at=AT, names=NAMES)


def without(package: dict, *path) -> dict:
    copied = json.loads(json.dumps(package))
    inner = copied
    for step in path[:-1]:
        inner = inner[step]
    del inner[path[-1]]
    return copied


@pytest.mark.parametrize(
    "path", [("uri",), ("releases",), ("releases", 0, "ocid"), ("releases", 0, "awards", 0, "id")]
)
def test_the_published_schema_refuses_a_package_without(path):
    assert ocds.breaches(annex_package()) == ()
    assert ocds.breaches(without(annex_package(), *path))


def test_the_published_schema_refuses_a_status_of_its_own():
    package = annex_package()
    package["releases"][0]["awards"][0]["status"] = "signed"
    (breach,) = ocds.breaches(package)
    assert breach.startswith("releases/0/awards/0/status")


def test_an_order_is_a_contract_of_the_published_schema():
    package = order_package(Stage.SIGNED)
    assert ocds.breaches(package) == ()
    contracts = package["releases"][0]["contracts"]
    assert {c["status"] for c in contracts} == {"active"}
    assert all(c["dateSigned"] == "2027-01-15T00:00:00Z" for c in contracts)
    assert sum(len(c["implementation"]["transactions"]) for c in contracts) > 0


def test_before_it_is_signed_a_contract_is_pending():
    (status,) = {c["status"] for c in order_package()["releases"][0]["contracts"]}
    assert status == "pending"


def test_the_awards_are_the_total_to_the_cent():
    _, annex, _ = wide_annex()
    awards = annex_package()["releases"][0]["awards"]
    assert sum(round(one["value"]["amount"] * 100) for one in awards) == annex.total_cents


def test_a_calendar_has_the_order_and_every_delivery():
    _, annex, _ = wide_annex()
    milestones = calendars.of_annex(annex)
    read = Calendar.from_ical(calendars.calendar("DEMO", TOLD.id, milestones, AT))
    events = read.walk("VEVENT")
    assert len(events) == 1 + len(annex.lines)
    assert events[0].decoded("dtstart") == annex.order_on
    assert len({str(event["uid"]) for event in events}) == len(events)


def test_a_delivery_stands_where_it_is_expected_now():
    _, annex, _ = wide_annex()
    order = order_of(annex, PINNED, "AAA", ON)
    one = next(deliveries(order, REF)).model_copy(update={"forecast_on": date(2028, 1, 1)})
    (milestone,) = calendars.of_order([("x", one)], [])
    assert milestone.on == date(2028, 1, 1)


def test_slips_count_from_the_plan():
    _, annex, _ = wide_annex()
    one = next(deliveries(order_of(annex, PINNED, "AAA", ON), REF))
    planned = one.planned_on
    late = one.model_copy(
        update={
            "state": "accepted",
            "accepted_on": planned.replace(year=planned.year + 1),
            "accepted_quantity": one.quantity - 1,
        }
    )
    (slip,) = slips([late], ON)
    assert (slip.late_days, slip.missing, slip.is_late) == (365, 1, True)
    (open_,) = slips([one], planned.replace(year=planned.year + 1))
    assert open_.late_days == 365
    (coming,) = slips([one], planned)
    assert (coming.late_days, coming.is_late) == (0, False)


@pytest.mark.parametrize("language", ["en", "sq", "hr", "sr"])
def test_a_workbook_has_every_list_and_exact_amounts(language):
    _, annex, _ = wide_annex()
    book = CalamineWorkbook.from_filelike(io.BytesIO(books.workbook(annex, language)))
    assert len(book.sheet_names) == len(books.SHEETS)
    rows = book.get_sheet_by_index(0).to_python()
    assert round(sum(row[-1] for row in rows[1:]) * 100) == annex.total_cents


@pytest.mark.parametrize("language", ["en", "sq", "hr", "sr"])
def test_a_pdf_is_made_in_every_language(language):
    pytest.importorskip("typst")
    _, annex, _ = wide_annex()
    record = SimpleNamespace(body=annex.wire(), digest=TOLD.digest)
    made = papers.pdf(record, annex, language, state="annex.pdf.approved")
    assert made.startswith(b"%PDF-")
    assert b"annex.json" in made
