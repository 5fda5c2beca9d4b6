"""The questions at the door and about people, in our words.

Those of allauth keep its logic and lose its texts: a label of allauth is in no Albanian.
"""

from __future__ import annotations

import re
from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCode
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.contrib.auth.forms import PasswordChangeForm, SetPasswordForm

from foedus.desk.here import LANGUAGE_NAMES
from foedus.desk.models import Person
from foedus.desk.people.saying import here
from foedus.desk.permit import ROLES
from foedus.kernel.label import CATEGORY, CLASSIFICATIONS

USERNAME = r"[a-z0-9][a-z0-9._-]{0,63}"


class Worded(forms.Form):
    """`words`: field -> key of its label; `<key>.help` is its hint where `helped` names it."""

    use_required_attribute = False
    words: dict[str, str]
    helped: frozenset[str] = frozenset()

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name, key in self.words.items():
            field = self.fields[name]
            field.label = here(key)
            field.help_text = here(f"{key}.help") if name in self.helped else ""
            field.widget.attrs.pop("placeholder", None)

    @property
    def faults(self) -> list[dict[str, str]]:
        """For the summary on top (desk/forms/faults.html)."""
        whole = [
            {"label": "", "text": text, "anchor": "content"} for text in self.non_field_errors()
        ]
        return whole + [
            {"label": str(field.label), "text": text, "anchor": field.id_for_label}
            for field in self
            for text in field.errors
        ]


class SignIn(Worded, LoginForm):
    """User name and password."""

    words = {"login": "people.username", "password": "people.password"}


class ConfirmByPassword(Worded, ReauthenticateForm):
    """The password once more, before the account changes."""

    words = {"password": "people.password"}


class EnterCode(Worded, AuthenticateForm):
    """The second factor at sign-in."""

    words = {"code": "door.code"}
    helped = frozenset({"code"})


class ConfirmByCode(Worded, ReauthenticateByCode):
    """A code once more, before the account changes."""

    words = {"code": "door.code"}
    helped = frozenset({"code"})


class StartCodes(Worded, ActivateTOTPForm):
    """The first code proves that the app has the secret."""

    words = {"code": "door.first_code"}


class AddKey(Worded, AddWebAuthnForm):
    """A new passkey."""

    words = {"name": "door.name_of_key", "passwordless": "door.passwordless"}
    helped = frozenset({"passwordless"})

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        # else the key is not discoverable, and signing in by it alone fails
        self.fields["passwordless"].initial = True


class ChangePassword(Worded, PasswordChangeForm):
    """The old password and a new one."""

    words = {
        "old_password": "people.password_now",
        "new_password1": "people.password_new",
        "new_password2": "people.password_again",
    }
    helped = frozenset({"new_password1"})


class FirstPassword(Worded, SetPasswordForm):
    """For who has none yet, as after a first sign-in through the ministry's provider."""

    words = {
        "new_password1": "people.password_new",
        "new_password2": "people.password_again",
    }
    helped = frozenset({"new_password1"})


def _languages() -> list[tuple[str, str]]:
    return [(code, name) for code, (_, name) in LANGUAGE_NAMES.items()]


class Own(Worded):
    """What everybody may change about themselves."""

    words = {
        "name": "people.name",
        "email": "people.email",
        "language": "people.language",
        "wants_digest": "people.digest",
    }
    helped = frozenset({"wants_digest"})

    name = forms.CharField(max_length=200)
    email = forms.EmailField(max_length=254, required=False)
    language = forms.ChoiceField(choices=_languages, widget=forms.RadioSelect)
    wants_digest = forms.BooleanField(required=False)


class Rights(Worded):
    """What an administrator decides about somebody else."""

    words = {
        "name": "people.name",
        "email": "people.email",
        "language": "people.language",
        "roles": "people.roles",
        "clearance": "people.clearance",
        "categories": "people.categories",
    }
    helped = frozenset({"roles", "clearance", "categories"})

    name = forms.CharField(max_length=200)
    email = forms.EmailField(max_length=254, required=False)
    language = forms.ChoiceField(choices=_languages, widget=forms.RadioSelect)
    roles = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    clearance = forms.ChoiceField(widget=forms.RadioSelect)
    categories = forms.CharField(max_length=1_000, required=False)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["roles"].choices = [(role, here(f"role.{role}")) for role in ROLES]
        self.fields["clearance"].choices = [
            (one, here(f"people.clearance.{one}")) for one in CLASSIFICATIONS
        ]

    def clean_categories(self) -> list[str]:
        """As typed between commas, each once."""
        parts = (part.strip().upper() for part in self.cleaned_data["categories"].split(","))
        categories = sorted({part for part in parts if part})
        if not all(CATEGORY.fullmatch(one) for one in categories):
            raise forms.ValidationError(here("people.categories.wrong"))
        return categories


class New(Rights):
    """A new account."""

    words = {"username": "people.username", **Rights.words}
    helped = Rights.helped | {"username"}

    username = forms.CharField(max_length=64)
    field_order = ("username",)

    def clean_username(self) -> str:
        username = str(self.cleaned_data["username"])
        if not is_username(username):
            raise forms.ValidationError(here("people.username.help"))
        if Person.objects.filter(username=username).exists():
            raise forms.ValidationError(here("people.username.taken"))
        return username


def is_username(text: str) -> bool:
    """Small letters and digits: no two accounts look alike."""
    return re.fullmatch(USERNAME, text) is not None
