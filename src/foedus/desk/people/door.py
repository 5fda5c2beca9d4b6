"""Sign-in and sign-out: allauth's page with our accounts of the demonstration, and a clean end."""

from __future__ import annotations

import ipaddress
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from allauth.account.views import LoginView
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from foedus.desk.models import Person
from foedus.desk.people import deeds


class SignIn(LoginView):
    """The one page where people come in."""

    template_name = "account/login.html"

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        apps = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", [])
        return {
            **super().get_context_data(**more),
            "ministries": apps,
            "demo_people": demo_people(self.request),
        }


def demo_people(request: HttpRequest) -> list[Person]:
    """Everybody of a demonstration, for who sits at this machine; nobody otherwise."""
    if not is_demo_here(request):
        return []
    return list(Person.objects.filter(is_active=True).order_by("username"))


def is_demo_here(request: HttpRequest) -> bool:
    """A demonstration, asked from this machine and through no proxy."""
    address = request.META.get("REMOTE_ADDR", "")
    try:
        is_local = ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
    return settings.FOEDUS_DEMO and is_local and "HTTP_X_FORWARDED_FOR" not in request.META


@require_POST
def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """In as the account that is named, without a password. 404 anywhere but in a demonstration."""
    if not is_demo_here(request):
        raise Http404
    person = get_object_or_404(Person, username=request.POST.get("person", ""), is_active=True)
    record_authentication(request, person, method="demo")
    login = Login(user=person, redirect_url=get_next_redirect_url(request))
    response: HttpResponse = perform_login(request, login)
    return response


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session here and in the browser.

    Not "cookies" in Clear-Site-Data: they belong to the host, and a node beside this one would
    lose its session; ours is deleted by name.
    """
    if request.user.is_authenticated:
        address = deeds.address_of(request)
        deeds.note("signed-out", person=request.user.username, address=address)
    get_adapter().logout(request)
    response = HttpResponseRedirect(settings.LOGIN_URL)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response
