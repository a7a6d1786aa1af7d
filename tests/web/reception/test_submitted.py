"""The queue of what was sent in, its page with the three answers, and what the submitter sees."""

import re

import pytest
from django.test import Client

from motcua.apps.dossiers.models import Dossier, TimelineEntry
from motcua.apps.dossiers.queries.secrets import follow_key_of
from motcua.apps.dossiers.states import DossierState
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from tests.apps.dossiers.test_submissions import submitted
from tests.factories.dossiers import Office, at, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


def signed_in(office: Office, role: Role = Role.RECEIVING_OFFICER) -> Client:
    client = Client()
    client.force_login(office.commune[role].user)
    return client


def sent(client: Client, dossier: Dossier, do: str, **typed: object) -> dict[str, object]:
    page = client.get(f"/reception/submitted/{dossier.id}/").content.decode()
    form = page.partition(f'name="do" value="{do}"')[2].partition("</form>")[0]
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    terms = re.findall(r'<option value="([^"]+)"', form)
    return hidden | {"do": do, "term": terms[0] if terms else ""} | typed


def followed(dossier: Dossier) -> str:
    citizen = Client()
    key = follow_key_of(dossier)
    citizen.get(f"/h/{dossier.submission_code}", {"k": key})
    return citizen.get(f"/h/{dossier.submission_code}").content.decode()


def test_an_empty_queue_says_what_will_stand_there(office: Office) -> None:
    page = signed_in(office).get("/reception/submitted/").content.decode()
    assert "Không có hồ sơ nào chờ tiếp nhận" in page


def test_the_oldest_stands_first_with_the_time_left_for_its_answer(office: Office) -> None:
    first, second = submitted(office), submitted(office, submitted_at=at(7, 30))
    with clock.simulated(lambda: at(9)):
        page = signed_in(office).get("/reception/submitted/").content.decode()
    assert re.findall(r'data-row="([^"]+)"', page) == [str(second.id), str(first.id)]
    assert "còn 7 giờ" in page.lower() or "còn" in page


def test_it_is_accepted_once_and_leads_to_its_receipt(office: Office) -> None:
    dossier, client = submitted(office), signed_in(office)
    typed = sent(client, dossier, "accept", limit_count="3", limit_unit="d")
    where = f"/reception/submitted/{dossier.id}/"
    answers = [client.post(where, typed) for _press in range(2)]
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [
        (303, f"/reception/{dossier.id}/receipt/")
    ] * 2
    dossier.refresh_from_db()
    assert (dossier.state, TimelineEntry.objects.filter(verb="accept").count()) == ("in_process", 1)
    assert f"Mở hồ sơ {dossier.code}" in client.get(where).content.decode()


def test_what_is_not_accepted_tells_the_submitter_why(office: Office) -> None:
    dossier, client = submitted(office), signed_in(office)
    where = f"/reception/submitted/{dossier.id}/"
    assert "sẽ được trả lời trước" in followed(dossier)
    empty = client.post(where, sent(client, dossier, "not_accept"))
    assert (empty.status_code, "Chọn ít nhất một lý do" in empty.content.decode()) == (422, True)
    typed = {"reasons": ["not_competent"], "explanation": "Thuộc Sở", "guidance": "Nộp tại Sở Tài chính"}
    answer = client.post(where, sent(client, dossier, "not_accept", **typed))
    assert answer["Location"] == "/reception/submitted/"
    page = followed(dossier)
    assert "không tiếp nhận hồ sơ này" in page
    assert "Hướng dẫn: Nộp tại Sở Tài chính" in page
    assert Dossier.objects.get().state == DossierState.NOT_ACCEPTED


def test_who_is_asked_reads_what_is_missing(office: Office) -> None:
    dossier, client = submitted(office), signed_in(office)
    where = f"/reception/submitted/{dossier.id}/"
    client.post(where, sent(client, dossier, "ask", missing="Bản sao căn cước", reason="Thiếu"))
    page = followed(dossier)
    assert "đề nghị ông, bà bổ sung" in page
    assert "Cần bổ sung: Bản sao căn cước" in page
    assert "Mẫu 02" not in client.get(where).content.decode()


def test_the_slower_of_two_officers_is_told_who_was_faster(office: Office) -> None:
    dossier, fast = submitted(office), signed_in(office)
    slow_one = office.commune[Role.RETURNING_OFFICER]
    assert Client().get("/reception/submitted/").status_code in {302, 303}
    refused = Client()
    refused.force_login(slow_one.user)
    assert refused.get("/reception/submitted/").status_code == 403
    typed = sent(fast, dossier, "ask", missing="Bản sao", reason="Thiếu")
    again = sent(fast, dossier, "accept", limit_count="3", limit_unit="d")
    fast.post(f"/reception/submitted/{dossier.id}/", typed)
    assert fast.post(f"/reception/submitted/{dossier.id}/", again).status_code == 303


def test_a_post_bag_is_typed_in_and_waits(office: Office) -> None:
    client = signed_in(office)
    page = client.get("/reception/1.001612/submit/").content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    typed = hidden | {
        "channel_in": "post",
        "posted_on": "2026-11-20",
        "owner_name": "Lò Văn H'Đa",
        "channel_out": "post",
        "other_role": "authorised",
        "summary": "Đăng ký hộ kinh doanh",
        "sets_count": "1",
    }
    without = client.post("/reception/1.001612/submit/", typed | {"posted_on": ""})
    assert (without.status_code, "Ghi ngày trên dấu bưu điện" in without.content.decode()) == (422, True)
    answers = [client.post("/reception/1.001612/submit/", typed) for _press in range(2)]
    kept = Dossier.objects.get()
    assert [answer["Location"] for answer in answers] == [f"/reception/submitted/{kept.id}/"] * 2
    assert (kept.state, kept.channel_in, str(kept.posted_on)) == ("submitted", "post", "2026-11-20")
