"""The main job as its people see it: from the counter through the house and back, and on a telephone."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from motcua.apps.dossiers.models import Dossier, Part, Result, SubmittedPaper, TimelineEntry
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import DossierState
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import MONDAY_MORNING, at
from tests.journeys.house import NARROW, House, enter, keep_screen, keys_work, told
from tests.platform.papers.reading import codes_of, words_of

pytestmark = pytest.mark.django_db(transaction=True)

OWNER = "Trương Thị Thanh Hằng"
OTHERS = (
    ("Lò Văn H'Đa", 16, "3d"),
    ("Nguyễn Thị Ngọc Ánh", 18, "3d"),
    ("Đỗ Quang Vinh", 19, "2d"),
    ("Huỳnh Thị Kim Liên", 19, "4d"),
    ("Bàn Văn Phúc", 20, "5d"),
    ("Công ty TNHH Sông Lam", 20, "10d"),
)
"""Whose dossiers lie there already: received on which day of November, within which limit."""
PROMISED = at(9, 41, date(2026, 11, 27))
"""Three working days later: Tuesday 24/11 is the Day of Vietnamese Culture."""


def test_a_dossier_goes_from_the_counter_through_the_house_to_the_citizen(house: House) -> None:
    _let_others_wait(house)
    follow_address = _receive_by_mouse(house)
    dossier = Part.objects.get(name=OWNER).dossier
    house.it_is(at(10, 30))
    _draft_and_present(house, dossier)
    house.it_is(at(14))
    _agree(house, dossier)
    house.it_is(at(15))
    _approve(house, dossier)
    house.it_is(at(15, 30))
    _number(house, dossier)
    house.it_is(at(16))
    _hand_over(house, dossier)
    _follow_by_the_code_on_the_slip(house, dossier, follow_address)
    _follow_by_code_and_phone(house, dossier)

    dossier.refresh_from_db()
    assert dossier.state == DossierState.DELIVERED
    assert (dossier.received_at, dossier.due_at) == (MONDAY_MORNING, PROMISED)
    assert (dossier.resolved_at, dossier.delivered_at) == (at(15, 30), at(16))
    done = TimelineEntry.objects.filter(dossier=dossier).order_by("seq").values_list("verb", "actor_id")
    assert list(done) == [
        ("accept", house[Role.RECEIVING_OFFICER].user.pk),
        ("typeset_receipt", None),
        ("draft_result", house[Role.CASE_OFFICER].user.pk),
        ("complete_step", house[Role.CASE_OFFICER].user.pk),
        ("complete_step", house[Role.HEAD_OF_UNIT].user.pk),
        ("approve_result", house[Role.AGENCY_LEADER].user.pk),
        ("issue_result", house[Role.RECORDS_CLERK].user.pk),
        ("deliver_result", house[Role.RETURNING_OFFICER].user.pk),
    ]
    result = Result.objects.get(dossier=dossier)
    assert (result.number, result.symbol) == (1, "GCN-UBND")
    assert len({result.draft_sha256, result.approved_sha256, result.issued_sha256}) == 3
    assert broken_timelines() == []


def test_a_dossier_is_received_without_touching_the_mouse(house: House) -> None:
    with house.window() as page:
        page.goto("/work/")
        enter(page, house[Role.RECEIVING_OFFICER])
        keys = page.keyboard
        keys_work(page)
        keys.press("n")
        expect(page.get_by_role("searchbox", name="Tìm thủ tục")).to_be_focused()
        keys.type("ho kinh doanh")
        expect(page.get_by_role("heading", name="1 thủ tục hợp nhất")).to_be_visible()
        _press(page, "Tab", "j", "Enter")
        page.wait_for_url("**/reception/1.001612/")
        _press(page, "Alt+1", "Tab")
        keys.type("3")
        keys.press("Alt+2")
        for typed in ("099301000482", OWNER, "0100000482", "Số 18 đường Lê Lợi, tổ 6"):
            keys.type(typed)
            keys.press("Tab")
        expect(page.get_by_text("09:41 Thứ Sáu 27/11/2026")).to_be_visible()
        _press(page, "Alt+3", "Space", "Control+Enter")
        page.wait_for_url("**/receipt/")
        expect(page.get_by_role("button", name="In giấy hẹn")).to_be_focused()
        keys.press("n")
        page.wait_for_url("**/reception/")
    owner = Part.objects.get(dossier=Dossier.objects.get())
    assert (owner.name, owner.phone, owner.address) == (OWNER, "0100000482", "Số 18 đường Lê Lợi, tổ 6")
    assert SubmittedPaper.objects.count() == 1


def _press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _let_others_wait(house: House) -> None:
    for owner, day, limit in OTHERS:
        house.office.accept(at(8, 5, date(2026, 11, day)), owner, identity="", time_limit=limit)


def _receive_by_mouse(house: House) -> str:
    """Answers the address in the code of the slip."""
    with house.window() as page:
        page.goto("/work/")
        enter(page, house[Role.RECEIVING_OFFICER])
        page.get_by_role("link", name="Tiếp nhận hồ sơ").click()
        page.get_by_role("searchbox", name="Tìm thủ tục").press_sequentially("ho kinh doanh")
        page.get_by_role("link", name="Đăng ký thành lập hộ kinh doanh").click()
        page.get_by_label("Thời hạn", exact=True).fill("3")
        page.get_by_label("Số định danh / mã số thuế").fill("099 301 000 482")
        page.get_by_label("Họ và tên chủ hồ sơ").fill(OWNER)
        page.get_by_label("Số điện thoại", exact=True).fill("0100 000 482")
        page.get_by_label("Địa chỉ", exact=True).fill("Số 18 đường Lê Lợi, tổ 6")
        page.get_by_role("checkbox", name="Giấy đề nghị đăng ký hộ kinh doanh").check()
        promise = page.locator("#promise")
        expect(promise).to_contain_text("09:41 Thứ Sáu 27/11/2026")
        expect(promise).to_contain_text("Ngày Văn hóa Việt Nam")
        expect(promise).to_contain_text("Bộ luật Dân sự 2015 Điều 147")
        keep_screen(page, "reception")
        page.get_by_role("button", name="Nhận và in giấy hẹn").click()
        page.wait_for_url("**/receipt/")
        expect(page.get_by_text("09:41 Thứ Sáu 27/11/2026")).to_be_visible()
        expect(page.get_by_role("definition").filter(has_text=OWNER)).to_be_visible()
        return _code_on_the_slip(page)


def _code_on_the_slip(page: Page) -> str:
    """Read the slip as paper is read: by its words, and by a scanner."""
    code = Part.objects.get(name=OWNER).dossier.code
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(code))
    slip = page.request.get(page.url.removesuffix("/") + ".pdf")
    assert (slip.status, slip.headers["content-type"]) == (200, "application/pdf")
    words = words_of(slip.body())
    for said in (code, "09 giờ 41 phút, ngày 27 tháng 11 năm 2026", OWNER):
        assert said in words
    return codes_of(slip.body())["QR Code"]


def _open_from_work(page: Page, house: House, who: Role, dossier: Dossier) -> None:
    """Sign in and open the dossier from the list of what waits."""
    page.goto("/work/")
    enter(page, house[who])
    page.get_by_role("link", name=dossier.code).click()
    page.wait_for_url(f"**/dossiers/{dossier.id}/")


def _draft_and_present(house: House, dossier: Dossier) -> None:
    with house.window() as page:
        page.goto("/work/")
        enter(page, house[Role.CASE_OFFICER])
        keep_screen(page, "work")
        page.get_by_role("link", name=dossier.code).click()
        page.get_by_role("link", name="Soạn dự thảo kết quả").click()
        page.get_by_label("Nội dung").fill("Chứng nhận hộ kinh doanh Thanh Hằng đã đăng ký.")
        page.get_by_role("button", name="Lưu dự thảo").click()
        told(page, "Đã lưu dự thảo.")
        keep_screen(page, "dossier")
        page.get_by_role("button", name="Trình lãnh đạo phòng").click()
        told(page, "Đã xong: Trình lãnh đạo phòng.")
        expect(page.get_by_role("heading", name="Lãnh đạo phòng xem xét")).to_be_visible()
        expect(page.get_by_text("Bước này không thuộc việc của bạn.")).to_be_visible()


def _agree(house: House, dossier: Dossier) -> None:
    with house.window() as page:
        _open_from_work(page, house, Role.HEAD_OF_UNIT, dossier)
        page.get_by_role("button", name="Đồng ý, trình lãnh đạo").click()
        told(page, "Đã xong: Đồng ý, trình lãnh đạo.")


def _approve(house: House, dossier: Dossier) -> None:
    with house.window() as page:
        _open_from_work(page, house, Role.AGENCY_LEADER, dossier)
        draft = Result.objects.get(dossier=dossier).draft_sha256
        read = page.request.get(f"/dossiers/{dossier.id}/drafts/{draft}.pdf")
        assert "Chứng nhận hộ kinh doanh Thanh Hằng đã đăng ký." in words_of(read.body())
        page.get_by_role("button", name="Ký duyệt").click()
        told(page, "Đã xong: Ký duyệt.")


def _number(house: House, dossier: Dossier) -> None:
    with house.window() as page:
        _open_from_work(page, house, Role.RECORDS_CLERK, dossier)
        page.get_by_text("Cấp số, đóng dấu…").click()
        page.get_by_label("Ký hiệu văn bản").fill("GCN-UBND")
        page.get_by_role("button", name="Cấp số, đóng dấu").click()
        told(page, "Đã cấp số 01/GCN-UBND và phát hành kết quả.")


def _hand_over(house: House, dossier: Dossier) -> None:
    with house.window() as page:
        page.goto("/deliver/")
        enter(page, house[Role.RETURNING_OFFICER])
        page.get_by_role("searchbox", name="Tìm kết quả").fill("thanh hang")
        page.keyboard.press("Enter")
        page.get_by_role("link", name=f"Trả kết quả {dossier.code[-11:]}").click()
        expect(page.get_by_label("Họ và tên người nhận")).to_have_value(OWNER)
        page.get_by_role("button", name="Đã trả kết quả").click()
        told(page, f"Đã trả kết quả hồ sơ {dossier.code} cho {OWNER}.")
        expect(page.get_by_text("Không có kết quả nào chờ trả")).to_be_visible()


def _follow_by_the_code_on_the_slip(house: House, dossier: Dossier, address: str) -> None:
    with house.window(size=NARROW) as page:
        page.goto(address)
        _sees_how_it_stands(page, dossier)
        keep_screen(page, "follow-390")
        page.get_by_role("button", name="Xong, đóng hồ sơ trên máy này").click()
        page.goto(f"/h/{dossier.code}")
        expect(page.get_by_role("heading", level=1)).to_have_text("Hồ sơ của tôi đến đâu rồi?")


def _follow_by_code_and_phone(house: House, dossier: Dossier) -> None:
    secret = "Số điện thoại, số định danh hoặc mã tra cứu"
    with house.window() as page:
        page.goto("/")
        page.get_by_label("Mã hồ sơ").fill(dossier.code)
        page.get_by_label(secret).fill("0100 000 483")
        page.keyboard.press("Enter")
        mistakes = page.locator(".note.summary")
        expect(mistakes).to_contain_text("Mã hồ sơ và thông tin kèm theo không khớp.")
        expect(mistakes).to_be_focused()
        expect(page.get_by_label("Mã hồ sơ")).to_have_value(dossier.code)
        page.get_by_label(secret).fill("0100 000 482")
        page.keyboard.press("Enter")
        _sees_how_it_stands(page, dossier)


def _sees_how_it_stands(page: Page, dossier: Dossier) -> None:
    """The answer first; no full name, no number of the person, and no key left in the address."""
    main = page.get_by_role("main")
    expect(main).to_contain_text("Kết quả đã được trả.")
    expect(main).to_contain_text("16:00 Thứ Hai 23/11/2026")
    assert page.url.endswith(f"/h/{dossier.code}")
    for kept_back in (OWNER, "099301000482", "0100000482", "Lê Lợi"):
        assert kept_back not in page.content()
