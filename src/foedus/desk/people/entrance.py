"""What django-allauth asks us about accounts: its account adapter, allauth 65.

Nobody signs up; every message is ours, in the four languages; what happens is written down.
"""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from foedus.desk.here import LANGUAGE_NAMES
from foedus.desk.models import Person
from foedus.desk.people import deeds
from foedus.desk.people.factors import FACTORS
from foedus.desk.people.saying import here, later
from foedus.desk.permit import STRONG_SESSION

STRONG_METHODS = {"mfa", "socialaccount"}
"""A second factor here, or the ministry's own provider, which has its rules for that."""
_MESSAGES = {
    "mfa/messages/totp_activated.txt": "door.codes_on",
    "mfa/messages/totp_deactivated.txt": "door.codes_off",
    "mfa/messages/webauthn_added.txt": "door.key_added",
    "mfa/messages/webauthn_removed.txt": "door.key_removed",
    "mfa/messages/recovery_codes_generated.txt": "door.recovery_made",
}
_DEEDS = {
    "mfa/email/totp_activated": "factor-added",
    "mfa/email/webauthn_added": "factor-added",
    "mfa/email/totp_deactivated": "factor-removed",
    "mfa/email/webauthn_removed": "factor-removed",
    "mfa/email/recovery_codes_generated": "codes-made",
}
_WAYS = {
    "reauthenticate": "door.by_password",
    "mfa_reauthenticate": "door.by_code",
    "mfa_reauthenticate:webauthn": "door.use_key",
}
_ERRORS = {
    "account_inactive": "door.inactive",
    "enter_current_password": "door.wrong_password",
    "incorrect_code": "door.wrong_code",
    "incorrect_password": "door.wrong_password",
    "invalid_login": "door.wrong",
    "rate_limited": "door.slow",
    "too_many_login_attempts": "door.slow",
    "username_password_mismatch": "door.wrong",
}


class Entrance(DefaultAccountAdapter):
    """Only what differs."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        **{code: later(key) for code, key in _ERRORS.items()},
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Ours, or none: a text of allauth is in no Albanian."""
        if message is None and message_template in _MESSAGES:
            message = here(_MESSAGES[message_template])
        if message:
            messages.add_message(request, level, message, extra_tags=extra_tags)

    def get_reauthentication_methods(self, user: Person) -> list[dict[str, str]]:
        methods = super().get_reauthentication_methods(user)
        return [{**one, "description": here(_WAYS[one["id"]])} for one in methods]

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        tried = str(credentials.get("username", ""))
        deeds.note("sign-in-failed", person=tried, address=deeds.address_of(request))

    def post_login(self, request: HttpRequest, user: Person, **more: Any) -> HttpResponse:
        """Remember how strong the session is, and speak the person's language."""
        methods = sorted(
            {record["method"] for record in get_authentication_records(request, user)}
        )
        request.session[STRONG_SESSION] = bool(STRONG_METHODS & set(methods))
        address = deeds.address_of(request)
        deeds.note("signed-in", person=user.username, address=address, by="+".join(methods))
        response: HttpResponse = super().post_login(request, user, **more)
        speak(response, user)
        return response

    def send_notification_mail(
        self, template_prefix: str, user: Person, *args: Any, **more: Any
    ) -> None:
        """Allauth tells by mail what changed about second factors; we write it down.

        A factor that was just proved makes the session strong; without any left it is not.
        """
        deed = _DEEDS.get(template_prefix)
        if deed is None:
            return
        request = context.request
        what = template_prefix.rpartition("/")[2].partition("_")[0]
        deeds.note(deed, person=user.username, address=deeds.address_of(request), what=what)
        if deed != "codes-made":
            request.session[STRONG_SESSION] = is_mfa_enabled(user, FACTORS)


def speak(response: HttpResponse, person: Person) -> None:
    """From now on the pages are in this person's language."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        LANGUAGE_NAMES[person.language][0],
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
    )
