"""A page at the gate: every entry through `admit`, and the whole of it in a signed tree.

All or nothing: a page with one refused entry changes nothing. Entries that are already here are
passed over, so a page may overlap and may come twice; the checkpoint still has to fit.
"""

from __future__ import annotations

from dataclasses import dataclass

from foedus.kernel.admit import Admitted, Held, admit
from foedus.kernel.checkpoint import Checkpoint, read_note
from foedus.kernel.history import History
from foedus.kernel.kinds import Kinds
from foedus.kernel.memory import MemoryHistory
from foedus.kernel.merkle import Frontier, Node, verify_consistency
from foedus.kernel.page import UnverifiedPage
from foedus.kernel.refusals import Refused


@dataclass(frozen=True, slots=True)
class AdmittedPage:
    """What a page adds to its log: entries in order, the tree after them, and `nodes`, the
    perfect subtrees they complete. `checkpoint` may lie ahead of `frontier`.
    """

    entries: tuple[Admitted | Held, ...]
    frontier: Frontier
    nodes: tuple[Node, ...]
    checkpoint: Checkpoint | None


def admit_page(
    unverified: UnverifiedPage,
    *,
    log: str,
    reader: str,
    frontier: Frontier,
    history: History,
    kinds: Kinds,
) -> AdmittedPage:
    """Decide about a page of `log`, whose tree here is `frontier`; raises Refused.

    `history.size(log)` and `frontier.size` are the same number. `history` is not changed.
    """
    if unverified.log != log:
        raise Refused.because("wrong-log", log=log)
    checkpoint = read_note(unverified.note, history.key_of)
    if checkpoint.log != log:
        raise Refused.because("wrong-log", log=log)
    if unverified.start > frontier.size:
        raise Refused.because("gap", log=log, seq=frontier.size, found=unverified.start)
    overlay, entries = MemoryHistory(base=history), []
    for arrival in unverified.arrivals[frontier.size - unverified.start :]:
        accepted = admit(arrival, log=log, reader=reader, history=overlay, kinds=kinds)
        overlay.apply(accepted)
        entries.append(accepted)
    grown, nodes = frontier.grow(accepted.leaf for accepted in entries)
    if unverified.start + len(unverified.arrivals) < frontier.size:
        return AdmittedPage((), frontier, (), None)
    if checkpoint.size < grown.size:
        raise Refused.because("checkpoint-behind", log=log, size=checkpoint.size, seq=grown.size)
    verify_consistency(
        old=grown.size,
        old_root=grown.root(),
        new=checkpoint.size,
        new_root=checkpoint.root,
        proof=unverified.proof,
    )
    return AdmittedPage(tuple(entries), grown, nodes, checkpoint)


def check_promise(page: AdmittedPage, *, before: Frontier, known: Checkpoint) -> None:
    """Whether the tree, `before` the page and after it, grows into the checkpoint that is kept.

    An owner may sign ahead of the entries it has sent; then it must send those. Raises Refused
    `checkpoint-contradicted`.
    """
    missing = known.size - before.size
    if 0 < missing <= len(page.entries):
        then = before.extend(accepted.leaf for accepted in page.entries[:missing])
        if then.root() != known.root:
            raise Refused.because("checkpoint-contradicted", log=known.log, size=known.size)
