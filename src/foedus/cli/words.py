"""Words for the codes of kernel, node and exchange: what is wrong, and what cures it.

A code that nobody can cause by using the commands rightly blames the sender: its bytes were made
by another program or changed on the way, and the cure is to ask the sender.
"""

from __future__ import annotations

from foedus.kernel.refusals import Refusal

ASK_THE_OWNER = (
    "Ask the owner of the log: its node sends what no correct node sends, or somebody changes it "
    "on the way. Nothing was taken from this place on; other logs go on."
)
ASK_THE_SENDER = "Ask for the file again; compare its SHA-256 with the sender."
TRY_LATER = "It is tried again by itself; `foedus peer list` shows when."

WORDS: dict[str, tuple[str, str]] = {
    # this node
    "no-node": ("There is no node in {folder}.", "Make one with `foedus init`, or name --home."),
    "node-exists": ("There is a node in {folder} already.", "Name another folder with --home."),
    "no-address": (
        "The node in {folder} has no address: it exchanges files only.",
        "Make it with `foedus init --url`, or use `foedus export` and `foedus import`.",
    ),
    "database-unusable": ("The database cannot be used.", "{reason}"),
    "database-away": (
        "The database does not answer: {reason}",
        "Start it, or set FOEDUS_DATABASE_URL right.",
    ),
    "database-of-another": ("{reason}.", "Set FOEDUS_DATABASE_URL to this node's own database."),
    "catalog-unsafe": (
        "The database would not keep rows apart: {found}",
        "Undo what was changed by hand, or restore it; nothing runs on an unsafe catalog.",
    ),
    "file-unusable": ("{file}: {reason}.", "Name another file, or change its rights."),
    "body-not-json": ("The body is no JSON object: {reason}.", "Write {{...}} in UTF-8."),
    "fingerprint-differs": (
        "The file's fingerprint is {found}.",
        "Do not trust it. Ask the partner by telephone which file is the right one.",
    ),
    # addresses and peers
    "address-unsafe": (
        "{url!r} is no address of a node.",
        "Give https://host:port, or http:// on this machine alone; no path and no user.",
    ),
    "peer-unreachable": ("The peer cannot be reached ({error}).", TRY_LATER),
    "peer-hangs": ("The peer did not answer in time.", TRY_LATER),
    "peer-busy": ("The peer asks us to slow down.", TRY_LATER),
    "peer-refuses": (
        "The peer does not accept our signature.",
        (
            "Check that it pinned our present identity, that it is the node we mean, and that "
            "both clocks are right to five minutes."
        ),
    ),
    "answer-cut-short": ("The peer's answer broke off.", TRY_LATER),
    "answer-too-long": ("The peer's answer is longer than {most_bytes} bytes.", ASK_THE_OWNER),
    "answer-odd": ("The peer answered with status {status}.", ASK_THE_OWNER),
    "answer-malformed": ("The peer's list of logs is malformed ({cause}).", ASK_THE_OWNER),
    "offer-shape": ("This is no list of logs.", ASK_THE_OWNER),
    "log-unknown": (
        "The peer has no such log for us.",
        "Perhaps it was restored from a backup: ask its operator.",
    ),
    "log-shrank": (
        "The peer offers {offered} entries, and we hold {held}: its log shrank.",
        "Ask its operator whether the node was restored from a backup. What we hold stays.",
    ),
    "page-empty": (
        "The peer claims {offered} entries and sends none after {held}.",
        ASK_THE_OWNER,
    ),
    # requests that reach us
    "request-unsigned": ("The request is not signed as FX/1 demands.", "Ask the peer's operator."),
    "request-body": ("The body is not the signed one.", "Ask the peer's operator."),
    "request-stale": (
        "The request was made at {created}, our clock says {now}.",
        "Set the clocks of both nodes right.",
    ),
    "request-key": ("The key of {member} is not the pinned one.", "Compare fingerprints again."),
    "request-signature": ("The signature of {member} does not hold.", "Ask the peer's operator."),
    "request-replayed": ("A request of {member} came twice.", "Somebody may be repeating it."),
    "request-too-long": ("The request is too long.", "Ask the peer's operator."),
    # files
    "bundle-magic": ("This file is neither a bundle nor receipts.", ASK_THE_SENDER),
    "manifest-shape": ("The list of contents of the bundle is malformed.", ASK_THE_SENDER),
    "unknown-exporter": (
        "The bundle comes from a member that we do not know.",
        "Add its identity file with `foedus peer add`.",
    ),
    "reader-not-recipient": ("The bundle was made for {recipient}.", "Ask for one made for you."),
    "page-digest": ("Entries {start} to {end} of {log} were changed.", ASK_THE_SENDER),
    "log-not-exporters": ("{exporter} cannot hand over the log {log}.", ASK_THE_SENDER),
    "missing-range": (
        "Entries {first} to {last} are missing before this file.",
        "Import the earlier file first, or have its owner run `foedus export --everything`.",
    ),
    "receipts-shape": ("This file holds no receipts.", ASK_THE_SENDER),
    "truncated": ("The bytes end in the middle.", ASK_THE_SENDER),
    "trailing-bytes": ("There are bytes after the end.", ASK_THE_SENDER),
    "frame-missing": ("A part is missing.", ASK_THE_SENDER),
    "page-magic": ("This is no page of a log.", ASK_THE_OWNER),
    "page-shape": ("The head of the page is malformed.", ASK_THE_OWNER),
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
    "broken-inclusion": ("The entry is not in the signed tree.", ASK_THE_OWNER),
}


def words_for(refusal: Refusal) -> tuple[str, str]:
    """Return what is wrong and the cure; a code without words speaks for itself."""
    wrong, cure = WORDS.get(refusal.code, (refusal.code.replace("-", " ") + ".", ASK_THE_OWNER))
    try:
        return wrong.format(**refusal.facts), cure.format(**refusal.facts)
    except KeyError:
        return wrong, cure
