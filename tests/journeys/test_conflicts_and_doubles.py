"""Two presses, and two people at one step."""

import pytest
from playwright.sync_api import Page, expect

from motcua.apps.dossiers.models import Dossier, Task, TimelineEntry
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at
from tests.factories.orgs import make_staff
from tests.journeys.house import House, told

pytestmark = pytest.mark.django_db(transaction=True)

REASON = "Thiếu bản sao hợp đồng thuê nhà."


def test_a_double_click_on_accept_makes_one_dossier(house: House) -> None:
    with house.window(house[Role.RECEIVING_OFFICER]) as page:
        page.goto("/reception/1.001612/")
        page.get_by_label("Thời hạn", exact=True).fill("3")
        page.get_by_label("Họ và tên chủ hồ sơ").fill("Lò Văn H'Đa")
        page.get_by_role("button", name="Nhận và in giấy hẹn").dblclick()
        page.wait_for_url("**/receipt/")
    assert Dossier.objects.count() == 1


def test_back_after_accepting_opens_an_empty_form_for_the_next_applicant(house: House) -> None:
    with house.window(house[Role.RECEIVING_OFFICER]) as page:
        page.goto("/reception/1.001612/")
        page.get_by_label("Thời hạn", exact=True).fill("3")
        page.get_by_label("Họ và tên chủ hồ sơ").fill("Lò Văn H'Đa")
        opened = page.locator("[name=dossier_id]").input_value()
        page.get_by_role("button", name="Nhận và in giấy hẹn").click()
        page.wait_for_url("**/receipt/")
        page.go_back()
        page.wait_for_url("**/reception/1.001612/")
        expect(page.get_by_label("Họ và tên chủ hồ sơ")).to_have_value("")
        expect(page.locator("#draft-offer")).to_be_hidden()
        assert page.locator("[name=dossier_id]").input_value() != opened


def test_the_second_of_two_officers_reads_who_was_first_and_keeps_what_was_typed(house: House) -> None:
    first = house[Role.HEAD_OF_UNIT]
    second = make_staff(Role.HEAD_OF_UNIT, first.post.unit, name="Ngô Thị Kim Liên")
    dossier = house.office.accept()
    house.office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    house.it_is(at(14, 20))
    with house.window(first) as winner, house.window(second) as loser:
        for page in (winner, loser):
            page.goto(f"/dossiers/{dossier.id}/")
        _write_reason(loser, REASON)
        winner.get_by_role("button", name="Đồng ý, trình lãnh đạo").click()
        told(winner, "Đã xong: Đồng ý, trình lãnh đạo.")
        _send_back(loser)
        note = loser.locator("#dossier .note.late")
        expect(note).to_be_focused()
        expect(note).to_contain_text("Phạm Thị Thảo vừa làm")
        expect(note).to_contain_text("Lãnh đạo phòng xem xét” lúc 14:20")
        expect(note).to_contain_text(REASON)
        expect(loser.get_by_role("heading", name="Lãnh đạo ký duyệt")).to_be_visible()
    assert Task.objects.get(dossier=dossier, state="open").name == "Lãnh đạo ký duyệt"
    assert TimelineEntry.objects.filter(dossier=dossier, verb="return_step").count() == 0


def test_a_draft_that_somebody_else_saved_meanwhile_is_not_written_over_unseen(house: House) -> None:
    first = house[Role.CASE_OFFICER]
    second = make_staff(Role.CASE_OFFICER, first.post.unit, name="Hoàng Văn Thụ")
    dossier = house.office.accept()
    house.it_is(at(10, 30))
    with house.window(first) as winner, house.window(second) as loser:
        for page in (winner, loser):
            page.goto(f"/dossiers/{dossier.id}/draft/")
        loser.get_by_label("Nội dung").fill("Bản của người đến sau.")
        winner.get_by_label("Nội dung").fill("Bản của người đến trước.")
        winner.get_by_role("button", name="Lưu dự thảo").click()
        told(winner, "Đã lưu dự thảo.")
        loser.get_by_role("button", name="Lưu dự thảo").click()
        told(loser, "Đặng Quốc Huy vừa làm “Soạn dự thảo kết quả” lúc 10:30")
        expect(loser.get_by_label("Nội dung")).to_have_value("Bản của người đến sau.")
    done = TimelineEntry.objects.filter(dossier=dossier).order_by("seq").values_list("verb", flat=True)
    assert list(done) == ["accept", "draft_result"]


def _write_reason(page: Page, words: str) -> None:
    page.get_by_text("Trả lại thụ lý…").click()
    page.get_by_label("Lý do trả lại").fill(words)


def _send_back(page: Page) -> None:
    page.get_by_role("button", name="Trả lại thụ lý").click()
