"""What is new and what waits: tasks of a person, changes since the last look, the daily mail.

- `tasks`    what waits for a person, asked of every room
- `changes`  what came in since then, one line for a batch
- `digest`   the daily mail: counts and addresses, no content (protocol.md, P17)
"""
