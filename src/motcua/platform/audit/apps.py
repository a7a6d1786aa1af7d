from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AuditConfig(AppConfig):
    name = "motcua.platform.audit"
    label = "audit"

    def ready(self) -> None:
        from motcua.platform.audit.partitions import make_partitions_after_migrate  # noqa: PLC0415

        post_migrate.connect(make_partitions_after_migrate, sender=self)
