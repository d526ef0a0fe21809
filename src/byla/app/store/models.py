"""The record: files, entries, payloads, documents, erasures. Rows are added and never changed (see the
triggers of migration 0002).

Every table carries the authority. Nothing here is read by a page; pages read folded files and projections.
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
