"""The records of the demonstration: refused where they could mislead, and as shipped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from foedus.desk.phrases import LANGUAGES
from foedus.desk.records.draft import record_id
from foedus.kernel.admit import Admitted, Arrival, admit
from foedus.kernel.content import make_content
from foedus.kernel.draft import Draft
from foedus.kernel.entry import seal
from foedus.kernel.keys import Ed25519Signer
from foedus.kernel.kinds import Kinds
from foedus.kernel.label import Label
from foedus.kernel.logs import log_id
from foedus.kernel.memory import MemoryHistory
from foedus.pillars.governance.coverage import cover
from foedus.pillars.governance.demo import read
from foedus.pillars.governance.known import Known
from foedus.pillars.governance.packages import freeze
from foedus.pillars.governance.reports import Status
from foedus.pillars.governance.rules import REGISTERED
from foedus.pillars.governance.schedule import schedule
from foedus.pillars.governance.tree import Records, grow
from foedus.pillars.governance.wordcheck import texts_of
from pillars.governance.planbook import ALL, CLASSES

FOLDER = Path(__file__).parents[3] / "demo" / "declaration"
SIGNERS = {member: Ed25519Signer.from_secret(member.encode().ljust(32)) for member in ALL}
FACTS, MADE_UP = ("declaration.toml", "outreach.toml"), ("plan.toml", "life.toml")
STEP = """
[[step]]
key = "a"
measure = {{ owner = "ALB", id = "{id}" }}
code = "A"
title = {{ en = "{title}" }}
lead = "ALB"
participants = ["ALB"]
due_on = 2027-01-01
depends_on = {needs}
"""


def text(head='owner = "ALB"', title="DEMO", needs="[]"):
    return head + STEP.format(id=record_id("m"), title=title, needs=needs)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (text(needs='["@b"]'), "no record is called b"),
        (text('owner = "ALB"\ndemo = true', title="Step"), "does not begin with DEMO"),
        (text() + text("")[1:], "two records are called a"),
        (text().replace("due_on", "done_on"), "due_on"),
        ("[[step]", "Expected"),
    ],
)
def test_a_file_that_misleads_or_cannot_be_written_is_refused(said, reason):
    with pytest.raises(ValueError, match=reason):
        read([said])


def test_a_kind_that_the_pillar_has_not_is_refused():
    with pytest.raises(KeyError, match="leap"):
        read([text().replace("[[step]]", "[[leap]]")])


def test_a_name_becomes_a_reference_and_the_same_one_at_every_run():
    first, second = read([text(), text(needs='["@a"]').replace('key = "a"', 'key = "b"')])
    assert second.body["depends_on"] == [{"owner": "ALB", "id": first.id}]
    assert read([text()])[0] == first


def test_a_record_is_for_its_owner_and_the_others_that_are_named():
    (draft,) = read([text('owner = "ALB"\nto = ["XKX", "ALB", "HRV"]')])
    assert (draft.owner, draft.to, draft.public) == ("ALB", ("HRV", "XKX"), False)


def shipped(*files):
    """All of them are read together, since they refer to one another."""
    texts = {name: (FOLDER / name).read_text("utf-8") for name in (*FACTS, *MADE_UP)}
    wanted = {record_id(key) for name in files for key in keys_in(texts[name])}
    return [draft for draft in read(texts.values()) if draft.id in wanted]


def keys_in(toml):
    return [line.split('"')[1] for line in toml.splitlines() if line.startswith('key = "')]


DRAFTS = shipped(*FACTS, *MADE_UP)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: f"{draft.kind}-{draft.id[:8]}")
def test_a_shipped_record_speaks_four_languages(draft):
    record = CLASSES[draft.kind.removeprefix("governance.")].read(draft.body)
    said = {}
    for place, language, _ in texts_of(record):
        said.setdefault(place, set()).add(language)
    assert said or draft.kind == "governance.participation"
    assert all(languages == set(LANGUAGES) for languages in said.values())


def test_the_production_gate_admits_every_shipped_record():
    history = MemoryHistory({member: signer.public for member, signer in SIGNERS.items()})
    kinds = Kinds({kind.name: kind for kind in REGISTERED})

    def say(entry, content, owner):
        arrival = Arrival(seal(entry, SIGNERS[owner]), content)
        done = admit(arrival, log=entry.log, reader=owner, history=history, kinds=kinds)
        assert isinstance(done, Admitted)
        history.apply(done)

    for draft in DRAFTS:
        audience = tuple(sorted((draft.owner, *draft.to)))
        label = Label("FOEDUS", "PUBLIC", (), audience, draft.public)
        log = log_id(draft.owner, audience)
        pen = Draft(history, log, label, "2026-11-25T00:00:00Z", "drafting")
        if not history.size(log):
            say(pen.open(), None, draft.owner)
        content = make_content(draft.body, bytes(16))
        say(pen.put(draft.id, draft.kind, 1, content), content, draft.owner)


def test_facts_are_public_and_what_is_made_up_says_so():
    assert all(draft.public for draft in shipped(*FACTS))
    assert not any("DEMO" in str(draft.body) for draft in shipped(*FACTS))
    assert not any(draft.public for draft in shipped(*MADE_UP))
    assert all("demo = true" in (FOLDER / name).read_text("utf-8") for name in MADE_UP)


def test_every_member_writes_something():
    assert {draft.owner for draft in DRAFTS} == set(ALL)


def known(noun):
    cls = CLASSES[noun]
    label = Label("FOEDUS", "INTERNAL", (), ALL)
    return tuple(
        Known(d.owner, d.id, 1, "a" * 64, label, date(2026, 11, 25), cls.read(d.body))
        for d in DRAFTS
        if d.kind == cls.kind
    )


def test_the_demo_plan_is_whole_and_says_something_on_every_page():
    parts = ("objective", "measure", "step", "progress")
    tree = grow(known("plan")[0], Records(*map(known, parts)))
    assert (len(tree.steps), tree.orphans) == (20, ())
    assert all(area.objectives for area in tree.areas)
    assert {node.state.status for node in tree.steps} == {
        Status.NOT_STARTED,
        Status.UNDER_WAY,
        Status.DONE,
    }
    assert len(freeze(tree)) == 1 + 6 + 10 + 20
    coverage = cover(known("instrument")[0].body, known("step"))
    assert coverage.served
    assert coverage.not_served
    assert (coverage.unknown, coverage.aimless) == ((), ())
    planned = schedule(tree.steps, on=date(2026, 11, 25))
    assert (planned.cycles, planned.missing) == ((), ())
    assert any(one.because_of for one in planned.planned)
    assert len(planned.critical_chain) > 1
