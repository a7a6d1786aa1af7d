"""Changing one's own password."""

import pytest

from motcua.platform.accounts.commands.change_password import change_password
from motcua.platform.accounts.models import User
from motcua.platform.acts import InvalidInput
from tests.factories.orgs import PASSWORD, make_user

pytestmark = pytest.mark.django_db

NEW = "đường làng sau mưa"


def test_the_new_password_takes_the_place_of_the_old_and_ends_every_session() -> None:
    user = make_user()
    before = user.get_session_auth_hash()
    change_password(user, old=PASSWORD, new=NEW)
    stored = User.objects.get(pk=user.pk)
    assert (
        stored.check_password(NEW),
        stored.check_password(PASSWORD),
        stored.get_session_auth_hash() == before,
    ) == (True, False, False)


@pytest.mark.parametrize(
    ("old", "new", "fields"),
    [
        ("không nhớ rõ", NEW, {"old": "Mật khẩu hiện tại không đúng."}),
        (PASSWORD, PASSWORD, {"new": "Mật khẩu mới phải khác mật khẩu hiện tại."}),
        (PASSWORD, "84736251907", {"new": "Mật khẩu không được chỉ gồm chữ số."}),
    ],
)
def test_a_refused_change_says_why_and_changes_nothing(old: str, new: str, fields: dict[str, str]) -> None:
    user = make_user()
    with pytest.raises(InvalidInput) as refused:
        change_password(user, old=old, new=new)
    assert refused.value.fields == fields
    assert User.objects.get(pk=user.pk).check_password(PASSWORD)
