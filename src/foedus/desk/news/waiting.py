"""Everything that waits for a person: each room is asked, the desk's own first."""

from __future__ import annotations

from datetime import date

from foedus.desk.house import rooms
from foedus.desk.news.tasks import Task
from foedus.desk.permit import Staff
from foedus.node.node import Node


def waiting(node: Node, staff: Staff) -> tuple[Task, ...]:
    """By day; what has no day comes last."""
    tasks = [task for room in rooms() for task in room.tasks(node, staff)]
    return tuple(sorted(tasks, key=lambda task: task.due_on or date.max))
