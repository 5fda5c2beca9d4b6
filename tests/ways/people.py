"""The ways to the pages of the door, the own account and the administration."""

from __future__ import annotations

from ways.way import Way, nothing_said

NO_PAGE = {
    "demo-sign-in": "takes a form",
    "mfa_login_webauthn": "a challenge for the browser, as JSON",
    "openid_connect_login": "goes on to the ministry's own sign-in",
    "openid_connect_callback": "comes back from it",
    "sign-out": "takes a form",
    "account_logout": "takes a form",
    "account-sessions-end": "takes a form",
    "mfa_download_recovery_codes": "a text file",
    "audit-export": "a file of CSV",
    **{f"person-{deed}": "takes a form" for deed in ("stop", "start", "password", "factors")},
}


WAYS = {
    "sign-in": (Way("/sign-in/", "nobody"), Way("/sign-in/", "nobody", nothing_said)),
    "account_login": (),
    "mfa_authenticate": (Way("/sign-in/code/", "half"),),
    **{
        name: (Way(f"/sign-in/{path}/", "nobody", status=status),)
        for name, path, status in (
            ("account_inactive", "stopped", 200),
            ("socialaccount_login_cancelled", "cancelled", 200),
            ("socialaccount_login_error", "failed", 401),
            ("socialaccount_signup", "none", 401),
        )
    },
    "account_reauthenticate": (Way("/account/confirm/?next=/account/", "keeper"),),
    "mfa_reauthenticate": (Way("/account/confirm/code/?next=/account/", "keeper"),),
    "mfa_reauthenticate_webauthn": (Way("/account/confirm/key/?next=/account/", "keeper"),),
    "account": (Way("/account/"), Way("/account/", "keeper")),
    "mfa_activate_totp": (Way("/account/codes/"),),
    "mfa_deactivate_totp": (Way("/account/codes/off/", "keeper"),),
    "mfa_list_webauthn": (Way("/account/keys/"), Way("/account/keys/", "keeper")),
    "mfa_remove_webauthn": (Way("{key}", "keeper"),),
    "mfa_view_recovery_codes": (Way("/account/recovery/", "keeper"),),
    "mfa_generate_recovery_codes": (Way("/account/recovery/new/", "keeper"),),
    "person-edit": (Way("/people/{person}/"),),
    "person-new": (Way("/people/new/"), Way("/people/new/", then=nothing_said)),
    "audit": (Way("/audit/"),),
}


def made(site):
    return {"person": site.person("checking", categories=("seen",))}
