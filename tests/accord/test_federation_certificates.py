"""What a simulated federation has decided can be proven outside of it."""

from __future__ import annotations

from foedus.accord.acts import Act
from foedus.accord.certificate import certify, check
from foedus.accord.records import close_id
from foedus.accord.testing import council
from foedus.accord.testing.archive import Archive
from foedus.accord.testing.council import acts_of, outcome_at, proposals_at
from foedus.accord.testing.scenes import federation
from foedus.kernel.identity import Identity
from foedus.kernel.logs import owner_of


def closed_decisions(member):
    """The text, the close and the outcome of each decision that this member closed."""
    acts: dict[tuple[str, str], Act] = {(act.log, act.id): act for act in acts_of(member)}
    for proposal, log in proposals_at(member):
        result = outcome_at(member, proposal, log)
        if owner_of(log) == member.name and result.closed:
            yield acts[log, proposal], acts[log, close_id(proposal)], result


def certified_statuses(seed):
    """Certifies and checks what was closed in one federation; every second one has a liar."""
    scene = federation(seed, size=4, plays=council.PLAYS, lying=seed % 2 == 0)
    scene.run(700)
    scene.settle()
    identities = {name: Identity(name, name, key) for name, key in scene.keys.items()}
    statuses = []
    for member in scene.members.values():
        for text, close, result in closed_decisions(member):
            parties = {*council.participants_of(text), member.name}
            if not parties <= scene.members.keys():
                continue  # the liar takes part, and may have shown somebody else another ballot
            trusted = [identities[party] for party in parties]
            written = certify(
                Archive(member),
                proposal=text,
                close=close,
                result=result,
                identities=trusted,
            )
            certified = check(written, identities.values())
            assert certified.outcome.status == result.status
            assert certified.outcome.counted == result.counted
            statuses.append(result.status)
    return statuses


def test_every_closed_decision_is_certified_and_checked_offline():
    statuses = [status for seed in range(1, 6) for status in certified_statuses(seed)]
    assert statuses.count("adopted") > 3
    assert statuses.count("not-adopted") > 3
