"""Mutants of the trees and of the page's gate."""

from __future__ import annotations

import dataclasses
from hashlib import sha256

from foedus.kernel import admit, admit_page, merkle, note
from foedus.kernel.checkpoint import Checkpoint
from foedus.kernel.testing import member


def checkpoint_signature_is_not_checked(patch):
    def trusting(unverified, key_of):
        return Checkpoint.read(note.parse(unverified).text)

    patch.setattr(admit_page, "read_note", trusting)


def page_is_not_compared_with_the_tree(patch):
    patch.setattr(admit_page, "verify_consistency", lambda **_: None)


def page_is_applied_from_its_first_entry(patch):
    """A replayed page counts as new, with the position check gone as well."""
    patch.setattr(admit, "_check_position", lambda *_: None)
    original = admit_page.admit_page

    def again(unverified, *, frontier, **rest):
        moved = dataclasses.replace(unverified, start=frontier.size)
        return original(moved, frontier=frontier, **rest)

    patch.setattr(member, "admit_page", again)


def the_checkpoint_that_is_kept_is_forgotten(patch):
    """The next page need not grow into the checkpoint that the last one came under."""
    patch.setattr(member, "check_promise", lambda *_, **__: None)


def leaves_are_hashed_like_nodes(patch):
    patch.setattr(admit, "leaf_hash", lambda entry: sha256(b"\x01" + entry).digest())


def root_is_folded_from_the_wrong_end(patch):
    def folded(self):
        root = merkle.EMPTY_ROOT
        for node in self.roots:
            root = merkle.node_hash(node, root)
        return root

    patch.setattr(merkle.Frontier, "root", folded)


MUTANTS = (
    checkpoint_signature_is_not_checked,
    page_is_not_compared_with_the_tree,
    page_is_applied_from_its_first_entry,
    the_checkpoint_that_is_kept_is_forgotten,
    leaves_are_hashed_like_nodes,
    root_is_folded_from_the_wrong_end,
)
