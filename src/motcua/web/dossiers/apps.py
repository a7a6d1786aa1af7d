from django.apps import AppConfig


class DossierPagesConfig(AppConfig):
    name = "motcua.web.dossiers"
    label = "web_dossiers"
