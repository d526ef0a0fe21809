"""Which entry stands where in the log, and which still waits for a place."""

from __future__ import annotations

from django.db import models

from byla.app import longest


class LogLeaf(models.Model):
    """The place of an entry in its authority's log, counted from 0. Rows are added and never changed (see `triggers`).

    It names the entry by file and number, which stay the same wherever the record is restored.
    """

    pk = models.CompositePrimaryKey("authority", "place")
    authority = models.CharField(max_length=longest.AUTHORITY)
    place = models.BigIntegerField()
    file_id = models.CharField(max_length=36)
    number = models.IntegerField()

    class Meta:
        db_table = "log_leaf"
        constraints = [models.UniqueConstraint(fields=["file_id", "number"], name="log_leaf_of_entry")]


class LogWaiting(models.Model):
    """An entry without a place, by its position. The database writes the row with the entry (see `triggers`)."""

    pk = models.CompositePrimaryKey("authority", "position")
    authority = models.CharField(max_length=longest.AUTHORITY)
    position = models.BigIntegerField()

    class Meta:
        db_table = "log_waiting"
