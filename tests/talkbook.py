"""What people do with records in their browsers: bring in, release, propose, accept, change.

Each act is done by one person of a ministry; what leaves it is confirmed by a second.
"""

from __future__ import annotations

import re

import roundbook as book


def bring_in(ministry, kind, content):
    """The drafter hands a workbook over, sees what it would do, confirms."""
    page = ministry.as_("drafting")
    page.goto(f"/records/{kind}/import/")
    file = {"name": "plan.xlsx", "mimeType": "application/octet-stream", "buffer": content}
    page.set_input_files("#file", file)
    page.click(".handing button")
    page.click("main form:has([name=confirm]) button")
    assert "Stored: " in book.text_of(page)


def found(ministry, kind, words):
    """The address of the first record of this kind that a search in the list finds."""
    page = ministry.as_("drafting")
    page.goto(f"/records/{kind}/?q={words}")
    return page.locator("table.records [role=rowheader] a").first.get_attribute("href")


def id_of(record):
    return re.search(r"/([0-9a-f-]{36})/", record)[1]


def draft_step(ministry, measure, title, due_on):
    """One more step, in the form that the plan's page leads to."""
    page = ministry.as_("drafting")
    page.goto(f"/records/governance.step/new/?measure=ALB/{measure}")
    page.fill("#id_f-code", "by-hand")
    page.fill("#id_f-title_0", title)
    page.select_option("#id_f-lead", "ALB")
    page.check("[name=f-participants][value=ALB]")
    page.fill("#id_f-due_on", due_on)
    _check_and_save(page)
    assert title in book.text_of(page)


def move_step(ministry, step, due_on):
    """The drafter gives a step of ours another day."""
    page = ministry.as_("drafting")
    page.goto(f"{step}edit/")
    page.fill("#id_f-due_on", due_on)
    _check_and_save(page)


def _check_and_save(page):
    page.click("button.button[value=check]")
    page.click("button[value=save]")


def release(ministry, record, *members):
    page = ministry.as_("drafting")
    page.goto(f"{record}release/")
    for member in members:
        page.check(f"[name=f-to][value={member}]")
    _check_and_save(page)
    assert "A second person is asked to confirm." in book.text_of(page)
    confirm(ministry)


def confirm(ministry):
    """The checker lets out what waits longest."""
    page = ministry.as_("checking")
    page.goto("/requests/")
    page.click(".tasks a >> nth=0")
    page.click("button[value=confirm]")
    assert "Confirmed." in book.text_of(page)


def propose_day(ministry, step, due_on, reason):
    """Another day for another member's step."""
    page = ministry.as_("drafting")
    page.goto(f"{step}change/")
    page.fill("#id_f-due_on", due_on)
    page.fill("#id_why-reason", reason)
    page.click("button.button[value=save]")
    assert "The proposal is saved." in book.text_of(page)
    confirm(ministry)


def accept(ministry, step, reason):
    """The owner sees on the step's page what is proposed, and accepts."""
    book.wait_until_shown(ministry, step, reason)
    page = ministry.as_("drafting")
    page.goto(step)
    page.click("a[href$='/answer/']")
    page.click("button[value=accepted]")
    assert "The answer is saved." in book.text_of(page)
    confirm(ministry)
