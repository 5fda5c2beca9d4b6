"""The ways to the pages of records, lists and sheets."""

from __future__ import annotations

from cast import pull
from foedus.desk import actions
from foedus.node.records import Reader, find
from foedus.node.write import Marking, write
from foedus.pillars.governance.records import Engagement
from plansheet import book_of, plan_rows, planted
from ways.way import CHECK, Way, press

READER = Reader("RESTRICTED")
KIND = Engagement.kind
NEW = f"/records/{KIND}/new/"
NO_PAGE = {
    "sheet-export": "a workbook",
    "sheet-template": "a workbook",
    "sheet-errors": "a workbook",
    "language": "takes a form",
}


def _fill_in(page):
    page.locator("#id_f-title_0").fill("Talks by the walrus")
    page.locator("#id_f-on").fill("2026-12-01")
    page.locator("#id_f-lead").select_option("ALB")
    page.locator("#id_f-with_whom_0").fill("Bulgaria")
    CHECK(page)


def _add_row(page):
    press("button[value='add:agenda']")(page)


def _meaning(page):
    page.locator("input[name=f-to][value=HRV]").check()
    CHECK(page)


def _hand_over(name):
    """A plan of 200 rows, right or with twelve errors; it is only rehearsed."""

    def go(page):
        rows = plan_rows("Walrus")
        content = book_of(planted(rows) if name == "errors" else rows)
        file = {"name": f"{name}.xlsx", "mimeType": "application/zip", "buffer": content}
        page.locator("#file").set_input_files(file)
        press(".handing button")(page)

    return go


WAYS = {
    "record-list": (
        Way(f"/records/{KIND}/?q=walrus&order=title"),
        Way(f"/records/{KIND}/?q=nowhere"),
        Way(f"/records/{KIND}/?colour=red", status=400),
    ),
    "search": (Way("/search/"), Way("/search/?q=walrus")),
    "sheet-import": (
        Way("/records/governance.step/import/"),
        Way("/records/governance.step/import/", then=_hand_over("plan")),
        Way("/records/governance.step/import/", then=_hand_over("errors"), status=422),
    ),
    "record-new": (
        Way(NEW),
        Way(NEW, then=CHECK),
        Way(NEW, then=_fill_in),
        Way("/records/governance.meeting/new/", then=_add_row),
    ),
    "record": (Way("{ours}"), Way("{theirs}"), Way("{comment}"), Way("{change}"), Way("{gone}")),
    "record-edit": (Way("{ours}edit/"), Way("{ours}edit/", then=CHECK)),
    "record-history": (Way("{ours}history/"),),
    "record-withdraw": (Way("{ours}withdraw/"),),
    "record-release": (Way("{ours}release/"), Way("{ours}release/", then=_meaning)),
    "record-comment": (Way("{theirs}comment/"),),
    "record-change": (Way("{theirs}change/"),),
    "change-answer": (Way("{change}answer/"),),
    "request-decide": (Way("{request}"), Way("{request}", "second")),
    "requests": (Way("/requests/"), Way("/requests/", "second")),
    "saved-lists": (Way("/lists/"), Way("/records/governance.step/new/", "reader", status=403)),
    "news": (Way("/news/"), Way("/no-such-page/", status=404)),
}


def made(site):
    ours, hrv, anna = site.node, site.partners[0], site.staff("drafting")
    draft = actions.save(ours, anna, Engagement.read(_talks("ALB", "Talks of the walrus")))
    record = find(ours, READER, draft.id)
    request = actions.ask_release(ours, anna, [record], to=("HRV",), marking=Marking())
    comment = actions.comment(ours, anna, record, "Hm.", to=())
    gone = actions.save(ours, anna, Engagement.read(_talks("ALB", "Walrus withdrawn")))
    actions.withdraw(ours, anna, ("ALB", gone.id), reason="Written twice.")
    theirs = write(hrv, KIND, _talks("HRV", "Walrus of Split"), by="drafting", to=["ALB"])
    change = _proposal(ours, hrv)
    return {
        "ours": f"/records/{KIND}/ALB/{record.id}/",
        "theirs": f"/records/{KIND}/HRV/{theirs.id}/",
        "gone": f"/records/{KIND}/ALB/{gone.id}/",
        "comment": f"/records/desk.comment/ALB/{comment.id}/",
        "change": f"/records/desk.change/HRV/{change.id}/",
        "request": f"/requests/{request.id}/",
    }


def _talks(lead, title):
    said = {"title": {"en": title}, "on": "2026-12-01", "lead": lead, "with_whom": {"en": "x"}}
    return said | {name: {} for name in ("purpose", "talking_points", "outcome")}


def _proposal(ours, hrv):
    """HRV wants another place for something of ours that it has."""
    shared = write(ours, KIND, _talks("ALB", "Walrus shared"), by="drafting", to=["HRV"])
    pull(hrv, ours)
    about = {"owner": "ALB", "id": shared.id, "kind": KIND, "ver": 1, "digest": shared.digest}
    wish = {"about": about, "fields": {"place": "Zadar"}, "reason": "Closer."}
    change = write(hrv, "desk.change", wish, by="drafting", to=["ALB"])
    pull(ours, hrv)
    return change
