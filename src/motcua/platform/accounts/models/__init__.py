"""Tables of accounts."""

from motcua.platform.accounts.models.saved_view import SavedView, ShownColumns
from motcua.platform.accounts.models.second_factor import Passkey, RecoveryCode, TotpKey
from motcua.platform.accounts.models.session import Session
from motcua.platform.accounts.models.sign_in_attempt import Outcome, SignInAttempt
from motcua.platform.accounts.models.user import Kind, Language, User

__all__ = [
    "Kind",
    "Language",
    "Outcome",
    "Passkey",
    "RecoveryCode",
    "SavedView",
    "Session",
    "ShownColumns",
    "SignInAttempt",
    "TotpKey",
    "User",
]
