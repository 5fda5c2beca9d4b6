"""Joint annexes in the browser: drafted, verified by every member's own node, approved by all.

- `matters`   reads: an annex, the vote on it, our node's verdict
- `verdicts`  our node's check: what is read, what is reckoned, what is kept
- `acts`      writes: draft, propose, decide, close
- `shown`     what the pages show
- `views`     the pages; `exports` the files
"""
