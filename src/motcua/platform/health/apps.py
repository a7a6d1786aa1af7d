from django.apps import AppConfig


class HealthConfig(AppConfig):
    name = "motcua.platform.health"
    label = "health"

    def ready(self) -> None:
        """Make the deployment checks known to Django."""
        import motcua.platform.health.deployment  # noqa: F401, PLC0415  # registers as it is imported
