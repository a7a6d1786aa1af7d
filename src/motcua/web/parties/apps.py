from django.apps import AppConfig


class PeoplePagesConfig(AppConfig):
    name = "motcua.web.parties"
    label = "web_parties"
