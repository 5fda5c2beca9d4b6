"""A record's way out in a real browser: by keyboard, without JavaScript."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest

from cast import pull
from foedus.node import records
from foedus.node.records import Reader

READER = Reader("RESTRICTED")
NEW = "/records/governance.engagement/new/"
MEETING = "/records/governance.meeting/new/"
pytestmark = pytest.mark.browser


def press(page, name):
    """The button of this name, reached and pressed by the keyboard."""
    button = page.get_by_role("button", name=name, exact=True)
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def fill_in(page, title):
    page.goto(NEW)
    page.locator("#id_f-title_0").fill(title)
    page.locator("#id_f-on").fill("2026-12-01")
    page.locator("#id_f-lead").select_option("ALB")
    page.locator("#id_f-with_whom_0").fill("Bulgaria")


def save(page, title):
    fill_in(page, title)
    press(page, "Continue")
    press(page, "Save")
    return urlsplit(page.url).path


def test_from_a_draft_to_a_partner_without_javascript(site, window):
    anna = window("drafting", javascript=False)
    fill_in(anna, "")
    press(anna, "Continue")
    anna.locator(".faults a").first.focus()
    anna.keyboard.press("Enter")
    assert anna.url.endswith("#id_f-title_0")
    path = save(anna, "Talks without script")
    anna.goto(f"{path}release/")
    anna.get_by_label("Croatia").check()
    press(anna, "See what this means")
    assert "Kosovo" in anna.locator(".pairs").inner_text()
    press(anna, "Ask for release")
    request = anna.locator(".notice a").first.get_attribute("href")
    bora = window("checking", javascript=False)
    bora.goto("/requests/")
    bora.locator(f'a[href="{request}"]').focus()
    with bora.expect_navigation():
        bora.keyboard.press("Enter")
    press(bora, "Confirm: let it out")
    hrv, id_ = site.partners[0], re.search(r"([0-9a-f-]{36})/$", path)[1]
    pull(hrv, site.node)
    assert records.find(hrv, READER, id_, owner="ALB").body["title"] == {
        "en": "Talks without script"
    }
    assert anna.said == bora.said == anna.strangers == bora.strangers == []


def test_rows_are_added_and_removed_by_keyboard(window):
    page = window("drafting", javascript=False)
    page.goto(MEETING)
    page.locator("#id_f-title_0").fill("Kept")
    add = page.locator('button[value="add:agenda"]')
    add.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    with page.expect_navigation():
        page.locator('button[value="add:agenda"]').click()
    page.locator("#id_f-agenda-1-title_0").fill("Second point")
    with page.expect_navigation():
        page.locator('button[value="remove:agenda:0"]').click()
    assert page.locator("#id_f-agenda-1-title_0").input_value() == "Second point"
    assert page.locator("#id_f-agenda-0-title_0").count() == 0
    assert page.locator("#id_f-title_0").input_value() == "Kept"
