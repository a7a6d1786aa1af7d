"""The page of reception."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from motcua.apps.dossiers.models import Dossier, Part, SubmittedPaper, TimelineEntry
from motcua.apps.dossiers.states import Channel, PartRole
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from tests.factories.dossiers import MONDAY_MORNING, Office, make_office
from tests.factories.orgs import make_commune

pytestmark = pytest.mark.django_db

FORM = "/reception/1.001612/"


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
def desk(office: Office) -> Client:
    """The receiving officer's browser."""
    return _signed_in(office, Role.RECEIVING_OFFICER)


def _signed_in(office: Office, role: Role) -> Client:
    client = Client()
    client.force_login(office.commune[role].user)
    return client


def _hidden(page: str, name: str) -> str:
    return re.search(rf'name="{name}" value="([^"]+)"', page)[1]


def _term(page: str, words: str) -> str:
    return re.search(rf'<option value="([^"]+)"[^>]*>{words}', page)[1]


def _filled(client: Client, **changes: str) -> dict[str, str]:
    """What the form sends when an officer fills it in."""
    page = client.get(FORM).content.decode()
    typed = {
        "dossier_id": _hidden(page, "dossier_id"),
        "act_id": _hidden(page, "act_id"),
        "agency": _hidden(page, "agency"),
        "term": _term(page, "Tại quầy"),
        "limit_count": "3",
        "limit_unit": "d",
        "owner_identity": "099 301 000 482",
        "owner_name": "Trương Thị Thanh Hằng",
        "owner_phone": "0100 000 482",
        "owner_address": "Số 18 đường Lê Lợi, tổ 6",
        "channel_out": "counter",
        "other_role": "authorised",
        "summary": "Đăng ký hộ kinh doanh Thanh Hằng",
        "sets_count": "1",
    }
    return typed | changes


def _errors(page: str) -> list[str]:
    summary = page.partition('class="note late summary"')[2].partition("</ul>")[0]
    return [
        " ".join(re.sub(r"<[^>]+>", " ", line).split())
        for line in re.findall(r"<li>(.*?)</li>", summary, re.S)
    ]


def test_a_filled_form_becomes_one_dossier_and_leads_to_its_receipt(office: Office, desk: Client) -> None:
    with clock.simulated(lambda: MONDAY_MORNING):
        typed = _filled(
            desk,
            got_1="on",
            originals_1="1",
            copies_1="0",
            other_1="Hợp đồng thuê nhà",
            other_originals_1="0",
            other_copies_1="2",
        )
        answer = desk.post(FORM, typed)
    dossier = Dossier.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"/reception/{dossier.id}/receipt/")
    assert (
        str(dossier.id),
        dossier.summary,
        dossier.channel_in,
        dossier.time_limit,
        dossier.received_at,
    ) == (
        typed["dossier_id"],
        "Đăng ký hộ kinh doanh Thanh Hằng",
        Channel.COUNTER,
        "3d",
        MONDAY_MORNING,
    )
    owner = Part.objects.get()
    assert (owner.name, owner.phone, owner.is_organisation) == ("Trương Thị Thanh Hằng", "0100000482", False)
    papers = SubmittedPaper.objects.values_list("name", "originals", "copies").order_by("seq")
    assert [row[1:] for row in papers] == [(1, 0), (0, 2)]
    assert papers[1][0] == "Hợp đồng thuê nhà"
    assert office.commune.desk.pk == dossier.desk_id


def test_a_double_press_makes_one_dossier_and_shows_its_receipt_twice(desk: Client) -> None:
    typed = _filled(desk)
    answers = [desk.post(FORM, typed) for _press in range(2)]
    receipt = f"/reception/{typed['dossier_id']}/receipt/"
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [
        (303, receipt),
        (303, receipt),
    ]
    assert Dossier.objects.count() == 1
    assert "Hồ sơ này đã được nhận ở lần bấm trước." in desk.get(receipt).content.decode()


