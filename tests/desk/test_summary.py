"""A record with very many parts keeps its page small and says what it leaves out."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from foedus.desk import showing
from foedus.desk.phrases import LANGUAGES
from foedus.pillars.governance.records.package import MOST_CONTENTS, Package

REF = {"owner": "ALB", "kind": "governance.step", "ver": 1, "digest": "0" * 64}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_largest_package_is_folded(language):
    ids = [f"0f8fad5b-d9cb-469f-a165-{number:012}" for number in range(MOST_CONTENTS)]
    package = Package.read(
        {
            "plan": {"owner": "ALB", "id": ids[0]},
            "title": {"en": "x"},
            "contents": [{**REF, "id": one} for one in ids],
        }
    )
    names = {("ALB", one): "A step with a title of some length" for one in ids}
    request = RequestFactory().get("/")
    request.LANGUAGE_CODE = "sr-latn" if language == "sr" else language
    rows = showing.rows(package, language, names)
    drawn = render_to_string("desk/paper/rows.html", {"rows": rows}, request=request)
    assert len(drawn.encode()) < 30_000
    assert str(MOST_CONTENTS) in drawn
