"""Every component of the desk on one page, as those who write pages find and compare them."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from foedus.desk.forms.picks import FixedPicks
from foedus.desk.forms.record import RecordForm
from foedus.desk.paper import who
from foedus.desk.paper.difference import Difference
from foedus.desk.paper.sample import Sample
from foedus.desk.permit import Right, permit
from foedus.desk.showing import rows
from foedus.kernel.label import Label


@permit(Right.READ)
def components(request: Any) -> HttpResponse:
    """A form of a kind with a field of each sort, once to fill in and once refused."""
    language = request.staff.language
    picks = FixedPicks(language, ("ALB", "HRV", "XKX"), {})
    sample = Sample.read(SAMPLE)
    wrong = QueryDict(mutable=True)
    wrong.update(
        {"r-on": "30.2.2026", "r-seats": "12,5", "r-guests": "0", "r-guests-0-name": "A. B."}
    )
    labels = (
        Label("FOEDUS", "INTERNAL", (), (request.node.member,)),
        Label("FOEDUS", "RESTRICTED", ("CYBER",), ("ALB", "HRV")),
        Label("FOEDUS", "PUBLIC", (), ("ALB", "HRV", "XKX"), public=True),
    )
    context = {
        "form": RecordForm(Sample, picks, was=SAMPLE),
        "refused": RecordForm(Sample, picks, wrong, prefix="r"),
        "rows": rows(sample, language),
        "labels": [who.who_sees(label, request.node.member, language) for label in labels],
        "changes": (
            Difference("A", "18. 3. 2025.", "19. 3. 2025."),
            Difference("B", "", "Zagreb"),
        ),
    }
    return render(request, "desk/paper/components.html", context)


SAMPLE: dict[str, Any] = {
    "title": {"en": "Talks with neighbours", "hr": "Razgovori sa susjedima"},
    "text": {"en": "What is planned, in a few sentences."},
    "place": "Zagreb",
    "on": "2026-12-01",
    "seats": 12,
    "open": True,
    "tone": "plain",
    "lead": "HRV",
    "members": ["ALB", "HRV"],
    "codes": ["C1", "C2"],
    "mark": "R",
    "guests": [{"member": "XKX", "name": "A. B.", "on": "2026-12-02"}],
}
