"""The demo order, planned as the Python API page says: the plan holds, tells the five stories, and
the pages quote its figures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foedus.engine.run import Terms
from foedus.engine.watch import Watch
from foedus.pillars.procurement.intake import read_case
from foedus.pillars.procurement.plan.decide import Options
from foedus.pillars.procurement.plan.order import plan_order
from foedus.pillars.procurement.plan.verify import verify
from foedus.pillars.procurement.whatif.accession import accessions

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def planned(tmp_path_factory):
    """What the example of the API page leaves behind."""
    page = (ROOT / "docs" / "reference" / "python-api.md").read_text("utf-8")
    code = re.search(r"```python\n(.*?)```", page, re.DOTALL).group(1)
    names = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("demo"))
        Path("demo").symlink_to(ROOT / "demo")
        exec(code, names)  # noqa: S102  (our own page)
        names["page"] = Path("report.html").read_text("utf-8")
    return names


def test_the_plan_holds(planned):
    assert verify(planned["case"], planned["plan"]) == ()
    assert planned["plan"].proof.status == "optimal"


def test_it_tells_the_stories_it_is_made_for(planned):
    codes = {verdict.items: verdict.code for verdict in planned["plan"].verdicts}
    assert codes["ATGM",] == "joint"
    assert codes["HELO",] == "not_worth"
    assert codes["TRUCK",] == "subset"
    assert codes["HOW-155",] == "single"


def test_the_demo_page_quotes_its_figures(planned):
    page = (ROOT / "docs" / "explanation" / "the-demo-order.md").read_text("utf-8")
    plan = planned["plan"]
    alone = [a.total_cents for a in plan.alone]
    figures = [bill.total_cents for bill in plan.joint.bills] + alone + [plan.joint.total_cents]
    missing = [cents for cents in figures if f"{cents / 100:,.2f}".replace(",", " ") not in page]
    assert missing == []


def test_the_demo_page_quotes_what_bulgaria_brings():
    everybody = read_case(ROOT / "demo" / "adriatic")
    plan = plan_order(everybody.taking_part(frozenset({"ALB", "HRV", "XKX"})), Options(), Watch())
    (brought,) = accessions(everybody, plan, Options(), watch=Watch(), terms=Terms())
    page = (ROOT / "docs" / "explanation" / "the-demo-order.md").read_text("utf-8")
    for bill in brought.bills:
        saved = bill.without_cents - bill.with_cents
        for cents in (bill.without_cents, bill.with_cents, saved):
            assert f"{cents / 100:,.2f}".replace(",", " ") in page
    assert {(step.code, step.threshold) for step in brought.steps} == {
        ("ATGM-US", 700),
        ("4X4-EU", 75),
        ("TRUCK-FW", 600),
        ("HOW-EU", 24),
    }


def test_nobody_pays_more_than_alone(planned):
    alone = {a.member: a.total_cents for a in planned["plan"].alone if a.reading == "pro_rata"}
    assert all(b.total_cents <= alone[b.member] for b in planned["plan"].joint.bills)


def test_every_member_and_item_has_days_gained_and_reasons(planned):
    plan = planned["plan"]
    assert len(plan.gains) == 32
    assert all(gain.days_gained is not None and gain.reasons for gain in plan.gains)
    assert all(f"<summary>Why: {m.name}" in planned["page"] for m in planned["case"].members)
