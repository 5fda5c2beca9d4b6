"""The administration of people: list, new, edit, resets."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from foedus.desk.models import Person
from foedus.desk.people import actions, deeds
from foedus.desk.people.actions import Actor, OwnRights
from foedus.desk.people.factors import FACTORS
from foedus.desk.people.forms import New, Rights
from foedus.desk.people.saying import here
from foedus.desk.permit import Right, permit

EDITED = ("name", "email", "language", "roles", "clearance", "categories")


@permit(Right.ADMINISTER)
@require_safe
def people(request: Any) -> HttpResponse:
    factors = Count("authenticator", filter=Q(authenticator__type__in=FACTORS))
    everybody = Person.objects.annotate(factors=factors).order_by("-is_active", "username")
    return render(request, "desk/people/list.html", {"people": everybody})


@permit(Right.ADMINISTER)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: Any) -> HttpResponse:
    """A new account; its password is shown once."""
    form = New(request.POST or None, initial={"clearance": "INTERNAL", "language": "en"})
    if request.method == "POST" and form.is_valid():
        person, password = actions.add(_actor(request), **form.cleaned_data)
        return _told_once(request, person, password)
    return render(request, "desk/people/new.html", {"form": form})


@permit(Right.ADMINISTER)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Any, username: str) -> HttpResponse:
    """Change what an administrator decides; of oneself it is only shown."""
    person = get_object_or_404(Person, username=username)
    now = {name: getattr(person, name) for name in EDITED}
    now["categories"] = ", ".join(person.categories)
    form = Rights(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(_actor(request), person, **form.cleaned_data)
        except OwnRights:
            form.add_error(None, here("people.own_rights"))
        else:
            messages.success(request, here("people.saved"))
            return redirect("people")
    context = {
        "form": form,
        "person": person,
        "is_self": person.username == request.staff.person,
        "factors": Authenticator.objects.filter(user=person, type__in=FACTORS).count(),
    }
    return render(request, "desk/people/edit.html", context)


@permit(Right.ADMINISTER)
@require_POST
def act(request: Any, username: str, deed: str) -> HttpResponse:
    """One of ACTS on an account."""
    person = get_object_or_404(Person, username=username)
    try:
        password = ACTS[deed](_actor(request), person)
    except OwnRights:
        messages.error(request, here("people.own_rights"))
        return redirect("person-edit", username)
    if password:
        return _told_once(request, person, password)
    messages.success(request, here(f"people.done.{deed}", name=person.name))
    return redirect("person-edit", username)


ACTS = {
    "stop": actions.stop,
    "start": actions.start,
    "password": actions.reset_password,
    "factors": actions.reset_factors,
}


def _told_once(request: Any, person: Person, password: str) -> HttpResponse:
    context = {"person": person, "password": password}
    return render(request, "desk/people/password_once.html", context)


def _actor(request: Any) -> Actor:
    return Actor(request.staff.person, deeds.address_of(request))
