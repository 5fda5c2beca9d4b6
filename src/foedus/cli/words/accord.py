"""Words for joint decisions and their certificates."""

from __future__ import annotations

from foedus.cli.words.cures import ASK_THE_SENDER, CORRECT

WORDS: dict[str, tuple[str, str]] = {
    # certificates
    "not-a-certificate": ("This is no certificate.", ASK_THE_SENDER),
    "identity-untrusted": (
        "The certificate names another identity of {member}.",
        "Name the identity file that you trust with --identity; if you did, do not trust this.",
    ),
    "identities-differ": (
        "The identities are not those of the participants.",
        "Name exactly one identity file for each participant.",
    ),
    "exhibit-differs": ("The {field} is not what was signed.", ASK_THE_SENDER),
    "checkpoints-differ": ("The checkpoints are not those of the exhibits.", ASK_THE_SENDER),
    "ballots-differ": ("The ballots are not exactly those that count.", ASK_THE_SENDER),
    "outcome-differs": ("The stated outcome does not follow from the ballots.", ASK_THE_SENDER),
    "close-unwitnessed": (
        "No participant beside the proposer confirmed the close.",
        "Ask for a certificate made after a participant pulled the close.",
    ),
    "receipt-elsewhere": ("A receipt is for another log, {log}.", ASK_THE_SENDER),
    "note-line-unknown": ("A checkpoint carries a signature of nobody known.", ASK_THE_SENDER),
    "not-ascending": ("{field} is not in ascending order.", ASK_THE_SENDER),
    # shapes
    "malformed": ("{field} is malformed.", CORRECT),
    "field-missing": ("{field} is missing.", CORRECT),
    "field-unknown": ("{field} is not known here.", "Remove it."),
    "not-a-list": ("{field} is no list.", CORRECT),
    "not-a-text": ("{field} is no text.", CORRECT),
    "not-an-object": ("{field} is no object.", CORRECT),
    "not-an-option": ("{field} is none of the options.", CORRECT),
    "out-of-range": ("{field} is not between {least} and {most}.", CORRECT),
    "text-length": ("{field} has not {shortest} to {longest} characters.", CORRECT),
    # proposals and ballots
    "approval-with-text": (
        "An approval carries no text.",
        "Reject with reasons, or only approve.",
    ),
    "explanation-missing": ("A rejection needs an explanation.", "Say why."),
    "ballot-in-anothers-name": ("{owner} cannot vote for another.", "Each votes at its own node."),
    "not-a-participant": ("The voter is no participant.", "Only participants vote."),
    "participant-outside-audience": (
        "{member} is a participant and cannot see the proposal.",
        "Release the proposal to every participant.",
    ),
    "participants-empty": ("Nobody takes part.", "Name the participants."),
    "nothing-proposed": ("The proposal proposes nothing.", "Name the text by its digest."),
    "silence-without-deadline": ("Silence needs a deadline.", "Give one."),
    "proposal-not-here": ("The proposal is not in {log}.", "Pull it first."),
    "text-withheld": ("The text of the proposal in {log} is withheld.", "Ask its owner."),
    "decision-closed": ("The decision is closed.", "Propose anew."),
    "close-not-beside-proposal": ("The close is in another log.", "Close where it was proposed."),
    "close-of-another-text": ("The close is of another text.", "Close the current version."),
    "close-under-another-id": ("The close has the id of another record.", "Give it its own."),
    "lasting-kind": (
        "A {kind} lasts: it is neither changed nor withdrawn.",
        "Write a further one; the latest counts.",
    ),
}
