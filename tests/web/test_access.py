"""Who may open a page."""

from http import HTTPStatus
from urllib.parse import quote

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from motcua.apps.orgs.capabilities import Capability
from motcua.apps.orgs.commands.close_post import close_post
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.apps.orgs.rules import can_edit_catalogue
from motcua.platform import clock
from motcua.platform.acts import Conflict, NotAllowed, NotFound
from motcua.web.access import (
    Access,
    AccountRequest,
    Audience,
    StaffRequest,
    access_of,
    every_officer,
    page,
)
from tests.factories.orgs import give_post, make_commune, make_province, make_user, system_act

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@page(audience=Audience.PUBLIC)
def square(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("quảng trường")


@page(audience=Audience.ACCOUNT)
def mirror(request: AccountRequest) -> HttpResponse:
    return HttpResponse(request.actor.post_title if request.actor else "không vị trí")


@page(audience=Audience.STAFF, rule=every_officer)
def office(request: StaffRequest) -> HttpResponse:
    return HttpResponse(request.actor.post_title)


@page(audience=Audience.STAFF, rule=can_edit_catalogue)
def studio(_request: StaffRequest) -> HttpResponse:
    return HttpResponse("soạn")


@page(audience=Audience.STAFF, rule=can_edit_catalogue, hidden=True)
def cellar(_request: StaffRequest) -> HttpResponse:
    return HttpResponse("hầm")


@page(audience=Audience.PUBLIC)
def refuse(_request: HttpRequest, how: str) -> HttpResponse:
    raise {"not-allowed": NotAllowed, "not-found": NotFound, "conflict": Conflict}[how]("Không được.")


urlpatterns = [
    path("square/", square),
    path("mirror/", mirror),
    path("office/", office),
    path("studio/", studio),
    path("cellar/", cellar),
    path("refuse/<str:how>/", refuse),
    path("account/", include("motcua.web.account.urls")),
]


@pytest.fixture
def nobody() -> Client:
    return Client()


def _signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_everybody_opens_a_public_page(nobody: Client) -> None:
    assert nobody.get("/square/").content.decode() == "quảng trường"


@pytest.mark.parametrize("address", ["/mirror/", "/office/", "/studio/", "/cellar/"])
def test_whoever_is_not_signed_in_is_led_to_it_and_back(nobody: Client, address: str) -> None:
    answer = nobody.get(address, {"trang": "2"})
    assert (answer.status_code, answer["Location"]) == (
        HTTPStatus.SEE_OTHER,
        f"/account/sign-in/?next={quote(f'{address}?trang=2', safe='')}",
    )


def test_a_form_sent_after_the_session_ended_leads_back_to_the_page_it_stood_on(nobody: Client) -> None:
    answer = nobody.post("/studio/", headers={"referer": "http://testserver/office/?trang=2"})
    assert answer["Location"] == "/account/sign-in/?next=%2Foffice%2F%3Ftrang%3D2"


def test_a_fragment_asked_for_after_the_session_ended_moves_the_whole_page(nobody: Client) -> None:
    answer = nobody.get(
        "/studio/", headers={"hx-request": "true", "hx-current-url": "http://testserver/office/"}
    )
    assert (answer.status_code, answer["HX-Redirect"]) == (200, "/account/sign-in/?next=%2Foffice%2F")


def test_a_rule_decides_and_what_is_hidden_is_not_there() -> None:
    province = make_province()
    editor = _signed_in(province[Role.CATALOGUE_EDITOR].user)
    officer = _signed_in(province[Role.CASE_OFFICER].user)
    addresses = ("/office/", "/studio/", "/cellar/")
    assert [editor.get(address).status_code for address in addresses] == [200, 200, 200]
    assert [officer.get(address).status_code for address in addresses] == [200, 403, 404]


def test_a_citizens_account_opens_no_page_of_the_staff() -> None:
    citizen = _signed_in(make_user())
    addresses = ("/square/", "/mirror/", "/office/", "/studio/")
    assert [citizen.get(address).status_code for address in addresses] == [200, 200, 403, 403]
    assert citizen.get("/mirror/").content.decode() == "không vị trí"


def test_a_person_with_several_posts_chooses_one_and_comes_back() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    clerk = give_post(officer.staff, Role.RECORDS_CLERK, commune.units[UnitKind.RECORDS])
    client = _signed_in(officer.user)
    assert client.get("/office/")["Location"] == "/account/post/?next=%2Foffice%2F"
    assert client.get("/mirror/").content.decode() == "không vị trí"
    assert client.post("/account/post/", {"post": clerk.pk, "next": "/office/"})["Location"] == "/office/"
    assert client.get("/office/").content.decode() == "Văn thư"


def test_a_post_that_ended_while_one_worked_gives_way_to_the_one_that_is_left() -> None:
    commune = make_commune()
    officer = commune[Role.CASE_OFFICER]
    clerk = give_post(officer.staff, Role.RECORDS_CLERK, commune.units[UnitKind.RECORDS])
    client = _signed_in(officer.user)
    client.post("/account/post/", {"post": clerk.pk})
    close_post(system_act(), post_id=clerk.pk, valid_to=clock.now().date())
    assert client.get("/office/").content.decode() == "Chuyên viên thụ lý"


@pytest.mark.parametrize(("address", "kept"), [("/square/", None), ("/office/", "private, no-store")])
def test_no_cache_keeps_a_page_behind_a_sign_in(address: str, kept: str | None) -> None:
    client = _signed_in(make_commune()[Role.CASE_OFFICER].user)
    directives = client.get(address).get("Cache-Control")
    assert sorted((directives or "").split(", ")) == sorted((kept or "").split(", "))


@pytest.mark.parametrize(("how", "status"), [("not-allowed", 403), ("not-found", 404), ("conflict", 409)])
def test_a_refused_act_that_no_page_answers_has_its_own_page(nobody: Client, how: str, status: int) -> None:
    assert nobody.get(f"/refuse/{how}/").status_code == status


def test_a_view_tells_what_it_stated() -> None:
    assert [access_of(view) for view in (square, studio, cellar, HttpResponse)] == [
        Access(Audience.PUBLIC),
        Access(Audience.STAFF, can_edit_catalogue),
        Access(Audience.STAFF, can_edit_catalogue, hidden=True),
        None,
    ]


def test_a_staff_page_without_a_rule_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(TypeError):
        page(audience=Audience.STAFF)
    with pytest.raises(TypeError):
        page(audience=Audience.PUBLIC, rule=every_officer)


def test_the_actor_of_a_page_costs_what_the_query_says(django_assert_num_queries: object) -> None:
    commune = make_commune()
    client = _signed_in(commune[Role.CASE_OFFICER].user)
    # Session, account, holdings, grants.
    with django_assert_num_queries(4):
        client.get("/office/")
    assert commune[Role.CASE_OFFICER].actor().may(Capability.HANDLE)
