"""Make an account."""

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from motcua.platform.accounts.models import Kind, Language, User
from motcua.platform.accounts.models.user import normal_login
from motcua.platform.acts import InvalidInput
from motcua.platform.db.ids import new_id


def create_user(
    *,
    login: str,
    display_name: str,
    kind: Kind,
    at: datetime,
    password: str | None = None,
    language: Language = Language.VIETNAMESE,
) -> User:
    """A new account; without a password it can't sign in by one (a machine, or until somebody sets it).

    Raises InvalidInput naming the fields: a login of a wrong form or taken, a password that is too weak.
    """
    user = User(
        id=new_id(at),
        login=normal_login(login),
        display_name=" ".join(display_name.split()),
        kind=kind,
        language=language,
        created_at=at,
    )
    faults = _faults(user, password)
    if faults:
        raise InvalidInput(faults)
    user.password = make_password(password)
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as taken:
        raise InvalidInput({"login": str(_("Tên đăng nhập này đã có người dùng."))}) from taken
    return user


def _faults(user: User, password: str | None) -> dict[str, str]:
    faults: dict[str, str] = {}
    try:
        user.clean_fields(exclude=["password"])
    except ValidationError as wrong:
        faults = {field: " ".join(messages) for field, messages in wrong.message_dict.items()}
    if password is not None:
        try:
            validate_password(password, user)
        except ValidationError as weak:
            faults["password"] = " ".join(weak.messages)
    return faults
