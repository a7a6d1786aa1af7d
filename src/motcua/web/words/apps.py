from django.apps import AppConfig


class WordsPagesConfig(AppConfig):
    name = "motcua.web.words"
    label = "web_words"
