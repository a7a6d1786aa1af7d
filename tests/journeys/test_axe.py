"""Every page as it is full, empty and refused: accessible at a desk and on a telephone, never too wide."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from motcua.apps.dossiers.models import Dossier
from motcua.apps.orgs.roles import Role
from tests.browsing import faults
from tests.factories.dossiers import at
from tests.factories.orgs import StaffFixture, make_agency
from tests.journeys.house import NARROW, WIDE, House

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE_ALL = at(9, 0, date(2019, 11, 25))
"""Nobody has opened a desk yet, and no procedure is in force."""
WIDTHS_BETWEEN = (320, 768, 1024, 1200, 1920)


class State(NamedTuple):
    """A page in a state, and what is wrong with it at a width."""

    name: str
    width: int
    wrong: list[tuple[str, str]]


class Inspector:
    """Looks at whatever its window shows, and keeps what is wrong."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: list[State] = []

    def open(self, name: str, address: str, status: int = 200) -> None:
        """A page as it is opened."""
        answer = self.page.goto(address)
        assert answer is not None
        assert answer.status == status
        self.look(name)

    def send(self, name: str, button: str, status: int = 422) -> None:
        """A page after a form was sent to it."""
        with self.page.expect_navigation() as answer:
            self.page.get_by_role("button", name=button).first.click()
        assert answer.value.status == status
        self.look(name)

    def look(self, name: str) -> None:
        """The page now, at both widths with axe and at those between for its width."""
        for width, height in (NARROW, WIDE):
            self.page.set_viewport_size({"width": width, "height": height})
            self.found.append(State(name, width, faults(self.page)))
        for width in WIDTHS_BETWEEN:
            self.page.set_viewport_size({"width": width, "height": 900})
            sideways = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
            self.found.append(
                State(name, width, [("scrolls sideways", f"{sideways} px")] if sideways > 0 else [])
            )


@contextmanager
def _inspected(house: House, who: StaffFixture | None = None) -> Iterator[Inspector]:
    """A window that is looked at; all that was wrong in it is told together."""
    with house.window(who, lets_checkers_in=True) as page:
        inspector = Inspector(page)
        yield inspector
    assert [state for state in inspector.found if state.wrong] == []


@pytest.fixture
def dossier(house: House) -> Dossier:
    """One that waits for the case officer."""
    return house.office.accept()


def test_pages_for_everybody(house: House) -> None:
    with _inspected(house) as pages:
        pages.open("home", "/")
        pages.open("procedures", "/procedures/")
        pages.open("procedures, found", "/procedures/?q=ho+kinh+doanh")
        pages.open("procedures, none found", "/procedures/?q=zzzz")
        pages.open("occasion", "/procedures/for/mo-cua-hang/")
        pages.open("procedure", "/procedures/1.001612/")
        pages.open("offices", "/offices/")
        pages.open("not there", "/procedures/9.999999/", 404)


def test_pages_for_everybody_before_anything_is_in_force(house: House) -> None:
    house.it_is(BEFORE_ALL)
    with _inspected(house) as pages:
        pages.open("home", "/")
        pages.open("procedures", "/procedures/")
        pages.open("offices", "/offices/")


def test_following_a_dossier(house: House, dossier: Dossier) -> None:
    with _inspected(house) as pages:
        pages.open("follow", "/follow/")
        pages.send("follow, empty", "Xem hồ sơ")
        _say(pages.page, dossier.code, "0100000483")
        pages.send("follow, not the right pair", "Xem hồ sơ")
        _say(pages.page, dossier.code, "0100000482")
        pages.send("followed, in process", "Xem hồ sơ", 200)
        house.it_is(at(9, 42, date(2026, 11, 30)))
        pages.open("followed, late", f"/h/{dossier.code}")


