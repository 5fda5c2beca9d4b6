"""Addresses, and what one request may cost."""

from __future__ import annotations

PREFIX = "/taxii2/"
ROOT = "threats"
"""The one API root."""

MEDIA_TYPE = "application/taxii+json"
CONTENT_TYPE = "application/taxii+json;version=2.1"
STIX_TYPE = "application/stix+json;version=2.1"

PAGE = 1_000
"""Objects or entries on a page, at most and by default."""

CONTENT_BYTES = 16 * 1024 * 1024
"""`max_content_length` of the API root."""

MOST_OBJECTS = 10_000
MOST_VALUES = 100
"""Values of one filter."""

STATUS_HOURS = 48
CREDENTIAL_SECONDS = 300
"""How long a checked credential is remembered; a withdrawn one reads nothing even so."""

MOST_REMEMBERED = 1_024
BURST = 1_000
PER_SECOND = 500
