"""Django's settings, read from the environment in this one file.

FOEDUS_HOME is the node's folder. Without it there is no database: enough for checks and migrations
that are told theirs.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from foedus.node.database.server import WEB
from foedus.node.home import Home

INSTALLED_APPS = ["foedus.node", "foedus.exchange"]

_home = os.environ.get("FOEDUS_HOME")
DATABASES = {"default": Home(Path(_home)).whereabouts().django(WEB)} if _home else {}

USE_TZ = True
TIME_ZONE = "UTC"
DEBUG = False
ALLOWED_HOSTS = os.environ.get("FOEDUS_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
# Signs nothing that outlives the process until there are sessions; then it moves to the home.
SECRET_KEY = secrets.token_urlsafe(48)
ROOT_URLCONF = "foedus.site.urls"
