"""A form that an act issues has the next number of its book of the year, and no file before it is typeset."""

import pytest
from django.db import transaction

from motcua.apps.books.models import Book
from motcua.apps.books.states import BookKind
from motcua.apps.dossiers.commands.numbered_paper import numbered_paper
from motcua.apps.dossiers.models import IssuedPaper
from motcua.apps.dossiers.queries.locked import lock_dossiers
from motcua.apps.dossiers.states import PaperForm
from motcua.platform.db.batch import write_batch
from tests.factories.dossiers import at, make_office
from tests.factories.orgs import system_act

pytestmark = pytest.mark.django_db


def test_each_form_counts_in_its_own_book_and_waits_for_its_file() -> None:
    office = make_office()
    dossier_id = office.accept().id
    act = system_act(at(10))
    wanted = (
        (PaperForm.SUPPLEMENT_REQUEST, BookKind.SUPPLEMENT_REQUEST),
        (PaperForm.SUPPLEMENT_REQUEST, BookKind.SUPPLEMENT_REQUEST),
        (PaperForm.NOT_ACCEPTED, BookKind.NOT_ACCEPTED),
        (PaperForm.APOLOGY, BookKind.APOLOGY),
        (PaperForm.STOP_NOTICE, BookKind.STOP_NOTICE),
    )
    with transaction.atomic():
        (dossier,) = lock_dossiers([dossier_id])
        papers = [numbered_paper(act, dossier, form, kind) for form, kind in wanted]
        write_batch([statement for _number, statement in papers])

    numbers = ["01/PBS-TTPVHCC", "02/PBS-TTPVHCC", "01/PTC-TTPVHCC", "01/PXL", "01/TB-TTPVHCC"]
    assert [number for number, _statement in papers] == numbers
    kept = IssuedPaper.objects.filter(dossier_id=dossier_id)
    assert {(paper.number, paper.sha256, paper.issued_at, paper.entry_seq) for paper in kept} == {
        (number, "", at(10), dossier.last_seq + 1) for number in numbers
    }


def test_an_act_that_fails_leaves_no_gap() -> None:
    office = make_office()
    dossier_id = office.accept().id
    with transaction.atomic():
        (dossier,) = lock_dossiers([dossier_id])
        numbered_paper(system_act(at(10)), dossier, PaperForm.APOLOGY, BookKind.APOLOGY)
        transaction.set_rollback(True)
    assert not Book.objects.filter(kind=BookKind.APOLOGY).exists()
