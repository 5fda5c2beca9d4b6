"""A small council of three: bodies, acts and receipts to vote with, by short names."""

from __future__ import annotations

from foedus.accord.acts import Act, Receipt
from foedus.accord.records import BALLOT, CLOSE, PROPOSAL, Version, close_id

MEMBERS = ("ALB", "HRV", "XKX")
PID = "11111111-1111-4111-8111-111111111111"
DEADLINE = 1_000
LOG = "ALB/00000000/1"


def digest(word: str) -> str:
    return (word.encode().hex() + "0" * 64)[:64]


def proposal_body(**changes: object) -> dict[str, object]:
    body = {
        "title": "One coordinated order",
        "text": "Place the order as planned.",
        "subject": [],
        "participants": list(MEMBERS),
        "rule": {"name": "unanimity", "k": 0},
        "deadline_unix_s": None,
    }
    return body | changes


def ballot_body(voter: str, choice: str = "approve", **changes: object) -> dict[str, object]:
    body = {
        "proposal": {"owner": "ALB", "id": PID, "ver": 1, "digest": digest("text1")},
        "participants": list(MEMBERS),
        "voter": voter,
        "choice": choice,
        "text": "" if choice == "approve" else "because",
        "mandate": "Minister of Defence",
    }
    return body | changes


def close_body(*ballots: str, **changes: object) -> dict[str, object]:
    body = {"proposal": {"owner": "ALB", "id": PID, "ver": 1, "digest": digest("text1")}}
    return body | {"ballots": sorted(digest(b) for b in ballots)} | changes


def proposed(seq: int = 1, ver: int = 1, **changes: object) -> Act:
    body, name = proposal_body(**changes), digest(f"text{ver}")
    return Act(LOG, seq, "put", PID, PROPOSAL, ver, name, MEMBERS, body)


def cast(voter: str, choice: str = "approve", *, seq: int = 1, ver: int = 1, **changes) -> Act:
    """A ballot at position 100 + seq; its digest is that of the word `<voter><seq>`."""
    named = {"owner": "ALB", "id": PID, "ver": ver, "digest": digest(f"text{ver}")}
    body = ballot_body(voter, choice, **{"proposal": named} | changes)
    log, name = f"{voter}/00000000/1", digest(f"{voter}{seq}")
    return Act(log, 100 + seq, "put", f"ballot of {voter}", BALLOT, seq, name, MEMBERS, body)


def closed(*ballots: str, seq: int = 9, ver: int = 1) -> Act:
    named = Version("ALB", PID, ver, digest(f"text{ver}")).wire()
    body = close_body(*ballots, proposal=named)
    return Act(LOG, seq, "put", close_id(PID), CLOSE, 1, digest("close"), MEMBERS, body)


def receipt(member: str, time: int, *, log: str = LOG, size: int = 2) -> Receipt:
    return Receipt(member, log, size, time)
