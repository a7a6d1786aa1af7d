"""The pages of the catalogue: read by every officer, kept by editors and approvers."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from motcua.apps.catalogue.contents import from_json
from motcua.apps.catalogue.models import Commitment, Draft, ProcedureVersion
from motcua.apps.catalogue.queries.version_contents import contents_of
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform.db.ids import new_id
from tests.apps.catalogue.conftest import imported as imported
from tests.browsing import stop_clock
from tests.factories.catalogue import row
from tests.factories.catalogue_drafts import Editors
from tests.factories.orgs import AgencyFixture, make_commune, make_province, make_staff
from tests.web.officers import FRAGMENT, client_of, texts

pytestmark = pytest.mark.django_db

CODE = "1.000001"
NOW = datetime(2026, 11, 23, 21, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
TOMORROW = NOW.date() + timedelta(days=1)


@pytest.fixture(autouse=True)
def tonight(monkeypatch: pytest.MonkeyPatch) -> None:
    stop_clock(monkeypatch, NOW)


@pytest.fixture
def version(imported: Callable[..., Any]) -> ProcedureVersion:
    imported(
        row(CODE, "Cấp bản sao trích lục hộ tịch"),
        row("1.000002", "Đăng ký kết hôn", cach_thuc_thuc_hien=NO_LIMIT, linh_vuc="Hôn nhân"),
    )
    return ProcedureVersion.objects.get(procedure__code=CODE)


NO_LIMIT = "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếpKhông có thông tinMiễn phí"


@pytest.fixture
def province(db: None) -> AgencyFixture:
    return make_province()


@pytest.fixture
def editors(province: AgencyFixture) -> Editors:
    return Editors(province, NOW)


@pytest.fixture
def editor(editors: Editors) -> Client:
    return client_of(editors.editor)


@pytest.fixture
def approver(editors: Editors) -> Client:
    return client_of(editors.approver)


def begun(editor: Client) -> Draft:
    editor.post(f"/danh-muc/{CODE}/sua/", {"act_id": new_id()})
    return Draft.objects.get()


def form_of(client: Client, address: str) -> dict[str, Any]:
    """What a browser would send back from the editor, untouched."""
    form = client.get(address).context["form"]
    return sent(form)


def sent(form: Any) -> dict[str, Any]:
    fields = [*form.head, *(field for held in form.lists.values() for each in held.rows for field in each)]
    said = {field.html_name: field.value() for field in fields}
    said |= {f"{name}-rows": len(held.rows) for name, held in form.lists.items()}
    return {name: value for name, value in said.items() if value is not None and value is not False}


def test_the_list_is_narrowed_by_words_field_and_standing(editor: Client, version: ProcedureVersion) -> None:
    def codes(**asked: str) -> list[str]:
        return re.findall(
            r'<td class="nw">(1\.\d+)', texts(editor.get("/danh-muc/", asked, headers=FRAGMENT))
        )

    assert codes() == [CODE, "1.000002"]
    assert codes(q="trich luc") == codes(q=CODE) == codes(field="ho-tich") == [CODE]
    assert codes(standing="no_limit") == ["1.000002"]
    assert codes(level="province") == codes(standing="presented") == []
    begun(editor)
    assert codes(standing="draft") == [CODE]


def test_everybody_at_work_reads_a_procedure_and_only_keepers_see_drafts(
    editor: Client, version: ProcedureVersion, province: AgencyFixture
) -> None:
    draft = begun(editor)
    officer = client_of(province[Role.RECEIVING_OFFICER])
    page = officer.get(f"/danh-muc/{CODE}/")
    assert page.status_code == 200
    assert "3 ngày làm việc" in texts(page)
    assert "Bổ sung, hoàn thiện hồ sơ" in texts(page)
    assert str(draft.pk) not in texts(page) + texts(officer.get("/danh-muc/"))
    assert officer.get(f"/danh-muc/ban-thao/{draft.pk}/").status_code == 403
    assert officer.get("/danh-muc/9.999999/").status_code == 404
    assert officer.get(f"/danh-muc/{CODE}/?version=7").status_code == 404


def test_tonights_change_page_by_page(editor: Client, approver: Client, version: ProcedureVersion) -> None:
    draft = begun(editor)
    address = f"/danh-muc/ban-thao/{draft.pk}/"
    typed = form_of(editor, address) | {"terms-0-limit_count": "2", "then-present": "1"}
    answer = editor.post(address, typed)
    assert (answer.status_code, answer["Location"]) == (303, f"{address}trinh/")
    assert "Thời hạn – Trực tiếp" in texts(editor.get(f"{address}trinh/"))
    decision = {
        "act_id": new_id(),
        "number": "1234/QĐ-UBND",
        "decided_on": "2026-11-23",
        "effective_from": TOMORROW.isoformat(),
    }
    assert editor.post(f"{address}trinh/", decision)["Location"] == f"{address}duyet/"
    assert "người khác duyệt" in texts(editor.get(f"{address}duyet/"))
    page = approver.get(f"{address}duyet/")
    stamp = page.context["form"]["expected_version"].value()
    answer = approver.post(
        f"{address}duyet/", {"act_id": new_id(), "expected_version": stamp, "approve": "1"}
    )
    assert answer["Location"] == f"/danh-muc/{CODE}/"
    new = ProcedureVersion.objects.get(number=2)
    assert (new.valid_from, contents_of(new.pk).terms[0].limit) == (TOMORROW, "2d")
    shown = texts(editor.get(f"/danh-muc/{CODE}/"))
    assert "Sắp có hiệu lực" in shown
    compared = texts(editor.get(f"/danh-muc/{CODE}/so-sanh/"))
    assert "<del>3 ngày làm việc</del>" in compared
    assert "<ins>2 ngày làm việc</ins>" in compared
    assert editor.get(f"/danh-muc/{CODE}/the.pdf?version=2")["Content-Type"] == "application/pdf"


def test_rows_come_go_and_move_without_a_script_and_without_saving(
    editor: Client, version: ProcedureVersion
) -> None:
    address = f"/danh-muc/ban-thao/{begun(editor).pk}/"
    typed = form_of(editor, address) | {"papers-0-name": "Tờ khai mới"}

    def press(op: str, said: dict[str, Any]) -> dict[str, Any]:
        return sent(editor.post(address, said | {"op": op}).context["form"])

    more = press("add:papers", typed)
    more["papers-2-name"] = "Giấy ủy quyền"
    moved = press("up:papers:2", more)
    assert [moved[f"papers-{place}-name"] for place in range(3)] == ["Tờ khai mới", "Giấy ủy quyền", "Ảnh"]
    fewer = press("remove:papers:0", moved)
    assert [fewer[f"papers-{place}-name"] for place in range(2)] == ["Giấy ủy quyền", "Ảnh"]
    assert press("down:papers:9", fewer) == press("dance:papers:1", fewer)
    assert Draft.objects.get().stamp == 1


def test_what_cannot_be_is_told_at_its_row_and_nothing_is_lost(
    editor: Client, version: ProcedureVersion
) -> None:
    address = f"/danh-muc/ban-thao/{begun(editor).pk}/"
    typed = form_of(editor, address) | {
        "papers-1-name": "",
        "terms-0-limit_count": "0",
        "fees-0-amount": "tám nghìn",
        "requirements": "Giữ lại.",
    }
    answer = editor.post(address, typed)
    assert answer.status_code == 422
    said = texts(answer)
    assert "Ghi số tiền bằng chữ số, như 8.000." in said
    assert 'href="#id_terms-0-limit_count"' in said
    assert "Giữ lại." in said
    readable = typed | {"terms-0-limit_count": "2", "fees-0-amount": "9.000"}
    answer = editor.post(address, readable)
    assert answer.status_code == 422
    assert "Ghi tên giấy tờ." in texts(answer)
    assert editor.post(address, readable | {"papers-1-name": "Ảnh"}).status_code == 303
    kept = from_json(Draft.objects.get().contents)
    assert (kept.terms[0].limit, kept.fees[0].amount, kept.requirements) == ("2d", 9000, "Giữ lại.")


def test_the_live_look_tells_changes_and_what_is_lacking(editor: Client, version: ProcedureVersion) -> None:
    address = f"/danh-muc/ban-thao/{begun(editor).pk}/"
    typed = form_of(editor, address)
    assert "0 thay đổi" in texts(editor.post(f"{address}xem-thu/", typed))
    looked = texts(editor.post(f"{address}xem-thu/", typed | {"terms-1-limit_count": ""}))
    assert "chưa có thời hạn" in looked
    assert "Cách nộp 2: Chưa có thời hạn." in looked
    assert "chưa đọc được" in texts(editor.post(f"{address}xem-thu/", typed | {"terms-1-limit_count": "x"}))


def test_the_slower_editor_keeps_what_was_typed(
    editor: Client, editors: Editors, version: ProcedureVersion, province: AgencyFixture
) -> None:
    draft = begun(editor)
    address = f"/danh-muc/ban-thao/{draft.pk}/"
    typed = form_of(editor, address) | {"requirements": "Của người sau."}
    unit = editors.editor.post.unit
    second = client_of(make_staff(Role.CATALOGUE_EDITOR, unit, name="Hồ Thị Quyên"))
    second.post(address, form_of(second, address) | {"requirements": "Của người trước."})
    answer = editor.post(address, typed)
    assert answer.status_code == 409
    assert "Hồ Thị Quyên vừa làm “Lưu bản thảo”" in texts(answer)
    assert "Của người sau." in texts(answer)


def test_a_returned_draft_says_why(
    editor: Client, approver: Client, editors: Editors, version: ProcedureVersion
) -> None:
    draft = editors.present(editors.shorten(editors.copy(version)).pk, TOMORROW)
    address = f"/danh-muc/ban-thao/{draft.pk}/"
    without = {"act_id": new_id(), "expected_version": draft.stamp, "return": "1"}
    answer = approver.post(f"{address}duyet/", without)
    assert (answer.status_code, "Ghi cần sửa điều gì." in texts(answer)) == (422, True)
    approver.post(f"{address}duyet/", without | {"act_id": new_id(), "remark": "Thiếu căn cứ pháp lý mới."})
    assert "Thiếu căn cứ pháp lý mới." in texts(editor.get(address))


def test_who_copies_second_is_led_to_the_open_draft(
    editor: Client, editors: Editors, version: ProcedureVersion
) -> None:
    draft = begun(editor)
    second = client_of(make_staff(Role.CATALOGUE_EDITOR, editors.editor.post.unit))
    answer = second.post(f"/danh-muc/{CODE}/sua/", {"act_id": new_id()}, follow=True)
    assert answer.redirect_chain == [(f"/danh-muc/ban-thao/{draft.pk}/", 303)]
    assert "đang có một bản thảo" in texts(answer)


def test_giving_up_a_draft(editor: Client, version: ProcedureVersion) -> None:
    draft = begun(editor)
    answer = editor.post(f"/danh-muc/ban-thao/{draft.pk}/bo/", {"act_id": new_id()}, follow=True)
    assert "Đã bỏ bản thảo" in texts(answer)
    assert Draft.objects.get().state == "withdrawn"


def test_a_commune_promises_less_and_takes_it_back(
    province: AgencyFixture, version: ProcedureVersion
) -> None:
    commune = make_commune(parent=province.agency)
    keeper = client_of(make_staff(Role.CATALOGUE_EDITOR, commune.units[UnitKind.SPECIALIST]))
    assert "Sửa thành bản mới" not in texts(keeper.get(f"/danh-muc/{CODE}/"))
    assert keeper.post(f"/danh-muc/{CODE}/sua/", {"act_id": new_id()}).status_code == 403
    said = {
        "act_id": new_id(),
        "agency": commune.agency.pk,
        "channel": "counter",
        "limit_count": "3",
        "limit_unit": "d",
        "decision": "15/QĐ-UBND",
        "valid_from": "2026-11-23",
    }
    answer = keeper.post(f"/danh-muc/{CODE}/cam-ket/", said)
    assert (answer.status_code, "Phải ngắn hơn" in texts(answer)) == (422, True)
    keeper.post(f"/danh-muc/{CODE}/cam-ket/", said | {"act_id": new_id(), "limit_count": "1"})
    promised = Commitment.objects.get()
    assert "15/QĐ-UBND" in texts(keeper.get(f"/danh-muc/{CODE}/"))
    keeper.post(f"/danh-muc/cam-ket/{promised.pk}/thoi/", {"act_id": new_id()})
    promised.refresh_from_db()
    assert promised.valid_to == date(2026, 11, 24)


def test_anybody_may_print_the_card(version: ProcedureVersion) -> None:
    answer = Client().get(f"/procedures/{CODE}/card.pdf")
    assert (answer.status_code, answer["Content-Type"], answer.content[:5]) == (
        200,
        "application/pdf",
        b"%PDF-",
    )
    assert Client().get("/procedures/9.999999/card.pdf").status_code == 404
