"""Files of a dossier go to those who may see it, as they are."""

import pytest
from django.test import Client

from motcua.apps.dossiers.models import Dossier, IssuedPaper, Result
from motcua.apps.orgs.roles import Role
from motcua.platform.audit.models import Look
from motcua.platform.files import read
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import make_commune, make_province
from tests.web.officers import client_of, texts

pytestmark = pytest.mark.django_db


def resolved() -> tuple[Office, Dossier, IssuedPaper]:
    office = make_office()
    dossier = office.accept()
    office.resolve(dossier, at(10))
    return office, dossier, IssuedPaper.objects.get(dossier=dossier)


def test_an_issued_paper_is_shown_as_it_was_issued_and_the_look_is_logged() -> None:
    office, dossier, paper = resolved()

    answer = client_of(office.commune[Role.CASE_OFFICER]).get(f"/dossiers/{dossier.id}/papers/{paper.id}.pdf")

    assert answer.content == read(paper.sha256)
    headers = {
        name: answer[name]
        for name in ("Content-Type", "Content-Disposition", "Cache-Control", "X-Content-Type-Options")
    }
    assert headers == {
        "Content-Type": "application/pdf",
        "Content-Disposition": f'inline; filename="{dossier.code}-result.pdf"',
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
    }
    assert "script-src" not in answer["Content-Security-Policy"]
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert Look.objects.get().purpose == "Xem văn bản đã phát hành"


def test_a_paper_of_one_dossier_is_not_found_under_another() -> None:
    office, _dossier, paper = resolved()
    other = office.accept()
    officer = client_of(office.commune[Role.CASE_OFFICER])
    assert officer.get(f"/dossiers/{other.id}/papers/{paper.id}.pdf").status_code == 404


def test_only_the_draft_that_counts_is_shown() -> None:
    office = make_office()
    dossier = office.accept()
    office.draft(dossier, at(10))
    officer = client_of(office.commune[Role.CASE_OFFICER])
    draft = Result.objects.get(dossier=dossier).draft_sha256

    assert officer.get(f"/dossiers/{dossier.id}/drafts/{draft}.pdf").content == read(draft)
    assert officer.get(f"/dossiers/{dossier.id}/drafts/{'0' * 64}.pdf").status_code == 404
    assert officer.get(f"/dossiers/{dossier.id}/drafts/..%2F..%2Fkeys.pdf").status_code == 404


def test_a_file_is_nobody_elses() -> None:
    _office, dossier, paper = resolved()
    stranger = client_of(make_commune("Phường Minh Khai")[Role.AGENCY_LEADER])
    address = f"/dossiers/{dossier.id}/papers/{paper.id}.pdf"
    assert stranger.get(address).status_code == 404
    assert Client().get(address)["Location"].startswith("/account/sign-in/")


def test_who_sees_initials_only_opens_no_paper_and_is_shown_no_way_to_one() -> None:
    province = make_province()
    office = make_office(make_commune(parent=province.agency))
    dossier = office.accept()
    office.resolve(dossier, at(10))
    paper = IssuedPaper.objects.get(dossier=dossier)
    controller = client_of(province[Role.PROCEDURE_CONTROLLER])

    page = controller.get(f"/dossiers/{dossier.id}/")

    assert "T. T. T. Hằng" in texts(page)
    assert ".pdf" not in texts(page)
    assert controller.get(f"/dossiers/{dossier.id}/papers/{paper.id}.pdf").status_code == 403
    assert controller.get(f"/dossiers/{dossier.id}/drafts/{'0' * 64}.pdf").status_code == 403
