"""Choosing the post to act in."""

import pytest
from django.test import Client

from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from tests.factories.orgs import give_post, make_commune, make_user

pytestmark = pytest.mark.django_db


def test_each_post_is_offered_with_its_unit_and_agency() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    give_post(officer.staff, Role.RECORDS_CLERK, commune.units[UnitKind.RECORDS])
    client = Client()
    client.force_login(officer.user)
    offered = client.get("/account/post/").context["posts"]
    assert [(post.title, post.unit_name, post.agency_name) for post in offered] == [
        ("Chuyên viên thụ lý", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phường Tân Hòa"),
        ("Văn thư", "Văn thư", "Phường Tân Hòa"),
    ]


@pytest.mark.parametrize("post", ["01933d1f-0000-7000-8000-000000000000", "không phải mã", ""])
def test_a_post_that_is_not_ones_own_is_refused(post: str) -> None:
    client = Client()
    client.force_login(make_commune()[Role.CASE_OFFICER].user)
    answer = client.post("/account/post/", {"post": post})
    assert answer.status_code == 422
    assert "Bạn không còn giữ vị trí đó. Hãy chọn lại." in answer.content.decode()


def test_an_account_without_a_post_is_told_whom_to_ask() -> None:
    client = Client()
    client.force_login(make_user())
    assert "Báo quản trị nghiệp vụ của cơ quan" in client.get("/account/post/").content.decode()
