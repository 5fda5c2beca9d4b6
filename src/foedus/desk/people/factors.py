"""What django-allauth asks us about second factors: its MFA adapter, allauth 65.

Secrets of authenticator apps are stored encrypted (Fernet, from the web key of the node's home),
so that a copy of the database alone makes no codes.
"""

from __future__ import annotations

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings

from foedus.desk.models import Person
from foedus.desk.people.saying import here, later

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""What counts as one; recovery codes only stand in for these."""
_ERRORS = {
    "cannot_delete_authenticator": "door.factor_needed",
    "cannot_generate_recovery_codes": "door.no_factor",
    "incorrect_code": "door.wrong_code",
}


class Factors(DefaultMFAAdapter):
    """Only what differs."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        **{code: later(key) for code, key in _ERRORS.items()},
    }

    def encrypt(self, text: str) -> str:
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _box().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:  # noqa: A002
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return here("door.key_name", number=number)


def _box() -> Fernet:
    key = hashlib.sha256(b"foedus second factors\n" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
