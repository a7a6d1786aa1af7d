"""How a session finds its account again."""

from uuid import UUID

from django.contrib.auth.backends import BaseBackend

from motcua.platform.accounts.models import User


class SessionBackend(BaseBackend):
    """Turns a session's account id into the account. It has no `authenticate` on purpose:
    the one door is `commands.sign_in`, which counts the attempts.
    """

    def get_user(self, user_id: UUID) -> User | None:
        """The account while it is active, else nobody. 1 query."""
        return User.objects.filter(pk=user_id, is_active=True).first()
