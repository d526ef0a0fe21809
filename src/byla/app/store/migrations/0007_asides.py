"""What is kept apart from entries has tables of its own, with guards of its own."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from byla.app.store import triggers_of_asides as triggers


def forward(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    made = triggers.postgresql() if schema_editor.connection.vendor == "postgresql" else triggers.sqlite()
    for statement in made:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0006_question_of_a_file"),
    ]

    operations = [
        migrations.CreateModel(
            name="AsideErasure",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "file_id", "number", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("authority", models.CharField(max_length=40)),
                ("number", models.IntegerField()),
                ("by", models.IntegerField()),
                (
                    "file",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.storedfile",
                    ),
                ),
            ],
            options={
                "db_table": "aside_erasure",
            },
        ),
        migrations.CreateModel(
            name="SetAside",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "file_id", "number", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("authority", models.CharField(max_length=40)),
                ("number", models.IntegerField()),
                ("content", models.BinaryField()),
                (
                    "file",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.storedfile",
                    ),
                ),
            ],
            options={
                "db_table": "set_aside",
            },
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
