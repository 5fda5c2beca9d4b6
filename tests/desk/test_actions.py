"""What people do with records, on three nodes: refusals first, then what arrives elsewhere."""

from __future__ import annotations

from datetime import date

import pytest

from cast import pull
from foedus.desk import actions
from foedus.desk.permit import Staff
from foedus.desk.records.talk import Answer, Change, Comment, Request, Stage, Verdict
from foedus.kernel.refusals import Refused
from foedus.node import records
from foedus.node.records import Reader
from foedus.node.write import Marking
from foedus.pillars.governance.records import Engagement

READER = Reader("RESTRICTED")


def person(name, *roles):
    return Staff(name, name.title(), roles, READER)


ANNA = person("anna", "drafting")
BORA = person("bora", "checking")
PETRIT = person("petrit", "publishing")
IVO = person("ivo", "drafting")
MARA = person("mara", "approving")


@pytest.fixture(scope="module")
def alb(site):
    return site.node


@pytest.fixture(scope="module")
def hrv(site):
    return site.partners[0]


@pytest.fixture(scope="module")
def xkx(site):
    return site.partners[1]


def talks(title="Talks", **more):
    return Engagement(
        title={"en": title},
        on=date(2026, 12, 1),
        lead="ALB",
        with_whom={"en": "Bulgaria"},
        **{name: {} for name in ("purpose", "talking_points", "outcome")} | more,
    )


def saved(node, staff=ANNA, body=None):
    written = actions.save(node, staff, body or talks())
    return records.find(node, READER, written.id)


def code_of(refused):
    return [refusal.code for refusal in refused.value.refusals]


def asked(node, record, *, to=("HRV",), marking=None, staff=ANNA):
    written = actions.ask_release(node, staff, [record], to=to, marking=marking or Marking())
    return written.id


def seen(node, record):
    return records.find(node, READER, record.id, owner=record.owner)


def released(node, record, to=("HRV",)):
    actions.decide_request(node, BORA, asked(node, record, to=to), confirm=True)


def test_refuses_to_save_over_a_version_that_was_changed_meanwhile(alb):
    record = saved(alb)
    ref = (record.owner, record.id)
    actions.save(alb, IVO, talks("Theirs"), ref=ref, expected_ver=record.ver)
    with pytest.raises(Refused) as refused:
        actions.save(alb, ANNA, talks("Mine"), ref=ref, expected_ver=record.ver)
    assert code_of(refused) == ["record-changed"]
    assert seen(alb, record).body["title"] == {"en": "Theirs"}


def test_refuses_to_save_what_belongs_to_another(alb, hrv):
    record = saved(hrv)
    with pytest.raises(Refused) as refused:
        actions.save(alb, ANNA, talks(), ref=(record.owner, record.id))
    assert code_of(refused) == ["not-the-owner"]


@pytest.mark.parametrize(
    ("to", "marking", "code"),
    [
        ((), Marking(), "nobody-chosen"),
        (("ALB",), Marking(), "nobody-chosen"),
        (("HRV",), Marking(public=True), "public-needs-public"),
        ((), Marking(classification="RESTRICTED", public=True), "public-needs-public"),
    ],
)
def test_refuses_to_ask_for(alb, to, marking, code):
    with pytest.raises(Refused) as refused:
        asked(alb, saved(alb), to=to, marking=marking)
    assert code_of(refused) == [code]


def test_refuses_to_release_what_belongs_to_another(alb, hrv):
    with pytest.raises(Refused) as refused:
        asked(alb, saved(hrv))
    assert code_of(refused) == ["not-the-owner"]


@pytest.mark.parametrize(
    ("staff", "codes"),
    [
        (ANNA, ["duty-no-right", "duty-own-draft", "duty-own-request"]),
        (person("anna", "checking", "approving"), ["duty-own-draft", "duty-own-request"]),
        (IVO, ["duty-no-right"]),
    ],
)
def test_refuses_to_confirm_by(alb, staff, codes):
    record = saved(alb)
    request = asked(alb, record)
    with pytest.raises(Refused) as refused:
        actions.decide_request(alb, staff, request, confirm=True)
    assert code_of(refused) == codes
    assert seen(alb, record).label.releasable_to == ("ALB",)


