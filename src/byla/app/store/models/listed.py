"""Who is searched for: identity records as a search needs them, and the entries on the national list."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from byla.app import longest
from byla.app.store.models.record import StoredFile


class Identity(models.Model):
    """Projection: an identity record as a search compares it."""

    file = models.OneToOneField(StoredFile, models.PROTECT, primary_key=True, related_name="+")
    authority = models.CharField(max_length=longest.AUTHORITY)
    said = models.TextField()
    """JSON: names, birth dates, citizenships, documents, sex."""
    changed_at = models.CharField(max_length=32)

    class Meta:
        db_table = "identity"
        indexes = [models.Index(fields=["authority", "changed_at"], name="identity_changed")]


class SameRecord(models.Model):
    """Projection: whether a judgement holds that a record is of one person with another; a row for each side."""

    pk = models.CompositePrimaryKey("link", "record")
    link = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    record = models.CharField(max_length=36)
    authority = models.CharField(max_length=longest.AUTHORITY)
    other = models.CharField(max_length=36)
    stands = models.BooleanField()

    class Meta:
        db_table = "same_record"
        indexes = [models.Index(fields=["record"], name="same_record_of")]


class ListedEntry(models.Model):
    """An entry on the national list. Of a file here it is a projection; what was imported stands here alone."""

    id = models.CharField(max_length=160, primary_key=True)
    authority = models.CharField(max_length=longest.AUTHORITY)
    person = models.CharField(max_length=36)
    """The identity record; empty for what was imported."""
    source = models.CharField(max_length=80)
    """From where it was imported; empty for a file here."""
    stands = models.BooleanField()
    first = models.DateField(null=True)
    last = models.DateField(null=True)
    said = models.TextField()
    """JSON: of what was imported, identity, decision and whom to call; of a file here, what anybody may see of it."""

    class Meta:
        db_table = "listed_entry"
        indexes = [
            models.Index(fields=["authority", "id"], name="listed_in_order"),
            models.Index(fields=["authority", "first"], name="listed_first"),
            models.Index(fields=["authority", "last"], name="listed_last"),
            models.Index(fields=["person"], name="listed_person"),
            models.Index(fields=["authority"], name="listed_public", condition=Q(source="") & ~Q(said="{}")),
        ]


class ListChange(models.Model):
    """That an entry was put on the list, changed or taken off, in the order in which it was committed."""

    pk = models.CompositePrimaryKey("authority", "version", "entry")
    authority = models.CharField(max_length=longest.AUTHORITY)
    version = models.BigIntegerField()
    entry = models.CharField(max_length=160)
    mark = models.CharField(max_length=32)
    """Random: what was rolled back, or restored from a backup, has another under the same version."""

    class Meta:
        db_table = "list_change"
