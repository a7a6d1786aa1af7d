"""What lies with each officer of a unit."""

import pytest

from motcua.apps.dossiers.models import Task
from motcua.apps.dossiers.queries.deadline import deadlines_today
from motcua.apps.dossiers.queries.officer_load import officers_for
from motcua.apps.dossiers.queries.result_agency import result_agency
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at, make_office
from tests.factories.orgs import make_staff

pytestmark = pytest.mark.django_db


def test_open_steps_given_to_each_are_counted_by_their_due_moment() -> None:
    office = make_office()
    officer = office.commune[Role.CASE_OFFICER]
    colleague = make_staff(Role.CASE_OFFICER, officer.post.unit)
    late, free = office.accept(at(8), time_limit="60m"), office.accept(owner="Lý Văn Páo")
    Task.objects.filter(dossier=late).update(assignee_post_id=colleague.post.pk)
    head = office.commune[Role.HEAD_OF_UNIT].actor()
    tasks = Task.objects.filter(dossier=free).select_related("unit")

    loads = {load.post_id: load for load in officers_for(head, tasks, deadlines_today(at(14)))}

    assert (loads[colleague.post.pk].open, loads[colleague.post.pk].late) == (1, 1)
    assert (loads[officer.post.pk].open, loads[officer.post.pk].late) == (0, 0)
    assert set(loads) == {officer.post.pk, colleague.post.pk, head.post_id}


def test_who_gives_out_nothing_is_shown_nobody() -> None:
    office = make_office()
    tasks = Task.objects.filter(dossier=office.accept()).select_related("unit")
    assert officers_for(office.commune[Role.CASE_OFFICER].actor(), tasks, deadlines_today(at(14))) == ()


def test_a_result_of_one_level_is_that_of_the_agency_itself() -> None:
    dossier = make_office().accept()
    version_id = dossier.process_version_id
    assert version_id is not None
    assert result_agency(version_id, dossier.performers, dossier.agency_id) == dossier.agency_id
