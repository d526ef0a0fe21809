"""One file that holds an installation: its database, its uploads, and a list by which both can be checked."""

from byla.app.backups.archive import BadBackup, read_manifest, restore, write_backup

__all__ = ["BadBackup", "read_manifest", "restore", "write_backup"]
