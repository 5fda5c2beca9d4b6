"""Django's settings, read from the environment in this one file.

FOEDUS_HOME is the node's folder. Without it there is no database: enough for checks and migrations
that are told theirs.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from csp.constants import NONE, SELF

from foedus.node.database.server import WEB
from foedus.node.home import Home

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "foedus.node",
    "foedus.exchange",
    "foedus.desk",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
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

_home = os.environ.get("FOEDUS_HOME")
DATABASES = {"default": Home(Path(_home)).whereabouts().django(WEB)} if _home else {}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

FOEDUS_ROOMS = "foedus.site.pillars.ROOMS"
FOEDUS_DEMO = os.environ.get("FOEDUS_DEMO") == "1"

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("sq", "Shqip"), ("hr", "Hrvatski"), ("sr-latn", "Srpski")]
LANGUAGE_COOKIE_NAME = "foedus_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"

DEBUG = False
ALLOWED_HOSTS = os.environ.get("FOEDUS_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
# Signs nothing that outlives the process until there are sessions; then it moves to the home.
SECRET_KEY = secrets.token_urlsafe(48)
ROOT_URLCONF = "foedus.site.urls"

AUTH_USER_MODEL = "desk.Person"
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = LOGIN_URL
SESSION_COOKIE_NAME = "foedus_session"
CSRF_COOKIE_NAME = "foedus_csrf"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
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
X_FRAME_OPTIONS = "DENY"
