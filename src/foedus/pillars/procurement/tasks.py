"""What waits for a person in joint procurement: each part names its own."""

from __future__ import annotations

from foedus.desk.news.tasks import Task
from foedus.desk.permit import Staff
from foedus.node.node import Node
from foedus.pillars.procurement.annexes.tasks import tasks as about_annexes
from foedus.pillars.procurement.needs.tasks import tasks as about_needs


def tasks(node: Node, staff: Staff) -> tuple[Task, ...]:
    return (*about_needs(node, staff), *about_annexes(node, staff))
