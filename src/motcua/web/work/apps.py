from django.apps import AppConfig


class WorkPagesConfig(AppConfig):
    name = "motcua.web.work"
    label = "web_work"
