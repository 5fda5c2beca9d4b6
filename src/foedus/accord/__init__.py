"""Joint decisions: a proposal, the members' own ballots, a close, and what they add up to.

"Joint" means that each member signed its own decision about the same digest; nobody decides for
another, and every node counts alike. The practice of written and silence procedures is the model.
"""
