"""The addresses of the desk."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import URLPattern, path
from django.views.i18n import set_language

from foedus.desk.permit import open_to_all

urlpatterns: list[URLPattern] = [
    path(
        "sign-in/",
        open_to_all(LoginView.as_view(template_name="desk/sign_in.html")),
        name="sign-in",
    ),
    path("sign-out/", open_to_all(LogoutView.as_view()), name="sign-out"),
    path("language/", open_to_all(set_language), name="language"),
]
