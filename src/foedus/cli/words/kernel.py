"""Words for the gate. A code that no correct node causes blames the sender of the bytes."""

from __future__ import annotations

from foedus.cli.words.cures import ASK_THE_OWNER

WORDS: dict[str, tuple[str, str]] = {
    # bytes
    "too-large": ("{size} bytes are more than the {limit} allowed.", ASK_THE_OWNER),
    "too-deep": ("It is nested deeper than {limit} levels.", ASK_THE_OWNER),
    "not-json": ("This is no JSON.", ASK_THE_OWNER),
    "not-canonical": ("This JSON is not in its one spelling.", ASK_THE_OWNER),
    "not-an-integer": (
        "A number is not an integer.",
        "Write amounts in the smallest unit: cents, not euros.",
    ),
    "integer-range": ("An integer is beyond 2^53.", "Write it as text, or in a larger unit."),
    "nul-character": ("A text holds the character U+0000.", "Remove it."),
    "not-encodable": ("A value is of no type that JSON knows.", "Use texts, integers and lists."),
    "not-base64": ("This is not base64 in its one spelling.", ASK_THE_OWNER),
    # keys, identities, labels
    "key-shape": ("This is no Ed25519 and no P-256 key.", "Make a key with `foedus init`."),
    "identity-shape": (
        "This is no identity file.",
        "Ask the partner for the identity.json of its node.",
    ),
    "label-shape": (
        "The label is malformed at {field}.",
        "Name members by three capital letters.",
    ),
    "label-nothing": ("There is no label to derive one from.", "Name at least one input."),
    "label-policies": ("The inputs follow several policies.", "Derive from one policy at a time."),
    "log-name": ("This is no name of a log.", "Names are like ALB/0123abcd/1."),
    # entries
    "entry-shape": ("The entry is malformed at {field}.", ASK_THE_OWNER),
    "envelope-shape": ("The envelope is malformed.", ASK_THE_OWNER),
    "payload-type": ("The envelope holds something else than an entry.", ASK_THE_OWNER),
    "op-mismatch": ("The field {field} does not go with {op}.", ASK_THE_OWNER),
    "content-shape": ("The content is malformed.", ASK_THE_OWNER),
    "content-digest": ("The content is not the signed one.", ASK_THE_OWNER),
    "content-size": ("The content has not the {size} bytes that were signed.", ASK_THE_OWNER),
    "content-unexpected": ("There is content where none belongs.", ASK_THE_OWNER),
    "wrong-log": ("The entry belongs to another log.", ASK_THE_OWNER),
    "replay": ("Entry {found} came again.", ASK_THE_OWNER),
    "gap": ("Entry {found} came where {seq} is due.", ASK_THE_OWNER),
    "first-not-open": ("The log does not begin by naming its audience.", ASK_THE_OWNER),
    "open-not-first": ("The log names its audience a second time.", ASK_THE_OWNER),
    "log-closed": ("The log was closed and goes on.", ASK_THE_OWNER),
    "unknown-owner": (
        "We hold no key of the log's owner.",
        "Add its identity file with `foedus peer add`.",
    ),
    "wrong-key": ("It is signed with a key that is not the pinned one.", ASK_THE_OWNER),
    "bad-signature": ("A signature does not hold.", ASK_THE_OWNER),
    "audience-not-of-log": ("The label's audience is not the log's.", ASK_THE_OWNER),
    "reader-not-in-audience": ("{reader} is not in the audience.", ASK_THE_OWNER),
    "not-the-owner": ("The record belongs to another member.", "Only its owner changes a record."),
    "kind-changed": ("The record is of the kind {kind}.", "A record keeps its kind."),
    "version-not-higher": ("Version {found} follows {last}.", ASK_THE_OWNER),
    "version-conflict": ("Version {ver} has two contents.", ASK_THE_OWNER),
    "broken-chain": ("The entry does not follow the record's last one.", ASK_THE_OWNER),
    "nothing-to-withdraw": (
        "There is nothing to withdraw.",
        "It was withdrawn before, or never was.",
    ),
    # trees and notes
    "note-shape": ("The signed note is malformed.", ASK_THE_OWNER),
    "note-text": ("The notes speak of different things.", ASK_THE_OWNER),
    "note-unsigned": ("The note lacks the signature that matters.", ASK_THE_OWNER),
    "checkpoint-shape": ("The checkpoint is malformed.", ASK_THE_OWNER),
    "checkpoint-behind": ("The checkpoint says {size} where {seq} entries stand.", ASK_THE_OWNER),
    "broken-consistency": (
        "The owner's signed tree does not contain what it sent: keep both, this is evidence.",
        ASK_THE_OWNER,
    ),
    "checkpoint-contradicted": (
        "The owner signed another tree of {log} before, of {size} entries: this is evidence.",
        "Keep the database as it is and ask the owner; both signed notes are in it.",
    ),
    "fork": (
        "The owner signed two histories of {log}, apart from entry {seq} on: this is evidence.",
        "Keep the database as it is and ask the owner; both signed notes are in it.",
    ),
    "fork-shape": ("This is no evidence of a fork.", ASK_THE_OWNER),
    "not-a-fork": ("The two notes fit one history.", ASK_THE_OWNER),
    "broken-inclusion": ("The entry is not in the signed tree.", ASK_THE_OWNER),
}
