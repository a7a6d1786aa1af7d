from django.apps import AppConfig

from motcua.platform.secrets import SealedColumn, register_sealed_column


class DossiersConfig(AppConfig):
    name = "motcua.apps.dossiers"
    label = "dossiers"

    def ready(self) -> None:
        register_sealed_column(
            SealedColumn(
                table="dossiers_dossier",
                key=("id",),
                key_id="follow_key_id",
                ciphertext="follow_key_sealed",
                purpose="dossiers.follow_key",
                bound_to=("id",),
            )
        )
        register_sealed_column(
            SealedColumn(
                table="dossiers_part",
                key=("dossier_id", "role"),
                key_id="identity_key_id",
                ciphertext="identity_sealed",
                purpose="dossiers.identity",
                bound_to=("dossier_id", "role"),
            )
        )
