from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "motcua.platform.jobs"
    label = "jobs"

    def ready(self) -> None:
        # The queue learns its tasks when their module is read.
        from motcua.platform.jobs import telling  # noqa: F401, PLC0415
