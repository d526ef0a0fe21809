"""The end of looks: destroyed at night when their time is over, by a row that says up to when and under what."""

from __future__ import annotations

from datetime import datetime, time

from byla.app.looks.rows import moment
from byla.app.looks.store import written
from byla.app.moment import JURISDICTION, legal_day
from byla.app.registry import book
from byla.looks import kept_since
from byla.looks.keeping import KEPT

POINTING = {"look": "look_person", "glass": "glass_review"}
"""What has an end of its own, and what ends with it."""
ENDED = "SELECT count(*) FROM {table} WHERE at < %s"


def expire(now: datetime) -> int:
    """Destroys what is older than the law of today keeps; how many looks and broken glasses there were.

    A broken glass that nobody reviewed goes too: what may no longer be kept is no longer kept.
    """
    since = kept_since(book().on(legal_day(now)))
    before = moment(datetime.combine(since, time(), tzinfo=JURISDICTION).astimezone(now.tzinfo))
    with written(at_once=True) as cursor:
        counted = 0
        for table in POINTING:
            cursor.execute(ENDED.format(table=table), [before])
            counted += cursor.fetchone()[0]
        if counted == 0:
            return 0
        cursor.execute(
            "INSERT INTO look_expiry (at, before, provision) VALUES (%s, %s, %s)", [moment(now), before, KEPT]
        )
        for table, pointing in POINTING.items():
            cursor.execute(f"DELETE FROM {table} WHERE at < %s", [before])
            cursor.execute(
                f"DELETE FROM {pointing} WHERE NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = {pointing}.{table})"
            )
        return counted
