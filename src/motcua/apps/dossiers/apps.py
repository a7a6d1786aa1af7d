from django.apps import AppConfig


class DossiersConfig(AppConfig):
    name = "motcua.apps.dossiers"
    label = "dossiers"
