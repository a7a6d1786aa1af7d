"""The catalogue's editor changes a limit tonight, a second person approves, tomorrow's receipt uses it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from motcua.apps.catalogue.contents import VersionContents, from_json
from motcua.apps.catalogue.models import Draft, ProcedureVersion
from motcua.apps.dossiers.models import Dossier
from motcua.apps.orgs.roles import Role
from tests.factories.catalogue_drafts import Editors
from tests.factories.dossiers import BUSINESS_REGISTRATION, at
from tests.factories.orgs import AgencyFixture, make_province, make_staff
from tests.journeys.house import House, keep_screen, keys_work, told
from tests.journeys.test_axe import Inspector

pytestmark = pytest.mark.django_db(transaction=True)

PROCEDURE = f"/danh-muc/{BUSINESS_REGISTRATION}/"
TONIGHT = at(20)
TOMORROW = at(8) + timedelta(days=2)
"""Tuesday 24/11 is the Day of Vietnamese Culture."""


@pytest.fixture
def province(house: House) -> AgencyFixture:
    house.it_is(TONIGHT)
    return make_province()


@pytest.fixture
def editors(province: AgencyFixture) -> Editors:
    return Editors(province, TONIGHT)


def test_a_limit_is_changed_tonight_and_used_tomorrow(house: House, editors: Editors) -> None:
    with house.window(editors.editor) as page:
        _begin_by_key(page)
        _write_limits(page)
        _add_a_paper(page)
        keep_screen(page, "catalogue-editor")
        page.keyboard.press("Control+Enter")
        told(page, "Đã lưu bản thảo.")
        page.get_by_role("button", name="Lưu và trình duyệt").focus()
        page.keyboard.press("Enter")
        _present(page, TOMORROW)
    with house.window(editors.approver) as page:
        page.goto("/danh-muc/?standing=presented")
        keys_work(page)
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Xem bản chờ duyệt").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#findings")).to_contain_text("Thêm giấy tờ Giấy ủy quyền")
        keep_screen(page, "catalogue-approve")
        page.keyboard.press("Control+Enter")
        told(page, "Đã duyệt. Phiên bản 2 có hiệu lực từ 25/11/2026.")
    assert _promised(house) == (1, "7d")
    house.it_is(TOMORROW)
    assert _promised(house) == (2, "3d")


def test_the_slower_of_two_editors_is_told_and_keeps_what_was_typed(
    house: House, editors: Editors, province: AgencyFixture
) -> None:
    draft = editors.copy(house.office.version)
    second = make_staff(Role.CATALOGUE_EDITOR, editors.editor.post.unit, name="Hồ Thị Quyên")
    address = f"/danh-muc/ban-thao/{draft.pk}/"
    with house.window(editors.editor) as slow, house.window(second) as fast:
        for page in (slow, fast):
            page.goto(address)
            keys_work(page)
        fast.get_by_label("Yêu cầu, điều kiện").fill("Của người trước.")
        fast.keyboard.press("Control+Enter")
        told(fast, "Đã lưu bản thảo.")
        slow.get_by_label("Yêu cầu, điều kiện").fill("Của người sau.")
        slow.keyboard.press("Control+Enter")
        note = slow.locator("#version-form .note.late")
        expect(note).to_contain_text("Hồ Thị Quyên vừa làm “Lưu bản thảo”")
        expect(note).to_be_focused()
        expect(slow.get_by_label("Yêu cầu, điều kiện")).to_have_value("Của người sau.")


def test_a_draft_is_given_up_and_another_begun(house: House, editors: Editors) -> None:
    with house.window(editors.editor) as page:
        _begin_by_key(page)
        page.get_by_role("button", name="Bỏ bản thảo").click()
        told(page, "Đã bỏ bản thảo. Bản đang có hiệu lực vẫn như cũ.")
        page.get_by_role("button", name="Sửa thành bản mới").dblclick()
        page.wait_for_url("**/ban-thao/**")
    assert list(Draft.objects.order_by("id").values_list("state", flat=True)) == ["withdrawn", "draft"]


def test_the_pages_are_accessible_full_empty_and_refused(house: House, editors: Editors) -> None:
    draft = editors.copy(house.office.version)
    address = f"/danh-muc/ban-thao/{draft.pk}/"
    with house.window(editors.editor, lets_checkers_in=True) as page:
        pages = Inspector(page)
        pages.open("list", "/danh-muc/")
        pages.open("list, empty", "/danh-muc/?q=zzzz")
        pages.open("procedure", PROCEDURE)
        pages.open("commitment", f"{PROCEDURE}cam-ket/")
        pages.send("commitment, refused", "Ghi cam kết")
        pages.open("editor", address)
        page.locator("[name=terms-0-limit_count]").fill("x")
        page.get_by_role("button", name="Lưu bản thảo").click()
        page.get_by_text("chưa có gì được ghi").wait_for()
        pages.look("editor, refused")
        pages.open("present", f"{address}trinh/")
        pages.send("present, refused", "Trình duyệt")
        editors.edit(draft, _with_limits(draft))
        editors.present(draft.pk, TOMORROW.date())
        pages.open("presented, its author", f"{address}duyet/")
    with house.window(editors.approver, lets_checkers_in=True) as page:
        approving = Inspector(page)
        approving.open("approve", f"{address}duyet/")
        approving.send("approve, returned without a reason", "Trả lại để sửa")
        editors.approve(draft.pk)
        approving.open("procedure, two versions", PROCEDURE)
        approving.open("compare", f"{PROCEDURE}so-sanh/")
    assert [state for state in [*pages.found, *approving.found] if state.wrong] == []


def _begin_by_key(page: Page) -> None:
    page.goto(PROCEDURE)
    keys_work(page)
    page.keyboard.press("e")
    page.wait_for_url("**/ban-thao/**")
    keys_work(page)


def _write_limits(page: Page) -> None:
    """Down to the ways in, and three working days for each, by keys alone."""
    page.get_by_role("link", name="Cách nộp và thời hạn").focus()
    page.keyboard.press("Enter")
    for place in range(page.locator("[name$=-limit_count]").count()):
        _tab_to(page, f"terms-{place}-limit_count")
        page.keyboard.type("3")
    expect(page.locator("#findings")).to_contain_text("Đã đủ để trình")


def _add_a_paper(page: Page) -> None:
    page.get_by_role("button", name="Thêm giấy tờ").focus()
    page.keyboard.press("Enter")
    expect(page.locator("textarea:focus")).to_have_value("")
    page.keyboard.type("Giấy ủy quyền")
    expect(page.locator("#findings")).to_contain_text("Giấy ủy quyền")


def _tab_to(page: Page, name: str) -> None:
    for _press in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == name:
            return
    raise AssertionError(f"the Tab key does not lead to {name}")


def _present(page: Page, effective_from: datetime) -> None:
    page.wait_for_url("**/trinh/")
    page.get_by_label("Số quyết định công bố").fill("1234/QĐ-UBND")
    page.get_by_label("Có hiệu lực từ").fill(effective_from.date().isoformat())
    page.keyboard.press("Control+Enter")
    told(page, "Đã trình.")
    expect(page.get_by_text("người khác duyệt")).to_be_visible()


def _with_limits(draft: Draft) -> VersionContents:
    contents = from_json(draft.contents)
    return replace(contents, terms=tuple(replace(term, limit="3d") for term in contents.terms))


def _promised(house: House) -> tuple[int, str]:
    """Receive somebody at the counter now: by which version, within which limit."""
    with house.window(house[Role.RECEIVING_OFFICER]) as page:
        page.goto(f"/reception/{BUSINESS_REGISTRATION}/")
        limit = page.get_by_label("Thời hạn", exact=True)
        if limit.count():
            limit.fill("7")
        page.get_by_label("Họ và tên chủ hồ sơ").fill("Lò Văn H'Đa")
        page.keyboard.press("Control+Enter")
        page.wait_for_url("**/receipt/")
    dossier = Dossier.objects.order_by("-received_at").first()
    assert dossier is not None
    version = ProcedureVersion.objects.get(pk=dossier.procedure_version_id)
    return version.number, dossier.time_limit
