"""Mutants of `accord`: how a decision could be counted wrongly."""

from __future__ import annotations

import dataclasses

from foedus.accord import ballots, outcome, standing
from foedus.accord.ballots import Reason
from foedus.accord.records import APPROVING, Choice


def excused(*reasons):
    def mutate(patch):
        judge = ballots.why_void

        def lenient(cast, at):
            reason = judge(cast, at)
            return None if reason in reasons else reason

        patch.setattr(ballots, "why_void", lenient)

    return mutate


def a_ballot_counts_for_an_older_text(patch):
    excused(Reason.REVOTE)(patch)


def a_ballot_counts_for_a_text_unknown(patch):
    excused(Reason.UNKNOWN_TEXT)(patch)


def a_strangers_ballot_counts(patch):
    excused(Reason.STRANGER)(patch)


def the_first_ballot_counts_not_the_latest(patch):
    sift = ballots.sift

    def reversed_order(acts, at):
        valid, void = sift(acts, at)
        return {voter: casts[::-1] for voter, casts in valid.items()}, void

    patch.setattr(outcome, "sift", reversed_order)


def the_close_names_no_ballots(patch):
    choose = outcome.choose
    patch.setattr(outcome, "choose", lambda valid, _: choose(valid, None))


def the_text_changes_after_the_close(patch):
    patch.setattr(standing, "closes", lambda *_: False)


def silence_binds_whoever_says_nothing(patch):
    def everybody(at, valid, receipts):
        return tuple(m for m in at.proposal.participants if at.close and not valid.get(m))

    patch.setattr(outcome, "silent_members", everybody)


def silence_binds_before_the_deadline_has_passed(patch):
    original = outcome.silent_members

    def early(at, valid, receipts):
        later = [dataclasses.replace(r, time_unix_s=2**40) for r in receipts]
        return original(at, valid, [*receipts, *later])

    patch.setattr(outcome, "silent_members", early)


def one_approval_less_is_enough(patch):
    judge = outcome.judge

    def generous(at, counted, silent):
        return judge(at, counted, [*silent, "and one more"])

    patch.setattr(outcome, "judge", generous)


def a_return_approves(patch):
    patch.setattr(outcome, "APPROVING", APPROVING | {Choice.RETURN})


def the_outcome_depends_on_who_counts(patch):
    choose, calls = outcome.choose, []

    def moody(valid, listed):
        calls.append(0)
        counted, void = choose(valid, listed)
        return (counted[: len(calls) % 2 + 1], void)

    patch.setattr(outcome, "choose", moody)


MUTANTS = (
    a_ballot_counts_for_an_older_text,
    a_ballot_counts_for_a_text_unknown,
    a_strangers_ballot_counts,
    the_first_ballot_counts_not_the_latest,
    the_close_names_no_ballots,
    the_text_changes_after_the_close,
    silence_binds_whoever_says_nothing,
    silence_binds_before_the_deadline_has_passed,
    one_approval_less_is_enough,
    a_return_approves,
    the_outcome_depends_on_who_counts,
)
