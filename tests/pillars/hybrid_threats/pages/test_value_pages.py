"""The pages of values: what they tell, whom they alert, and what a person may not see there."""

from __future__ import annotations

import itertools
import json

import pytest

from foedus.desk import actions
from foedus.pillars.hybrid_threats import queries, watching
from foedus.pillars.hybrid_threats.intake import Terms, take
from foedus.pillars.hybrid_threats.records import Sighting, Watch
from foedus.pillars.hybrid_threats.values.spelling import meant
from threatbook import AMBER, indicator, raw

NOW = 1_900_000_000
_count = itertools.count(1)


@pytest.fixture
def domain():
    """Of this test alone."""
    return f"seal{next(_count)}.zzz-pages.com"


def bring(site, text, *marks):
    more = {"object_marking_refs": list(marks)} if marks else {}
    value = indicator(f"seal {text}", pattern=f"[domain-name:value = '{text}']", **more)
    (told,) = take(site.node, [raw(value)], Terms("seals"), by="drafting")
    assert told.refusal is None


def test_what_is_not_there_is_not_found(site):
    reader = site.signed_in("reading")
    assert reader.get("/threats/value/?value=nonsense").status_code == 404
    assert reader.get("/threats/value/").status_code == 404
    assert site.signed_in("administering").get("/threats/").status_code == 403


def test_a_search_leads_to_the_value(site, domain):
    bring(site, domain)
    answer = site.signed_in("reading").get(f"/threats/?value=hxxp://www.{domain}[/]x")
    assert answer.status_code == 200
    assert "no address" in answer.text
    answer = site.signed_in("reading").get(
        "/threats/", params={"value": domain.replace(".", "[.]")}
    )
    assert f"value={domain}" in str(answer.url)
    assert f"Demonstration seal {domain}" in answer.text


def test_a_category_hides_object_and_count(site, domain):
    bring(site, domain, AMBER)
    path = f"/threats/value/?value={domain}"
    hidden = site.signed_in("reading").get(path).text
    assert "No member has an object" in hidden
    assert f"Demonstration seal {domain}" not in hidden
    shown = site.signed_in("reading", categories=("TLP:AMBER",)).get(path).text
    assert f"Demonstration seal {domain}" in shown


def test_a_warning_marks_and_does_not_drop(site):
    value = indicator("seal address", pattern="[ipv4-addr:value = '192.0.2.99']")
    take(site.node, [raw(value)], Terms("seals"), by="drafting")
    page = site.signed_in("reading").get("/threats/value/?value=192.0.2.99").text
    assert "Addresses for documentation" in page
    assert "Demonstration seal address" in page


def test_the_watch_list_alerts_until_somebody_looked(site, domain):
    staff = site.staff("drafting")
    top = domain.partition(".")[2]
    stated = {"value": domain, "within": True, "checked_at": "2026-03-01T10:00:00Z"}
    watch = actions.save(site.node, staff, Watch.read(stated))
    assert alerts(site, staff, domain) == []
    bring(site, f"deep.{domain}")
    (one,) = alerts(site, staff, domain)
    assert one.href == watching.ADDRESS
    assert alerts(site, site.staff("reading"), domain) == []
    person = site.signed_in("drafting")
    assert f"deep.{domain}" in person.get(one.href).text
    path = f"/threats/watched/{watch.id}/checked/"
    assert person.get(path).status_code == 405
    assert site.signed_in("reading").fill(path, at="/threats/").status_code == 403
    assert (
        person.fill("/threats/watched/00000000-0000-4000-8000-000000000000/checked/").status_code
        == 404
    )
    assert person.fill(path, at="/threats/watched/").status_code == 200
    assert alerts(site, staff, domain) == []
    bring(site, f"other.{domain}")
    assert len(alerts(site, staff, domain)) == 1
    actions.withdraw(site.node, staff, ("ALB", watch.id), reason="Done.")
    assert alerts(site, staff, top) == []


def alerts(site, staff, domain):
    told = watching.tasks(site.node, staff)
    return [one for one in told if one.facts["value"] == domain]


def test_sightings_weigh(site, domain):
    staff, value = site.staff("drafting"), meant(domain)
    assert queries.known(site.node, staff, value, at_s=NOW).score is None
    bring(site, domain)
    before = queries.known(site.node, staff, value, at_s=seconds(site, staff, value))
    assert before.score.score == 80
    sight(site, staff, domain, "false")
    after = queries.known(site.node, staff, value, at_s=seconds(site, staff, value))
    assert (after.evidence.vouching, after.evidence.denying) == (0, 1)
    assert after.score.score == 0
    sight(site, staff, domain, "true", "2026-04-01T10:00:00Z")
    again = queries.known(site.node, staff, value, at_s=seconds(site, staff, value))
    assert again.score.score == 80
    sight(site, staff, domain, "expired", "2026-04-02T10:00:00Z")
    ended = queries.known(site.node, staff, value, at_s=NOW)
    assert [part.code for part in ended.score.parts] == ["base", "expired", "below"]
    page = site.signed_in("reading").get(f"/threats/value/?value={domain}").text
    assert "A member said that it has expired" in page


def sight(site, staff, domain, verdict, at="2026-03-02T10:00:00Z"):
    stated = {"value": domain, "verdict": verdict, "seen_at": at}
    actions.save(site.node, staff, Sighting.read(json.loads(json.dumps(stated))))


def seconds(site, staff, value):
    return queries.known(site.node, staff, value, at_s=NOW).evidence.last_seen_s
