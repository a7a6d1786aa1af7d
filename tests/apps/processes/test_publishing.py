"""A drawing becomes a process that agencies follow."""

import pytest
from django.db import connection, transaction
from django.db.utils import IntegrityError

from motcua.apps.processes.commands.publish_shipped import publish_shipped
from motcua.apps.processes.commands.publish_version import NotPublishable, publish_version
from motcua.apps.processes.commands.save_draft import save_draft
from motcua.apps.processes.library import COMMUNE, SHIPPED, drawing
from motcua.apps.processes.models import ProcessVersion
from motcua.apps.processes.queries.compiled import process_of
from motcua.apps.processes.states import VersionStatus
from motcua.platform.acts import InvalidInput
from tests.factories.orgs import system_act

pytestmark = pytest.mark.django_db


def test_a_draft_is_overwritten_until_it_is_published_and_then_a_new_one_begins() -> None:
    act = system_act()
    first = save_draft(act, "commune", "Cấp xã", drawing(COMMUNE))
    again = save_draft(act, "commune", "Cấp xã", drawing(COMMUNE))
    publish_version(act, first.id)
    second = save_draft(act, "commune", "Cấp xã", drawing(COMMUNE))
    assert (again.id, first.number, second.number) == (first.id, 1, 2)


def test_publishing_twice_answers_the_same_version() -> None:
    act = system_act()
    draft = save_draft(act, "commune", "Cấp xã", drawing(COMMUNE))
    assert publish_version(act, draft.id).published_at == publish_version(act, draft.id).published_at


def test_a_step_without_performer_or_limit_is_not_published() -> None:
    xml = drawing(COMMUNE).replace(b'capability="review" unit="lead" act="complete" budget="240"', b"")
    draft = save_draft(system_act(), "commune", "Cấp xã", xml)
    with pytest.raises(NotPublishable) as refused:
        publish_version(system_act(), draft.id)
    assert [(each.rule, each.node) for each in refused.value.findings] == [
        ("missing_limit", "review"),
        ("missing_performer", "review"),
    ]


def test_an_unreadable_file_is_not_even_a_draft() -> None:
    with pytest.raises(InvalidInput):
        save_draft(system_act(), "broken", "Hỏng", b"<not-bpmn/>")


def test_the_database_refuses_to_change_a_published_version() -> None:
    act = system_act()
    version = publish_version(act, save_draft(act, "commune", "Cấp xã", drawing(COMMUNE)).id)
    with pytest.raises(IntegrityError), transaction.atomic():
        ProcessVersion.objects.filter(id=version.id).update(number=9)


def test_a_published_version_is_compiled_once() -> None:
    act = system_act()
    version = publish_version(act, save_draft(act, "commune", "Cấp xã", drawing(COMMUNE)).id)
    first = process_of(version.id)
    with connection.execute_wrapper(_no_query):
        assert process_of(version.id) is first


def test_a_draft_is_never_run() -> None:
    draft = save_draft(system_act(), "commune", "Cấp xã", drawing(COMMUNE))
    with pytest.raises(ProcessVersion.DoesNotExist):
        process_of(draft.id)


def test_the_shipped_processes_are_published_once() -> None:
    first = publish_shipped(system_act())
    again = publish_shipped(system_act())
    assert tuple(first) == SHIPPED
    assert {key: version.id for key, version in again.items()} == {
        key: version.id for key, version in first.items()
    }
    assert {version.status for version in first.values()} == {VersionStatus.PUBLISHED}


def _no_query(*_args: object) -> None:
    raise AssertionError("a query was sent")
