"""The way through the process, as it is drawn for people."""

import pytest

from motcua.apps.dossiers.queries.deadline import calendars_once
from motcua.apps.dossiers.queries.dossier_card import dossier_card
from motcua.apps.dossiers.queries.step_line import StepShown, step_line
from motcua.apps.orgs.roles import Role
from tests.factories.dossiers import Office, at, make_office

pytestmark = pytest.mark.django_db


def _line(office: Office, dossier_id: object) -> tuple[StepShown, ...]:
    card = dossier_card(office.commune[Role.AGENCY_LEADER].actor(), dossier_id)
    assert card
    return step_line(card, at(14), calendars_once())


def _places(line: tuple[StepShown, ...]) -> str:
    return " ".join(step.place.value for step in line)


def test_what_is_done_where_it_is_and_what_comes() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(10, 30))

    assert _line(office, dossier.id) == (
        StepShown("Tiếp nhận", "past", None, None),
        StepShown("Thụ lý", "past", 90, 480),
        StepShown("Lãnh đạo phòng xem xét", "now", 90, 240),
        StepShown("Lãnh đạo ký duyệt", "next", None, 240),
        StepShown("Văn thư cấp số", "next", None, 60),
        StepShown("Trả kết quả", "next", None, None),
    )


def test_a_step_that_was_sent_back_from_is_still_to_come() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    office.complete(dossier, Role.CASE_OFFICER, "submit", at(9, 30))
    office.complete(dossier, Role.HEAD_OF_UNIT, "agree", at(9, 45))
    assert _places(_line(office, dossier.id)) == "past past past now next next"

    office.complete(dossier, Role.AGENCY_LEADER, "return", at(10))
    assert _places(_line(office, dossier.id)) == "past now next next next next"

    office.complete(dossier, Role.CASE_OFFICER, "submit", at(11))
    assert _places(_line(office, dossier.id)) == "past past now next next next"


def test_of_a_finished_dossier_every_step_it_took_is_done() -> None:
    office = make_office()
    dossier = office.accept(at(9))
    office.resolve(dossier, at(10))
    office.deliver(dossier, at(11))
    assert _places(_line(office, dossier.id)) == "past past past past past past"


def test_a_step_over_its_part_of_the_limit_says_so() -> None:
    assert StepShown("Thụ lý", "now", 481, 480).is_over
    assert not StepShown("Thụ lý", "now", 480, 480).is_over
    assert not StepShown("Thụ lý", "now", 480, None).is_over
