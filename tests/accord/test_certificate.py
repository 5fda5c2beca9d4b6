"""A certificate is refused after any change, and convinces without a database otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accord.sealedbook import ALL, IDENTITIES, certificate, decided
from accord.vectorbook import SILENCE, leaves, other, replaced
from foedus.accord.certificate import check
from foedus.kernel import canonical
from foedus.kernel.identity import Identity
from foedus.kernel.keys import Ed25519Signer
from foedus.kernel.refusals import Refused

SPOKEN = certificate(decided())
UNSPOKEN = certificate(decided(silent=("XKX",), **SILENCE))


def refused(changed, identities=IDENTITIES):
    with pytest.raises(Refused) as found:
        check(canonical.encode(changed), identities)
    return found.value.refusals[0].code


@pytest.mark.parametrize("written", [SPOKEN, UNSPOKEN], ids=["spoken", "silent"])
def test_every_changed_value_is_refused(written):
    whole = json.loads(written)
    places = list(leaves(whole))
    assert len(places) > 30
    for path, value in places:
        assert refused(replaced(whole, path, other(value))), path


@pytest.mark.parametrize("written", [SPOKEN, UNSPOKEN], ids=["spoken", "silent"])
def test_every_missing_or_doubled_part_is_refused(written):
    whole = json.loads(written)
    for name, part in whole.items():
        assert refused({k: v for k, v in whole.items() if k != name}), name
        if isinstance(part, list) and part and name != "receipts":
            assert refused(whole | {name: part[1:]}), name
            assert refused(whole | {name: [*part, part[0]]}), name
            assert refused(whole | {name: part[::-1]}) if len(part) > 1 else True, name
    assert refused(whole | {"note": ""}) == "field-unknown"


def test_receipts_without_which_silence_would_not_bind_are_required():
    whole = json.loads(UNSPOKEN)
    assert refused(whole | {"receipts": []}) == "outcome-differs"


def test_every_single_byte_counts():
    step = max(1, len(SPOKEN) // 400)
    for position in range(0, len(SPOKEN), step):
        changed = bytearray(SPOKEN)
        changed[position] ^= 1
        with pytest.raises(Refused):
            check(bytes(changed), IDENTITIES)


def test_identities_that_the_reader_does_not_trust_are_refused():
    imposter = Identity("XKX", "Ministry of XKX", Ed25519Signer.generate().public)
    whole = json.loads(SPOKEN)
    assert refused(whole, [*IDENTITIES[:2], imposter]) == "identity-untrusted"
    assert refused(whole, IDENTITIES[:2]) == "identity-untrusted"
    assert refused(whole, []) == "identity-untrusted"


def test_an_open_decision_gets_no_certificate():
    whole = json.loads(SPOKEN)
    assert refused(whole | {"close": whole["proposal"]}) == "exhibit-differs"


def test_a_close_that_nobody_else_holds_is_refused():
    desk = decided()
    desk.receipts.clear()
    with pytest.raises(Refused, match="close-unwitnessed"):
        certificate(desk)


def test_it_convinces_with_nothing_but_the_identities():
    certified = check(
        SPOKEN, [*IDENTITIES, Identity("BGR", "Another", Ed25519Signer.generate().public)]
    )
    assert certified.outcome.status == "adopted"
    assert [cast.ballot.voter for cast in certified.outcome.counted] == list(ALL)
    assert certified.witnesses == ("HRV", "XKX")
    assert certified.proposal.title == "One coordinated order"


def test_silence_is_certified_by_receipts():
    certified = check(UNSPOKEN, IDENTITIES)
    assert (certified.outcome.status, certified.outcome.silent) == ("adopted", ("XKX",))


def test_a_decision_not_adopted_can_be_certified_too():
    desk = decided(silent=("XKX",))
    assert check(certificate(desk), IDENTITIES).outcome.status == "not-adopted"


def test_the_same_decision_gives_the_same_file():
    assert certificate(decided()) == SPOKEN


VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "certificates.json").read_text())


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_vectors(case):
    trusted = [Identity.read(identity.encode()) for identity in VECTORS["identities"]]
    certified = check(case["certificate"].encode(), trusted)
    assert certified.outcome.status == case["status"]
    whole = json.loads(case["certificate"])
    assert len(case["refused"]) > 30
    for one in case["refused"]:
        assert refused(replaced(whole, one["at"], one["value"]), trusted) == one["code"]
