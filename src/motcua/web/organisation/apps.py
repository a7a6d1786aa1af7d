from django.apps import AppConfig


class OrganisationPagesConfig(AppConfig):
    name = "motcua.web.organisation"
    label = "web_organisation"
