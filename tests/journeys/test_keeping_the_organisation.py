"""Trịnh Gia Bảo keeps the commune's organisation; its leader lets a deputy sign. No mouse."""

import pytest
from playwright.sync_api import Page, expect

from motcua.apps.dossiers.models import Result, Signature
from motcua.apps.orgs.models import Delegation, PostHolding, UnitKind
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at
from tests.factories.orgs import make_staff
from tests.journeys.house import House, keep_screen, keys_work, told

pytestmark = pytest.mark.django_db(transaction=True)


def _press_tab_to(page: Page, label: str) -> None:
    """Walk with the keyboard to the field of that label."""
    wanted = page.get_by_label(label, exact=True)
    for _step in range(80):
        if wanted.evaluate("field => field === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way by keyboard to {label}")


def test_a_new_officer_is_hired_and_appointed_by_keyboard(house: House) -> None:
    keeper = house[Role.ADMINISTRATOR]
    agency = house.office.commune.agency
    vacant = make_staff(Role.CASE_OFFICER, house.office.commune.units[UnitKind.SPECIALIST])
    PostHolding.objects.filter(post=vacant.post).delete()
    with house.window(keeper) as page:
        page.goto(f"/to-chuc/{agency.pk}/act/hire/")
        _press_tab_to(page, "Họ và tên")
        page.keyboard.type("Lò Văn Xôm")
        keys_work(page)
        page.keyboard.press("Control+Enter")
        told(page, "Đã ghi: Nhận người.")
        keys_work(page)
        page.keyboard.press("n")
        page.wait_for_url("**/act/appoint/")
        _press_tab_to(page, "Vị trí")
        page.keyboard.press("ArrowDown")
        page.get_by_label("Vị trí", exact=True).select_option(str(vacant.post.pk))
        page.get_by_label("Người của cơ quan").select_option(label="Lò Văn Xôm")
        keys_work(page)
        page.keyboard.press("Control+Enter")
        told(page, "Đã ghi: Phân công vào vị trí.")
        expect(page.locator("main")).to_contain_text("Lò Văn Xôm")
        keep_screen(page, "organisation-posts")
    assert PostHolding.objects.get(post=vacant.post).staff.name == "Lò Văn Xôm"


def test_a_leader_delegates_the_deputy_signs_and_the_paper_says_for_whom(house: House) -> None:
    office = house.office
    leader = house[Role.AGENCY_LEADER]
    deputy = make_staff(Role.DEPUTY_LEADER, office.commune.units[UnitKind.LEADERSHIP], name="Đoàn Thị Yên")
    with house.window(leader) as page:
        page.goto(f"/to-chuc/{office.commune.agency.pk}/act/delegate/")
        keys_work(page)
        page.keyboard.press("Control+Enter")
        expect(page.get_by_role("alert")).to_contain_text("chưa có gì được ghi")
        page.get_by_label("Cho vị trí", exact=True).select_option(str(deputy.post.pk))
        page.get_by_label("Phê duyệt, ký").check()
        page.get_by_label("Tư cách ký").select_option("KT.")
        _press_tab_to(page, "Lý do")
        page.keyboard.type("Chủ tịch đi công tác")
        keys_work(page)
        page.keyboard.press("Control+Enter")
        told(page, "Đã ghi: Giao ký thay, thay thế.")
        expect(page.locator("main")).to_contain_text("Ký thay (KT.)")
        keep_screen(page, "organisation-substitutes")
    assert Delegation.objects.get().capacity == "KT."

    dossier = office.accept()
    office.draft(dossier, at(10))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10, 30))
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(11))
    house.it_is(at(11, 20))
    with house.window(deputy) as page:
        page.goto(f"/dossiers/{dossier.id}/")
        expect(page.locator(".to-sign")).to_contain_text("Ký: KT. Lãnh đạo cơ quan")
        keep_screen(page, "dossier-signed-for-another")
        keys_work(page)
        page.keyboard.press("c")
        expect(page.locator("#status")).to_contain_text("Đã xong")
    signature, result = Signature.objects.get(dossier=dossier), Result.objects.get(dossier=dossier)
    assert (signature.capacity, signature.on_behalf_of) == ("KT.", leader.post.pk)
    assert (result.signing_power, result.approver_name) == ("KT. Lãnh đạo cơ quan", "Đoàn Thị Yên")


def test_a_second_press_and_a_post_that_was_taken_meanwhile(house: House) -> None:
    commune = house.office.commune
    vacant = make_staff(Role.CASE_OFFICER, commune.units[UnitKind.SPECIALIST])
    PostHolding.objects.filter(post=vacant.post).delete()
    with house.window(house[Role.ADMINISTRATOR]) as page:
        page.goto(f"/to-chuc/{commune.agency.pk}/act/appoint/?post={vacant.post.pk}")
        page.get_by_label("Người của cơ quan").select_option(str(vacant.staff.pk))
        PostHolding.objects.create(
            post=vacant.post, staff=house[Role.RECORDS_CLERK].staff, valid_from=at(9).date()
        )
        page.get_by_role("button", name="Phân công vào vị trí").click()
        expect(page.get_by_role("alert")).to_contain_text("đang giữ vị trí này")
        expect(page.get_by_label("Người của cơ quan")).to_have_value(str(vacant.staff.pk))
