"""Words for what a node itself refuses: its folder, its database, its records."""

from __future__ import annotations

from foedus.cli.words.cures import ASK_THE_SENDER
from foedus.node.database.faults import CURES

WORDS: dict[str, tuple[str, str]] = {
    **{code: ("The database cannot be used.", cure) for code, cure in CURES.items()},
    # this node
    "no-node": ("There is no node in {folder}.", "Make one with `foedus init`, or name --home."),
    "node-exists": ("The folder {folder} is not empty.", "Name another one with --home."),
    "no-address": (
        "The node in {folder} has no address: it exchanges files only.",
        "Make it with `foedus init --url`, or use `foedus export` and `foedus import`.",
    ),
    "no-mail": (
        "No way for mail is set.",
        "Set FOEDUS_SMTP to host:port or FOEDUS_MAIL_FOLDER to a folder, or use --dry-run.",
    ),
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
    "already-withdrawn": ("The record {id} was withdrawn.", "Write it anew under another id."),
    "content-missing": (
        "The content of entry {seq} of {log} is not here.",
        "Its owner withheld or withdrew it.",
    ),
    "no-such-record": ("There is no record {id} for you here.", "See `foedus record list`."),
    "not-a-cursor": ("The place in the list is unknown.", "Open the list from its beginning."),
    "decision-open": ("The decision {id} is not closed here.", "Wait for the close, then pull."),
    "log-incomplete": ("Entries of the log {log} are still to come.", "Pull, then try again."),
    "not-a-partner": (
        "{member} is no partner of this node.",
        "See `foedus peer list`; pin a new partner with `foedus peer add`.",
    ),
    "member-is-us": ("{member} is this node.", "Add the identity file of a partner."),
    "member-pinned": (
        "{member} is pinned with another identity.",
        "Ask the partner by telephone why it has a new one; a changed key is not taken silently.",
    ),
    "unknown-member": ("{member} is no partner here.", "Add it with `foedus peer add`."),
    "unknown-log": ("We have no log {log} for this member.", ASK_THE_SENDER),
    "log-stopped": (
        "The log {log} stopped at an entry that had to be refused.",
        "Clear it up with its owner, then `foedus pull --resume {log}`.",
    ),
    "not-a-receipt": ("This is no receipt of {member}.", ASK_THE_SENDER),
    "receipt-ahead": (
        "The receipt is for {size} entries of {log}, more than there are.",
        "Was this node restored from an old backup? Run `foedus verify`.",
    ),
    "receipt-differs": (
        "The partner holds another log under the name {log}: keep the receipt, it is evidence.",
        "Run `foedus verify`, and compare with the partner from the first entry on.",
    ),
    "unknown-kind": ("This node knows no records of the kind {kind}.", "Install its pillar."),
    # people
    "no-such-user": ("Nobody here has the user name {username}.", "See `foedus user list`."),
    "user-exists": ("Somebody has the user name {username}.", "Choose another one."),
    "bad-user-name": (
        "{username} is no user name.",
        "Use small letters without accents, digits, dot and hyphen, up to 64.",
    ),
    "unknown-role": ("There is no role {role}.", "See `foedus user add --help`."),
    # kinds of the site
    "notice-shape": (
        "The notice is malformed at {field}.",
        'Write {{"title": {{"en": "..."}}, "text": {{"en": "..."}}}}.',
    ),
    "notice-languages": ("Title and text are in different languages.", "Give both in each."),
}
