"""Whoever chooses English reads English: what stays Vietnamese on a page is data of the house."""

import re
from collections.abc import Callable, Iterator

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from django.test import Client
from lxml import html

from motcua.apps.dossiers.models import Dossier
from motcua.apps.dossiers.queries.secrets import follow_key_of
from motcua.apps.orgs.roles import Role
from motcua.platform import clock
from motcua.platform.audit.models import Look
from motcua.web.dossiers.draft import KINDS
from tests.factories.dossiers import Office, at, make_office
from tests.web.officers import client_of

pytestmark = pytest.mark.django_db

VIETNAMESE = re.compile("[À-ỹ]")
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title", "value")
# Initials in the place of a face, what the catalogue publishes, and words to find it by.
CLASSES_OF_DATA = ("ava", "published", "try")
# Rooms whose words came from people and from the law, not from this house.
ROOMS_OF_DATA = ("accounts", "orgs", "catalogue")
NAMES = ["Trương Thị Thanh Hằng", "T. T. T. Hằng", "Một Cửa", "Tiếng Việt"]
ON_PAPER = ["Giấy đề nghị đăng ký hộ kinh doanh", "Về việc", "Căn cứ …", "Điều 1.", "QUYẾT ĐỊNH:", *KINDS]

type Address = Callable[[Dossier], str]


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.simulated(lambda: at(14)):
        yield


@pytest.fixture
def office() -> Office:
    return make_office()


PAGES: dict[str, tuple[Role | None, str]] = {
    "sign-in": (None, "/account/sign-in/"),
    "first": (None, "/"),
    "procedures": (None, "/procedures/"),
    "procedures found": (None, "/procedures/?q=ho+kinh+doanh"),
    "nothing found": (None, "/procedures/?q=zzzz"),
    "occasion": (None, "/procedures/for/mo-cua-hang/"),
    "procedure": (None, "/procedures/1.001612/"),
    "offices": (None, "/offices/"),
    "follow": (None, "/follow/"),
    "not found": (None, "/nowhere/"),
    "account": (Role.RECEIVING_OFFICER, "/account/"),
    "password": (Role.RECEIVING_OFFICER, "/account/password/"),
    "work": (Role.CASE_OFFICER, "/work/"),
    "nothing to sign": (Role.CASE_OFFICER, "/work/?queue=to_sign"),
    "search": (Role.CASE_OFFICER, "/work/?q=nobody"),
    "dossier": (Role.CASE_OFFICER, "/dossiers/{id}/"),
    "dossier of another's step": (Role.RECEIVING_OFFICER, "/dossiers/{id}/"),
    "draft": (Role.CASE_OFFICER, "/dossiers/{id}/draft/"),
    "choose a procedure": (Role.RECEIVING_OFFICER, "/reception/"),
    "accept": (Role.RECEIVING_OFFICER, "/reception/1.001612/"),
    "receipt": (Role.RECEIVING_OFFICER, "/reception/{id}/receipt/"),
    "deliver": (Role.RETURNING_OFFICER, "/deliver/"),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_english(office: Office, page: str) -> None:
    role, address = PAGES[page]
    dossier = office.accept()
    client = client_of(office.commune[role]) if role else Client()
    assert _vietnamese_of(_english(client, address.format(id=dossier.id))) == []


def test_a_result_to_hand_over_is_english(office: Office) -> None:
    dossier = office.accept(time_limit="1h")
    office.resolve(dossier, at(13))
    desk = client_of(office.commune[Role.RETURNING_OFFICER])
    said = [_vietnamese_of(_english(desk, address)) for address in ("/deliver/", f"/deliver/{dossier.id}/")]
    assert said == [[], []]


def test_what_a_citizen_follows_is_english(office: Office) -> None:
    dossier = office.accept()
    citizen = Client()
    citizen.get(f"/h/{dossier.code}", {"k": follow_key_of(dossier)})
    assert _vietnamese_of(_english(citizen, f"/h/{dossier.code}")) == []


def test_who_reads_english_is_still_logged_in_vietnamese(office: Office) -> None:
    dossier = office.accept()
    _english(client_of(office.commune[Role.CASE_OFFICER]), f"/dossiers/{dossier.id}/")
    assert [look.purpose for look in Look.objects.all()] == ["Xử lý bước “Thụ lý”"]


def _english(client: Client, address: str) -> str:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    answer = client.get(address)
    assert answer.headers["Content-Language"] == "en"
    return answer.content.decode()


def _vietnamese_of(page: str) -> list[str]:
    """What a page says in Vietnamese beside data."""
    data = _data()
    return [words for words in _said(page) if VIETNAMESE.search(data.sub("", words))]


def _said(page: str) -> Iterator[str]:
    root = html.fromstring(page)
    data = (element for name in CLASSES_OF_DATA for element in root.find_class(name))
    for element in [*root.iter("script", "style"), *data]:
        element.drop_tree()
    for element in root.iter(html.etree.Element):
        texts = [element.text, element.tail, *(element.get(name) for name in SPOKEN_ATTRIBUTES)]
        yield from (" ".join(text.split()) for text in texts if text)


def _data() -> re.Pattern[str]:
    """Every name that the database holds."""
    held = {text for model in _models() for row in model.objects.values_list(*_texts(model)) for text in row}
    longest_first = sorted({*NAMES, *ON_PAPER, *filter(None, held)}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)


def _models() -> Iterator[type[models.Model]]:
    for room in ROOMS_OF_DATA:
        yield from (model for model in apps.get_app_config(room).get_models() if _texts(model))


def _texts(model: type[models.Model]) -> list[str]:
    return [
        field.name
        for field in model._meta.fields
        if isinstance(field, models.CharField | models.TextField) and not field.choices
    ]
