"""Mutants of the member around the kernel: what a node must do in the right order."""

from __future__ import annotations

import dataclasses

from foedus.kernel.checkpoint import Checkpoint, cosign, sign_note
from foedus.kernel.refusals import Refused
from foedus.kernel.testing import disk
from foedus.kernel.testing.disk import Disk
from foedus.kernel.testing.member import Member


def receipt_is_given_before_the_commit(patch):
    commit = Member.commit

    def late(self, change):
        if change.entries and not change.log.startswith(self.name):
            point = Checkpoint(change.log, change.frontier.size, change.frontier.root())
            signer = self.station.signer
            hasty = cosign(point, member=self.name, signer=signer, at=self.unix_s())
            self.post(change.log[:3], "receipt", change.log, hasty)
        commit(self, change)

    patch.setattr(Member, "commit", late)


def checkpoint_runs_ahead_of_the_commit(patch):
    """Signed and served over an entry that only memory has."""
    append = Member.append

    def hasty(self, entry, content):
        shelf = self.disk.shelves.get(entry.log)
        if shelf and shelf.entries and entry.seq % 4 == 3:
            point = Checkpoint(entry.log, entry.seq + 1, shelf.frontier.root())
            shelf.note, shelf.noted = sign_note(point, self.station.signer), point
            page = self.page(entry.log, max(0, entry.seq - 2))
            reader = next(m for m in entry.audience if m != self.name) if page else ""
            self.post(reader, "page", entry.log, page)
        return append(self, entry, content)

    patch.setattr(Member, "append", hasty)
    patch.setattr("foedus.kernel.testing.member.consistency_proof", lambda *_: ())


def cursor_moves_without_the_entries(patch):
    commit = Disk.commit

    def forgetful(self, change):
        commit(self, dataclasses.replace(change, entries=change.entries[:2]))

    patch.setattr(Disk, "commit", forgetful)


def entries_are_stored_without_the_cursor(patch):
    commit = Disk.commit

    def torn(self, change):
        whole = len(change.entries) < 2
        commit(self, change if whole else dataclasses.replace(change, frontier=None))

    patch.setattr(Disk, "commit", torn)


def history_is_not_read_again_after_a_crash(patch):
    restart = Member.restart

    def amnesiac(self):
        journal, self.disk.journal = self.disk.journal, self.disk.journal[:-1]
        restart(self)
        self.disk.journal = journal

    patch.setattr(Member, "restart", amnesiac)


def withdrawn_contents_stay(patch):
    patch.setattr(disk, "forget", lambda *_: None)


def a_page_for_another_reader_is_served(patch):
    def generous(self, reader, unverified):
        for log in self.own_logs():
            page = self.page(log, 0)
            if page:
                self.post(reader, "page", log, page)

    patch.setattr(Member, "serve", generous)


def gossip_is_not_listened_to(patch):
    patch.setattr(Member, "compare", lambda *_: None)


def evidence_is_not_handed_on(patch):
    def deaf(self, log, unverified):
        raise Refused.because("not-interested")

    patch.setattr(Member, "take_fork", deaf)


MUTANTS = (
    receipt_is_given_before_the_commit,
    checkpoint_runs_ahead_of_the_commit,
    cursor_moves_without_the_entries,
    entries_are_stored_without_the_cursor,
    history_is_not_read_again_after_a_crash,
    withdrawn_contents_stay,
    a_page_for_another_reader_is_served,
    gossip_is_not_listened_to,
    evidence_is_not_handed_on,
)