def test_following_a_dossier_to_its_end(house: House, dossier: Dossier) -> None:
    house.office.resolve(dossier, at(14))
    house.office.deliver(dossier, at(16))
    house.it_is(at(16, 30))
    with _inspected(house) as pages:
        pages.page.goto("/follow/")
        _say(pages.page, dossier.code, "099301000482")
        pages.send("followed, delivered", "Xem hồ sơ", 200)


def test_signing_in_and_ones_account(house: House) -> None:
    with _inspected(house) as pages:
        pages.open("sign in", "/account/sign-in/")
        pages.send("sign in, empty", "Đăng nhập")
    with _inspected(house, house[Role.CASE_OFFICER]) as pages:
        pages.open("account", "/account/")
        pages.open("password", "/account/password/")
        pages.send("password, empty", "Đổi mật khẩu")
        pages.open("refused", "/reception/", 403)
        pages.open("not there", "/dossiers/00000000-0000-0000-0000-000000000000/", 404)


def test_work_and_a_dossier_on_it(house: House, dossier: Dossier) -> None:
    step = f"{dossier.id}:{house.office.open_task(dossier).seq}"
    with _inspected(house, house[Role.CASE_OFFICER]) as pages:
        pages.open("work", "/work/")
        pages.open("work, nothing of the kind", "/work/?queue=late")
        pages.open("work, nothing found", "/work/?q=zzzz")
        pages.open("several at once", f"/work/complete/?step={step}")
        pages.open("dossier", f"/dossiers/{dossier.id}/")
        pages.open("draft", f"/dossiers/{dossier.id}/draft/")
        pages.page.get_by_label("Trích yếu").fill("")
        pages.send("draft, empty", "Lưu dự thảo")
    with _inspected(house, house[Role.RECORDS_CLERK]) as pages:
        pages.open("work, empty", "/work/")


def test_giving_out_and_asking(house: House, dossier: Dossier) -> None:
    step = f"{dossier.id}:{house.office.open_task(dossier).seq}"
    acts = f"/dossiers/{dossier.id}/acts"
    with _inspected(house, house[Role.HEAD_OF_UNIT]) as pages:
        pages.open("several to give", f"/work/assign/?step={step}")
        pages.send("several to give, to nobody", "Giao 1 việc")
        pages.open("give", f"{acts}/assign/")
        pages.send("give, to nobody", "Phân công")
        pages.open("ask", f"{acts}/consult/")
        pages.send("ask, nobody", "Lấy ý kiến")
        pages.open("opinions to give, none", "/work/opinions/")
    with _inspected(house, house[Role.CASE_OFFICER]) as pages:
        pages.open("take", f"{acts}/claim/")
        pages.page.get_by_role("button", name="Nhận việc").click()
        pages.page.get_by_text("Bạn đã nhận “Thụ lý”.").first.wait_for()
        pages.look("dossier, with what can be taken back")
        pages.open("give back", f"{acts}/give-back/")
        pages.send("give back, without a reason", "Trả lại việc")


def test_a_dossier_to_sign_to_send_back_and_done(house: House, dossier: Dossier) -> None:
    house.office.draft(dossier, at(10))
    house.office.complete(dossier, Role.CASE_OFFICER, "submit", at(10, 30))
    house.office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(11))
    house.it_is(at(11, 20))
    with _inspected(house, house[Role.AGENCY_LEADER]) as pages:
        pages.open("dossier to sign", f"/dossiers/{dossier.id}/")
        pages.page.get_by_text("Trả lại thụ lý…").click()
        pages.page.get_by_role("button", name="Trả lại thụ lý").click()
        pages.page.get_by_text("Ghi lý do trả lại.").first.wait_for()
        pages.look("sent back without a reason")
        house.office.approve(dossier, at(11, 10))
        house.office.issue(dossier, at(11, 10))
        house.office.deliver(dossier, at(11, 10))
        pages.open("dossier, done", f"/dossiers/{dossier.id}/")


