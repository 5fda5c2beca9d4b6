"""The addresses of people: the door, the own account, the administration, the audit.

Of allauth only what is named here is routed: no sign-up, no mail addresses, no reset by mail
(ADR 0022). Names that begin with `account_`, `mfa_`, `openid_` are the ones that allauth looks up.
"""

from __future__ import annotations

from allauth.account import views as account_views
from allauth.mfa.base import views as factor_views
from allauth.mfa.recovery_codes import views as recovery_views
from allauth.mfa.totp import views as totp_views
from allauth.mfa.webauthn import views as key_views
from allauth.socialaccount import views as social_views
from allauth.socialaccount.providers.openid_connect import views as ministry_views
from django.urls import URLPattern, path

from foedus.desk.people import account, audit, door, views
from foedus.desk.permit import View, open_to_all, permit_staff

SIGN_IN: View = open_to_all(door.SignIn.as_view())
SIGN_OUT: View = open_to_all(door.sign_out)

DOOR = [
    path("sign-in/", SIGN_IN, name="sign-in"),
    path("sign-in/", SIGN_IN, name="account_login"),
    path("sign-in/demo/", open_to_all(door.demo_sign_in), name="demo-sign-in"),
    path("sign-in/code/", open_to_all(factor_views.authenticate), name="mfa_authenticate"),
    path("sign-in/key/", open_to_all(key_views.login_webauthn), name="mfa_login_webauthn"),
    path("sign-in/stopped/", open_to_all(account_views.account_inactive), name="account_inactive"),
    path(
        "sign-in/cancelled/",
        open_to_all(social_views.login_cancelled),
        name="socialaccount_login_cancelled",
    ),
    path(
        "sign-in/failed/", open_to_all(social_views.login_error), name="socialaccount_login_error"
    ),
    path("sign-in/none/", open_to_all(social_views.login_error), name="socialaccount_signup"),
    path(
        "sign-in/by/<slug:provider_id>/",
        open_to_all(ministry_views.login),
        name="openid_connect_login",
    ),
    path(
        "sign-in/by/<slug:provider_id>/back/",
        open_to_all(ministry_views.callback),
        name="openid_connect_callback",
    ),
    path("sign-out/", SIGN_OUT, name="sign-out"),
    path("sign-out/", SIGN_OUT, name="account_logout"),
]
ACCOUNT = [
    path("account/", account.account, name="account"),
    path("account/", account.account, name="mfa_index"),
    path("account/password/", account.password, name="account-password"),
    path("account/sessions/end/", account.sessions_end, name="account-sessions-end"),
    path(
        "account/confirm/",
        permit_staff(account_views.reauthenticate),
        name="account_reauthenticate",
    ),
    path(
        "account/confirm/code/",
        permit_staff(factor_views.reauthenticate),
        name="mfa_reauthenticate",
    ),
    path(
        "account/confirm/key/",
        permit_staff(key_views.reauthenticate_webauthn),
        name="mfa_reauthenticate_webauthn",
    ),
    path("account/codes/", permit_staff(totp_views.activate_totp), name="mfa_activate_totp"),
    path(
        "account/codes/off/", permit_staff(totp_views.deactivate_totp), name="mfa_deactivate_totp"
    ),
    path("account/keys/", permit_staff(key_views.list_webauthn), name="mfa_list_webauthn"),
    path("account/keys/new/", permit_staff(key_views.add_webauthn), name="mfa_add_webauthn"),
    path(
        "account/keys/<int:pk>/remove/",
        permit_staff(key_views.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
    path(
        "account/recovery/",
        permit_staff(recovery_views.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/recovery/new/",
        permit_staff(recovery_views.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "account/recovery/file/",
        permit_staff(recovery_views.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
]
ADMINISTRATION = [
    path("people/", views.people, name="people"),
    path("people/new/", views.new, name="person-new"),
    path("people/<str:username>/", views.edit, name="person-edit"),
    *(
        path(f"people/<str:username>/{deed}/", views.act, {"deed": deed}, name=f"person-{deed}")
        for deed in views.ACTS
    ),
    path("audit/", audit.audit, name="audit"),
    path("audit/file/", audit.audit_export, name="audit-export"),
]
urlpatterns: list[URLPattern] = [*DOOR, *ACCOUNT, *ADMINISTRATION]
