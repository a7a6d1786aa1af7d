"""The pages on which a clock stops, runs again, or gets another date; and what everybody reads of it."""

import html
import re
from datetime import timedelta

import pytest
from django.test import Client

from motcua.apps.dossiers.models import Dossier, Gap, SupplementRequest, TimelineEntry
from motcua.apps.dossiers.states import DossierState, Verb
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from tests.factories.dossiers import MONDAY, Office, at, make_office
from tests.web.dossiers.test_ending_early import filled, signed_in

pytestmark = pytest.mark.django_db

WEDNESDAY = MONDAY + timedelta(days=2)


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture(autouse=True)
def monday_morning() -> object:
    """All pages are looked at on that Monday at eleven."""
    with clock.simulated(lambda: at(11)):
        yield


def address(dossier: Dossier, slug: str) -> str:
    return f"/dossiers/{dossier.id}/acts/{slug}/"


def page_of(client: Client, dossier: Dossier) -> str:
    return html.unescape(client.get(f"/dossiers/{dossier.id}/").content.decode())


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


PAUSE = {"ground": "financial_payment", "evidence_number": "77/TB-CCT", "evidence_on": "2026-11-20"}
GAPS = {
    "paper_1": "Hợp đồng thuê địa điểm",
    "wrong_1": "Chưa nộp",
    "bring_1": "Bản sao hợp đồng còn hạn",
    "citation_1": "NĐ 118/2025 Điều 17",
    "paper_2": "Giấy khám sức khỏe",
    "wrong_2": "Hết hạn",
    "bring_2": "Giấy còn hạn",
    "citation_2": "NĐ 118/2025 Điều 17",
    "reason": "Chưa đủ để thẩm định",
    "answer_by": "2026-12-04",
    "contact_name": "Lê Thị Mai",
    "contact_phone": "0100000111",
}


def test_a_pause_is_offered_done_once_and_told(office: Office) -> None:
    dossier, client = office.accept(at(9)), signed_in(office, Role.CASE_OFFICER)
    assert address(dossier, "pause") in page_of(client, dossier)
    sent = filled(client, address(dossier, "pause"), **PAUSE)
    answers = [client.post(address(dossier, "pause"), sent).status_code for _press in range(2)]
    assert answers == [303, 303]
    dossier.refresh_from_db()
    assert dossier.state == DossierState.PAUSED
    assert TimelineEntry.objects.filter(dossier=dossier, verb=Verb.PAUSE).count() == 1
    page = words(page_of(client, dossier))
    assert "Tạm dừng: Thực hiện nghĩa vụ tài chính" in page
    assert "Thông báo nộp tiền của cơ quan thuế số 77/TB-CCT ngày 20/11/2026" in page
    assert "còn 2 ngày 5 giờ khi thời hạn chạy tiếp" in page
    assert "Làm tiếp được khi thời hạn chạy lại." in page
    assert "Chưa kết thúc: hạn sẽ dời khi tiếp tục" in page
    assert address(dossier, "pause") not in page_of(client, dossier)


def test_it_runs_again_by_whoever_may_close_the_ground(office: Office) -> None:
    dossier, client = office.accept(at(9)), signed_in(office, Role.CASE_OFFICER)
    client.post(address(dossier, "pause"), filled(client, address(dossier, "pause"), **PAUSE))
    desk = signed_in(office, Role.RECEIVING_OFFICER)
    assert address(dossier, "resume") not in page_of(desk, dossier)
    sent = filled(client, address(dossier, "resume"), note="Đã nộp tiền")
    assert [client.post(address(dossier, "resume"), sent).status_code for _press in range(2)] == [303, 303]
    dossier.refresh_from_db()
    assert dossier.state == DossierState.IN_PROCESS
    assert "Đã nộp tiền" in page_of(client, dossier)


def test_a_pause_without_paper_comes_back_with_what_was_typed(office: Office) -> None:
    dossier, client = office.accept(at(9)), signed_in(office, Role.CASE_OFFICER)
    typed = {**PAUSE, "evidence_number": "", "note": "Chờ thuế"}
    answer = client.post(address(dossier, "pause"), filled(client, address(dossier, "pause"), **typed))
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "Ghi số của giấy tờ: Thông báo nộp tiền của cơ quan thuế." in page
    assert "Chờ thuế" in page


def test_a_notice_tells_its_doubts_once_and_then_goes_out(office: Office) -> None:
    dossier, client = office.accept(at(9)), signed_in(office, Role.CASE_OFFICER)
    there = address(dossier, "request-supplement")
    sent = filled(client, there, **GAPS)
    doubtful = client.post(there, sent)
    page = html.unescape(doubtful.content.decode())
    assert doubtful.status_code == 422
    assert "“Giấy khám sức khỏe” không có trong thành phần hồ sơ của thủ tục." in page
    assert "Giấy còn hạn" in page
    assert client.post(there, {**sent, "doubts_seen": "on"}).status_code == 303
    request = SupplementRequest.objects.get(dossier=dossier)
    assert request.number == "01/PBS-TTPVHCC"
    shown = words(page_of(client, dossier))
    assert "Phiếu số 01/PBS-TTPVHCC, người nộp bổ sung đến hết ngày 04/12/2026" in shown
    assert "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ số 01/PBS-TTPVHCC" in shown


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"bring_2": ""}, "Ghi cần mang gì đến."),
        (dict.fromkeys([name for name in GAPS if name[-2:] in ("_1", "_2")], ""), "ít nhất một nội dung"),
        ({"answer_by": "2026-11-23", "doubts_seen": "on"}, "từ ngày mai trở đi"),
        ({"reason": ""}, "Ghi lý do yêu cầu bổ sung."),
    ],
)
def test_a_notice_that_helps_nobody_comes_back(office: Office, typed: dict[str, str], told: str) -> None:
    dossier, client = office.accept(at(9)), signed_in(office, Role.CASE_OFFICER)
    there = address(dossier, "request-supplement")
    answer = client.post(there, filled(client, there, **GAPS | typed))
    assert answer.status_code == 422
    assert told in html.unescape(answer.content.decode())
    assert not SupplementRequest.objects.exists()


