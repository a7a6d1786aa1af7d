"""Looking people up, all dossiers of one, and what a look leaves behind."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from motcua.apps.dossiers.commands.link_people import link_people
from motcua.apps.dossiers.models import Dossier, Part
from motcua.apps.dossiers.states import PartRole
from motcua.apps.orgs.roles import Role
from motcua.apps.parties.models import Decision, Party
from motcua.platform.audit.models import Look
from motcua.platform.db.ids import new_id
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import make_commune, make_province
from tests.factories.parties import BINH, HANG

pytestmark = pytest.mark.django_db


@dataclass
class Scene:
    """A commune with three dossiers: two of one number, one of the same name without a number."""

    office: Office
    far: Office
    first: Dossier
    second: Dossier
    numberless: Dossier

    def client(self, role: Role = Role.RECEIVING_OFFICER, office: Office | None = None) -> Client:
        client = Client()
        client.force_login((office or self.office).commune[role].user)
        return client


def person_of(dossier: Dossier) -> UUID:
    party_id = Part.objects.get(dossier=dossier, role=PartRole.OWNER).party_id
    assert party_id
    return party_id


@pytest.fixture
def scene() -> Scene:
    province = make_province()
    office = make_office(make_commune("Phường Tân Hòa", province.agency))
    far = make_office(make_commune("Phường Sông Cầu", province.agency))
    dossiers = [office.accept(at(8)), office.accept(at(9)), office.accept(at(10), identity="")]
    for dossier in dossiers:
        link_people(dossier.id)
    return Scene(office, far, *dossiers)


def test_one_is_found_without_diacritics_by_number_and_by_telephone_and_numbers_are_masked(
    scene: Scene,
) -> None:
    for text in ("thanh hang", HANG, "0100 000 482"):
        people = scene.client().get("/nguoi-dan/", {"q": text}).context["people"]
        assert {each.name for each in people} == {"Trương Thị Thanh Hằng"}
    page = scene.client().get("/nguoi-dan/", {"q": "thanh hang"}).content.decode()
    assert (HANG in page, "099 3•• ••• 482" in page, "0100000482" in page) == (False, True, False)


def test_a_dossier_of_elsewhere_shows_nobody_here(scene: Scene) -> None:
    elsewhere = scene.far.accept(at(8), owner="Lò Văn Hợi", identity=BINH)
    link_people(elsewhere.id)
    for text in ("hoi", BINH):
        assert scene.client().get("/nguoi-dan/", {"q": text}).context["people"] == []
    assert scene.client().get(f"/nguoi-dan/{person_of(elsewhere)}/").status_code == 404
    assert len(scene.client(office=scene.far).get("/nguoi-dan/", {"q": BINH}).context["people"]) == 1


def test_the_page_lists_those_dossiers_of_the_person_that_one_may_see(scene: Scene) -> None:
    elsewhere = scene.far.accept(at(11))
    link_people(elsewhere.id)
    address = f"/nguoi-dan/{person_of(scene.first)}/"
    here = scene.client().get(address).context["dossiers"]
    there = scene.client(office=scene.far).get(address).context["dossiers"]
    assert [[each.dossier_id for each in seen] for seen in (here, there)] == [
        [scene.second.id, scene.first.id],
        [elsewhere.id],
    ]


def test_everything_in_full_needs_a_purpose_and_is_logged(scene: Scene) -> None:
    address = f"/nguoi-dan/{person_of(scene.first)}/"
    client = scene.client()
    plain = client.get(address).content.decode()
    assert ("Số 18 đường Lê Lợi" in plain, HANG in plain) == (False, False)
    assert client.post(f"{address}day-du/", {"purpose": "other"}).status_code == 422
    full = client.post(f"{address}day-du/", {"purpose": "contact"}).content.decode()
    assert ("Số 18 đường Lê Lợi" in full, HANG in full) == (True, True)
    looks = Look.objects.filter(subject_kind="party").order_by("at", "id")
    assert [(look.purpose, look.path) for look in looks] == [
        ("Xem hồ sơ của một người", "parties:person"),
        ("Liên hệ công dân", "parties:in_full"),
    ]


def test_a_search_that_shows_nobody_is_no_look(scene: Scene) -> None:
    scene.client().get("/nguoi-dan/", {"q": "không ai"})
    assert Look.objects.count() == 0


@pytest.mark.parametrize(
    ("role", "list_status", "duplicates_status"),
    [
        (Role.RECEIVING_OFFICER, 200, 200),
        (Role.RETURNING_OFFICER, 200, 403),
        (Role.CASE_OFFICER, 200, 403),
        (Role.RECORDS_CLERK, 403, 403),
        (Role.ADMINISTRATOR, 403, 403),
    ],
)
def test_who_works_on_dossiers_looks_and_who_receives_decides(
    scene: Scene, role: Role, list_status: int, duplicates_status: int
) -> None:
    client = scene.client(role)
    assert client.get("/nguoi-dan/").status_code == list_status
    assert client.get("/nguoi-dan/trung/").status_code == duplicates_status
    sent = decision("merge", scene)
    assert client.post("/nguoi-dan/quyet-dinh/", sent).status_code == (
        303 if duplicates_status == 200 else 403
    )


def decision(what: str, scene: Scene, **more: Any) -> dict[str, Any]:
    one, other = person_of(scene.first), person_of(scene.numberless)
    return {"act_id": new_id(), "decision": what, "one": one, "other": other, **more}


def test_the_same_name_with_the_same_telephone_is_shown_merged_and_parted(scene: Scene) -> None:
    client = scene.client()
    [pair] = client.get("/nguoi-dan/trung/").context["pairs"]
    assert (pair.one.id, pair.other.id) == (person_of(scene.first), person_of(scene.numberless))
    client.post("/nguoi-dan/quyet-dinh/", decision("merge", scene))
    assert client.get("/nguoi-dan/trung/").context["pairs"] == []
    page = client.get(f"/nguoi-dan/{person_of(scene.first)}/")
    assert len(page.context["dossiers"]) == 3
    merged = client.get(f"/nguoi-dan/{person_of(scene.numberless)}/")
    assert merged["Location"] == f"/nguoi-dan/{person_of(scene.first)}/"
    client.post(
        "/nguoi-dan/quyet-dinh/",
        {"act_id": new_id(), "decision": "unmerge", "one": person_of(scene.numberless)},
    )
    assert len(client.get("/nguoi-dan/trung/").context["pairs"]) == 1


def test_a_merge_changes_no_dossier(scene: Scene) -> None:
    before = list(Part.objects.order_by("dossier_id").values())
    chain = list(Dossier.objects.order_by("id").values_list("head", "last_seq"))
    scene.client().post("/nguoi-dan/quyet-dinh/", decision("merge", scene))
    assert list(Part.objects.order_by("dossier_id").values()) == before
    assert list(Dossier.objects.order_by("id").values_list("head", "last_seq")) == chain


def test_a_double_press_decides_once_and_a_second_decision_is_told_in_words(scene: Scene) -> None:
    client, sent = scene.client(), decision("merge", scene)
    client.post("/nguoi-dan/quyet-dinh/", sent)
    assert "Đã gộp" in client.post("/nguoi-dan/quyet-dinh/", sent, follow=True).content.decode()
    again = client.post("/nguoi-dan/quyet-dinh/", decision("merge", scene), follow=True).content.decode()
    assert ("đã được gộp làm một" in again, Decision.objects.count()) == (True, 1)


def test_two_who_are_two_are_not_asked_about_again(scene: Scene) -> None:
    client = scene.client()
    client.post("/nguoi-dan/quyet-dinh/", decision("apart", scene))
    assert client.get("/nguoi-dan/trung/").context["pairs"] == []


def test_nobody_decides_about_people_of_elsewhere(scene: Scene) -> None:
    elsewhere = scene.far.accept(at(8), owner="Lò Văn Hợi", identity=BINH)
    link_people(elsewhere.id)
    sent = decision("merge", scene, other=person_of(elsewhere))
    assert scene.client().post("/nguoi-dan/quyet-dinh/", sent).status_code == 404
    assert Party.objects.filter(merged_into__isnull=False).count() == 0


def test_a_number_with_two_names_is_shown_until_somebody_says_it_is_one_person(scene: Scene) -> None:
    other = scene.office.accept(at(11), owner="Nguyễn Thị Hằng")
    link_people(other.id)
    client = scene.client()
    page = client.get("/nguoi-dan/trung/")
    assert [names for _person, names, _act in page.context["several"]] == [
        ("Trương Thị Thanh Hằng", "Nguyễn Thị Hằng")
    ]
    client.post(
        "/nguoi-dan/quyet-dinh/", {"act_id": new_id(), "decision": "names", "one": person_of(scene.first)}
    )
    assert client.get("/nguoi-dan/trung/").context["several"] == []


def test_what_is_not_said_whole_is_refused_in_words(scene: Scene) -> None:
    page = scene.client().post("/nguoi-dan/quyet-dinh/", {"decision": "merge"}, follow=True)
    assert "Chưa rõ gộp ai với ai" in page.content.decode()


@pytest.mark.parametrize("people", [1, 3, 20])
def test_the_list_costs_the_same_however_many_it_shows(people: int, django_assert_num_queries: Any) -> None:
    office = make_office()
    for number in range(people):
        link_people(office.accept(at(8), owner=f"Người {number}", identity=f"0993010004{number:02}").id)
    client = Client()
    client.force_login(office.commune[Role.RECEIVING_OFFICER].user)
    client.get("/nguoi-dan/")
    # Session, account, holdings, grants, delegations; found, rows, numbers; the look; counters.
    with django_assert_num_queries(10):
        client.get("/nguoi-dan/")
