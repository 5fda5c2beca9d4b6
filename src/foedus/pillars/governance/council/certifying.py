"""The certificate of a closed vote: the file that proves it offline, and what a PDF says of it."""

from __future__ import annotations

from foedus.accord.certificate import certify
from foedus.kernel.identity import Identity
from foedus.kernel.refusals import Refused
from foedus.node import members
from foedus.node.archive import Archive, identity_of_ours
from foedus.node.node import Node
from foedus.pillars.governance.council.decisions import Vote


def certificate(node: Node, vote: Vote) -> bytes:
    """Canonical JSON (spec/certificate.md), checked before it is handed out.

    Raises Refused: `decision-open` before the close, `identity-unknown`, `not-yet-provable` where
    a log has not come whole or nobody but the proposer has acknowledged the close.
    """
    if vote.close is None:
        raise Refused.because("decision-open")
    parties = {*vote.proposal.participants, vote.record.owner}
    identities = [_identity(node, member) for member in sorted(parties)]
    try:
        return certify(
            Archive(node),
            proposal=vote.act,
            close=vote.close,
            result=vote.outcome,
            identities=identities,
        )
    except (LookupError, Refused) as error:
        raise Refused.because("not-yet-provable", reason=str(error)) from error


def _identity(node: Node, member: str) -> Identity:
    found = identity_of_ours(node) if member == node.member else members.find(node, member)
    if found is None:
        raise Refused.because("identity-unknown", member=member)
    return found
