"""The files in which somebody may erase what is due, as a list of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0012_national_list")]

    operations = [
        migrations.AddIndex(
            model_name="filerow",
            index=models.Index(
                condition=models.Q(("turn", "data_protection")),
                fields=["authority", "procedure", "due", "file"],
                name="row_to_erase",
            ),
        ),
    ]
