from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from motcua.platform.secrets import SealedColumn, register_sealed_column


class AccountsConfig(AppConfig):
    name = "motcua.platform.accounts"
    label = "accounts"
    verbose_name = _("Tài khoản")

    def ready(self) -> None:
        register_sealed_column(
            SealedColumn(
                table="accounts_totp_key",
                key=("user_id",),
                key_id="secret_key_id",
                ciphertext="secret_sealed",
                purpose="accounts.totp",
                bound_to=("user_id",),
            )
        )
