"""The annex as a PDF, for people who sign on paper: Typst, with the shares as a picture.

The PDF carries the record's JSON as an attachment.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from django.conf import settings

from foedus.desk import showing, typeset
from foedus.desk.figures import Figures
from foedus.desk.house import words
from foedus.desk.records.fields import in_any_language
from foedus.node.records import Record
from foedus.pillars.procurement.records.annex import Annex

TEMPLATE = Path(__file__).parent / "annex.typ"
SHARE_COLUMNS = ("member", "goods_cents", "common_cents", "total_cents")
LINE_COLUMNS = ("item", "member", "delivered_on", "quantity", "unit_cents", "goods_cents")


def pdf(record: Record, annex: Annex, language: str, *, state: str) -> bytes:
    """Raises Refused `no-typst` where the extra is not installed. `state` is a phrase's key."""
    body = json.dumps(record.body, ensure_ascii=False, indent=1).encode()
    facts = _facts(record, annex, language, state)
    return typeset.pdf(TEMPLATE, facts, {"annex.json": body})


def _facts(record: Record, annex: Annex, language: str, state: str) -> dict[str, Any]:
    money = Figures(language, annex.currency)
    names = {item.item: item.name for item in annex.items}
    terms = in_any_language(annex.terms, language)[1]
    most = max(share.total_cents for share in annex.shares) or 1
    rule = showing.choice(f"{Annex.kind}.cost_rule", annex.cost_rule, language)
    return {
        "language": language,
        "demo": words("frame.demo", language) if settings.FOEDUS_DEMO else "",
        "kicker": words("annex.pdf.kicker", language),
        "title": in_any_language(annex.title, language)[1],
        "state": words(state, language),
        "nature": words("annex.pdf.nature", language),
        "summary": words(
            "annex.summary",
            language,
            total=money.money(annex.total_cents),
            members=len(annex.members),
            lines=len(annex.lines),
        ),
        "rule": words("annex.rule", language, rule=rule),
        "shares": words("annex.shares.caption", language, currency=annex.currency),
        "share_columns": [_label(f"shares.{name}", language) for name in SHARE_COLUMNS],
        "share_rows": [
            [
                showing.member_name(s.member, language),
                *(money.amount(getattr(s, name)) for name in SHARE_COLUMNS[1:]),
            ]
            for s in annex.shares
        ],
        "bars": [
            [showing.member_name(s.member, language), s.total_cents / most] for s in annex.shares
        ],
        "lines": words("annex.lines.caption", language, currency=annex.currency),
        "line_columns": [_label(f"lines.{name}", language) for name in LINE_COLUMNS],
        "line_rows": [
            [
                names.get(line.item, line.item),
                showing.member_name(line.member, language),
                showing.day(line.delivered_on, language),
                money.count(line.quantity),
                money.amount(line.unit_cents),
                money.amount(line.goods_cents),
            ]
            for line in annex.lines
        ],
        "plan": words("annex.pdf.schedule", language),
        "schedule": _schedule(annex, language),
        "terms_title": _label("terms", language),
        "terms": terms,
        "digest_title": words("council.vote.digest", language),
        "digest": record.digest,
    }


def _schedule(annex: Annex, language: str) -> list[list[Any]]:
    """Units by period over all members, and their part of the busiest one."""
    units: Counter[str] = Counter()
    for line in sorted(annex.lines, key=lambda one: one.delivered_on):
        units[showing.day(line.delivered_on, language)] += line.quantity
    most = max(units.values())
    return [[day, count, count / most] for day, count in units.items()]


def _label(path: str, language: str) -> str:
    return showing.label(f"{Annex.kind}.{path}", language)
