"""A plan with three steps on a real node: what the pages of a plan are tried on."""

from __future__ import annotations

from foedus.node.write import Marking, write
from pillars.governance.planbook import ALL


def words(text):
    return {"en": text, "hr": f"{text} (hr)"}


class Papers:
    """A plan of one area with three steps: one late, one done, one that waits for the late one."""

    def __init__(self, node, marking=None):
        self.node = node
        self.marking = marking or Marking()
        clause = {"code": "K1", "area": "capabilities", "text": words("One order"), "mark": "R"}
        self.instrument = self.put(
            "instrument",
            title=words("Declaration"),
            form="declaration",
            binding="political",
            signed_on="2025-03-18",
            parties=list(ALL),
            clauses=[{**clause, "source": "a test"}, {**clause, "code": "K2", "source": "a test"}],
        )
        self.plan = self.put(
            "plan",
            title=words("Implementation plan"),
            instrument=self.instrument,
            starts_on="2030-01-01",
            ends_on="2030-12-31",
            members=list(ALL),
        )
        objective = self.put(
            "objective",
            plan=self.plan,
            area="capabilities",
            code="C1",
            title=words("Buy together"),
        )
        self.measure = self.put(
            "measure", objective=objective, code="C1.1", title=words("Pool needs")
        )
        self.late = self.step(self.measure, "C1.1.a", "2025-06-30", clauses=["K1"])
        self.done = self.step(self.measure, "C1.1.b", "2025-09-30")
        self.after = self.step(self.measure, "C1.1.c", "2029-09-30", depends_on=[self.late])
        self.put("progress", about=self.done, member="ALB", status="done", on="2025-09-01")
        self.put("participation", about=self.late, member="ALB", choice="out", on="2025-07-01")

    def put(self, noun, *, record="", **body):
        written = write(
            self.node,
            f"governance.{noun}",
            body,
            by="drafting",
            marking=self.marking,
            id=record,
        )
        return {"owner": self.node.member, "id": written.id}

    def step(self, measure, code, due_on, **more):
        said = {"lead": "ALB", "participants": ["ALB", "HRV"], "due_on": due_on}
        return self.put(
            "step", measure=measure, code=code, title=words(f"Step {code}"), **said, **more
        )
