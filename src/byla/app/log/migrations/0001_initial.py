"""Places in the log, the queue for them, and their guards. Entries that were there before wait too."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from byla.app.log import triggers


def forward(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    made = triggers.postgresql() if schema_editor.connection.vendor == "postgresql" else triggers.sqlite()
    for statement in [*made, triggers.ALL_WAIT]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    initial = True
    dependencies = [("store", "0011_whose_turn")]
    operations = [
        migrations.CreateModel(
            name="LogLeaf",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "authority", "place", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("authority", models.CharField(max_length=40)),
                ("place", models.BigIntegerField()),
                ("file_id", models.CharField(max_length=36)),
                ("number", models.IntegerField()),
            ],
            options={
                "db_table": "log_leaf",
                "constraints": [
                    models.UniqueConstraint(fields=("file_id", "number"), name="log_leaf_of_entry")
                ],
            },
        ),
        migrations.CreateModel(
            name="LogWaiting",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "authority", "position", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("authority", models.CharField(max_length=40)),
                ("position", models.BigIntegerField()),
            ],
            options={"db_table": "log_waiting"},
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
