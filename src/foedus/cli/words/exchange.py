"""Words for the exchange: peers that do not answer, requests, files carried by hand."""

from __future__ import annotations

from foedus.cli.words.cures import ASK_THE_OWNER, ASK_THE_SENDER, TRY_LATER

WORDS: dict[str, tuple[str, str]] = {
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
    "cannot-take-in": (
        "This node failed at the log {log} ({error}): a fault of ours.",
        "Look into the log of `foedus pull`, and report it; other logs go on.",
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
}
