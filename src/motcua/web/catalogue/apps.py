from django.apps import AppConfig


class CataloguePagesConfig(AppConfig):
    name = "motcua.web.catalogue"
    label = "web_catalogue"
