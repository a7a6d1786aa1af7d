"""The timeline in words, and its check."""

import pytest
from django.db import connection

from motcua.apps.dossiers.commands.complete_step import StepToComplete, complete_step
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import at, make_office
from tests.factories.orgs import act_of

pytestmark = pytest.mark.django_db


def test_the_newest_entry_stands_first_with_who_did_it_in_which_post_and_why() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    head = office.commune[Role.HEAD_OF_UNIT]
    back = StepToComplete(dossier.id, office.open_task(dossier).seq, "return", "Thiếu trích lục")
    complete_step(act_of(head, at(11)), head.actor(), [back])

    timeline = timeline_of(dossier.id)

    newest = timeline.lines[0]
    assert (newest.what, newest.remark, newest.who, newest.post, newest.at) == (
        "Trả lại bước trước: Lãnh đạo phòng xem xét",
        "Thiếu trích lục",
        head.user.display_name,
        "Lãnh đạo phòng",
        at(11),
    )
    assert newest.short_hash == f"{newest.hash.hex()[:4]}…{newest.hash.hex()[-4:]}"
    assert [line.what for line in timeline.lines[1:]] == ["Xong bước: Thụ lý", "Tiếp nhận hồ sơ"]
    assert timeline.broken is None


def test_a_number_stands_in_the_line_of_its_issue() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    office.resolve(dossier, at(10))
    assert timeline_of(dossier.id).lines[0].what == "Cấp số, phát hành kết quả số 01/GCN-UBND"


def test_a_chain_that_was_tampered_with_is_told_with_its_place() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10))
    with connection.cursor() as cursor:
        cursor.execute(
            "update dossiers_timeline_entry set happened_at = happened_at - interval '1 hour' where seq = 2"
        )
    broken = timeline_of(dossier.id).broken
    assert broken is not None
    assert (broken.broken.seq, broken.broken.why) == (2, "changed")
