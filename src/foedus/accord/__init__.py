"""Joint decisions: a proposal, the members' own ballots, a close, and what they add up to.

"Joint" means that each member signed its own decision about the same digest; nobody decides for
another, and every node counts alike. The practice of written and silence procedures is the model.
Room by room, lowest first:

- `shape`        strict reading of a body
- `records`      Proposal, Ballot, Close, Rule, Choice, Version; close_id(proposal)
- `acts`         Act.of_accepted(accepted), Receipt.of(cosignature): what a count reads
- `standing`     what the proposer's log says: the current text, older ones, the close
- `ballots`      which ballots speak of the current text, and why others do not
- `outcome`      outcome(acts, proposal=, log=, receipts=) -> Outcome, the same at every node
- `kinds`        KINDS: what every node must refuse, by kind
- `certificate`  certify(source, ...) -> bytes; check(bytes, trusted_identities) -> Certified
- `testing`      a council for the kernel's simulator, and its own way of counting
"""
