"""A citizen follows their dossier; nobody else finds out that it exists."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from motcua.apps.dossiers.models import Dossier, FollowAttempt
from motcua.apps.dossiers.queries.secrets import follow_key_of
from motcua.platform import clock
from motcua.platform.audit.models import Look
from tests.factories.dossiers import at, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier() -> Dossier:
    return make_office().accept()


def try_with(client: Client, code: str, proof: str):  # noqa: ANN201
    return client.post(reverse("follow:ask"), {"code": code, "proof": proof})


def test_the_qr_code_of_the_slip_leads_to_the_dossier_and_the_key_leaves_the_address(
    client: Client, dossier: Dossier
) -> None:
    with clock.simulated(lambda: at(10)):
        answer = client.get(f"/h/{dossier.code}", {"k": follow_key_of(dossier)})
        shown = client.get(answer["Location"])

    assert answer.status_code == 302
    assert answer["Location"] == reverse("follow:followed", args=[dossier.id])
    assert answer["Referrer-Policy"] == "no-referrer"
    text = shown.content.decode()
    assert "Hồ sơ đang ở bước “Thụ lý”, đúng lịch. Ông, bà chưa phải làm gì thêm." in text
    assert "T. T. T. Hằng" in text
    assert "Trương Thị Thanh Hằng" not in text
    assert "099301000482" not in text
    assert "no-store" in shown["Cache-Control"]
    assert [look.purpose for look in Look.objects.filter(subject_ids=[dossier.id])] == [
        "Người dân tra cứu hồ sơ"
    ]


@pytest.mark.parametrize("proof", ["0100000482", "0100 000 482", "099301000482", "099 301 000 482"])
def test_the_code_with_a_phone_or_personal_number_of_the_dossier_opens_it(
    client: Client, dossier: Dossier, proof: str
) -> None:
    answer = try_with(client, dossier.code.lower(), proof)
    assert answer["Location"] == reverse("follow:followed", args=[dossier.id])


def test_a_wrong_proof_and_an_unknown_code_get_the_same_answer_and_keep_what_was_typed(
    client: Client, dossier: Dossier
) -> None:
    wrong = try_with(client, dossier.code, "0100000999")
    unknown = try_with(client, "H99.999-261123-0001", "0100000999")

    assert wrong.status_code == unknown.status_code == 422
    said, asked = (a.content.decode() for a in (wrong, unknown))
    assert (
        said.replace(dossier.code, "CODE").split("csrf")[0]
        == asked.replace("H99.999-261123-0001", "CODE").split("csrf")[0]
    )
    assert f'value="{dossier.code}"' in said


def test_an_empty_phone_is_no_proof(client: Client, dossier: Dossier) -> None:
    dossier.parts.update(phone="", identity_hash=None)
    assert try_with(client, dossier.code, "abc").status_code == 422


def test_after_five_failures_even_the_right_proof_has_to_wait(client: Client, dossier: Dossier) -> None:
    for number in range(5):
        assert try_with(client, dossier.code, f"010000000{number}").status_code == 422
    held = try_with(client, dossier.code, "0100000482")
    assert held.status_code == 429
    assert int(held["Retry-After"]) <= 15 * 60 + 1

    later = clock.now() + timedelta(minutes=16)
    with clock.simulated(lambda: later):
        assert try_with(client, dossier.code, "0100000482").status_code == 302


def test_failures_keep_neither_code_nor_address(client: Client, dossier: Dossier) -> None:
    try_with(client, dossier.code, "0100000999")
    kept = FollowAttempt.objects.get()
    assert len(kept.code_hash) == len(kept.address_hash) == 32


def test_without_proof_the_dossiers_own_address_leads_to_the_form(client: Client, dossier: Dossier) -> None:
    answer = client.get(reverse("follow:followed", args=[dossier.id]))
    assert answer["Location"] == reverse("follow:ask")


def test_a_slip_without_key_fills_in_the_code(client: Client, dossier: Dossier) -> None:
    answer = client.get(f"/h/{dossier.code}")
    assert answer.status_code == 200
    assert f'value="{dossier.code}"' in answer.content.decode()


def test_the_page_says_when_the_result_is_ready(client: Client) -> None:
    office = make_office()
    dossier = office.accept()
    office.resolve(dossier, at(14))
    dossier.refresh_from_db()
    shown = client.get(f"/h/{dossier.code}", {"k": follow_key_of(dossier)}, follow=True)
    assert "Đã có kết quả. Mời ông, bà mang giấy hẹn đến" in shown.content.decode()
