"""The page of one's own account."""

import pytest
from django.test import Client

from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform.accounts.models import User
from tests.factories.orgs import give_post, make_commune, make_user

pytestmark = pytest.mark.django_db


def test_language_and_shortcuts_are_kept_and_outlive_a_choice_made_on_some_page() -> None:
    user = make_commune()[Role.CASE_OFFICER].user
    client = Client()
    client.force_login(user)
    client.post("/language/", {"language": "en", "next": "/account/"})
    client.post("/account/", {"language": "vi", "lock_after_minutes": "30"})
    stored = User.objects.get(pk=user.pk)
    assert (stored.language, stored.single_key_shortcuts) == ("vi", False)
    page = client.get("/account/").content.decode()
    assert ('<html lang="vi">' in page, 'data-single-keys="off"' in page) == (True, True)


def test_a_language_that_the_product_has_not_is_refused() -> None:
    client = Client()
    client.force_login(make_user())
    assert client.post("/account/", {"language": "xx"}).status_code == 422


@pytest.mark.parametrize("posts", [1, 3, 20])
def test_the_page_costs_the_same_however_many_posts_one_holds(
    posts: int, django_assert_num_queries: object
) -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    for _ in range(posts - 1):
        give_post(officer.staff, Role.CASE_OFFICER, commune.units[UnitKind.SPECIALIST])
    client = Client()
    client.force_login(officer.user)
    client.post("/account/post/", {"post": officer.post.pk})
    # Session, account, holdings and grants for the actor; posts and sign-ins; counters beside them.
    with django_assert_num_queries(7):
        client.get("/account/")
