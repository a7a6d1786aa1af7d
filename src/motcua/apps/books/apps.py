from django.apps import AppConfig


class BooksConfig(AppConfig):
    name = "motcua.apps.books"
    label = "books"
