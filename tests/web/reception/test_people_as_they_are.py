"""People as they are at the counter (practice M9), and those who have been here before."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from motcua.apps.dossiers.commands.link_people import link_people
from motcua.apps.dossiers.models import Dossier, Part
from motcua.apps.dossiers.queries.secrets import identity_of
from motcua.apps.dossiers.states import PartRole
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.audit.models import Look
from tests.factories.dossiers import MONDAY_MORNING, Office, at, make_office
from tests.factories.parties import COMPANY, HANG
from tests.web.reception.test_accept import FORM, _filled

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _it_is_monday_morning() -> Any:
    with clock.simulated(lambda: MONDAY_MORNING):
        yield


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
def desk(office: Office) -> Client:
    client = Client()
    client.force_login(office.commune[Role.RECEIVING_OFFICER].user)
    return client


def received(desk: Client, **changes: str) -> dict[str, Part]:
    """The people of a dossier that was received so, by role."""
    answer = desk.post(FORM, _filled(desk, **changes))
    assert answer.status_code == 303, answer.context["form"].errors
    newest = Dossier.objects.order_by("-received_at", "-id").first()
    return {part.role: part for part in Part.objects.filter(dossier=newest)}


def refused(desk: Client, **changes: str) -> dict[str, list[str]]:
    """What the form says is wrong."""
    answer = desk.post(FORM, _filled(desk, **changes))
    assert answer.status_code == 422
    errors: dict[str, list[str]] = answer.context["form"].errors
    return errors


NOTHING = {"owner_identity": "", "owner_phone": "", "owner_address": "", "owner_email": "", "owner_born": ""}


def test_a_child_has_neither_number_nor_telephone(desk: Client) -> None:
    owner = received(desk, **{**NOTHING, "owner_name": "Lò Thị Mỷ", "owner_born": "3/11/2026"})[
        PartRole.OWNER
    ]
    assert (identity_of(owner), owner.phone, owner.address, owner.born) == ("", "", "", "2026-11-03")


def test_a_foreigner_has_a_name_in_other_letters_and_no_number(desk: Client) -> None:
    owner = received(desk, **{**NOTHING, "owner_name": "José María O’Connor-Müller"})[PartRole.OWNER]
    assert (owner.name, owner.name_folded) == ("José María O’Connor-Müller", "jose maria o'connor-muller")


@pytest.mark.parametrize(
    ("typed", "kept"), [("1943", "1943"), ("03/1943", "1943-03"), ("15.3.1943", "1943-03-15")]
)
def test_a_birth_is_known_as_exactly_as_the_paper_says(desk: Client, typed: str, kept: str) -> None:
    assert received(desk, owner_born=typed)[PartRole.OWNER].born == kept


@pytest.mark.parametrize("typed", ["31/2/1980", "hôm qua", "80", "24/11/2026", "2027"])
def test_a_birth_that_cannot_be_is_said_at_its_field(desk: Client, typed: str) -> None:
    assert list(refused(desk, owner_born=typed)) == ["owner_born"]


@pytest.mark.parametrize(
    "name", ["H'Hen Niê", "K’Lơm", "Đàm", "Y Bhăm Êban", "Giàng A Tủa", "Ma", "Lò Văn H'Đa"]
)
def test_names_of_every_people_are_kept_as_written(desk: Client, name: str) -> None:
    assert received(desk, owner_name=name)[PartRole.OWNER].name == name


@pytest.mark.parametrize("address", ["Bản Nà Lốc", "Thôn 3, buôn Akô Dhông", "Khóm Tà Lọt", "tổ 6"])
def test_a_hamlet_is_an_address(desk: Client, address: str) -> None:
    assert received(desk, owner_address=address)[PartRole.OWNER].address == address


def test_a_thumbprint_stands_for_a_signature_of_whoever_came(desk: Client) -> None:
    assert received(desk, by_thumbprint="on")[PartRole.OWNER].by_thumbprint is True
    people = received(desk, by_thumbprint="on", **_other(PartRole.SUBMITTER))
    assert (people[PartRole.OWNER].by_thumbprint, people[PartRole.SUBMITTER].by_thumbprint) == (False, True)


def test_an_authorisation_has_its_paper_and_its_days(desk: Client) -> None:
    days = {"authority_on": "1/11/2026", "authority_until": "31/12/2026"}
    authorised = received(desk, **_other(PartRole.AUTHORISED), **days)[PartRole.AUTHORISED]
    assert (authorised.authority_paper, authorised.authority_on, authorised.authority_until) == (
        "Giấy ủy quyền số 12",
        date(2026, 11, 1),
        date(2026, 12, 31),
    )


@pytest.mark.parametrize(
    ("days", "field"),
    [
        ({"authority_until": "22/11/2026"}, "authority_until"),
        ({"authority_on": "24/11/2026"}, "authority_on"),
        ({"authority_on": "ngày mai"}, "authority_on"),
    ],
)
def test_an_authorisation_out_of_its_days_is_refused(desk: Client, days: dict[str, str], field: str) -> None:
    assert list(refused(desk, **_other(PartRole.AUTHORISED), **days)) == [field]


def test_a_business_has_a_tax_code_with_its_check_digit(desk: Client) -> None:
    owner = received(desk, owner_identity=COMPANY, owner_name="Công ty TNHH Sông Cầu")[PartRole.OWNER]
    assert (owner.is_organisation, identity_of(owner)) == (True, COMPANY)
    assert refused(desk, owner_identity="0300588568") == {
        "owner_identity": ["Mã số thuế không khớp số kiểm tra: có lẽ gõ nhầm một chữ số."]
    }


def test_whoever_has_been_here_before_is_filled_in_with_one_press(desk: Client, office: Office) -> None:
    link_people(office.accept(at(8)).id)
    sent = {**_filled(desk, owner_identity=HANG), "owner_name": "", "owner_phone": "", "owner_address": ""}
    looked = desk.post(f"{FORM}duplicates/", sent).content.decode()
    assert ("Đã từng nộp hồ sơ:" in looked, "Số 18 đường Lê Lợi, tổ 6" in looked) == (True, True)
    page = desk.post(FORM, {**sent, "look": "known"})
    form = page.context["form"]
    assert [form[f"owner_{name}"].value() for name in ("name", "phone", "address")] == [
        "Trương Thị Thanh Hằng",
        "0100000482",
        "Số 18 đường Lê Lợi, tổ 6",
    ]
    assert {look.purpose for look in Look.objects.filter(subject_kind="party")} == {
        "Lấy thông tin lần nộp trước"
    }


def test_what_is_typed_already_stays(desk: Client, office: Office) -> None:
    link_people(office.accept(at(8)).id)
    sent = {**_filled(desk, owner_identity=HANG), "owner_phone": "0100000999", "look": "known"}
    assert desk.post(FORM, sent).context["form"]["owner_phone"].value() == "0100000999"


def test_another_name_with_the_number_is_warned_of(desk: Client, office: Office) -> None:
    link_people(office.accept(at(8)).id)
    sent = _filled(desk, owner_identity=HANG, owner_name="Lò Văn Hợi")
    page = desk.post(f"{FORM}duplicates/", sent).content.decode()
    assert "lần trước số này mang tên Trương Thị Thanh Hằng" in page


def test_who_is_not_known_yet_is_said_nothing_of(desk: Client) -> None:
    page = desk.post(f"{FORM}duplicates/", _filled(desk, owner_identity=HANG)).content.decode()
    assert ("Đã từng nộp" in page, Look.objects.filter(subject_kind="party").count()) == (False, 0)


def test_a_scanned_card_says_the_birth_as_well(desk: Client) -> None:
    card = f"{HANG}|024000482|Trương Thị Thanh Hằng|15031980|Nữ|Bản Nà Lốc|01012022"
    page = desk.post(FORM, {**_filled(desk, owner_identity=card), "look": "1"})
    assert page.context["form"]["owner_born"].value() == "15/03/1980"


def _other(role: PartRole) -> dict[str, str]:
    return {
        "on_behalf": "on",
        "other_role": role.value,
        "other_name": "Lò Văn Hợi",
        "authority_paper": "Giấy ủy quyền số 12" if role is PartRole.AUTHORISED else "",
    }
