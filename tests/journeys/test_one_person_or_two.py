"""An officer finds that two rows are one person, merges them, and parts them again."""

import pytest
from playwright.sync_api import expect

from motcua.apps.dossiers.commands.link_people import link_people
from motcua.apps.dossiers.models import Part
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at
from tests.factories.parties import HANG
from tests.journeys.house import NARROW, WIDE, House, keep_screen, keys_work, told
from tests.journeys.test_axe import Inspector

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _three_dossiers(house: House) -> None:
    """Two of one number, one of the same name and telephone without a number; a slip in a name."""
    office = house.office
    names = ("Trương Thị Thanh Hằng", "Trương Thị Thanh Hồng")
    dossiers = [office.accept(at(8), owner=name) for name in names] + [office.accept(at(9), identity="")]
    for dossier in dossiers:
        link_people(dossier.id)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_two_who_are_one_are_merged_and_parted_again(house: House, size: tuple[int, int]) -> None:
    with house.window(house[Role.RECEIVING_OFFICER], size) as page:
        page.goto("/nguoi-dan/")
        page.keyboard.type("thanh hang")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="2 người hợp với điều vừa tìm")).to_be_visible()
        keep_screen(page, f"people-{size[0]}")
        page.goto("/nguoi-dan/trung/")
        keep_screen(page, f"duplicates-{size[0]}")
        page.get_by_role("button", name="Là một người, gộp lại").click()
        told(page, "Đã gộp làm một người.")
        page.goto("/nguoi-dan/?q=0100000482")
        page.get_by_role("link", name="Trương Thị Thanh Hằng").click()
        expect(page.get_by_role("heading", name="3 hồ sơ bạn được xem")).to_be_visible()
        keep_screen(page, f"person-{size[0]}")
        page.get_by_role("button", name="Tách lại").click()
        told(page, "Đã tách lại thành hai người như trước.")
        expect(page.get_by_role("heading", name="2 hồ sơ bạn được xem")).to_be_visible()


def test_whoever_has_been_here_before_is_filled_in_by_one_key(house: House) -> None:
    with house.window(house[Role.RECEIVING_OFFICER]) as page:
        page.goto("/reception/1.001612/")
        keys_work(page)
        page.get_by_label("Số định danh / mã số thuế").fill(HANG)
        page.keyboard.press("Tab")
        expect(page.get_by_text("Đã từng nộp hồ sơ:")).to_be_visible()
        keep_screen(page, "reception-known")
        page.keyboard.press("Alt+h")
        expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("Trương Thị Thanh Hằng")
        expect(page.get_by_label("Địa chỉ", exact=True)).to_have_value("Số 18 đường Lê Lợi, tổ 6")


def test_every_state_is_accessible(house: House) -> None:
    person = Part.objects.exclude(party_id=None).order_by("dossier_id").first()
    assert person
    with house.window(house[Role.RECEIVING_OFFICER], lets_checkers_in=True) as page:
        pages = Inspector(page)
        pages.open("people", "/nguoi-dan/")
        pages.open("people, none found", "/nguoi-dan/?q=zzzz")
        pages.open("duplicates", "/nguoi-dan/trung/")
        pages.open("person", f"/nguoi-dan/{person.party_id}/")
        page.locator("summary.icon-btn").click()
        page.get_by_label("Xem để làm gì").select_option("other")
        pages.send("person, purpose missing", "Xem đủ")
        page.get_by_label("Xem để làm gì").select_option("contact")
        pages.send("person, in full", "Xem đủ", 200)
        pages.open("reception", "/reception/1.001612/")
        page.get_by_label("Số định danh / mã số thuế").fill(HANG)
        page.keyboard.press("Tab")
        page.get_by_text("Đã từng nộp hồ sơ:").wait_for()
        pages.look("reception, known")
    assert [state for state in pages.found if state.wrong] == []
