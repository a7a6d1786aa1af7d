"""Change how the pages meet an account."""

from motcua.platform.accounts.models import Language, User


def change_preferences(user: User, *, language: Language, single_key_shortcuts: bool) -> None:
    """Set the language of the pages and whether one letter alone is a shortcut. 1 statement."""
    user.language = language
    user.single_key_shortcuts = single_key_shortcuts
    user.save(update_fields=["language", "single_key_shortcuts"])
