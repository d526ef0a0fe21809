"""Projections: what lists, search and access ask about files. Droppable; `./byla rebuild` makes them again."""

from __future__ import annotations

from django.db import models

from byla.app import longest
from byla.app.store.models.record import StoredFile


class FileRow(models.Model):
    """Projection: a file as a list shows it and as access asks about it."""

    file = models.OneToOneField(StoredFile, models.PROTECT, primary_key=True, related_name="row")
    authority = models.CharField(max_length=longest.AUTHORITY)
    procedure = models.CharField(max_length=60)
    number = models.CharField(max_length=40)
    kind = models.CharField(max_length=20, default="file")
    category = models.CharField(max_length=20, default="ordinary")
    unit = models.CharField(max_length=60, default="")
    assignee = models.CharField(max_length=60, default="")
    level = models.IntegerField(default=0)
    asks = models.CharField(max_length=40, default="")
    """What the file is about, within its procedure."""
    stage = models.CharField(max_length=40)
    next_step = models.CharField(max_length=60, default="")
    due = models.DateField(null=True)
    due_clock = models.CharField(max_length=60, default="")
    """The clock that ends on the day of `due`; empty where something is owed at once since that day."""
    due_binds = models.CharField(max_length=20, default="")
    """Whom the clock of `due` binds."""
    turn = models.CharField(max_length=20, default="")
    """Whose turn it is: a role, or `person`."""
    tasks = models.IntegerField(default=0)
    version = models.IntegerField()
    changed_at = models.CharField(max_length=32)

    class Meta:
        db_table = "file_row"
        indexes = [
            models.Index(fields=["authority", "procedure", "unit", "due", "file"], name="row_of_unit"),
            models.Index(
                fields=["authority", "procedure", "assignee", "due", "file"], name="row_of_assignee"
            ),
            models.Index(fields=["authority", "procedure", "due", "file"], name="row_of_procedure"),
            models.Index(
                fields=["authority", "procedure", "unit", "due", "file"],
                name="row_to_sign",
                condition=models.Q(turn="signatory"),
            ),
            models.Index(
                fields=["authority", "procedure", "due", "file"],
                name="row_to_erase",
                condition=models.Q(turn="data_protection"),
            ),
        ]


class FileAgency(models.Model):
    """Projection: an outside body that was asked about the file."""

    file_row = models.ForeignKey(FileRow, models.CASCADE, related_name="agencies")
    authority = models.CharField(max_length=longest.AUTHORITY)
    agency = models.CharField(max_length=40)
    due = models.DateField(null=True)
    """The file's own, so that the body's list has an order of its own."""

    class Meta:
        db_table = "file_agency"
        indexes = [models.Index(fields=["authority", "agency", "due", "file_row"], name="file_of_agency")]


class FileNamed(models.Model):
    """Projection: one of those who alone may see the file."""

    file_row = models.ForeignKey(FileRow, models.CASCADE, related_name="named")
    authority = models.CharField(max_length=longest.AUTHORITY)
    user = models.CharField(max_length=longest.USER)

    class Meta:
        db_table = "file_named"


class FileBarred(models.Model):
    """Projection: one who has declared a conflict of interest in the file."""

    file_row = models.ForeignKey(FileRow, models.CASCADE, related_name="barred")
    authority = models.CharField(max_length=longest.AUTHORITY)
    user = models.CharField(max_length=longest.USER)

    class Meta:
        db_table = "file_barred"


class FileSubject(models.Model):
    """Projection: a person record that the file is about."""

    file_row = models.ForeignKey(FileRow, models.CASCADE, related_name="subjects")
    authority = models.CharField(max_length=longest.AUTHORITY)
    record = models.CharField(max_length=36, db_index=True)

    class Meta:
        db_table = "file_subject"


class SearchName(models.Model):
    """Projection: a word by which a file or person record is found: a name, an official number, a document
    number.
    """

    file_row = models.ForeignKey(FileRow, models.CASCADE, related_name="search_names")
    authority = models.CharField(max_length=longest.AUTHORITY)
    word = models.CharField(max_length=120)

    class Meta:
        db_table = "search_name"
        # The class of operators lets PostgreSQL walk the index for a beginning, in any collation.
        indexes = [
            models.Index(
                fields=["authority", "word"], name="search_word", opclasses=["", "varchar_pattern_ops"]
            )
        ]


class FilePassage(models.Model):
    """Projection: the mark of a sentence that officials wrote to decide against somebody (see casefile.passages)."""

    file_row = models.ForeignKey(FileRow, models.CASCADE, related_name="passages")
    authority = models.CharField(max_length=40)
    mark = models.CharField(max_length=32)

    class Meta:
        db_table = "file_passage"
        indexes = [models.Index(fields=["authority", "mark", "file_row"], name="files_of_passage")]


class PersonName(models.Model):
    """Projection: what a list calls the person of an identity record."""

    file = models.OneToOneField(StoredFile, models.PROTECT, primary_key=True, related_name="+")
    authority = models.CharField(max_length=longest.AUTHORITY)
    name = models.CharField(max_length=620)
    original = models.CharField(max_length=620, default="")
    """The newest name in another script than Latin, where there is one."""

    class Meta:
        db_table = "person_name"
