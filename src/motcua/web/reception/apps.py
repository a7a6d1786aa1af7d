from django.apps import AppConfig


class ReceptionPagesConfig(AppConfig):
    name = "motcua.web.reception"
    label = "web_reception"
