from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from motcua.platform.secrets import SealedColumn, register_sealed_column


class PartiesConfig(AppConfig):
    name = "motcua.apps.parties"
    label = "parties"
    verbose_name = _("Người dân, tổ chức")

    def ready(self) -> None:
        register_sealed_column(
            SealedColumn(
                table="parties_identity",
                key=("identity_hash",),
                key_id="key_id",
                ciphertext="sealed",
                purpose="parties.identity",
                bound_to=("party_id",),
            )
        )