def test_reception(house: House) -> None:
    with _inspected(house, house[Role.RECEIVING_OFFICER]) as pages:
        pages.open("choose", "/reception/")
        pages.open("choose, found", "/reception/?q=ho+kinh+doanh")
        pages.open("choose, none found", "/reception/?q=zzzz")
        pages.open("form", "/reception/1.001612/")
        pages.page.get_by_label("Nộp thay").check()
        pages.send("form, empty", "Nhận và in giấy hẹn")


def test_reception_of_a_second_dossier_of_the_same_person(house: House, dossier: Dossier) -> None:
    with _inspected(house, house[Role.RECEIVING_OFFICER]) as pages:
        pages.open("choose, often received", "/reception/")
        pages.page.goto("/reception/1.001612/")
        pages.page.get_by_label("Thời hạn", exact=True).fill("3")
        pages.page.get_by_label("Số định danh / mã số thuế").fill("099301000482")
        pages.page.get_by_label("Họ và tên chủ hồ sơ").fill("Trương Thị Thanh Hằng")
        pages.page.get_by_text("Có thể trùng:").wait_for()
        pages.look("form, filled, with a possible duplicate")
        pages.open("receipt", f"/reception/{dossier.id}/receipt/")


def test_handing_over(house: House, dossier: Dossier) -> None:
    address = f"/deliver/{dossier.id}/"
    with _inspected(house, house[Role.RETURNING_OFFICER]) as pages:
        pages.open("nothing waits", "/deliver/")
        pages.open("not ready yet", f"/deliver/?q={dossier.code}")
        pages.open("hand-over, not ready", address)
        house.office.resolve(dossier, at(14))
        house.it_is(at(15))
        pages.open("one waits", "/deliver/")
        pages.open("hand-over", address)
        pages.page.get_by_label("Họ và tên người nhận").fill("")
        pages.send("hand-over, empty", "Đã trả kết quả")
        house.office.deliver(dossier, at(14, 50))
        pages.open("hand-over, done", address)


def test_keeping_the_organisation(house: House) -> None:
    agency = house.office.commune.agency
    with _inspected(house, house[Role.ADMINISTRATOR]) as pages:
        pages.open("agencies", "/to-chuc/")
        pages.open("agencies, none found", "/to-chuc/?q=zzzz")
        for tab in ("units", "desks", "posts", "substitutes", "calendar", "history"):
            pages.open(f"agency, {tab}", f"/to-chuc/{agency.pk}/{tab}/")
        pages.open("agency, post opened", f"/to-chuc/{agency.pk}/posts/")
        pages.page.locator("details.row-acts summary").first.click()
        pages.page.locator("details.grants summary").first.click()
        pages.look("agency, what can be done with a post")
        pages.open("appoint", f"/to-chuc/{agency.pk}/act/appoint/")
        pages.send("appoint, empty", "Phân công vào vị trí")
        pages.open("delegate", f"/to-chuc/{agency.pk}/act/delegate/")
        pages.send("delegate, empty", "Giao ký thay, thay thế")
        pages.open("merge", f"/to-chuc/{agency.pk}/act/merge/")
        pages.open("hours", f"/to-chuc/{agency.pk}/act/set-hours/")


def test_keeping_an_organisation_that_has_nothing_yet(house: House) -> None:
    agency = make_agency("Xã Rỗng", parent=house.office.commune.agency)
    with _inspected(house, house[Role.ADMINISTRATOR]) as pages:
        for tab in ("units", "desks", "posts", "substitutes", "history"):
            pages.open(f"empty agency, {tab}", f"/to-chuc/{agency.pk}/{tab}/")


def test_the_checker_sees_what_is_put_wrong(house: House) -> None:
    with house.window(lets_checkers_in=True) as page:
        page.goto("/follow/")
        page.evaluate("document.querySelector('main').append(new Image(3000, 9))")
        assert [rule for rule, _where in faults(page)] == ["scrolls sideways", "image-alt"]


def _say(page: Page, code: str, secret: str) -> None:
    page.get_by_label("Mã hồ sơ").fill(code)
    page.get_by_label("Số điện thoại, số định danh hoặc mã tra cứu").fill(secret)
