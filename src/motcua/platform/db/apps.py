from django.apps import AppConfig


class DbConfig(AppConfig):
    name = "motcua.platform.db"
    label = "db"
