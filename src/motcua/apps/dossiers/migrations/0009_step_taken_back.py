from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0008_timer_waits"),
    ]

    operations = [
        migrations.AddField(
            model_name="task",
            name="before",
            field=models.JSONField(null=True),
        ),
    ]