def test_a_changed_comma_does_not_make_another_the_author(alb):
    record = saved(alb)
    written = actions.save(alb, IVO, talks("Talks."), ref=(record.owner, record.id))
    request = asked(alb, records.find(alb, READER, written.id), staff=IVO)
    with pytest.raises(Refused) as refused:
        actions.decide_request(alb, person("anna", "checking"), request, confirm=True)
    assert code_of(refused) == ["duty-own-draft"]


def test_refuses_to_confirm_a_version_that_was_replaced(alb):
    record = saved(alb)
    request = asked(alb, record)
    actions.save(alb, ANNA, talks("Newer"), ref=(record.owner, record.id))
    with pytest.raises(Refused) as refused:
        actions.decide_request(alb, BORA, request, confirm=True)
    assert code_of(refused) == ["duty-outdated"]


def test_refuses_to_refuse_without_a_reason(alb):
    with pytest.raises(Refused) as refused:
        actions.decide_request(alb, BORA, asked(alb, saved(alb)), confirm=False, reason=" ")
    assert code_of(refused) == ["refusal-without-reason"]


def test_a_request_is_decided_once(alb):
    request = asked(alb, saved(alb))
    actions.decide_request(alb, BORA, request, confirm=False, reason="Not yet.")
    with pytest.raises(Refused) as refused:
        actions.decide_request(alb, BORA, request, confirm=True)
    assert code_of(refused) == ["duty-decided"]


def test_refuses_to_withdraw_what_partners_have_as_a_drafter(alb):
    record = saved(alb)
    released(alb, record)
    with pytest.raises(Refused) as refused:
        actions.withdraw(alb, ANNA, (record.owner, record.id), reason="Wrong.")
    assert code_of(refused) == ["duty-no-right"]


def test_nothing_leaves_before_a_second_person_confirmed(alb, hrv, xkx):
    record = saved(alb)
    request = asked(alb, record)
    pull(hrv, alb)
    assert seen(hrv, record) is None
    actions.decide_request(alb, BORA, request, confirm=True)
    pull(hrv, alb)
    pull(xkx, alb)
    assert seen(hrv, record).body["title"] == {"en": "Talks"}
    assert seen(xkx, record) is None
    assert seen(hrv, records.find(alb, READER, request)) is None
    assert Request.read(seen(alb, record=records.find(alb, READER, request)).body).stage is (
        Stage.CONFIRMED
    )


def test_another_marking_goes_out_with_the_version(alb, hrv):
    record = saved(alb)
    marking = Marking(classification="RESTRICTED", categories=("CYBER",))
    request, cleared = asked(alb, record, marking=marking), Reader("RESTRICTED", ("CYBER",))
    with pytest.raises(Refused) as refused:
        actions.decide_request(alb, BORA, request, confirm=True)
    assert code_of(refused) == ["no-such-record"]
    reads_it = Staff("bora", "Bora", ("checking",), cleared)
    actions.decide_request(alb, reads_it, request, confirm=True)
    pull(hrv, alb)
    assert seen(hrv, record) is None
    cleared = records.find(hrv, cleared, record.id, owner="ALB")
    assert cleared.label.classification == "RESTRICTED"


def test_a_publication_is_confirmed_by_one_who_may_publish(alb):
    record = saved(alb)
    request = asked(alb, record, to=(), marking=Marking(classification="PUBLIC", public=True))
    with pytest.raises(Refused) as refused:
        actions.decide_request(alb, BORA, request, confirm=True)
    assert code_of(refused) == ["duty-no-right"]
    actions.decide_request(alb, PETRIT, request, confirm=True)
    assert seen(alb, record).label.public


def test_what_was_not_released_is_withdrawn_by_its_drafter(alb):
    record = saved(alb)
    actions.withdraw(alb, ANNA, (record.owner, record.id), reason="Never mind.")
    assert seen(alb, record).body is None


def test_fields_that_are_not_known_are_written_back(alb):
    body = talks()
    written = actions.save(alb, ANNA, body, wire={**body.wire(), "later": 1})
    assert records.find(alb, READER, written.id).body["later"] == 1


