"""The table of refusals: every numbered check of `admit`, every code, with log and position."""

from __future__ import annotations

import os

import pytest

from foedus.kernel import armor, canonical, envelope
from foedus.kernel.admit import Admitted, Arrival, admit
from foedus.kernel.content import digest
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.refusals import Refused
from ledgerbook import (
    ALL,
    CROATIAN,
    LOG,
    NOTE,
    OTHER,
    PAIR,
    SIGNERS,
    THEIRS,
    WIDE,
    Ledger,
    arrival,
    content,
    fields,
    judged,
    label,
    ledger,
    signed,
)
from refusalbook import REFUSED, THIRD, about

BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
DEEPLY = os.environ.get("HYPOTHESIS_PROFILE") == "deep"


@pytest.mark.parametrize(
    ("code", "check", "unverified"),
    REFUSED,
    ids=[f"{check}-{code}-{i}" for i, (code, check, _) in enumerate(REFUSED)],
)
def test_a_bad_entry_is_refused(code, check, unverified):
    with pytest.raises(Refused) as caught:
        judged(unverified)
    (refusal,) = caught.value.refusals
    assert refusal.code == code
    assert (refusal.facts["log"], refusal.facts["seq"], refusal.facts["check"]) == (LOG, 3, check)


def test_the_good_entry_that_the_table_spoils_is_admitted():
    assert isinstance(judged(arrival()), Admitted)


def refused(code: str, check: int, unverified: Arrival, made: Ledger, **asked: object) -> None:
    with pytest.raises(Refused) as caught:
        judged(unverified, made, **asked)
    (refusal,) = caught.value.refusals
    assert (refusal.code, refusal.facts["check"]) == (code, check)


def test_an_envelope_is_bounded_wherever_it_is_opened():
    with pytest.raises(Refused, match="too-large"):
        envelope.unwrap(b"x" * (envelope.MAX_ENVELOPE_BYTES + 1))


def test_a_log_begins_with_open():
    refused("first-not-open", 5, arrival(seq=0, prev=""), Ledger())


def test_an_opening_names_the_audience_of_the_log_s_name():
    opening = {"seq": 0, "op": "open", "id": "", "kind": "", "ver": 0, "prev": ""}
    refused("audience-not-of-log", 7, about(**opening, label=label(*ALL).wire()), Ledger())
    refused("log-name", 7, about(**opening, label=label("HRV", "XKX").wire()), Ledger())


def test_nothing_follows_a_close():
    made = ledger()
    made.say(made.draft().close())
    refused("log-closed", 5, arrival(seq=4), made)


def test_a_stranger_has_no_log():
    with pytest.raises(Refused, match="unknown-owner"):
        admit(arrival(), log=LOG, reader="HRV", history=_without_keys(ledger()), kinds=None)


def _without_keys(made: Ledger) -> MemoryHistory:
    keyless = MemoryHistory(base=made.history)
    keyless.key_of = {}.get
    return keyless


def test_a_log_is_not_for_a_member_outside_its_audience():
    refused("reader-not-in-audience", 7, arrival(), ledger(), reader="XKX")


def test_a_log_name_must_be_one():
    with pytest.raises(Refused, match="log-name"):
        judged(arrival(), log="../etc")


def test_one_version_is_one_content_in_every_log():
    made = ledger()
    made.open(WIDE, *ALL)
    other = made.draft(WIDE).put(NOTE, "demo.note", 20, content("another second"))
    refused(
        "version-conflict",
        8,
        Arrival(signed(other.to_payload()), content("another second")),
        made,
        log=WIDE,
    )
    made.say(made.draft(WIDE).release(NOTE, "demo.note", 20, content("second")), content("second"))


def test_a_withdrawn_record_cannot_be_withdrawn_again():
    made = ledger()
    made.withdraw(30)
    again = about(op="withdraw", seq=4, ver=40, prev="", reason="again")
    refused("nothing-to-withdraw", 8, again, made)


def test_a_record_comes_back_after_a_withdraw():
    made = ledger()
    made.withdraw(30)
    made.put("fourth", 40)
    assert made.history.head("ALB", NOTE).digest == digest(content("fourth"))


def test_the_algorithm_is_the_key_s_and_not_the_message_s():
    """A P-256 signature under the Ed25519 key's id, and the other way round."""
    good = canonical.encode(fields())
    forged = armor.encode(SIGNERS["HRV"].sign(envelope.signed_bytes(good)))
    true = armor.encode(SIGNERS["ALB"].sign(envelope.signed_bytes(good)))
    refused("bad-signature", 6, Arrival(signed(good).replace(true, forged), THIRD), ledger())


def test_ecdsa_has_one_signature_for_one_message():
    """The other root of the curve, n - s, would verify too; it is refused."""
    made = ledger()
    entry = made.draft(THEIRS).put(CROATIAN, "demo.note", 30, THIRD)
    good = signed(entry.to_payload(), "HRV")
    signature = SIGNERS["HRV"].sign(envelope.signed_bytes(entry.to_payload()))
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    other = signature[:32] + (order - int.from_bytes(signature[32:])).to_bytes(32)
    twisted = good.replace(armor.encode(signature), armor.encode(other))
    assert twisted != good
    refused("bad-signature", 6, Arrival(twisted, THIRD), made, log=THEIRS, reader="ALB")
    assert judged(Arrival(good, THIRD), made, log=THEIRS, reader="ALB").entry == entry


@pytest.mark.parametrize("log", [LOG, THEIRS], ids=["ed25519", "ecdsa-p256"])
def test_every_change_of_one_byte_of_an_envelope_is_refused(log):
    """Every position takes every byte that an envelope may hold, and some that it may not.

    P-256 takes its eight changes of one bit; with HYPOTHESIS_PROFILE=deep both take all 256.
    """
    made = Ledger()
    good = signed(made.draft(log, *PAIR).open().to_payload(), log[:3])
    accepted = [
        (position, byte)
        for position, was in enumerate(good)
        for byte in _others(was, good if log == LOG else b"")
        if _is_accepted(good[:position] + bytes([byte]) + good[position + 1 :], made, log)
    ]
    assert accepted == []
    assert _is_accepted(good, made, log)


def _others(was: int, alphabet: bytes) -> set[int]:
    if DEEPLY:
        return set(range(256)) - {was}
    flips = {was ^ 1 << bit for bit in range(8)}
    return flips | ({*alphabet, *BASE64, 0, 9, 32, 127, 255} - {was} if alphabet else set())


def _is_accepted(unverified: bytes, made: Ledger, log: str) -> bool:
    try:
        judged(Arrival(unverified, None), made, log=log, reader="HRV")
    except Refused:
        return False
    return True


@pytest.mark.parametrize("first", [LOG, THEIRS])
def test_two_owners_may_use_one_id_and_neither_harms_the_other(first):
    """Nobody can occupy an id: a record is (owner, id), in either order of arrival."""
    logs = (LOG, THEIRS) if first == LOG else (THEIRS, LOG)
    made = Ledger()
    for log in logs:
        made.open(log, *PAIR)
        made.put(f"of {log[:3]}", 10, OTHER, log)
    for owner in ("ALB", "HRV"):
        assert made.history.digest_of(owner, OTHER, 10) == digest(content(f"of {owner}"))
        assert made.history.head(owner, OTHER).log.startswith(owner)
    assert made.history.head("XKX", OTHER) is None


@pytest.mark.parametrize("at", ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"])
def test_time_decides_nothing(at):
    assert isinstance(judged(arrival(at=at)), Admitted)
