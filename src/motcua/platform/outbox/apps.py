from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "motcua.platform.outbox"
    label = "outbox"
