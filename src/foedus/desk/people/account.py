"""The own account: name, language, digest, password, second factors, sessions."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from foedus.desk.people import deeds
from foedus.desk.people.actions import Actor, change, end_sessions
from foedus.desk.people.entrance import speak
from foedus.desk.people.forms import ChangePassword, FirstPassword, Own
from foedus.desk.people.saying import here
from foedus.desk.permit import STRONG_SESSION, permit_staff

FIELDS = ("name", "email", "language", "wants_digest")


@permit_staff
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: Any) -> HttpResponse:
    """See it all; change the plain fields."""
    person = request.user
    own = {name: getattr(person, name) for name in FIELDS}
    form = Own(request.POST or None, initial=own)
    if request.method == "POST" and form.is_valid():
        change(_actor(request), person, **form.cleaned_data)
        messages.success(request, here("people.saved"))
        response = redirect("account")
        speak(response, person)
        return response
    factors = Authenticator.objects.filter(user=person).order_by("created_at")
    context = {
        "form": form,
        "person": person,
        "factors": [factor for factor in factors if factor.type != "recovery_codes"],
        "has_codes": any(factor.type == "recovery_codes" for factor in factors),
        "is_strong": request.session.get(STRONG_SESSION, False),
        "sessions": UserSession.objects.purge_and_list(person),
        "current": request.session.session_key,
    }
    return render(request, "desk/people/account.html", context)


@permit_staff
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: Any) -> HttpResponse:
    """A new password. All other sessions end, because they were made with the old one."""
    person = request.user
    kind = ChangePassword if person.has_usable_password() else FirstPassword
    form = kind(person, request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        old = request.session.session_key
        update_session_auth_hash(request, person)
        end_sessions(UserSession.objects.filter(user=person).exclude(session_key=old))
        UserSession.objects.filter(session_key=old).update(session_key=request.session.session_key)
        _actor(request).note("password-changed", person)
        messages.success(request, here("people.password_changed"))
        return redirect("account")
    return render(request, "desk/people/password.html", {"form": form})


@permit_staff
@require_POST
def sessions_end(request: Any) -> HttpResponse:
    """Sign out everywhere else."""
    others = UserSession.objects.filter(user=request.user)
    ended = end_sessions(others.exclude(session_key=request.session.session_key))
    _actor(request).note("sessions-ended", request.user, sessions=ended)
    messages.success(request, here("people.sessions_ended", sessions=ended))
    return redirect("account")


def _actor(request: Any) -> Actor:
    return Actor(request.staff.person, deeds.address_of(request))
