import django.contrib.postgres.fields
from django.db import migrations, models

_TABLE = """
create table audit_look (
    at timestamptz not null,
    id uuid not null,
    actor_id uuid,
    post_id uuid,
    purpose varchar(200) not null,
    subject_kind varchar(40) not null,
    subject_ids uuid[] not null,
    path varchar(200) not null,
    primary key (at, id)
) partition by range (at);
create table audit_look_rest partition of audit_look default;
create index audit_look_subjects on audit_look using gin (subject_ids);
create index audit_look_actor on audit_look (actor_id, at);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL(_TABLE, "drop table audit_look"),
        migrations.CreateModel(
            name="Look",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "at", "id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("at", models.DateTimeField()),
                ("id", models.UUIDField()),
                ("actor_id", models.UUIDField(null=True)),
                ("post_id", models.UUIDField(null=True)),
                ("purpose", models.CharField(max_length=200)),
                ("subject_kind", models.CharField(max_length=40)),
                ("subject_ids", django.contrib.postgres.fields.ArrayField(models.UUIDField())),
                ("path", models.CharField(max_length=200)),
            ],
            options={"db_table": "audit_look", "managed": False},
        ),
    ]
