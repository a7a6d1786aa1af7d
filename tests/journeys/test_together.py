"""Colleagues at one dossier: given out by keyboard, taken by two at once, taken back, asked about."""

import pytest
from playwright.sync_api import expect

from motcua.apps.dossiers.models import Task
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at, keep_hours
from tests.factories.orgs import make_department, make_staff
from tests.journeys.house import NARROW, House, keys_work, told

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_head_gives_out_two_steps_without_a_mouse(house: House) -> None:
    colleague = make_staff(Role.CASE_OFFICER, house[Role.CASE_OFFICER].post.unit, name="Ngô Thị Kim Liên")
    house.office.accept()
    house.office.accept(owner="Lý Văn Páo")
    house.it_is(at(10, 30))
    with house.window(house[Role.HEAD_OF_UNIT]) as page:
        page.goto("/work/?queue=unassigned")
        keys_work(page)
        for key in ("j", "x", "j", "x", "p"):
            page.keyboard.press(key)
        page.wait_for_url("**/work/assign/**")
        page.get_by_role("radio", name="Ngô Thị Kim Liên").focus()
        page.keyboard.press("Space")
        page.keyboard.press("Control+Enter")
        told(page, "Đã giao 2 việc cho Ngô Thị Kim Liên.")
    assert Task.objects.filter(assignee_post_id=colleague.post.pk, state="open").count() == 2


def test_of_two_who_take_one_step_the_second_reads_who_has_it(house: House) -> None:
    first = house[Role.CASE_OFFICER]
    second = make_staff(Role.CASE_OFFICER, first.post.unit, name="Ngô Thị Kim Liên")
    dossier = house.office.accept()
    house.it_is(at(10, 30))
    with house.window(first) as winner, house.window(second, NARROW) as loser:
        for page in (winner, loser):
            page.goto(f"/dossiers/{dossier.id}/")
        winner.get_by_role("button", name="Nhận việc").click()
        told(winner, "Bạn đã nhận “Thụ lý”.")
        loser.get_by_role("button", name="Nhận việc").click()
        note = loser.locator(".note.late")
        expect(note).to_contain_text("Đặng Quốc Huy vừa làm “Nhận việc: Thụ lý” lúc 10:30")
    assert Task.objects.get(dossier=dossier).assignee_post_id == first.post.pk


def test_a_step_done_by_mistake_is_taken_back_with_one_key(house: House) -> None:
    dossier = house.office.accept()
    house.it_is(at(10, 30))
    with house.window(house[Role.CASE_OFFICER]) as page:
        page.goto(f"/dossiers/{dossier.id}/")
        page.get_by_role("button", name="Trình lãnh đạo phòng").click()
        told(page, "Đã xong: Trình lãnh đạo phòng.")
        keys_work(page)
        page.keyboard.press("z")
        told(page, "Đã hoàn tác: Xong bước: Thụ lý.")
        expect(page.get_by_role("heading", name="Thụ lý")).to_be_visible()
    assert Task.objects.get(dossier=dossier, state="open").name == "Thụ lý"


def test_a_department_is_asked_and_answers_on_a_telephone(house: House) -> None:
    build = make_department("Sở Xây dựng")
    keep_hours(build)
    dossier = house.office.accept()
    house.it_is(at(10, 30))
    with house.window(house[Role.CASE_OFFICER]) as page:
        page.goto(f"/dossiers/{dossier.id}/acts/consult/")
        page.get_by_label("Hỏi gì").fill("Có trong quy hoạch không?")
        page.get_by_label("Đơn vị", exact=True).first.fill("Phòng Quản lý nhà và hạ tầng – Sở Xây dựng")
        page.keyboard.press("Control+Enter")
        told(page, "Đã gửi câu hỏi tới 1 đơn vị.")
    with house.window(build[Role.CASE_OFFICER], NARROW) as page:
        page.goto("/work/opinions/")
        page.locator("a.code").click()
        page.get_by_role("link", name="Cho ý kiến", exact=True).first.click()
        page.get_by_label("Không đồng ý").check()
        page.get_by_label("Nội dung").fill("Trái quy hoạch.")
        page.get_by_role("button", name="Cho ý kiến").click()
        told(page, "Đã ghi ý kiến.")
    with house.window(house[Role.CASE_OFFICER]) as page:
        page.goto(f"/dossiers/{dossier.id}/")
        expect(page.locator(".opinion-list")).to_contain_text("Không đồng ý")
        expect(page.locator(".opinion-list")).to_contain_text("Trái quy hoạch.")
