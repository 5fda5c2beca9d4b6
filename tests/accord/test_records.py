"""A body of a decision is refused for each thing that could give it two meanings."""

from __future__ import annotations

import re
import uuid

import pytest

from accord.councilbook import MEMBERS, PID, ballot_body, close_body, digest, proposal_body
from foedus.accord.records import Ballot, Choice, Close, Proposal, close_id
from foedus.kernel.refusals import Refused

NAMED = {"owner": "ALB", "id": PID, "ver": 1, "digest": digest("text1")}
SILENCE = {"name": "silence", "k": 0}


def rule(name, k=0):
    return {"rule": {"name": name, "k": k}}


def subject(**changes):
    return {"subject": [NAMED | changes]}


PROPOSALS = [
    ("participants-empty", {"participants": []}),
    ("not-ascending", {"participants": ["HRV", "ALB"]}),
    ("not-ascending", {"participants": ["ALB", "ALB"]}),
    ("malformed", {"participants": ["alb"]}),
    ("malformed", {"participants": [7]}),
    ("not-a-list", {"participants": "ALB"}),
    ("not-an-option", rule("majority")),
    ("not-an-option", rule(None)),
    ("not-a-text", {"title": None}),
    ("not-an-object", {"rule": "unanimity"}),
    ("field-missing", {"rule": {"name": "unanimity"}}),
    ("out-of-range", rule("k-of-n", 0)),
    ("out-of-range", rule("k-of-n", 4)),
    ("out-of-range", rule("unanimity", 3)),
    ("not-an-integer", rule("k-of-n", True)),
    ("silence-without-deadline", {"rule": SILENCE}),
    ("out-of-range", {"deadline_unix_s": 0}),
    ("not-an-integer", {"deadline_unix_s": "soon"}),
    ("text-length", {"title": " "}),
    ("text-length", {"title": "x" * 201}),
    ("text-length", {"text": "x" * 100_001}),
    ("nothing-proposed", {"text": " "}),
    ("not-a-list", {"subject": {}}),
    ("out-of-range", {"subject": [NAMED] * 101}),
    ("malformed", subject(id="1")),
    ("malformed", subject(owner="")),
    ("malformed", subject(digest="A" * 64)),
    ("out-of-range", subject(ver=0)),
    ("field-unknown", subject(size=1)),
    ("field-unknown", {"quorum": 2}),
]
BALLOTS = [
    ("not-an-option", {"choice": "abstain"}),
    ("explanation-missing", {"choice": "return", "text": " "}),
    ("explanation-missing", {"choice": "approve-with-reservation", "text": ""}),
    ("approval-with-text", {"text": "but only if"}),
    ("text-length", {"choice": "reject", "text": "x" * 10_001}),
    ("text-length", {"mandate": ""}),
    ("participants-empty", {"participants": []}),
    ("malformed", {"voter": "Albania"}),
    ("not-an-object", {"proposal": PID}),
    ("field-unknown", {"condition": "only if"}),
]
CLOSES = [
    ("not-ascending", {"ballots": [digest("b"), digest("a")]}),
    ("malformed", {"ballots": ["a"]}),
    ("field-unknown", {"result": "adopted"}),
]
TABLE = [
    *((Proposal, code, proposal_body(**changes)) for code, changes in PROPOSALS),
    *((Ballot, code, ballot_body("HRV") | changes) for code, changes in BALLOTS),
    *((Close, code, close_body("a", **changes)) for code, changes in CLOSES),
    *((record, "not-an-object", []) for record in (Proposal, Ballot, Close)),
    *((record, "field-missing", {}) for record in (Proposal, Ballot, Close)),
]


@pytest.mark.parametrize(("record", "code", "body"), TABLE)
def test_a_body_is_refused(record, code, body):
    with pytest.raises(Refused) as refused:
        record.read(body)
    assert refused.value.refusals[0].code == code


@pytest.mark.parametrize("name", ["title", "text", "participants", "rule", "subject"])
def test_every_field_of_a_proposal_is_required(name):
    body = proposal_body()
    del body[name]
    with pytest.raises(Refused, match="field-missing"):
        Proposal.read(body)


@pytest.mark.parametrize(
    ("record", "body"),
    [
        (Proposal, proposal_body()),
        (Proposal, proposal_body(rule=SILENCE, deadline_unix_s=1, text="", subject=[NAMED])),
        (Proposal, proposal_body(rule={"name": "k-of-n", "k": 3})),
        *((Ballot, ballot_body("HRV", choice)) for choice in Choice),
        (Close, close_body()),
        (Close, close_body("a", "b")),
    ],
)
def test_a_good_body_is_read_and_written_the_same(record, body):
    assert record.read(body).wire() == body


def test_a_proposal_has_one_id_for_its_close():
    assert close_id(PID) == close_id(PID) != close_id(PID.replace("1", "2"))
    assert uuid.UUID(close_id(PID)).version == 4
    assert re.fullmatch(r"[0-9a-f-]{36}", close_id(PID))


def test_the_councils_own_bodies_are_about_all_members():
    assert Proposal.read(proposal_body()).participants == MEMBERS
