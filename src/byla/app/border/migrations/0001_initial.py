"""Pairs that were set aside, those taken back, and their guards."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from byla.app.border import triggers


def forward(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    made = triggers.postgresql() if schema_editor.connection.vendor == "postgresql" else triggers.sqlite()
    for statement in made:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    initial = True
    dependencies = [("store", "0011_whose_turn")]
    operations = [
        migrations.CreateModel(
            name="PairRow",
            fields=[
                ("id", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("authority", models.CharField(max_length=40)),
                ("pair", models.CharField(max_length=64)),
                ("entry", models.CharField(max_length=160)),
                ("reason", models.CharField(max_length=40)),
                ("note", models.TextField()),
                ("by", models.CharField(max_length=60)),
                ("at", models.CharField(max_length=32)),
                ("until", models.DateField()),
            ],
            options={
                "db_table": "pair_set_aside",
                "indexes": [models.Index(fields=["authority", "pair"], name="pair_of_authority")],
            },
        ),
        migrations.CreateModel(
            name="TakenBackRow",
            fields=[
                (
                    "pair",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="taken_back",
                        serialize=False,
                        to="border.pairrow",
                    ),
                ),
                ("authority", models.CharField(max_length=40)),
                ("by", models.CharField(max_length=60)),
                ("at", models.CharField(max_length=32)),
                ("note", models.TextField()),
            ],
            options={"db_table": "pair_taken_back"},
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
