"""One file that holds an installation: its record, its accounts, its uploads, and a list by which it can be checked.

The same form from SQLite and from PostgreSQL: what one wrote the other takes.
"""

from byla.app.backups.archive import BadBackup, Manifest, NotEmpty, read_manifest, restore, write_backup
from byla.app.backups.schema import NewerSchema, SchemaPassed

__all__ = [
    "BadBackup",
    "Manifest",
    "NewerSchema",
    "NotEmpty",
    "SchemaPassed",
    "read_manifest",
    "restore",
    "write_backup",
]
