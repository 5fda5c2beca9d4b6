"""One way to one page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Way:
    """An address with braces for what `made` gives, who goes there, what is pressed there.

    `who` is "everybody" (one person with all the roles), "second" (checks and approves, wrote
    nothing), "reader", "nobody" (not signed in) or a person of ways.people.
    """

    path: str
    who: str = "everybody"
    then: Callable[[Any], None] | None = None
    status: int = 200

    def __str__(self) -> str:
        return f"{self.who} at {self.path}{' and on' if self.then else ''}"


def press(selector):
    """Follow a button to the page behind it."""

    def go(page):
        with page.expect_navigation():
            page.locator(selector).first.click()

    return go


def nothing_said(page):
    """Send the page's form as it is, past the browser's own questions: the page that says so."""
    page.locator("main form").first.evaluate("form => { form.noValidate = true }")
    press("main form button.button")(page)


CHECK = press("button.button[value=check]")
