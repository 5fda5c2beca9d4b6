"""Django's settings, read from the environment in this one file.

FOEDUS_HOME is the node's folder. Without it there is no database: enough for checks and migrations
that are told theirs.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from foedus.node.database.server import WEB
from foedus.node.home import Home
from foedus.site import oidc

INSTALLED_APPS = [
    "foedus.desk",  # first: its templates stand in for those of the libraries
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "foedus.node",
    "foedus.exchange",
    "foedus.pillars.governance",
    "foedus.pillars.hybrid_threats",
    "foedus.pillars.procurement",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "foedus.site.pages.machines_apart",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "foedus.site.pages.at_this_node",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "foedus.desk.here.context",
            ],
        },
    },
]
FORM_RENDERER = "foedus.desk.forms.renderer.Renderer"

_folder = os.environ.get("FOEDUS_HOME")
_home = Home(Path(_folder)) if _folder and Home(Path(_folder)).exists else None
_url = urlsplit(_home.identity.url if _home else "")
_member = _home.identity.member if _home else ""
IS_HTTPS = _url.scheme == "https"
"""How people reach this node: as its identity says, a proxy in front or not."""

DATABASES = {"default": _home.whereabouts().django(WEB)} if _home else {}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

FOEDUS_ROOMS = "foedus.site.pillars.ROOMS"
FOEDUS_DEMO = os.environ.get("FOEDUS_DEMO") == "1"
# Approving, publishing and administering want a second factor (foedus.desk.permit.STRONG).
FOEDUS_SECOND_FACTOR = not FOEDUS_DEMO

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("sq", "Shqip"), ("hr", "Hrvatski"), ("sr-latn", "Srpski")]
LANGUAGE_COOKIE_NAME = "foedus_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = IS_HTTPS

DEBUG = False
ALLOWED_HOSTS = os.environ.get("FOEDUS_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
if _url.hostname:
    ALLOWED_HOSTS.append(_url.hostname)
# Without a node there is nothing to sign that outlives the process.
SECRET_KEY = _home.web_key() if _home else secrets.token_urlsafe(48)
ROOT_URLCONF = "foedus.site.urls"

AUTH_USER_MODEL = "desk.Person"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name", "email")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = LOGIN_URL

# Cookies belong to a host, not to a port: nodes beside each other need names of their own.
_suffix = f"_{_member.lower()}" if _member else ""
SESSION_COOKIE_NAME = f"foedus_session{_suffix}"
SESSION_COOKIE_AGE = 10 * 3600  # a working day, then sign in again
SESSION_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_NAME = f"foedus_csrf{_suffix}"
CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [f"https://{_url.netloc}"] if IS_HTTPS else []

# django-allauth: accounts are made by an administrator, nobody signs up (ADR 0022).
ACCOUNT_ADAPTER = "foedus.desk.people.entrance.Entrance"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False  # the cookie ends with the browser
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if IS_HTTPS else "http"
ACCOUNT_FORMS = {
    "login": "foedus.desk.people.forms.SignIn",
    "reauthenticate": "foedus.desk.people.forms.ConfirmByPassword",
}
MFA_ADAPTER = "foedus.desk.people.factors.Factors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = f"Foedus {_member}".strip()
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = FOEDUS_DEMO
MFA_FORMS = {
    "authenticate": "foedus.desk.people.forms.EnterCode",
    "reauthenticate": "foedus.desk.people.forms.ConfirmByCode",
    "activate_totp": "foedus.desk.people.forms.StartCodes",
    "add_webauthn": "foedus.desk.people.forms.AddKey",
}
SOCIALACCOUNT_ADAPTER = "foedus.desk.people.ministry.Ministry"
SOCIALACCOUNT_PROVIDERS = oidc.providers(_home.folder, os.environ) if _home else {}
SOCIALACCOUNT_OPENID_CONNECT_URL_PREFIX = "sign-in"

# The daily mail (foedus digest). Without a server or a folder no mail leaves this node.
_smtp = urlsplit(f"//{os.environ.get('FOEDUS_SMTP', '')}")
_mail_folder = os.environ.get("FOEDUS_MAIL_FOLDER", "")
FOEDUS_MAILS = bool(_smtp.hostname or _mail_folder)
EMAIL_BACKEND = f"django.core.mail.backends.{'filebased' if _mail_folder else 'smtp'}.EmailBackend"
EMAIL_FILE_PATH = _mail_folder or None
EMAIL_HOST = _smtp.hostname or ""
EMAIL_PORT = _smtp.port or 587
EMAIL_USE_TLS = os.environ.get("FOEDUS_SMTP_TLS") != "0"
EMAIL_HOST_USER = os.environ.get("FOEDUS_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("FOEDUS_SMTP_PASSWORD", "")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("FOEDUS_MAIL_FROM", "foedus@localhost")

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    },
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if IS_HTTPS else 0
X_FRAME_OPTIONS = "DENY"
