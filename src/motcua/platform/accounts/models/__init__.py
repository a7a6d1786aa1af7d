"""Tables of accounts."""

from motcua.platform.accounts.models.sign_in_attempt import Outcome, SignInAttempt
from motcua.platform.accounts.models.user import Kind, Language, User

__all__ = ["Kind", "Language", "Outcome", "SignInAttempt", "User"]
