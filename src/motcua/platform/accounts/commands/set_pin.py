"""Choose the PIN that unlocks one's desk, or do without."""

from motcua.platform.accounts import pins
from motcua.platform.accounts.models import User


def set_pin(user: User, pin: str) -> None:
    """Put `pin` in the place of any before. Raises InvalidInput: not 4 to 8 digits, or one tried first."""
    pins.check_pin(pin)
    user.pin_hash = pins.hash_of(user, pin)
    user.save(update_fields=["pin_hash"])


def remove_pin(user: User) -> None:
    """From now on the password unlocks the desk."""
    user.pin_hash = ""
    user.save(update_fields=["pin_hash"])
