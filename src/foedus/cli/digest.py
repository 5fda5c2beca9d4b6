"""foedus digest: the daily mail to each person, to be run once a day by a timer."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from foedus.cli.nodes import HOME, existing, opened, speaking
from foedus.cli.speaking import Voice

if TYPE_CHECKING:
    from foedus.desk.news.digest import Mail


@click.command()
@click.option("--dry-run", is_flag=True, help="Say the mails, send and remember nothing.")
@HOME
@speaking
def digest(home: Path, voice: Voice, dry_run: bool) -> None:  # noqa: FBT001  (click's)
    """Send each person one plain-text mail: counts and addresses, no content.

    At most one a day for each person; none to whom nothing is new. Mail goes to the server of
    FOEDUS_SMTP (host:port), or into the folder FOEDUS_MAIL_FOLDER for a relay of your own.
    """
    import django

    place = existing(home)
    os.environ["FOEDUS_HOME"] = str(home.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foedus.site.settings")
    with opened(home) as node:
        django.setup()
        from django.conf import settings
        from django.db import connection
        from django.utils import timezone

        from foedus.desk.news.digest import send_digests
        from foedus.kernel.refusals import Refused

        if not (dry_run or settings.FOEDUS_MAILS):
            raise Refused.because("no-mail")
        try:
            mails = send_digests(
                node,
                on=timezone.now().date(),
                url=place.identity.url.rstrip("/"),
                send=_unsent if dry_run else _sent,
                remember=not dry_run,
            )
        finally:
            connection.close()
    _tell(voice, mails, dry_run=dry_run)


def _tell(voice: Voice, mails: tuple[Mail, ...], *, dry_run: bool) -> None:
    told = [
        {"to": mail.person.email, "subject": mail.subject, "body": mail.body} for mail in mails
    ]
    lines = [f"To: {one['to']}\nSubject: {one['subject']}\n\n{one['body']}" for one in told]
    said = f"Mails {'to send' if dry_run else 'sent'}: {len(mails)}."
    voice.say({"mails": told, "sent": not dry_run}, *(lines if dry_run else ()), said)


def _sent(mail: Mail) -> None:
    from django.core.mail import send_mail

    send_mail(mail.subject, mail.body, None, [mail.person.email])


def _unsent(_mail: Mail) -> None:
    """Of a rehearsal."""
