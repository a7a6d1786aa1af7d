"""Change how the pages meet an account."""

from motcua.platform.accounts.models import Language, User


def change_preferences(
    user: User, *, language: Language, single_key_shortcuts: bool, lock_after_minutes: int
) -> None:
    """Set the language of the pages, whether one letter alone is a shortcut, and after how many minutes
    without a deed the desk locks itself (0: never). 1 statement.
    """
    user.language = language
    user.single_key_shortcuts = single_key_shortcuts
    user.lock_after_minutes = lock_after_minutes
    user.save(update_fields=["language", "single_key_shortcuts", "lock_after_minutes"])
