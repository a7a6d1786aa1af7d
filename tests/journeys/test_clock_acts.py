"""A dossier that lacks two papers, from the notice to its answer; an apology, from head to citizen."""

from datetime import date

import pytest
from playwright.sync_api import expect

from motcua.apps.dossiers.models import Dossier
from motcua.apps.dossiers.states import DossierState
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at
from tests.journeys.house import NARROW, House, told
from tests.journeys.test_axe import _inspected

pytestmark = pytest.mark.django_db(transaction=True)

WEDNESDAY = date(2026, 11, 25)
LAW = "NĐ 118/2025 Điều 17"


def test_two_gaps_are_asked_for_read_at_home_and_closed_one_after_the_other(house: House) -> None:
    dossier = house.office.accept()
    house.it_is(at(10, 30))
    with house.window(house[Role.CASE_OFFICER]) as page:
        page.goto(f"/dossiers/{dossier.id}/")
        page.locator("summary", has_text="Việc khác").click()
        page.get_by_role("link", name="Yêu cầu bổ sung hồ sơ").click()
        first, second = (
            page.get_by_role("group", name="Nội dung 1"),
            page.get_by_role("group", name="Nội dung 2"),
        )
        first.get_by_label("Giấy tờ").fill("Hợp đồng thuê địa điểm")
        first.get_by_label("Thiếu gì, sai gì").fill("Chưa nộp")
        page.get_by_label("Lý do", exact=True).fill("Chưa đủ để thẩm định")
        page.get_by_role("button", name="Yêu cầu bổ sung hồ sơ").click()
        expect(first).to_contain_text("Ghi cần mang gì đến.")
        expect(first.get_by_label("Giấy tờ")).to_have_value("Hợp đồng thuê địa điểm")
        first.get_by_label("Cần mang gì đến").fill("Bản sao hợp đồng còn hạn")
        first.get_by_label("Quy định làm căn cứ").fill(LAW)
        second.get_by_label("Giấy tờ").fill("Giấy đề nghị đăng ký hộ kinh doanh")
        second.get_by_label("Thiếu gì, sai gì").fill("Thiếu chữ ký")
        second.get_by_label("Cần mang gì đến").fill("Tờ khai có chữ ký")
        second.get_by_label("Quy định làm căn cứ").fill(LAW)
        page.get_by_role("button", name="Yêu cầu bổ sung hồ sơ").click()
        expect(page.get_by_role("alert")).to_contain_text("đã nộp, có ghi trong giấy tiếp nhận")
        page.get_by_label("Tôi đã xem lại và vẫn yêu cầu").check()
        page.get_by_role("button", name="Yêu cầu bổ sung hồ sơ").click()
        told(page, "Đã cấp phiếu yêu cầu bổ sung số 01/PBS-TTPVHCC; thời hạn tạm dừng.")
        expect(page.locator(".waiting")).to_contain_text("Bản sao hợp đồng còn hạn")
    with house.window(size=NARROW) as page:
        page.goto("/follow/")
        page.get_by_label("Mã hồ sơ").fill(dossier.code)
        page.locator("#id_secret").fill("0100000482")
        page.get_by_role("button", name="Xem hồ sơ").click()
        expect(page.locator(".to-bring")).to_contain_text("Bản sao hợp đồng còn hạn")
        expect(page.locator(".answer")).to_contain_text("Ông, bà cần bổ sung 2 nội dung")
    house.it_is(at(9, 0, WEDNESDAY))
    for name in ("Giấy đề nghị đăng ký hộ kinh doanh", "Hợp đồng thuê địa điểm"):
        with house.window(house[Role.RECEIVING_OFFICER], NARROW) as page:
            page.goto(f"/dossiers/{dossier.id}/")
            page.get_by_role("link", name="Nhận bổ sung", exact=True).first.click()
            page.get_by_label(name, exact=True).check()
            page.get_by_label(f"Số bản sao: {name}").fill("1")
            page.get_by_role("button", name="Nhận bổ sung hồ sơ").click()
            expect(page.get_by_role("status").first).to_contain_text("Đã nhận")
    assert Dossier.objects.get(id=dossier.id).state == DossierState.IN_PROCESS


def test_the_head_apologises_and_the_citizen_reads_both_dates(house: House) -> None:
    dossier = house.office.accept()
    house.it_is(at(10, 30, WEDNESDAY))
    with house.window(house[Role.AGENCY_LEADER]) as page:
        page.goto(f"/dossiers/{dossier.id}/acts/reschedule/")
        page.get_by_label("Lý do chậm").fill("Chờ ý kiến Sở Xây dựng")
        page.get_by_label("Hẹn mới").fill("2026-11-26T10:00")
        page.get_by_role("button", name="Xin lỗi và hẹn lại").click()
        expect(page.get_by_role("alert")).to_contain_text("Hẹn mới phải sau hạn hiện nay")
        page.get_by_label("Hẹn mới").fill("2026-12-03T16:00")
        page.get_by_role("button", name="Xin lỗi và hẹn lại").click()
        told(page, "Văn bản xin lỗi số 01/PXL; hẹn mới 16:00 Thứ Năm 03/12/2026.")
    with house.window(size=NARROW) as page:
        page.goto("/follow/")
        page.get_by_label("Mã hồ sơ").fill(dossier.code)
        page.locator("#id_secret").fill("0100000482")
        page.get_by_role("button", name="Xem hồ sơ").click()
        expect(page.locator(".answer")).to_contain_text("Cơ quan xin lỗi vì chậm và hẹn lại 16:00")
        expect(page.locator(".triple")).to_contain_text("hẹn trước là")


def test_the_pages_are_accessible_full_refused_and_empty(house: House) -> None:
    dossier = house.office.accept()
    acts = f"/dossiers/{dossier.id}/acts"
    with _inspected(house, house[Role.CASE_OFFICER]) as pages:
        pages.open("nothing paused", "/work/paused/")
        pages.open("notice", f"{acts}/request-supplement/")
        pages.send("notice, empty", "Yêu cầu bổ sung hồ sơ")
        pages.open("pause", f"{acts}/pause/")
        pages.send("pause, empty", "Tạm dừng tính thời hạn")
        pages.page.get_by_label("Niêm yết công khai").check()
        pages.page.get_by_label("Số của giấy tờ làm căn cứ").fill("1/TB")
        pages.page.get_by_label("Ngày của giấy tờ").fill("2026-11-20")
        pages.page.get_by_role("button", name="Tạm dừng tính thời hạn").click()
        pages.page.locator(".waiting").wait_for()
        pages.page.locator("summary", has_text="Việc khác").click()
        pages.look("dossier, paused, other acts open")
        pages.open("one paused", "/work/paused/")
        pages.open("resume", f"{acts}/resume/")
    with _inspected(house, house[Role.AGENCY_LEADER]) as pages:
        other = house.office.accept(at(10, 0))
        pages.open("extend", f"/dossiers/{other.id}/acts/extend/")
        pages.send("extend, empty", "Gia hạn theo luật chuyên ngành")
        pages.open("apologise", f"/dossiers/{other.id}/acts/reschedule/")
        pages.send("apologise, empty", "Xin lỗi và hẹn lại")
