"""Joint decisions from the tables: who may not see them gets none; the rest is `accord`'s."""

from __future__ import annotations

import uuid

import pytest

from accord.councilbook import ballot_body as said_ballot
from accord.councilbook import close_body, proposal_body
from cast import identity, pull
from foedus.accord.certificate import check
from foedus.accord.kinds import KINDS as JOINT
from foedus.accord.outcome import Status, outcome
from foedus.accord.records import BALLOT, CLOSE, PROPOSAL, close_id
from foedus.kernel.kinds import Kinds
from foedus.kernel.refusals import Refused
from foedus.node import archive, decisions, members, records
from foedus.node.write import DEFAULT_MARKING, release, write
from listbook import CLERK, MINISTER, SECRET

ALL = ("ALB", "HRV", "XKX")
KINDS = Kinds(dict(JOINT))


class Council:
    """Three nodes that exchange everything whenever one has said something."""

    def __init__(self, make_node, marking=DEFAULT_MARKING):
        self.nodes = {
            member: make_node(member, knows=tuple({*ALL} - {member}), kinds=KINDS)
            for member in ALL
        }
        self.marking = marking
        self.id = str(uuid.uuid4())
        self.ballots = {member: str(uuid.uuid4()) for member in ALL}

    def say(self, member, kind, body, record):
        node = self.nodes[member]
        write(node, kind, body, by="minister", to=ALL, id=record, marking=self.marking)
        for other in ALL:
            if other != member:
                pull(self.nodes[other], node)

    def propose(self, **changes):
        self.say("ALB", PROPOSAL, proposal_body(**changes), self.id)

    @property
    def text(self):
        found = records.find(self.nodes["ALB"], MINISTER, self.id)
        return {"owner": "ALB", "id": self.id, "ver": found.ver, "digest": found.digest}

    def vote(self, member, choice="approve", record=""):
        body = said_ballot(member, choice, proposal=self.text)
        self.say(member, BALLOT, body, record or self.ballots[member])

    def close(self):
        digests = sorted(
            records.find(self.nodes["ALB"], MINISTER, self.ballots[m], owner=m).digest for m in ALL
        )
        body = close_body() | {"proposal": self.text, "ballots": digests}
        self.say("ALB", CLOSE, body, close_id(self.id))

    def status(self, member, reader=CLERK):
        acts, receipts, log = decisions.acts(self.nodes[member], reader, "ALB", self.id)
        return outcome(acts, proposal=self.id, log=log, receipts=receipts).status


@pytest.fixture
def council(make_node):
    return Council(make_node)


def decided(council):
    council.propose()
    for member in ALL:
        council.vote(member)
    council.close()
    return council


def code(call, *asked):
    with pytest.raises(Refused) as refused:
        call(*asked)
    return refused.value.refusals[0].code


@pytest.mark.parametrize("call", [decisions.acts, archive.certificate])
def test_a_user_without_clearance_gets_no_decision(make_node, call):
    council = decided(Council(make_node, SECRET))
    for node in council.nodes.values():
        assert code(call, node, CLERK, "ALB", council.id) == "no-such-record"
        assert code(call, node, MINISTER, "ALB", str(uuid.uuid4())) == "no-such-record"
    assert council.status("HRV", MINISTER) == Status.ADOPTED


def test_what_is_hidden_cannot_be_exhibited(make_node):
    council = decided(Council(make_node, SECRET))
    node = council.nodes["ALB"]
    (act, *_), _, log = decisions.acts(node, MINISTER, "ALB", council.id)
    with archive.opened(node, CLERK) as source:
        assert code(source.exhibit, log, act.seq) == "content-missing"
    with archive.opened(node, MINISTER) as source:
        assert code(source.exhibit, log, 99) == "content-missing"
        assert source.exhibit(log, act.seq).content


def test_an_open_decision_has_no_certificate(council):
    council.propose()
    council.vote("ALB")
    assert code(archive.certificate, council.nodes["ALB"], CLERK, "ALB", council.id) == (
        "decision-open"
    )


def test_every_node_computes_the_same_outcome(council):
    council.propose()
    for member in ALL:
        assert {council.status(m) for m in ALL} == {Status.OPEN}
        council.vote(member)
    assert {council.status(m) for m in ALL} == {Status.ADOPTED}


def test_a_new_text_voids_ballots_and_a_second_ballot_replaces_the_first(council):
    council.propose()
    council.vote("XKX", "reject")
    assert council.status("HRV") == Status.NOT_ADOPTED
    council.propose(text="Another text.")
    for member in ALL:
        council.vote(member)
    assert {council.status(m) for m in ALL} == {Status.ADOPTED}


def test_a_ballot_that_was_moved_to_another_proposal_is_still_found(council):
    council.propose()
    council.vote("HRV", "reject")
    council.id, first = str(uuid.uuid4()), council.id
    council.propose()
    council.vote("HRV")
    council.id = first
    assert council.status("XKX") == Status.NOT_ADOPTED


def test_every_node_gives_a_certificate_that_convinces_offline(council):
    decided(council)
    for member, node in council.nodes.items():
        written = archive.certificate(node, CLERK, "ALB", council.id)
        certified = check(written, [identity(m) for m in ALL])
        assert certified.outcome.status == "adopted"
        assert set(certified.witnesses) == ({"HRV", "XKX"} if member == "ALB" else {member})


def test_a_proposal_that_was_released_wider_keeps_its_log(council, make_node):
    council.propose()
    for member in ALL:
        council.vote(member)
    alb = council.nodes["ALB"]
    before = decisions.acts(alb, CLERK, "", council.id)[2]
    make_node("BGR", knows=("ALB",), kinds=KINDS)
    members.pin(alb, identity("BGR").to_bytes())
    release(alb, council.id, to=(*ALL, "BGR"), by="clerk")
    assert decisions.acts(alb, CLERK, "", council.id)[2] == before
    assert council.status("ALB") == Status.ADOPTED


def test_no_certificate_from_a_log_that_has_not_fully_come(council):
    decided(council)
    node = council.nodes["HRV"]
    log = decisions.acts(node, CLERK, "ALB", council.id)[2]
    with node.sessions.database.connect("admin") as admin:
        admin.execute("UPDATE tree SET note_size = note_size + 1 WHERE log = %s", [log])
    assert code(archive.certificate, node, CLERK, "ALB", council.id) == "log-incomplete"
