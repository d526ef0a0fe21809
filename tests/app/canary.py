"""Looks for words in every table of the database, however they lie there."""

from __future__ import annotations

from django.contrib.sessions.models import Session
from django.db import connection

from byla.app.store.search_words import folded


def tables_with(*words: str) -> list[str]:
    """The tables and columns in which one of the words stands: as it is, folded, as JSON, in bytes, in a session."""
    found = set()
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{table}"')
            columns = [one.name if hasattr(one, "name") else one[0] for one in cursor.description]
            for row in cursor.fetchall():
                found |= {
                    f"{table}.{column}"
                    for column, value in zip(columns, row, strict=True)
                    if any(holds(value, word) for word in words)
                }
    sessions = (one.get_decoded() for one in Session.objects.all())
    return sorted(found | {"session" for one in sessions if any(holds(repr(one), word) for word in words)})


def holds(value: object, word: str) -> bool:
    """Whether a value holds the word, in any of the forms in which Byla writes text."""
    if isinstance(value, memoryview):
        value = bytes(value)
    if isinstance(value, bytes):
        return any(form.encode() in value for form in forms(word))
    return any(form in str(value) for form in forms(word))


def forms(word: str) -> set[str]:
    """The word, as the search folds it, and as JSON escapes it."""
    return {word, folded(word), word.encode("ascii", "backslashreplace").decode()}
