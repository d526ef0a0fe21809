"""The record takes no update, and no removal save what was erased by a recorded act."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from byla.app.store import triggers


def forward(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    made = triggers.postgresql() if schema_editor.connection.vendor == "postgresql" else triggers.sqlite()
    for statement in made:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("store", "0001_initial")]
    operations = [migrations.RunPython(forward, migrations.RunPython.noop)]
