"""Change one's own password."""

from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from motcua.platform.accounts.models import User
from motcua.platform.acts import InvalidInput


@transaction.atomic
def change_password(user: User, *, old: str, new: str) -> None:
    """Put `new` in the place of `old`. Every session of the account ends; the page renews its own.

    Raises InvalidInput: the old one is wrong, the new one is the same or too weak.
    """
    held = User.objects.select_for_update().get(pk=user.pk)
    if not check_password(old, held.password):
        raise InvalidInput({"old": str(_("Mật khẩu hiện tại không đúng."))})
    if new == old:
        raise InvalidInput({"new": str(_("Mật khẩu mới phải khác mật khẩu hiện tại."))})
    try:
        validate_password(new, held)
    except ValidationError as weak:
        raise InvalidInput({"new": " ".join(weak.messages)}) from weak
    user.set_password(new)
    user.save(update_fields=["password"])