def test_bad_input_is_named_above_the_form_and_everything_typed_stays(desk: Client) -> None:
    wrong = _filled(
        desk, owner_identity="099 301 00", owner_name="", limit_count="", other_1="Giấy viết tay <b>"
    )
    answer = desk.post(FORM, wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert _errors(page) == [
        "Thời hạn : Danh mục chưa ghi thời hạn của cách nộp này; nhập thời hạn.",
        "Số định danh / mã số thuế : Số định danh có 12 chữ số, mã số thuế có 10; ở đây có 8.",
        "Họ và tên chủ hồ sơ : Ghi họ tên chủ hồ sơ như trên giấy tờ.",
    ]
    for kept in ("099 301 00", "Số 18 đường Lê Lợi, tổ 6", "Giấy viết tay &lt;b&gt;", wrong["dossier_id"]):
        assert f'value="{kept}"' in page
    assert Dossier.objects.count() == 0


def test_somebody_who_comes_for_the_owner_is_kept_with_the_paper(desk: Client) -> None:
    for_owner = {"on_behalf": "on", "other_name": "Lò Văn H'Đa", "authority_paper": ""}
    refused = desk.post(FORM, _filled(desk, **for_owner))
    assert _errors(refused.content.decode()) == [
        "Giấy ủy quyền: số, ngày, nơi cấp : Ghi số, ngày và nơi cấp của giấy ủy quyền."
    ]
    desk.post(FORM, _filled(desk, **for_owner | {"authority_paper": "Số 12 ngày 20/11/2026, UBND phường"}))
    assert list(Part.objects.order_by("role").values_list("role", "name", "authority_paper")) == [
        (PartRole.AUTHORISED, "Lò Văn H'Đa", "Số 12 ngày 20/11/2026, UBND phường"),
        (PartRole.OWNER, "Trương Thị Thanh Hằng", ""),
    ]


def test_a_late_entry_counts_from_when_it_happened_and_says_why(desk: Client) -> None:
    with clock.simulated(lambda: MONDAY_MORNING):
        without_ground = desk.post(FORM, _filled(desk, happened_at="2026-11-20T08:10"))
        ahead = desk.post(FORM, _filled(desk, happened_at="2026-11-23T10:00", ground="no_network"))
        desk.post(FORM, _filled(desk, happened_at="2026-11-20T08:10", ground="no_network"))
    assert [_errors(answer.content.decode()) for answer in (without_ground, ahead)] == [
        ["Lý do nhập bù : Chọn vì sao nhập sau: mất điện, mất mạng, tiếp nhận lưu động…"],
        ["Đã nhận lúc : Lúc nhận không thể sau lúc này."],
    ]
    entry = TimelineEntry.objects.get(verb="accept")
    assert (entry.recorded_at - entry.happened_at, entry.ground) == (
        timedelta(days=3, hours=1, minutes=31),
        "no_network",
    )
    assert Dossier.objects.get().code.endswith("-261120-0001")


def test_enter_looks_over_what_was_typed_and_accepts_nothing(office: Office, desk: Client) -> None:
    office.accept()
    answer = desk.post(FORM, _filled(desk, owner_name="", look="1"))
    page = answer.content.decode()
    assert (answer.status_code, _errors(page), Dossier.objects.count()) == (200, [], 1)
    assert "cùng số định danh, cùng thủ tục, đang giải quyết" in page
    assert 'value="Số 18 đường Lê Lợi, tổ 6"' in page


def test_a_scanned_identity_card_fills_number_name_and_address(desk: Client) -> None:
    card = "099301000482||Trương Thị Thanh Hằng|01021990|Nữ|Tổ 6, Tân Hòa, Lam Giang|01012022"
    page = desk.post(FORM, _filled(desk, owner_identity=card, owner_name="", owner_address="", look="1"))
    for value in ("099301000482", "Trương Thị Thanh Hằng", "Tổ 6, Tân Hòa, Lam Giang"):
        assert f'value="{value}"' in page.content.decode()


def test_the_promise_follows_the_form_before_anything_is_accepted(desk: Client) -> None:
    with clock.simulated(lambda: MONDAY_MORNING):
        asked = {name: _filled(desk)[name] for name in ("term", "agency")}
        fragment = desk.get(
            f"{FORM}promise/", asked | {"limit_count": "3", "limit_unit": "d"}, headers={"hx-request": "true"}
        )
        unknown = desk.get(f"{FORM}promise/", asked, headers={"hx-request": "true"})
    assert "09:41 Thứ Sáu 27/11/2026" in fragment.content.decode()
    assert "Ngày Văn hóa Việt Nam" in fragment.content.decode()
    assert "Nhập thời hạn để tính ngày hẹn." in unknown.content.decode()
    assert desk.get(f"{FORM}promise/")["Location"] == FORM


def test_a_possible_duplicate_is_told_by_number_or_by_folded_name(office: Office, desk: Client) -> None:
    office.accept()
    by_number = desk.post(f"{FORM}duplicates/", {"owner_identity": "099 301 000 482"}).content.decode()
    by_name = desk.post(f"{FORM}duplicates/", {"owner_name": "truong thi thanh hang"}).content.decode()
    nobody = desk.post(f"{FORM}duplicates/", {"owner_name": "Lò Văn Khác"}).content.decode()
    assert "cùng số định danh, cùng thủ tục" in by_number
    assert "cùng họ tên, cùng thủ tục" in by_name
    assert "note" not in nobody


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.RECEIVING_OFFICER, 200),
        (Role.RETURNING_OFFICER, 403),
        (Role.CASE_OFFICER, 403),
        (Role.ADMINISTRATOR, 403),
    ],
)
def test_only_who_receives_at_a_desk_opens_reception(office: Office, role: Role, status: int) -> None:
    client = _signed_in(office, role)
    office_dossier = office.accept()
    addresses = ("/reception/", FORM, f"/reception/{office_dossier.id}/receipt/")
    assert [client.get(address).status_code for address in addresses] == [status] * 3


