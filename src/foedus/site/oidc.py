"""Sign-in through the ministry's own identity provider: `sign-in.toml` in the node's home.

    [oidc]
    title = "Ministry"                      # what the button says
    server_url = "https://id.example"       # OpenID Connect Discovery 1.0
    client_id = "foedus"
    claim = "preferred_username"            # which claim is our user name

The secret is in FOEDUS_OIDC_SECRET, or `client_secret` beside the rest. OpenID Connect Core 1.0.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PROVIDER = "ministry"


def providers(home: Path, environment: Mapping[str, str]) -> dict[str, Any]:
    """Allauth's SOCIALACCOUNT_PROVIDERS; empty without the file. KeyError if a line is missing."""
    file = home / "sign-in.toml"
    if not file.is_file():
        return {}
    stated = tomllib.loads(file.read_text("utf-8"))["oidc"]
    app = {
        "provider_id": PROVIDER,
        "name": stated["title"],
        "client_id": stated["client_id"],
        "secret": environment.get("FOEDUS_OIDC_SECRET") or stated["client_secret"],
        "settings": {
            "server_url": stated["server_url"],
            "claim": stated.get("claim", "preferred_username"),
        },
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}
