"""What changed since I was here, and what waits for me."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from foedus.desk import showing
from foedus.desk.house import words
from foedus.desk.models import Person
from foedus.desk.news.changes import news_since
from foedus.desk.news.waiting import waiting
from foedus.desk.permit import Right, permit


@permit(Right.READ)
def news(request: Any) -> HttpResponse:
    """Looking changes nothing: "seen" does, up to what the page showed."""
    staff = request.staff
    person = Person.objects.get(username=staff.person)
    if request.method == "POST":
        stated = request.POST.get("tide", "")
        if stated.isdecimal() and len(stated) < 19:  # noqa: PLR2004  (a bigint)
            person.seen_tide = max(person.seen_tide, int(stated))
            person.save(update_fields=["seen_tide"])
        return redirect("news")
    tasks = [
        {
            "text": words(task.phrase, staff.language, **task.facts),
            "href": task.href,
            "due": showing.day(task.due_on, staff.language) if task.due_on else "",
        }
        for task in waiting(request.node, staff)
    ]
    found = news_since(request.node, staff, person.seen_tide)
    return render(request, "desk/news.html", {"news": found, "tasks": tasks})
