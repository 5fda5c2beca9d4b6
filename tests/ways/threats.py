"""The ways to the pages of values."""

from __future__ import annotations

from datetime import UTC, datetime

from cast import pull
from foedus.desk import actions
from foedus.node.write import write
from foedus.pillars.hybrid_threats.intake import Terms, take
from foedus.pillars.hybrid_threats.records import Note, Sighting, Watch
from threatbook import indicator, raw, stix_id
from ways.way import Way

NO_PAGE = {"threat-checked": "takes a form"}
SEEN = "/threats/value/?value=walrus.zzz-demo.com"
WAYS = {
    "threat-values": (
        Way("/threats/"),
        Way("/threats/?value=what+is+this"),
        Way("/threats/?value=hxxp://a.walrus.zzz-demo[.]com/x"),
    ),
    "threat-value": (
        Way(SEEN),
        Way(SEEN, "reader"),
        Way("/threats/value/?value=192.0.2.0/24"),
        Way("/threats/value/?value=nowhere.zzz-demo.com"),
        Way("/threats/value/?value=nothing", status=404),
    ),
    "threat-watched": (Way("/threats/watched/"), Way("/threats/watched/", "reader")),
}


def made(site):
    """Two members have one domain; one of them says that it is a false alarm; it is watched."""
    ours, hrv, anna = site.node, site.partners[0], site.staff("drafting")
    domain = "[domain-name:value = 'walrus.zzz-demo.com']"
    address = "[ipv4-addr:value = '192.0.2.66']"
    watch = {"value": "zzz-demo.com", "within": True, "reason": "Demonstration."}
    watch |= {"checked_at": datetime(2026, 3, 1, tzinfo=UTC).isoformat()}
    actions.save(ours, anna, Watch.read(watch))
    for name, pattern in (("walrus", domain), ("walrus address", address)):
        take(ours, [raw(indicator(name, pattern=pattern))], Terms("walrus"), by="drafting")
    theirs = indicator("walrus of Split", pattern=domain)
    take(hrv, [raw(theirs)], Terms("walrus", members=("ALB",)), by="drafting")
    false = {"value": "walrus.zzz-demo.com", "verdict": "false", "seen_at": "2026-03-02T10:00:00Z"}
    write(hrv, Sighting.kind, {**false, "count": 3}, by="drafting", to=["ALB"])
    note = {"object": stix_id("indicator", "walrus of Split"), "owner": "HRV", "text": "Known."}
    actions.save(ours, anna, Note.read(note))
    pull(ours, hrv)
    return {}
