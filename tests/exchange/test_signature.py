"""Signed requests: the table of refusals first, then what is accepted, then RFC 9421 itself."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from http_message_signatures import (
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    algorithms,
)
from hypothesis import given
from hypothesis import strategies as st

from foedus.exchange.signature import COVERED, FRESH_SECONDS, Request, check, sign
from foedus.kernel.keys import EcdsaSigner, Ed25519Signer
from foedus.kernel.refusals import Refused

NOW = 1_764_066_000
ALB = Ed25519Signer.from_secret(bytes(31) + b"\x01")
HRV = EcdsaSigner.from_secret(bytes(31) + b"\x02")
STRANGER = Ed25519Signer.from_secret(bytes(31) + b"\x03")
KEYS = {"ALB": ALB.public, "HRV": HRV.public}
ASKED = Request("POST", "hrv.example:8443", "/fx/1/cosign", "log=HRV/00000000/1", b"receipt")


def fields(request=ASKED, *, member="ALB", signer=ALB, now=NOW, nonce=bytes(16)):
    signed = sign(request, member=member, signer=signer, now=now, nonce=nonce)
    return {name.lower(): value for name, value in signed.items()}


def checked(unverified, request=ASKED, now=NOW):
    return check(request, unverified, key_of=KEYS.get, now=now)


def edited(name, old, new):
    known = fields()
    assert old in known[name]
    return known | {name: known[name].replace(old, new, 1)}


REFUSED = {
    "no field at all": ({}, "request-unsigned", 1),
    "no signature": (fields() | {"signature": ""}, "request-unsigned", 1),
    "another label": (edited("signature-input", "fx1=", "sig1="), "request-unsigned", 1),
    "two signatures": (
        fields() | {"signature": ", ".join([fields()["signature"]] * 2)},
        "request-unsigned",
        1,
    ),
    "a component less": (edited("signature-input", ' "@query"', ""), "request-unsigned", 1),
    "nothing covered": (
        edited("signature-input", COVERED, "()"),
        "request-unsigned",
        1,
    ),
    "an algorithm named": (
        edited("signature-input", ";nonce", ';alg="hmac-sha256";nonce'),
        "request-unsigned",
        1,
    ),
    "another tag": (
        edited("signature-input", "foedus-fx-1", "foedus-fx-2"),
        "request-unsigned",
        1,
    ),
    "base64 with other padding bits": (
        edited("signature", "==:", "=:"),
        "request-unsigned",
        1,
    ),
    "no digest": (fields() | {"content-digest": ""}, "request-body", 2),
    "old": (fields(now=NOW - FRESH_SECONDS - 1), "request-stale", 3),
    "from the future": (fields(now=NOW + FRESH_SECONDS + 1), "request-stale", 3),
    "an unknown member": (fields(member="ZZZ"), "request-key", 4),
    "another member's name": (fields(member="HRV"), "request-key", 4),
    "a stranger's key": (fields(signer=STRANGER), "request-key", 4),
    "a stranger's signature": (
        fields() | {"signature": fields(signer=STRANGER)["signature"]},
        "request-signature",
        5,
    ),
    "another time": (edited("signature-input", str(NOW), str(NOW + 1)), "request-signature", 5),
    "another nonce": (edited("signature-input", "0" * 32, "1" * 32), "request-signature", 5),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused(case):
    unverified, code, number = REFUSED[case]
    with pytest.raises(Refused) as refused:
        checked(unverified)
    assert refused.value.refusals[0].code == code
    assert refused.value.refusals[0].facts["check"] == number


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"method": "GET"}, "request-signature"),
        ({"authority": "xkx.example:8443"}, "request-signature"),
        ({"path": "/fx/1/entries"}, "request-signature"),
        ({"query": "log=HRV/00000000/2"}, "request-signature"),
        ({"body": b"another receipt"}, "request-body"),
    ],
)
def test_a_signature_is_of_no_use_for_another_request(other, code):
    with pytest.raises(Refused) as refused:
        checked(fields(), replace(ASKED, **other))
    assert refused.value.refusals[0].code == code


@given(st.data())
def test_every_change_of_one_character_is_refused(data):
    known = fields()
    name = data.draw(st.sampled_from(sorted(known)))
    at = data.draw(st.integers(0, len(known[name]) - 1))
    other = data.draw(st.characters(min_codepoint=32, max_codepoint=126))
    if known[name][at] == other:
        return
    changed = known[name][:at] + other + known[name][at + 1 :]
    with pytest.raises(Refused):
        checked(known | {name: changed})


@pytest.mark.parametrize(("member", "signer"), [("ALB", ALB), ("HRV", HRV)])
def test_a_members_request_is_accepted_at_the_edges_of_freshness(member, signer):
    for now in (NOW - FRESH_SECONDS, NOW, NOW + FRESH_SECONDS):
        signed = checked(fields(member=member, signer=signer), now=now)
        assert (signed.member, signed.created, signed.nonce) == (member, NOW, "0" * 32)


@pytest.mark.parametrize(
    ("member", "signer", "algorithm"),
    [("ALB", ALB, algorithms.ED25519), ("HRV", HRV, algorithms.ECDSA_P256_SHA256)],
)
def test_another_implementation_of_rfc_9421_accepts_ours(member, signer, algorithm):
    class Keys(HTTPSignatureKeyResolver):
        def resolve_public_key(self, key_id):
            assert key_id == f"{member}/{signer.public.key_id}"
            return load_pem_private_key(signer.to_pem(), None).public_key()

    request = SimpleNamespace(
        method=ASKED.method,
        url=f"https://{ASKED.authority}{ASKED.path}?{ASKED.query}",
        headers=sign(ASKED, member=member, signer=signer, now=int(time.time()), nonce=bytes(16)),
    )
    verifier = HTTPMessageVerifier(signature_algorithm=algorithm, key_resolver=Keys())
    (result,) = verifier.verify(request, expect_tag="foedus-fx-1", body=ASKED.body)
    assert set(result.covered_components) >= {'"@method"', '"@authority"', '"@path"', '"@query"'}
    assert result.body == ASKED.body


def test_the_example_of_the_specification_is_ours():
    page = (Path(__file__).parents[2] / "spec" / "exchange.md").read_text("utf-8")
    query = "log=HRV/0123abcd/1&from=0&max=1000&bytes=4194304"
    asked = Request("GET", "hrv.example:8443", "/fx/1/entries", query)
    signed = sign(asked, member="ALB", signer=ALB, now=NOW, nonce=bytes(range(16)))
    assert f"GET {asked.path}?{query} HTTP/1.1" in page
    for name, value in signed.items():
        assert f"{name}: {value}\n" in page
