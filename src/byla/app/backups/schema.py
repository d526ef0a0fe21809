"""Which schema a backup was made under, and how this database gets to it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.models import Model


class NewerSchema(RuntimeError):
    """The database or the backup was made by a newer Byla than this one. Install that one."""

    def __init__(self, what: str, unknown: list[str]) -> None:
        super().__init__(
            f"{what} was made by a newer Byla: this one does not know {', '.join(unknown)}. Install the newer one."
        )


def applied() -> list[str]:
    """The migrations that this database has seen, as `app.name`."""
    return sorted(".".join(one) for one in MigrationExecutor(connection).loader.applied_migrations)


def refuse_newer(what: str, migrations: Iterable[str], loader: MigrationLoader) -> None:
    """Raises NewerSchema where the list names migrations that this code does not have."""
    unknown = sorted(set(migrations) - {".".join(one) for one in loader.disk_migrations})
    if unknown:
        raise NewerSchema(what, unknown)


class SchemaPassed(RuntimeError):
    """The database has tables of a later schema than the backup. Give a database without tables."""


def bring_to(migrations: list[str]) -> dict[str, type[Model]]:
    """Makes the tables as they were under those migrations. The models of that day by `app.Name`, in any case.

    Raises NewerSchema, SchemaPassed.
    """
    executor = MigrationExecutor(connection)
    here = {".".join(one) for one in executor.loader.applied_migrations}
    refuse_newer("The backup", migrations, executor.loader)
    if here - set(migrations):
        raise SchemaPassed(
            "The backup is of an older schema than this database's tables. Restore it into a database without tables;"
            " it is brought up to date there."
        )
    in_order = executor.migration_plan(executor.loader.graph.leaf_nodes(), clean_start=True)
    wanted = {one for one in migrations if one not in here}
    plan = [(one, False) for one, _ in in_order if f"{one.app_label}.{one.name}" in wanted]
    state = executor.migrate([], plan=plan)
    return {f"{one._meta.app_label}.{one.__name__}": one for one in state.apps.get_models()}
