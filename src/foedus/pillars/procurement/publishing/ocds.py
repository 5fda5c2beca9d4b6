"""OCDS 1.1 release packages of an annex and of a national order, checked against the published
schema. Pure but for the schema, which is read from this folder.

An annex is an award in the making: one release, each member a buyer, one award for each supplier.
A national order is a contract with its milestones and transactions. Ids carry the prefix `foedus`,
which is not registered with the Open Contracting Partnership. Amounts are in units of the
currency, as the standard wants them; two decimals, exact.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

import jsonschema_rs

from foedus.pillars.procurement.records.annex import Annex, AnnexLine
from foedus.pillars.procurement.records.national import Delivery, NationalOrder, Payment, Stage

PREFIX = "foedus"
_SCHEMA = "https://standard.open-contracting.org/schema/1__1__5"
STATUS: Mapping[Stage, str] = {
    Stage.SIGNED: "active",
    Stage.DELIVERING: "active",
    Stage.CLOSED: "terminated",
    Stage.CANCELLED: "cancelled",
}
"""Of a contract; `pending` before it is signed."""

Json = dict[str, Any]


def annex_package(
    annex: Annex, *, id_: str, owner: str, at: datetime, names: Mapping[str, str], approved: bool
) -> Json:
    """The package of an annex: `id_`, `owner` and `at` of its record, `names` of members."""
    release = {
        "ocid": _ocid(annex.order.id),
        "id": f"{id_}-award",
        "date": _moment(at),
        "tag": ["award"],
        "initiationType": "tender",
        "language": "en",
        "parties": _parties(annex, names),
        "tender": {
            "id": annex.order.id,
            "title": annex.title.get("en", next(iter(annex.title.values()))),
            "status": "active",
            "procurementMethodDetails": annex.vehicle or "joint annex",
            "items": [
                {"id": i.item, "description": i.name, "unit": {"name": i.unit}}
                for i in annex.items
            ],
            "value": _value(annex.total_cents, annex.currency),
        },
        "awards": [
            _award(annex, supplier, status="active" if approved else "pending")
            for supplier in _suppliers(annex.lines)
        ],
    }
    return _package(release, id_=id_, publisher=names.get(owner, owner), at=at)


def order_package(
    order: NationalOrder,
    deliveries: Iterable[Delivery],
    payments: Iterable[Payment],
    *,
    id_: str,
    at: datetime,
    names: Mapping[str, str],
) -> Json:
    """The package of a national order: one contract for each supplier."""
    coming, paying = tuple(deliveries), tuple(payments)
    member = order.member
    buyer = {"id": member, "name": names.get(member, member)}
    sellers = _suppliers(order.lines)
    release = {
        "ocid": _ocid(order.annex.id),
        "id": f"{id_}-contract-{len(order.history)}",
        "date": _moment(at),
        "tag": ["contract"],
        "initiationType": "tender",
        "language": "en",
        "parties": [
            {**buyer, "roles": ["buyer", "payer"]},
            *({"id": s, "name": s, "roles": ["supplier", "payee"]} for s in sellers),
        ],
        "buyer": buyer,
        "awards": [
            {"id": f"{order.annex.id}-{seller}", "suppliers": [{"id": seller, "name": seller}]}
            for seller in sellers
        ],
        "contracts": [_contract(order, coming, paying, seller, id_) for seller in sellers],
    }
    return _package(release, id_=id_, publisher=buyer["name"], at=at)


def _contract(
    order: NationalOrder,
    coming: tuple[Delivery, ...],
    paying: tuple[Payment, ...],
    seller: str,
    id_: str,
) -> Json:
    lines = [line for line in order.lines if line.supplier == seller]
    items = {line.item for line in lines}
    signed = next((p.on for p in order.history if p.stage is Stage.SIGNED), None)
    contract: Json = {
        "id": f"{id_}-{seller}",
        "awardID": f"{order.annex.id}-{seller}",
        "status": STATUS.get(order.stage, "pending"),
        "value": _value(sum(line.goods_cents for line in lines), order.currency),
        "items": [
            {
                "id": str(number),
                "description": line.item,
                "quantity": line.quantity,
                "unit": {"value": _value(line.unit_cents, order.currency)},
            }
            for number, line in enumerate(lines, start=1)
        ],
        "implementation": {
            "milestones": [
                _milestone(str(n), one) for n, one in enumerate(coming, 1) if one.item in items
            ],
            "transactions": [
                _transaction(str(n), one)
                for n, one in enumerate(paying, start=1)
                if one.supplier == seller and one.paid_on is not None
            ],
        },
    }
    return contract | ({"dateSigned": _day(signed)} if signed else {})


def _milestone(id_: str, one: Delivery) -> Json:
    stated: Json = {
        "id": id_,
        "type": "delivery",
        "title": f"{one.item} x {one.quantity}",
        "dueDate": _day(one.planned_on),
        "status": "met" if one.accepted_on else "scheduled",
    }
    return stated | ({"dateMet": _day(one.accepted_on)} if one.accepted_on else {})


def _transaction(id_: str, one: Payment) -> Json:
    return {
        "id": id_,
        "date": _day(one.paid_on or one.due_on),
        "value": _value(one.amount_cents, one.currency),
        "payer": {"id": one.member},
        "payee": {"id": one.supplier},
    }


def _parties(annex: Annex, names: Mapping[str, str]) -> list[Json]:
    buyers = [
        {"id": m, "name": names.get(m, m), "roles": ["buyer", "payer"]} for m in annex.members
    ]
    sellers = [{"id": s, "name": s, "roles": ["supplier"]} for s in _suppliers(annex.lines)]
    return [*buyers, *sellers]


def _award(annex: Annex, supplier: str, *, status: str) -> Json:
    lines = [line for line in annex.lines if line.supplier == supplier]
    common = sum(c.cents for c in annex.common_costs if c.supplier == supplier)
    return {
        "id": f"{annex.order.id}-{supplier}",
        "status": status,
        "date": _day(annex.order_on),
        "value": _value(sum(line.goods_cents for line in lines) + common, annex.currency),
        "suppliers": [{"id": supplier, "name": supplier}],
        "items": [_awarded(str(n), line, annex.currency) for n, line in enumerate(lines, start=1)],
    }


def _awarded(id_: str, line: AnnexLine, currency: str) -> Json:
    return {
        "id": id_,
        "description": f"{line.item} for {line.member}, by {line.delivered_on}",
        "quantity": line.quantity,
        "unit": {"value": _value(line.unit_cents, currency)},
    }


def _suppliers(lines: Iterable[Any]) -> list[str]:
    return list(dict.fromkeys(line.supplier for line in lines))


def _package(release: Json, *, id_: str, publisher: str, at: datetime) -> Json:
    return {
        "uri": f"urn:uuid:{id_}",
        "version": "1.1",
        "publishedDate": _moment(at),
        "publisher": {"name": publisher},
        "releases": [release],
    }


def _ocid(id_: str) -> str:
    return f"{PREFIX}-{id_}"


def _value(cents: int, currency: str) -> Json:
    return {"amount": cents / 100, "currency": currency}


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _day(on: date) -> str:
    return f"{on.isoformat()}T00:00:00Z"


@cache
def _validator() -> Any:
    read = {
        f"{_SCHEMA}/{name}": json.loads((files(__package__) / "schema" / name).read_text("utf-8"))
        for name in ("release-schema.json", "release-package-schema.json")
    }
    registry = jsonschema_rs.Registry(list(read.items()), draft=jsonschema_rs.Draft4)
    package = read[f"{_SCHEMA}/release-package-schema.json"]
    return jsonschema_rs.Draft4Validator(package, registry=registry, validate_formats=True)


def breaches(package: Json) -> tuple[str, ...]:
    """Where the package is not what the published schema says; empty: it is."""
    return tuple(
        f"{'/'.join(str(step) for step in error.instance_path)}: {error.message}"
        for error in _validator().iter_errors(package)
    )
