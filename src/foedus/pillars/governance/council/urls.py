"""The addresses of the council: packages, votes on records, candidates."""

from __future__ import annotations

from django.urls import URLPattern, path

from foedus.pillars.governance.council import (
    candidate_views,
    certificate_views,
    views,
    vote_views,
)

RECORD = "<str:owner>/<uuid:id>"

urlpatterns: list[URLPattern] = [
    path("packages/", views.packages, name="packages"),
    path("packages/new/", views.package_new, name="package-new"),
    path(f"packages/{RECORD}/", views.package, name="package"),
    path(f"votes/{RECORD}/send/", vote_views.send, name="package-send"),
    path(f"votes/{RECORD}/confirm/", vote_views.confirm, name="package-confirm"),
    path(f"votes/{RECORD}/decide/", vote_views.decide, name="package-decide"),
    path(f"votes/{RECORD}/close/", vote_views.close, name="package-close"),
    path(f"votes/{RECORD}/certificate.json", certificate_views.as_json, name="certificate"),
    path(f"votes/{RECORD}/certificate.pdf", certificate_views.as_pdf, name="certificate-pdf"),
    path("candidates/", candidate_views.candidate_board, name="candidates"),
    path("candidates/invitations/", candidate_views.invitation_register, name="invitations"),
    path(f"candidates/{RECORD}/", candidate_views.candidate, name="candidate"),
    path(
        f"candidates/{RECORD}/preview/",
        candidate_views.candidate_preview,
        name="candidate-preview",
    ),
    path(
        f"candidates/{RECORD}/opening/",
        candidate_views.candidate_opening,
        name="candidate-opening",
    ),
]
