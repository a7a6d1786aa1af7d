from django.apps import AppConfig


class PublicPagesConfig(AppConfig):
    name = "motcua.web.public"
    label = "web_public"