def ask(office: Office, dossier: Dossier, **typed: str) -> int:
    client = signed_in(office, Role.CASE_OFFICER)
    there = address(dossier, "request-supplement")
    return client.post(there, filled(client, there, **GAPS, doubts_seen="on", **typed)).status_code


def test_the_desk_takes_in_a_part_then_the_rest(office: Office) -> None:
    dossier = office.accept(at(9))
    assert ask(office, dossier) == 303
    desk, there = signed_in(office, Role.RECEIVING_OFFICER), address(dossier, "receive-supplement")
    assert there in page_of(desk, dossier)
    nothing = desk.post(there, filled(desk, there))
    assert (nothing.status_code, "Đánh dấu nội dung" in html.unescape(nothing.content.decode())) == (
        422,
        True,
    )
    slip = desk.post(there, filled(desk, there, came_2="on", originals_1="1"))
    assert slip.status_code == 422
    assert desk.post(there, filled(desk, there, came_2="on", originals_2="1")).status_code == 303
    dossier.refresh_from_db()
    assert dossier.state == DossierState.PAUSED
    sent = filled(desk, there, came_1="on", copies_1="1")
    assert [desk.post(there, sent).status_code for _press in range(2)] == [303, 303]
    dossier.refresh_from_db()
    assert dossier.state == DossierState.IN_PROCESS
    assert Gap.objects.filter(dossier=dossier, closed_at=None).count() == 0
    assert "bổ sung" in words(page_of(desk, dossier))


def test_a_second_notice_asks_for_a_leader(office: Office) -> None:
    dossier = office.accept(at(9))
    ask(office, dossier)
    desk, there = signed_in(office, Role.RECEIVING_OFFICER), address(dossier, "receive-supplement")
    desk.post(there, filled(desk, there, came_1="on", came_2="on"))
    assert ask(office, dossier, leader_reason="") == 422
    head = office.commune[Role.HEAD_OF_UNIT].post.id
    assert ask(office, dossier, leader_reason="Phát sinh", leader_post=str(head)) == 303
    dossier.refresh_from_db()
    assert dossier.supplement_count == 2


def test_who_signs_extends_and_apologises(office: Office) -> None:
    dossier, leader = office.accept(at(9)), signed_in(office, Role.AGENCY_LEADER)
    officer = signed_in(office, Role.CASE_OFFICER)
    assert officer.get(address(dossier, "extend")).status_code == 403
    there = address(dossier, "extend")
    typed = {"days": "2", "ground": "Nhiều trang", "source": "ND23-2015 Điều 21"}
    assert "Danh mục không ghi mức gia hạn" in words(leader.get(there).content.decode())
    assert leader.post(there, filled(leader, there, **{**typed, "ground": ""})).status_code == 422
    assert leader.post(there, filled(leader, there, **typed)).status_code == 303
    there = address(dossier, "reschedule")
    assert "vẫn tính: hẹn lại không xóa việc quá hạn" in words(
        html.unescape(leader.get(there).content.decode())
    )
    late = {"reason": "Chờ Sở Xây dựng", "promised_at": "2026-11-27T10:00"}
    assert leader.post(there, filled(leader, there, **late)).status_code == 422
    sent = filled(leader, there, **late | {"promised_at": "2026-12-07T16:00"})
    assert [leader.post(there, sent).status_code for _press in range(2)] == [303, 303]
    page = words(page_of(leader, dossier))
    assert "đã xin lỗi, hẹn lại 16:00" in page
    again = leader.post(there, filled(leader, there, **late | {"promised_at": "2026-12-08T16:00"}))
    assert (again.status_code, "không quá một lần" in html.unescape(again.content.decode())) == (422, True)


def test_the_slower_of_two_officers_is_told_who_was_faster(office: Office) -> None:
    dossier = office.accept(at(9))
    officer, head = signed_in(office, Role.CASE_OFFICER), signed_in(office, Role.HEAD_OF_UNIT)
    there = address(dossier, "pause")
    late = filled(head, there, **PAUSE)
    officer.post(there, filled(officer, there, **PAUSE))
    answer = head.post(there, late)
    assert answer.status_code == 409
    assert office.commune[Role.CASE_OFFICER].user.display_name in html.unescape(answer.content.decode())


def test_the_list_of_what_is_paused(office: Office) -> None:
    dossier, client = office.accept(at(9)), signed_in(office, Role.CASE_OFFICER)
    assert "Không có hồ sơ nào tạm dừng" in html.unescape(client.get("/work/paused/").content.decode())
    client.post(address(dossier, "pause"), filled(client, address(dossier, "pause"), **PAUSE))
    page = html.unescape(client.get("/work/paused/").content.decode())
    assert "Thực hiện nghĩa vụ tài chính" in page
    assert f"/dossiers/{dossier.id}/" in page
    other = html.unescape(client.get("/work/paused/?ground=public_posting").content.decode())
    assert f"/dossiers/{dossier.id}/" not in other
    assert "Không có hồ sơ nào cần xem lại" in html.unescape(
        client.get("/work/paused/?show=odd").content.decode()
    )
