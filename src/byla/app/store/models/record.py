"""The record: files, entries, payloads, documents, erasures. Rows are added and never changed (see the
triggers of migration 0002). Nothing here is read by a page; pages read folded files and projections.
"""

from __future__ import annotations

from django.db import models

from byla.app import longest


class StoredFile(models.Model):
    """That a file exists. Its row is what `act` locks."""

    id = models.CharField(max_length=36, primary_key=True)
    authority = models.CharField(max_length=longest.AUTHORITY)
    procedure = models.CharField(max_length=60)
    number = models.CharField(max_length=40)
    opened_at = models.CharField(max_length=32)

    class Meta:
        db_table = "file"
        constraints = [
            models.UniqueConstraint(fields=["authority", "procedure", "number"], name="file_number")
        ]


class StoredEntry(models.Model):
    """An entry's header, as sealed. Moments are texts, so that both databases give back the very bytes that
    were hashed.
    """

    position = models.BigAutoField(primary_key=True)
    authority = models.CharField(max_length=longest.AUTHORITY)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="entries", db_index=False)
    number = models.IntegerField()
    type = models.CharField(max_length=80)
    version = models.IntegerField()
    true_from = models.DateField()
    known_from = models.CharField(max_length=32)
    actor = models.CharField(max_length=longest.USER)
    mandate = models.CharField(max_length=60, null=True)  # "none" is not ""
    step = models.CharField(max_length=80)
    act = models.CharField(max_length=36)
    source = models.CharField(max_length=80)
    corrects = models.IntegerField(null=True)
    law = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)
    commitment = models.CharField(max_length=64)

    class Meta:
        db_table = "entry"
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="entry_number")]
        indexes = [
            models.Index(
                fields=["authority", "true_from"],
                name="entry_of_assessment",
                condition=models.Q(type="residence_permit.conclusion_assessed"),
            )
        ]


class StoredPayload(models.Model):
    """Salt and body of an entry. The one row of the record that a recorded erasure may remove."""

    pk = models.CompositePrimaryKey("file_id", "number")
    authority = models.CharField(max_length=longest.AUTHORITY)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    number = models.IntegerField()
    salt = models.BinaryField()
    body = models.TextField()

    class Meta:
        db_table = "payload"


class StoredDocument(models.Model):
    """The bytes of a document that an entry of the file names by hash. In the database, so that they live and
    die with it.
    """

    pk = models.CompositePrimaryKey("file_id", "number")
    authority = models.CharField(max_length=longest.AUTHORITY)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    number = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()

    class Meta:
        db_table = "document"


class Erasure(models.Model):
    """Leave to remove the payload of entry `number`, given by entry `by` of the same file."""

    pk = models.CompositePrimaryKey("file_id", "number")
    authority = models.CharField(max_length=longest.AUTHORITY)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    number = models.IntegerField()
    by = models.IntegerField()

    class Meta:
        db_table = "erasure"


class SetAside(models.Model):
    """What is kept apart from entry `number`, encrypted: special-category data (Article 9 GDPR). See `asides`."""

    pk = models.CompositePrimaryKey("file_id", "number")
    authority = models.CharField(max_length=longest.AUTHORITY)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    number = models.IntegerField()
    content = models.BinaryField()

    class Meta:
        db_table = "set_aside"


class AsideErasure(models.Model):
    """Leave to destroy what is kept apart from entry `number`, given by entry `by` of the same file."""

    pk = models.CompositePrimaryKey("file_id", "number")
    authority = models.CharField(max_length=longest.AUTHORITY)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    number = models.IntegerField()
    by = models.IntegerField()

    class Meta:
        db_table = "aside_erasure"
