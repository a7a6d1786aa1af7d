"""The page to change one's password."""

import pytest
from django.test import Client

from motcua.apps.orgs.roles import Role
from motcua.platform.accounts.models import User
from tests.factories.orgs import PASSWORD, make_commune

pytestmark = pytest.mark.django_db

NEW = "đường làng sau mưa"


def test_the_password_changes_this_session_goes_on_and_others_end() -> None:
    user = make_commune()[Role.CASE_OFFICER].user
    here, elsewhere = Client(), Client()
    here.force_login(user)
    elsewhere.force_login(user)
    answer = here.post("/account/password/", {"old": PASSWORD, "new": NEW, "again": NEW})
    assert (answer.status_code, answer["Location"]) == (303, "/account/")
    assert User.objects.get(pk=user.pk).check_password(NEW)
    assert here.get("/account/").status_code == 200
    assert elsewhere.get("/account/")["Location"] == "/account/sign-in/?next=%2Faccount%2F"


@pytest.mark.parametrize(
    ("old", "new", "again", "errors"),
    [
        ("sai", NEW, NEW, {"old": ["Mật khẩu hiện tại không đúng."]}),
        (PASSWORD, NEW, NEW + "!", {"again": ["Hai lần nhập mật khẩu mới không giống nhau."]}),
        (
            PASSWORD,
            "ngắn",
            "ngắn",
            {"new": ["Mật khẩu phải có ít nhất 10 ký tự. Nên dùng vài từ dễ nhớ viết liền nhau."]},
        ),
    ],
)
def test_a_refused_change_stands_at_its_field(
    old: str, new: str, again: str, errors: dict[str, list[str]]
) -> None:
    client = Client()
    client.force_login(make_commune()[Role.CASE_OFFICER].user)
    answer = client.post("/account/password/", {"old": old, "new": new, "again": again})
    assert (answer.status_code, answer.context["form"].errors) == (422, errors)
