"""Asking somebody who is signed in for the password once more, before what a stranger must not do."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from motcua.platform.accounts.commands.attempts import LockedOut, lock_on, new_attempt, wrong
from motcua.platform.accounts.models import Outcome, User
from motcua.platform.acts import InvalidInput


def check_own_password(user: User, password: str, *, address: str, at: datetime) -> None:
    """Raises InvalidInput at `password` when it is wrong; wrong ones count as wrong tries to sign in."""
    said = _try(user, password, address, at)
    if said:
        raise InvalidInput({"password": said})


@transaction.atomic
def _try(user: User, password: str, address: str, at: datetime) -> str:
    """What is wrong, in words; empty when nothing is. A wrong try must be kept, so nothing is raised here."""
    attempt = new_attempt(user.login, address, at)
    attempt.user = user
    lock = lock_on(attempt)
    if lock is None and user.check_password(password):
        return ""
    answer = lock or wrong(attempt, Outcome.WRONG)
    attempt.save(force_insert=True)
    if isinstance(answer, LockedOut):
        return _("Đã thử sai quá nhiều lần. Hãy thử lại sau 15 phút.")
    return _("Mật khẩu không đúng.")
