"""The PIN that unlocks a desk: how it may look, how it is kept."""

from django.contrib.auth.hashers import check_password, make_password
from django.utils.translation import gettext as _

from motcua.platform.accounts.models import User
from motcua.platform.acts import InvalidInput
from motcua.platform.secrets import keyed_hash

SHORTEST, LONGEST = 4, 8
_ROW = "01234567890"


def hash_of(user: User, pin: str) -> str:
    """What is kept. Four digits are soon tried through, so a key that lies in no backup goes in first."""
    return make_password(_peppered(user, pin))


def is_right(user: User, pin: str) -> bool:
    """Whether it is the account's PIN; never, when it has none."""
    return bool(user.pin_hash) and check_password(_peppered(user, pin), user.pin_hash)


def check_pin(pin: str) -> None:
    """Raises InvalidInput: not 4 to 8 digits, or one that is tried first: 1111, 1234, 4321."""
    if not (pin.isascii() and pin.isdecimal() and SHORTEST <= len(pin) <= LONGEST):
        raise InvalidInput(
            {"pin": _("Mã PIN có từ %(least)d đến %(most)d chữ số.") % {"least": SHORTEST, "most": LONGEST}}
        )
    if len(set(pin)) == 1 or pin in _ROW or pin in _ROW[::-1]:
        raise InvalidInput(
            {"pin": _("Mã PIN này quá dễ đoán. Đừng dùng một chữ số lặp lại hoặc dãy liền nhau.")}
        )


def _peppered(user: User, pin: str) -> str:
    return keyed_hash("desk_pin", f"{user.pk}:{pin}").hex()
