"""How the pages meet an account."""

import pytest

from motcua.platform.accounts.commands.change_preferences import change_preferences
from motcua.platform.accounts.models import Language, User
from tests.factories.orgs import make_user


@pytest.mark.django_db
def test_language_and_single_letter_shortcuts_are_the_accounts_own() -> None:
    user = make_user()
    change_preferences(user, language=Language.ENGLISH, single_key_shortcuts=False, lock_after_minutes=30)
    stored = User.objects.get(pk=user.pk)
    assert (stored.language, stored.single_key_shortcuts) == ("en", False)
