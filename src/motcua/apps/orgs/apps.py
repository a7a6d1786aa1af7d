from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrgsConfig(AppConfig):
    name = "motcua.apps.orgs"
    label = "orgs"
    verbose_name = _("Tổ chức và con người")
