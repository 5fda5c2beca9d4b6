"""Cures that many codes share."""

from __future__ import annotations

ASK_THE_OWNER = (
    "Ask the owner of the log: its node sends what no correct node sends, or somebody changes it "
    "on the way. Nothing was taken from this place on; other logs go on."
)
ASK_THE_SENDER = "Ask for the file again; compare its SHA-256 with the sender."
TRY_LATER = "It is tried again by itself; `foedus peer list` shows when."
CORRECT = "Correct it and write it again; the form stands in the reference of joint decisions."
