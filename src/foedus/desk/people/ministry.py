"""Sign-in through the ministry's own provider (site/oidc.py): allauth's social-account adapter.

The provider says who somebody is, the administrator of this node who may come in: a claim names
one of our user names, and who has no account here stays outside.
"""

from __future__ import annotations

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest
from django.shortcuts import render

from foedus.desk.models import Person
from foedus.desk.people import deeds


class Ministry(DefaultSocialAccountAdapter):
    """Only what differs."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Tie a first sign-in to the account of that name; refuse it without one."""
        if sociallogin.is_existing:
            return
        claim = sociallogin.provider.app.settings["claim"]
        name = _claimed(sociallogin.account.extra_data, claim)
        person = Person.objects.filter(username=name, is_active=True).first() if name else None
        if person is None:
            deeds.note("no-account", person=name, address=deeds.address_of(request))
            page = render(request, "socialaccount/authentication_error.html", status=403)
            raise ImmediateHttpResponse(page)
        sociallogin.connect(request, person)

    def on_authentication_error(
        self,
        request: HttpRequest,
        *args: Any,
        **more: Any,
    ) -> None:
        deeds.note("sign-in-failed", person="", address=deeds.address_of(request), by="provider")


def _claimed(data: dict[str, Any], claim: str) -> str:
    """From the user info, else from the identity token."""
    parts = [data.get("userinfo") or {}, data.get("id_token") or {}, data]
    return next((str(part[claim]) for part in parts if part.get(claim)), "")
