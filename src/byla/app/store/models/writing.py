"""What acts need beside the record: numbers, answers and documents kept for a request sent again, rows taken over."""

from __future__ import annotations

from django.db import models

from byla.app import longest


class Counter(models.Model):
    """The last official number drawn, by what it numbers and year. Drawn within the act, so that a refused
    act leaves no gap.
    """

    pk = models.CompositePrimaryKey("authority", "numbers", "year")
    authority = models.CharField(max_length=longest.AUTHORITY)
    numbers = models.CharField(max_length=40)
    year = models.IntegerField()
    last = models.IntegerField()

    class Meta:
        db_table = "counter"


class KeptAnswer(models.Model):
    """What was answered to a request with an idempotency key, so that the same request sent twice acts
    once.
    """

    pk = models.CompositePrimaryKey("authority", "actor", "key")
    authority = models.CharField(max_length=longest.AUTHORITY)
    actor = models.CharField(max_length=longest.USER)
    key = models.CharField(max_length=80)
    request = models.CharField(max_length=64)
    answer = models.TextField()
    at = models.CharField(max_length=32)

    class Meta:
        db_table = "kept_answer"


class KeptDocument(models.Model):
    """A document of a form that was refused, kept for an hour for the official who sent it; no entry names it."""

    id = models.CharField(primary_key=True, max_length=32)
    authority = models.CharField(max_length=longest.AUTHORITY)
    user = models.CharField(max_length=longest.USER)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64)
    size = models.IntegerField()
    content = models.BinaryField()
    at = models.CharField(max_length=32)

    class Meta:
        db_table = "kept_document"
        indexes = (models.Index(fields=["authority", "user"], name="kept_document_of_user"),)


class ImportedRow(models.Model):
    """That a row was taken over from elsewhere, by the name that it has there. Kept for ever, so that it is taken
    once.
    """

    pk = models.CompositePrimaryKey("authority", "name")
    authority = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    content = models.CharField(max_length=64)
    """A keyed hash of what it said."""
    source = models.CharField(max_length=80)
    at = models.CharField(max_length=32)

    class Meta:
        db_table = "imported_row"