def test_whoever_is_not_signed_in_is_led_to_it() -> None:
    make_office()
    assert Client().get(FORM)["Location"] == "/account/sign-in/?next=%2Freception%2F1.001612%2F"


def test_what_the_desk_does_not_receive_is_not_there(desk: Client) -> None:
    assert [desk.get(f"/reception/{code}/").status_code for code in ("9.999999", str(uuid4()))] == [404, 404]


def test_a_receipt_of_another_office_is_not_there(office: Office, desk: Client) -> None:
    other = make_office(make_commune("Phường Khác"))
    theirs = other.accept()
    addresses = (
        f"/reception/{theirs.id}/receipt/",
        f"/reception/{theirs.id}/receipt.pdf",
        f"/reception/{UUID(int=1)}/receipt/",
    )
    assert [desk.get(address).status_code for address in addresses] == [404, 404, 404]


def test_the_receipt_shows_code_and_promise_and_its_slip_is_issued_once(office: Office, desk: Client) -> None:
    dossier = office.accept()
    page = desk.get(f"/reception/{dossier.id}/receipt/").content.decode()
    files = [desk.get(f"/reception/{dossier.id}/receipt.pdf").content for _look in range(2)]
    assert "09:41 Thứ Sáu 27/11/2026" in page
    assert files[0].startswith(b"%PDF")
    assert files[0] == files[1]


def test_the_form_costs_the_same_whatever_the_number_of_dossiers(
    office: Office, desk: Client, django_assert_num_queries: Callable[[int], AbstractContextManager]
) -> None:
    desk.get(FORM)
    for _dossier in range(3):
        office.accept()
    with django_assert_num_queries(13):
        desk.get(FORM)
