"""The pages on which mistakes are put right, and on which a request is refused."""

import re

import pytest
from django.test import Client

from motcua.apps.catalogue.models import ProcedureVersion
from motcua.apps.dossiers.models import Part, Result
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import Office, at, make_office
from tests.web.dossiers.test_ending_early import address, filled, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


def everything(client: Client, where: str) -> dict[str, str]:
    """Every text field of the form as it was shown."""
    page = client.get(where).content.decode()
    fields = dict(re.findall(r'<input type="(?:text|hidden)" name="(\w+)" value="([^"]*)"', page))
    return fields | dict.fromkeys(re.findall(r'<input type="text" name="(\w+)" (?!value)', page), "")


def test_a_correction_shows_what_is_kept_and_changes_what_was_typed(office: Office) -> None:
    dossier, client = office.accept(), signed_in(office, Role.RECEIVING_OFFICER)
    where = address(dossier, "correct")
    page = client.get(where).content.decode()
    assert "099301000482" not in page
    sent = everything(client, where) | {
        "reason": "Gõ nhầm",
        "summary": dossier.summary,
        "channel_out": "counter",
        "owner_phone": "0912345678",
    }
    answers = [client.post(where, sent).status_code for _press in range(2)]
    assert (answers, Part.objects.get(dossier=dossier).phone) == ([303, 303], "0912345678")
    shown = client.get(f"/dossiers/{dossier.id}/").content.decode()
    assert "Chủ hồ sơ, số điện thoại: 0100000482 → 0912345678" in shown
    unchanged = everything(client, where) | {
        "reason": "Gõ nhầm",
        "summary": dossier.summary,
        "channel_out": "counter",
    }
    assert "Chưa có gì khác" in client.post(where, unchanged).content.decode()


def test_a_wrong_procedure_is_named_as_unknown_and_the_same_one_as_the_same(office: Office) -> None:
    dossier, client = office.accept(), signed_in(office, Role.RECEIVING_OFFICER)
    where = address(dossier, "move")
    typed = {"reason": "Nhầm", "agency": str(office.commune.agency.pk), "limit_unit": "d"}
    unknown = client.post(where, filled(client, where, **typed, procedure_code="9.999999"))
    assert (unknown.status_code, "không nhận thủ tục" in unknown.content.decode()) == (422, True)
    same = client.post(where, filled(client, where, **typed, procedure_code=_code(office.version)))
    assert "vẫn như cũ" in same.content.decode()


def _code(version: ProcedureVersion) -> str:
    return str(version.procedure.code)


def test_a_result_is_recalled_and_the_dossier_reopened(office: Office) -> None:
    dossier, client = office.accept(), signed_in(office, Role.AGENCY_LEADER)
    office.resolve(dossier, at(14))
    assert address(dossier, "reopen") not in client.get(f"/dossiers/{dossier.id}/").content.decode()
    typed = {"legal_ground": "Điều 18", "reason": "Cấp sai", "kind": "revoked", "symbol": "QĐ-UBND"}
    where = address(dossier, "recall-result")
    assert client.post(where, filled(client, where, **typed)).status_code == 303
    assert "Thu hồi kết quả số 01/GCN-UBND" in client.get(f"/dossiers/{dossier.id}/").content.decode()
    again = address(dossier, "reopen")
    assert (
        client.post(again, filled(client, again, legal_ground="Điều 18", reason="Xét lại")).status_code == 303
    )
    dossier.refresh_from_db()
    assert (dossier.state, dossier.outcome) == ("in_process", "")


def test_a_refusal_is_drafted_with_its_ground_and_issued_as_a_refusal(office: Office) -> None:
    dossier, client = office.accept(), signed_in(office, Role.CASE_OFFICER)
    where = f"/dossiers/{dossier.id}/draft/"
    typed = {
        "outcome": "refused",
        "kind": "Thông báo",
        "subject": "Về việc từ chối",
        "body": "Không đủ điều kiện.",
    }
    without = client.post(where, filled(client, where, **typed, legal_ground=""))
    assert (without.status_code, "căn cứ từ chối" in without.content.decode()) == (422, True)
    client.post(where, filled(client, where, **typed, legal_ground="Điều 14 khoản 2 NĐ 168/2025"))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(14))
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(14))
    office.approve(dossier, at(15))
    office.issue(dossier, at(16))
    dossier.refresh_from_db()
    assert (dossier.outcome, Result.objects.get(dossier=dossier).outcome) == ("refused", "refused")
    shown = client.get(f"/dossiers/{dossier.id}/").content.decode()
    assert "Từ chối giải quyết số 01/GCN-UBND" in shown
    assert "Căn cứ: Điều 14 khoản 2 NĐ 168/2025" in shown
