from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0008_kept_document"),
    ]

    operations = [
        migrations.CreateModel(
            name="ImportedRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "authority", "name", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("authority", models.CharField(max_length=40)),
                ("name", models.CharField(max_length=120)),
                ("content", models.CharField(max_length=64)),
                ("source", models.CharField(max_length=80)),
                ("at", models.CharField(max_length=32)),
            ],
            options={
                "db_table": "imported_row",
            },
        ),
    ]