def test_a_comment_stays_inside_unless_it_is_sent(alb, hrv):
    record = saved(alb)
    released(alb, record)
    pull(hrv, alb)
    about = seen(hrv, record)
    inside = actions.comment(hrv, IVO, about, "For us only.", to=())
    outside = actions.comment(hrv, IVO, about, "For you.", to=("ALB",))
    (request,) = open_requests(hrv, outside.id)
    actions.decide_request(hrv, MARA, request.id, confirm=True)
    pull(alb, hrv)
    assert records.find(alb, READER, inside.id, owner="HRV") is None
    said = Comment.read(records.find(alb, READER, outside.id, owner="HRV").body)
    assert (said.text, said.about.id, said.about.ver) == ("For you.", record.id, record.ver)


def open_requests(node, id_):
    found = records.current(node, READER, kind=Request.kind, limit=500)
    return [one for one in found if any(p["id"] == id_ for p in one.body["about"])]


def proposed(alb, hrv, fields):
    """Croatia proposes, Albania has received it."""
    record = saved(alb)
    released(alb, record)
    pull(hrv, alb)
    written = actions.propose_change(hrv, IVO, seen(hrv, record), fields, reason="Better.")
    (request,) = open_requests(hrv, written.id)
    actions.decide_request(hrv, MARA, request.id, confirm=True)
    pull(alb, hrv)
    return record, records.find(alb, READER, written.id, owner="HRV")


def test_refuses_a_proposal_to_oneself_and_one_without_a_difference(alb, hrv):
    record = saved(alb)
    with pytest.raises(Refused) as refused:
        actions.propose_change(alb, ANNA, record, {"place": "Tirana"}, reason="x")
    assert code_of(refused) == ["own-record"]
    released(alb, record)
    pull(hrv, alb)
    with pytest.raises(Refused) as refused:
        actions.propose_change(hrv, IVO, seen(hrv, record), {}, reason="x")
    assert code_of(refused) == ["nothing-differs"]


def test_refuses_to_accept_what_the_kind_refuses(alb, hrv):
    _, proposal = proposed(alb, hrv, {"on": "soon"})
    with pytest.raises(Refused) as refused:
        actions.answer_change(alb, ANNA, proposal, verdict=Verdict.ACCEPTED)
    assert code_of(refused) == ["record-shape"]


def test_refuses_to_decline_without_a_reason(alb, hrv):
    _, proposal = proposed(alb, hrv, {"place": "Tirana"})
    with pytest.raises(Refused) as refused:
        actions.answer_change(alb, ANNA, proposal, verdict=Verdict.DECLINED)
    assert code_of(refused) == ["decline-without-reason"]


def test_an_accepted_proposal_becomes_a_version_and_goes_out_with_its_answer(alb, hrv):
    record, proposal = proposed(alb, hrv, {"place": "Tirana", "with_whom": {"en": "Sofia"}})
    written = actions.answer_change(alb, ANNA, proposal, verdict=Verdict.ACCEPTED)
    (request,) = open_requests(alb, written.id)
    assert [one["id"] for one in request.body["about"]] == [record.id, written.id]
    with pytest.raises(Refused) as refused:
        actions.decide_request(alb, person("anna", "checking"), request.id, confirm=True)
    assert code_of(refused) == ["duty-own-draft", "duty-own-request"]
    actions.decide_request(alb, BORA, request.id, confirm=True)
    pull(hrv, alb)
    theirs = seen(hrv, record)
    answer = Answer.read(records.find(hrv, READER, written.id, owner="ALB").body)
    assert (theirs.body["place"], theirs.body["title"]) == ("Tirana", {"en": "Talks"})
    assert (answer.verdict, answer.ver, answer.change.id) == (
        Verdict.ACCEPTED,
        theirs.ver,
        proposal.id,
    )


def test_a_declined_proposal_changes_nothing(alb, hrv):
    record, proposal = proposed(alb, hrv, {"place": None, "on": "2027-01-01"})
    assert Change.read(proposal.body).fields == {"place": None, "on": "2027-01-01"}
    before = seen(alb, record)
    actions.answer_change(alb, ANNA, proposal, verdict=Verdict.DECLINED, reason="Agreed already.")
    assert seen(alb, record) == before
