"""Mutants of the gate: each takes one check out of `admit`, or bends it."""

from __future__ import annotations

import dataclasses
import json

from foedus.kernel import admit
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.refusals import Refused
from foedus.kernel.verify import Verified


def signature_is_not_checked(patch):
    def trusting(unverified, key):
        return Verified(unverified.payload, key.key_id)

    patch.setattr(admit, "verify", trusting)


def position_is_not_compared(patch):
    check = admit._check_position

    def anywhere(entry, log, seq, history):
        check(dataclasses.replace(entry, seq=seq), log, seq, history)

    patch.setattr(admit, "_check_position", anywhere)


def log_is_not_compared(patch):
    check = admit._check_position

    def in_any_log(entry, log, seq, history):
        check(dataclasses.replace(entry, log=log), log, seq, history)

    patch.setattr(admit, "_check_position", in_any_log)


def audience_is_not_compared(patch):
    patch.setattr(admit, "_check_audience", lambda *_: None)


def reader_need_not_be_in_the_audience(patch):
    check = admit._check_audience

    def for_anybody(entry, reader, history):
        check(entry, entry.audience[0], history)

    patch.setattr(admit, "_check_audience", for_anybody)


def previous_version_is_not_compared(patch):
    check = admit._check_versions

    def unchained(entry, owner, history):
        latest = history.latest(entry.log, entry.id)
        prev = latest.digest if latest else ""
        check(dataclasses.replace(entry, prev=prev), owner, history)

    patch.setattr(admit, "_check_versions", unchained)


def version_may_go_back(patch):
    check = admit._check_versions

    def either_way(entry, owner, history):
        latest = history.latest(entry.log, entry.id)
        ver = max(entry.ver, latest.ver + 1) if latest else entry.ver
        check(dataclasses.replace(entry, ver=ver), owner, history)

    patch.setattr(admit, "_check_versions", either_way)


def one_version_may_have_two_contents(patch):
    patch.setattr(MemoryHistory, "digest_of", lambda *_: None)


def anything_can_be_withdrawn(patch):
    check = admit._check_versions

    def forgiving(entry, owner, history):
        try:
            check(entry, owner, history)
        except Refused as refused:
            if refused.refusals[0].code != "nothing-to-withdraw":
                raise

    patch.setattr(admit, "_check_versions", forgiving)


def content_is_not_the_signed_one(patch):
    patch.setattr(admit, "_check_content", lambda *_: None)


def content_may_be_spelt_in_two_ways(patch):
    patch.setattr(admit, "read_content", lambda unverified: json.loads(unverified)["body"])


def payload_may_be_spelt_in_two_ways(patch):
    def lenient(unverified, *, limit):
        return json.loads(unverified)

    patch.setattr(admit.canonical, "decode", lenient)


def unknown_kinds_are_refused(patch):
    def refuse(entry, kind, body):
        if entry.id and kind is None:
            raise Refused.because("unknown-kind")
        return ""

    patch.setattr(admit, "_unreadable", refuse)


def held_entries_are_written_anew(patch):
    def respelt(entry, envelope, *rest):
        return admit_held(entry, envelope + b" ", *rest)

    admit_held = admit.Held
    patch.setattr(admit, "Held", respelt)


def a_record_is_known_by_its_id_alone(patch):
    """As in the first draft of the kernel: whoever uses an id first owns it, here."""
    check, seen = admit._check_versions, {}

    def first_come(entry, owner, history):
        if seen.setdefault((id(root_of(history)), entry.id), owner) != owner:
            raise Refused.because("not-the-owner")
        check(entry, owner, history)

    patch.setattr(admit, "_check_versions", first_come)


def root_of(history):
    while history._base is not None:
        history = history._base
    return history


MUTANTS = (
    signature_is_not_checked,
    position_is_not_compared,
    log_is_not_compared,
    audience_is_not_compared,
    reader_need_not_be_in_the_audience,
    previous_version_is_not_compared,
    version_may_go_back,
    one_version_may_have_two_contents,
    anything_can_be_withdrawn,
    content_is_not_the_signed_one,
    content_may_be_spelt_in_two_ways,
    payload_may_be_spelt_in_two_ways,
    unknown_kinds_are_refused,
    held_entries_are_written_anew,
    a_record_is_known_by_its_id_alone,
)
