"""An annex goes from a plan to national orders on three nodes; refusals first."""

from __future__ import annotations

import pytest

import councilbook
import jointbook as book
from foedus.accord.certificate import check
from foedus.accord.outcome import Status
from foedus.accord.records import Choice
from foedus.cli.trio import nodes
from foedus.kernel.refusals import Refused
from foedus.node.archive import certificate
from foedus.node.records import EVERYTHING_UNCATEGORISED
from foedus.pillars.procurement.annexes import verdicts
from foedus.pillars.procurement.annexes.matters import verdict_of
from foedus.pillars.procurement.nationals import acts as nationals
from foedus.pillars.procurement.nationals.making import Alone
from foedus.pillars.procurement.nationals.reading import dossier
from foedus.pillars.procurement.records.annex import Verdict
from foedus.pillars.procurement.records.national import Stage

CENT = 1


@pytest.fixture(scope="module")
def places():
    with nodes(book.ALL) as (_, made):
        yield made


@pytest.fixture(scope="module")
def told(places):
    return book.prepare(places)


@pytest.fixture(scope="module")
def annex(places, told):
    return book.planned(places[0], told["order"])


@pytest.fixture
def drafted(places, annex):
    """Each test drafts the annex anew: its next version."""
    return book.draft(places[0], annex)


@pytest.fixture
def voting(places, drafted):
    book.propose(places[0], drafted)
    councilbook.exchange(places)
    return drafted


def refused(act, *asked, **more):
    with pytest.raises(Refused) as caught:
        act(*asked, **more)
    return caught.value.refusals[0].code


def test_nobody_opens_the_vote_on_an_annex_of_their_own(places, drafted):
    assert refused(book.propose, places[0], drafted, who="drafter") == "not-your-role"
    again = book.draft(
        places[0], book.matter(places[0], "reader", "ALB", drafted).annex, who="second-drafter"
    )
    assert refused(book.propose, places[0], again, who="second-drafter") == "your-own-work"


def test_nobody_decides_before_the_own_node_has_checked(places, voting):
    code = refused(book.decide, places[2], "ALB", voting, Choice.APPROVE)
    assert code == "not-verified-here"


def test_kosovo_finds_one_cent_and_says_where(places, annex):
    hostile = book.draft(places[0], book.moved(annex, CENT))
    book.propose(places[0], hostile)
    councilbook.exchange(places)
    alb, hrv, xkx = places
    found = book.verify(xkx, "ALB", hostile).found
    line = next(n for n, one in enumerate(annex.lines, 1) if one.member == "XKX")
    right = annex.lines[line - 1].goods_cents
    assert [(one.code, one.place, one.found, one.expected) for one in found] == [
        ("goods_wrong", f"line {line}", f"{right + CENT}", f"{right}"),
        ("total_wrong", "order", f"{annex.total_cents + CENT}", f"{annex.total_cents}"),
    ]
    assert refused(book.decide, xkx, "ALB", hostile, Choice.APPROVE) == "refused-here"
    reserve = (Choice.RESERVE, "DEMO: but")
    assert refused(book.decide, xkx, "ALB", hostile, *reserve) == "refused-here"
    book.decide(xkx, "ALB", hostile, Choice.RETURN, "DEMO: line is a cent too dear")
    councilbook.exchange(places)
    for place in (alb, hrv):
        record = councilbook.record(place.node, hostile, "ALB")
        said = verdict_of(place.node, EVERYTHING_UNCATEGORISED, record, "XKX")
        assert (said.result, said.faults[0].place) == ("refused", f"line {line}")
        assert (said.faults[0].member, said.faults[0].item) == ("XKX", "ALB-MISSILE")


def test_a_requirement_that_changed_since_stops_the_check(places, told, drafted):
    alb, _, xkx = places
    need = told["needs"][2]
    body = councilbook.record(xkx.node, need["id"]).body
    councilbook.write(
        xkx.node,
        "procurement.requirement",
        body | {"quantity": 245},
        by="drafting",
        to=book.ALL,
        id=need["id"],
    )
    councilbook.exchange(places)
    found = book.verify(alb, "ALB", drafted).found
    assert [(one.code, one.place) for one in found] == [
        ("input_changed", "input requirements XKX-R1")
    ]
    councilbook.write(
        xkx.node, "procurement.requirement", body, by="drafting", to=book.ALL, id=need["id"]
    )
    councilbook.exchange(places)
    told["needs"][2] = need


