from django.apps import AppConfig


class AccountPagesConfig(AppConfig):
    name = "motcua.web.account"
    label = "web_account"
