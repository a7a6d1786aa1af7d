"""Ways beside the main road, in the browser: withdrawn, refused, sent in and accepted, entered late."""

import pytest
from playwright.sync_api import expect

from motcua.apps.dossiers.models import Dossier, TimelineEntry
from motcua.apps.orgs.roles import Role
from tests.apps.dossiers.test_submissions import submitted
from tests.factories.dossiers import at
from tests.journeys.house import House, told

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_dossier_is_withdrawn_once_and_the_second_officer_reads_by_whom(house: House) -> None:
    dossier = house.office.accept()
    house.it_is(at(14, 20))
    address = f"/dossiers/{dossier.id}/acts/withdraw/"
    with (
        house.window(house[Role.RECEIVING_OFFICER]) as desk,
        house.window(house[Role.AGENCY_LEADER]) as leader,
    ):
        desk.goto(address)
        leader.goto(f"/dossiers/{dossier.id}/acts/void/")
        desk.get_by_label("Lý do rút").fill("Đổi ý")
        desk.get_by_role("button", name="Rút hồ sơ").dblclick()
        desk.wait_for_url(f"**/dossiers/{dossier.id}/")
        leader.get_by_label("Nhập sai ở đâu").fill("Nhập hai lần")
        leader.get_by_role("button", name="Hủy hồ sơ nhập sai").click()
        told(leader, "vừa làm “Rút hồ sơ” lúc 14:20")
    assert TimelineEntry.objects.filter(dossier=dossier, verb="withdraw").count() == 1
    assert Dossier.objects.get().state == "withdrawn"


def test_a_request_is_refused_with_its_ground(house: House) -> None:
    dossier = house.office.accept()
    house.it_is(at(14, 20))
    with house.window(house[Role.CASE_OFFICER]) as page:
        page.goto(f"/dossiers/{dossier.id}/draft/")
        page.get_by_label("Từ chối giải quyết").check()
        page.get_by_label("Nội dung").fill("Hồ sơ không đủ điều kiện.")
        page.get_by_role("button", name="Lưu dự thảo").click()
        expect(page.get_by_text("Ghi điều, khoản làm căn cứ từ chối giải quyết.").first).to_be_visible()
        page.get_by_label("Căn cứ từ chối").fill("Điều 14")
        page.get_by_role("button", name="Lưu dự thảo").click()
        told(page, "Đã lưu dự thảo.")
        expect(page.get_by_text("Căn cứ: Điều 14")).to_be_visible()


def test_what_was_sent_in_is_accepted_from_the_queue(house: House) -> None:
    submitted(house.office)
    house.it_is(at(14, 20))
    with house.window(house[Role.RECEIVING_OFFICER]) as page:
        page.goto("/reception/submitted/")
        page.locator("[data-row] a").first.click()
        page.wait_for_url("**/reception/submitted/*/")
        page.locator("[name=limit_count]").fill("3")
        page.get_by_role("button", name="Tiếp nhận và in giấy hẹn").dblclick()
        page.wait_for_url("**/receipt/")
    assert TimelineEntry.objects.filter(verb="accept").count() == 1


def test_what_happened_during_an_outage_is_entered_with_its_own_moment(house: House) -> None:
    dossier = house.office.accept()
    house.it_is(at(16))
    with house.window(house[Role.RECEIVING_OFFICER]) as page:
        page.goto("/dossiers/late-entry/")
        page.get_by_label("Việc xảy ra lúc").fill("2026-11-23T14:05")
        page.get_by_label("Mất điện").check()
        page.get_by_role("button", name="Bắt đầu nhập bù").click()
        expect(page.get_by_text("Đang nhập bù.")).to_be_visible()
        page.goto(f"/dossiers/{dossier.id}/acts/stop/")
        page.get_by_label("Lý do người nộp đề nghị dừng").fill("Đổi ý")
        page.get_by_role("button", name="Dừng giải quyết").click()
        page.wait_for_url(f"**/dossiers/{dossier.id}/")
        expect(page.get_by_text("nhập bù: mất điện")).to_be_visible()
        page.get_by_role("button", name="Thôi nhập bù").click()
        expect(page.get_by_text("Đang nhập bù.")).to_be_hidden()
    assert TimelineEntry.objects.get(verb="stop").happened_at == at(14, 5)
