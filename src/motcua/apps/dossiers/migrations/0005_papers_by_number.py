"""A paper is found by its number."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0004_numbered_forms")]

    operations = [
        migrations.AddIndex(
            model_name="issuedpaper",
            index=models.Index(fields=["number"], name="issued_paper_number", condition=~models.Q(number="")),
        )
    ]
