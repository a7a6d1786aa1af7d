"""The organisation as its keepers see it: who sees which agency, and what each tab tells."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.apps.orgs.commands.change_agency_code import change_agency_code
from motcua.apps.orgs.commands.merge_agency import merge_agency
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.web.organisation.acts.registry import ACT_PAGES
from motcua.web.organisation.tabs import TABS
from tests.factories.calendars import make_calendar
from tests.factories.dossiers import at
from tests.factories.orgs import (
    AgencyFixture,
    act_of,
    make_commune,
    make_province,
    make_staff,
    system_act,
)
from tests.web.officers import FRAGMENT, client_of, texts

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def on_monday() -> object:
    with clock.simulated(lambda: at(9)):
        yield


@pytest.fixture
def province() -> AgencyFixture:
    return make_province()


@pytest.fixture
def commune(province: AgencyFixture) -> AgencyFixture:
    made = make_commune(parent=province.agency)
    make_calendar(province.agency)
    return made


def test_the_tree_shows_what_one_looks_after_and_is_searched_without_diacritics(
    province: AgencyFixture, commune: AgencyFixture
) -> None:
    make_commune("Xã Đồng Nai", province.agency)
    keeper = client_of(province[Role.ADMINISTRATOR])
    page = keeper.get("/to-chuc/")
    assert [(line.agency.name, line.depth) for line in page.context["page"]] == [
        ("Ủy ban nhân dân tỉnh Lam Giang", 0),
        ("Phường Tân Hòa", 1),
        ("Xã Đồng Nai", 1),
    ]
    found = keeper.get("/to-chuc/?q=tan+hoa", headers=FRAGMENT)
    assert [line.agency.name for line in found.context["page"]] == ["Phường Tân Hòa"]
    assert "Không tìm thấy cơ quan nào" in texts(keeper.get("/to-chuc/?q=zzz"))
    own = client_of(commune[Role.HEAD_OF_UNIT]).get("/to-chuc/")
    assert [line.agency.name for line in own.context["page"]] == ["Phường Tân Hòa"]


def test_an_old_code_finds_the_agency_and_after_a_merger_the_one_that_goes_on(
    province: AgencyFixture, commune: AgencyFixture
) -> None:
    old = commune.agency.code
    change_agency_code(system_act(), agency_id=commune.agency.pk, code="H99.777", valid_from=TODAY)
    keeper = client_of(province[Role.ADMINISTRATOR])
    found = keeper.get(f"/to-chuc/?q={old}")
    assert [line.agency.pk for line in found.context["page"]] == [commune.agency.pk]
    heir = make_commune("Xã Đồng Nai", province.agency)
    merge_agency(system_act(), agency_id=commune.agency.pk, successor_id=heir.agency.pk, day=TODAY)
    gone = keeper.get(f"/to-chuc/ma/{old}/", follow=True)
    assert gone.redirect_chain == [(f"/to-chuc/{heir.agency.pk}/", 302)]
    assert f"Mã {old} là của Phường Tân Hòa, nay thuộc Xã Đồng Nai." in texts(gone)
    past = keeper.get(f"/to-chuc/{commune.agency.pk}/")
    assert "Việc của cơ quan chuyển sang" in texts(past)
    assert keeper.get(f"/to-chuc/{commune.agency.pk}/act/open-unit/").status_code == 404
    assert keeper.get("/to-chuc/ma/H00/").status_code == 404


@pytest.mark.parametrize("tab", [tab.slug for tab in TABS])
def test_every_tab_is_there_for_who_manages(commune: AgencyFixture, tab: str) -> None:
    page = client_of(commune[Role.ADMINISTRATOR]).get(f"/to-chuc/{commune.agency.pk}/{tab}/")
    assert page.status_code == 200


@pytest.mark.parametrize("slug", [act.slug for act in ACT_PAGES])
def test_every_form_opens_for_who_manages_and_an_empty_one_is_refused_at_its_fields(
    commune: AgencyFixture, slug: str
) -> None:
    keeper, address = client_of(commune[Role.ADMINISTRATOR]), f"/to-chuc/{commune.agency.pk}/act/{slug}/"
    assert keeper.get(address).status_code == 200
    refused = keeper.post(address, {})
    assert refused.status_code == 422
    assert refused.context["form"].errors


@pytest.mark.parametrize(
    ("role", "tree", "page", "history", "open_unit", "absence"),
    [
        (Role.ADMINISTRATOR, 200, 200, 200, 200, 200),
        (Role.AGENCY_LEADER, 200, 200, 404, 403, 200),
        (Role.HEAD_OF_UNIT, 200, 200, 404, 403, 200),
        (Role.CASE_OFFICER, 403, 403, 403, 403, 403),
        (Role.RECEIVING_OFFICER, 403, 403, 403, 403, 403),
    ],
)
def test_who_opens_what(
    commune: AgencyFixture, role: Role, tree: int, page: int, history: int, open_unit: int, absence: int
) -> None:
    client, base = client_of(commune[role]), f"/to-chuc/{commune.agency.pk}"
    asked = ("/to-chuc/", f"{base}/", f"{base}/history/", f"{base}/act/open-unit/", f"{base}/act/absence/")
    assert [client.get(address).status_code for address in asked] == [
        tree,
        page,
        history,
        open_unit,
        absence,
    ]


def test_a_neighbours_pages_are_not_there(province: AgencyFixture, commune: AgencyFixture) -> None:
    neighbour = make_commune("Xã Đồng Nai", province.agency)
    client = client_of(neighbour[Role.ADMINISTRATOR])
    for end in ("", "posts/", "act/hire/", "nothing/"):
        assert client.get(f"/to-chuc/{commune.agency.pk}/{end}").status_code == 404


def test_history_tells_who_did_what_in_words(commune: AgencyFixture) -> None:
    administrator = commune[Role.ADMINISTRATOR]
    change_agency_code(act_of(administrator), agency_id=commune.agency.pk, code="H99.777", valid_from=TODAY)
    page = client_of(administrator).get(f"/to-chuc/{commune.agency.pk}/history/")
    newest = page.context["lines"][0]
    assert (newest.did, newest.what, newest.who, newest.post) == (
        "Đổi mã định danh",
        "Phường Tân Hòa · H99.777 · từ 23/11/2026",
        administrator.staff.name,
        "Quản trị nghiệp vụ",
    )
    assert [code.code for code in page.context["codes"]] == ["H99.777", commune.agency.code]


def test_the_posts_cost_the_same_for_seven_and_for_ten(commune: AgencyFixture) -> None:
    client, address = client_of(commune[Role.ADMINISTRATOR]), f"/to-chuc/{commune.agency.pk}/posts/"

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    client.get(address)
    few = cost()
    for _ in range(3):
        make_staff(Role.CASE_OFFICER, commune.units[UnitKind.SPECIALIST])
    assert cost() == few


def test_an_agency_that_has_nothing_says_what_comes_next(province: AgencyFixture) -> None:
    from tests.factories.orgs import make_agency

    empty = make_agency("Xã Rỗng", parent=province.agency)
    keeper = client_of(province[Role.ADMINISTRATOR])
    for tab, words in (
        ("units", "Chưa có đơn vị nào"),
        ("desks", "Chưa có Bộ phận Một cửa"),
        ("posts", "Chưa có vị trí nào"),
        ("substitutes", "Không ai đang hoặc sắp vắng."),
        ("calendar", "Chưa có giờ làm việc"),
    ):
        assert words in texts(keeper.get(f"/to-chuc/{empty.pk}/{tab}/"))


def test_the_way_stands_beside_every_page_for_who_may_go_it(commune: AgencyFixture) -> None:
    for role, shown in ((Role.ADMINISTRATOR, True), (Role.CASE_OFFICER, False)):
        ways = client_of(commune[role]).get("/account/").context["nav"]
        assert ("Tổ chức" in [way["label"] for way in ways]) is shown
