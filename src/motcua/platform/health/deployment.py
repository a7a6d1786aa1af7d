"""What Django's own deployment checks can't know about this product."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register
from django.utils.translation import gettext as _

from motcua.platform.secrets.errors import SecretsError
from motcua.platform.secrets.keys_file import read_keys

NOT_FOR_THE_PUBLIC = {"localhost", "127.0.0.1", "[::1]"}


@register(deploy=True)
def keys_are_kept(app_configs: Sequence[AppConfig] | None, **told: object) -> list[CheckMessage]:  # noqa: ARG001
    """The keys file is there and its owner's alone."""
    try:
        read_keys(settings.KEYS_FILE)
    except SecretsError as wrong:
        return [Error(str(wrong), id="motcua.E001")]
    return []


@register(deploy=True)
def people_reach_us_safely(
    app_configs: Sequence[AppConfig] | None,  # noqa: ARG001
    **told: object,  # noqa: ARG001
) -> list[CheckMessage]:
    """The address printed in QR codes is https, and the machine answers to its name."""
    host = urlsplit(settings.PUBLIC_URL).hostname
    found: list[CheckMessage] = []
    if not settings.BEHIND_TLS:
        found.append(Error(_("MOTCUA_PUBLIC_URL phải là địa chỉ https."), id="motcua.E002"))
    if host not in settings.ALLOWED_HOSTS or host in NOT_FOR_THE_PUBLIC:
        found.append(Error(_("MOTCUA_HOSTS phải có tên máy của MOTCUA_PUBLIC_URL."), id="motcua.E003"))
    return found


@register(deploy=True)
def nothing_is_a_demo(app_configs: Sequence[AppConfig] | None, **told: object) -> list[CheckMessage]:  # noqa: ARG001
    """Real people's dossiers never lie among invented ones."""
    if settings.IS_DEMO:
        hint = _("Tạo thư mục dữ liệu khác bằng motcua init --empty.")
        return [Warning(_("Thư mục dữ liệu này là bản thử."), hint=hint, id="motcua.W001")]
    return []
