"""What can be wrong with a database before a row is read: a code, facts, the cure in words."""

from __future__ import annotations

CURES = {
    "no-postgres": "No PostgreSQL {needs} or newer was found. Install foedus[demo], put postgres "
    "on the PATH, or set FOEDUS_DATABASE_URL to a server.",
    "postgres-too-old": "PostgreSQL {found} is too old: Foedus needs {needs} or newer.",
    "bad-url": "FOEDUS_DATABASE_URL is not usable: {reason}.",
    "not-started": "PostgreSQL did not start. Its last words: {words}",
    "not-main-thread": "Start the database from the main thread: it dies with the thread that "
    "started it.",
    "path-too-long": "The folder {folder} has too long a name for a socket on this system.",
    "bad-name": "A database name is lower-case letters, digits and _: {name}.",
}


class DatabaseFault(RuntimeError):  # noqa: N818  (style.md 4.1: the name says what is wrong)
    """Raised before anything is read or written. `code` is stable; the text is the cure."""

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(CURES[code].format(**facts))
        self.code = code
        self.facts = facts