def test_a_share_above_the_own_figure_is_refused_without_it(places, told, annex):
    """XKX says in private that it would pay less alone than its share: only XKX refuses."""
    fresh = book.draft(places[0], book.planned(places[0], told["order"]))
    book.propose(places[0], fresh)
    councilbook.exchange(places)
    xkx = places[2]
    query = verdicts.Query(("procurement.alone",), owners=("XKX",))
    (record,) = verdicts.page(xkx.node, EVERYTHING_UNCATEGORISED, query).rows
    low = record.body | {"cost_cents": 1_23}
    councilbook.write(xkx.node, "procurement.alone", low, by="drafting", id=record.id)
    found = book.verify(xkx, "ALB", fresh)
    assert [(one.code, one.place) for one in found.found] == [("above_alone", "member XKX")]
    assert found.own.counterfactual == "own_figure"
    councilbook.write(xkx.node, "procurement.alone", record.body, by="drafting", id=record.id)
    assert book.verify(xkx, "ALB", fresh).found == ()


def test_from_plan_to_national_orders(places, told):
    alb, hrv, _ = places
    id_ = book.draft(alb, book.planned(alb, told["order"]))
    book.propose(alb, id_)
    councilbook.exchange(places)
    for place in places:
        assert book.verify(place, "ALB", id_).found == ()
        book.decide(place, "ALB", id_, Choice.APPROVE)
    councilbook.exchange(places)
    outcomes = {book.matter(p, "reader", "ALB", id_).vote.outcome.status for p in places}
    assert outcomes == {Status.ADOPTED}
    book.close(alb, id_)
    councilbook.exchange(places)
    vote = book.matter(hrv, "reader", "ALB", id_).vote
    proof = certificate(hrv.node, EVERYTHING_UNCATEGORISED, "ALB", vote.record.id)
    identities = [p.home.identity for p in places]
    assert check(proof, identities).outcome.status is Status.ADOPTED
    for place in places:
        make_order(place, id_)


def make_order(place, id_):
    drafter = book.staff("drafter")
    about = book.matter(place, "drafter", "ALB", id_)
    own = verdicts.check(place.node, drafter, about.record).own
    alone = Alone(own.alone_cents, own.counterfactual)
    written = nationals.make(place.node, drafter, about, alone, councilbook.yesterday())
    assert (
        refused(nationals.make, place.node, drafter, about, alone, councilbook.yesterday())
        == "order-exists"
    )
    record = councilbook.record(place.node, written.id)
    found = dossier(place.node, EVERYTHING_UNCATEGORISED, record)
    share = next(s for s in about.annex.shares if s.member == place.member)
    assert found.order.body.total_cents == share.total_cents == found.due_cents
    (saving,) = found.savings
    secret = book.SECRETS[place.member][1]
    assert saving.body.ledger[0].amount_cents == secret - share.total_cents
    assert record.label.releasable_to == (place.member,)
    move(place, written.id)


def move(place, id_):
    def to(stage, who):
        ver = councilbook.record(place.node, id_).ver
        day = councilbook.yesterday()
        return nationals.move(
            place.node,
            book.staff(who),
            (place.member, id_),
            to=stage,
            on=day,
            reference="",
            ver=ver,
        )

    assert refused(to, Stage.SIGNED, "drafter") == "not-your-role"
    assert refused(to, Stage.SIGNED, "minister") == "stage-not-allowed"
    to(Stage.LEGAL_REVIEW, "drafter")
    to(Stage.COMMITTEE, "checker")
    to(Stage.BUDGET_COMMITTED, "minister")
    to(Stage.SIGNED, "minister")


def test_nothing_private_is_at_another_node(places):
    """After all of the above: no secret of a member is in any byte of another's database."""
    for place in places:
        held = book.everything(place)
        for member in set(book.ALL) - {place.member}:
            budget, alone = book.SECRETS[member]
            for secret in (str(budget), str(alone), f"{book.UNRELEASED} {member}"):
                assert secret not in held, (place.member, member, secret)
        budget, alone = book.SECRETS[place.member]
        assert str(budget) in held, "the search finds what is there"


def test_a_verdict_is_the_next_version_of_itself(places, annex):
    fresh = book.draft(places[0], annex)
    book.verify(places[0], "ALB", fresh)
    book.verify(places[0], "ALB", fresh)
    query = verdicts.Query((Verdict.kind,), owners=("ALB",), limit=500)
    rows = verdicts.page(places[0].node, EVERYTHING_UNCATEGORISED, query).rows
    record = councilbook.record(places[0].node, fresh)
    about = [r for r in rows if Verdict.read(r.body).annex.ver == record.ver]
    assert len(about) == 1
