import django.db.models.deletion
from django.db import migrations, models

OPINIONS = [
    ("agree", "Đồng ý"),
    ("with_remarks", "Đồng ý, có ý kiến thêm"),
    ("disagree", "Không đồng ý"),
    ("none", "Không có ý kiến"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0010_people_as_they_are"),
        ("orgs", "0002_delegation_absence_place"),
    ]

    operations = [
        migrations.CreateModel(
            name="Consultation",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "dossier_id",
                        "entry_seq",
                        "place",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("entry_seq", models.IntegerField()),
                ("place", models.PositiveSmallIntegerField()),
                ("question", models.CharField(max_length=2000)),
                ("asked_at", models.DateTimeField()),
                ("asked_by", models.UUIDField()),
                ("asked_post", models.UUIDField(null=True)),
                ("due_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(null=True)),
                ("answered_by", models.UUIDField(null=True)),
                ("answered_post", models.UUIDField(null=True)),
                ("opinion", models.CharField(blank=True, choices=OPINIONS, max_length=15)),
                ("answer", models.CharField(blank=True, max_length=4000)),
                ("paper_number", models.CharField(blank=True, max_length=60)),
                ("paper_on", models.DateField(null=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "dossier",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="consultations",
                        to="dossiers.dossier",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="orgs.unit",
                    ),
                ),
            ],
            options={
                "db_table": "dossiers_consultation",
                "indexes": [
                    models.Index(
                        condition=models.Q(("answered_at__isnull", True), ("withdrawn_at__isnull", True)),
                        fields=["unit", "due_at"],
                        name="consultation_waiting",
                    )
                ],
            },
        ),
    ]
