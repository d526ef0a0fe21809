"""What waits for a signature next: whoever has signed one decision goes on to the one that is due first."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_file
from byla.app.store.listing import Asked, page
from byla.app.store.models import FileRow
from byla.app.store.who import Who
from byla.casefile import FileId


def next_to_sign(who: Who, *, after: FileId) -> FileRow | None:
    """The file that waits for a signature and is due first, beside the one just looked at; None where none waits."""
    waiting = page(Asked(view="sign"), who).rows
    return next((row for row in waiting if row.file_id != after), None)


def and_next(done: str, who: Who, *, after: FileId) -> str | SafeString:
    """What was done, and the way to what waits for a signature next."""
    row = next_to_sign(who, after=after)
    if row is None:
        return done
    link = '{}. {} <a class="govuk-notification-banner__link" href="{}">{}</a>'
    return format_html(link, done, _("Next to be signed:"), of_file(row.file_id), row.number)
