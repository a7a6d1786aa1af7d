"""Ghi chú nội bộ: a word for colleagues."""

from dataclasses import replace

import pytest

from motcua.apps.dossiers.commands.add_note import NoteInput, add_note
from motcua.apps.dossiers.models import Dossier, TimelineEntry
from motcua.apps.dossiers.queries.timeline import timeline_of
from motcua.apps.dossiers.queries.verification import broken_timelines
from motcua.apps.dossiers.states import Verb
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import InvalidInput, NotAllowed, NotFound
from tests.factories.dossiers import Office, at, make_office
from tests.factories.orgs import act_of, make_commune, make_province

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


def note(office: Office, dossier: Dossier, words: str, role: Role = Role.CASE_OFFICER) -> None:
    person = office.commune[role]
    add_note(act_of(person, at(10)), person.actor(at(10)), [NoteInput(dossier.id, words)])


def test_its_words_stand_in_the_timeline_beside_the_chain(office: Office) -> None:
    dossier = office.accept()
    note(office, dossier, "  Hẹn chủ nhà 14:00 tại thửa 118.  ")
    newest = timeline_of(dossier.id).lines[0]
    assert (newest.verb, newest.remark) == (Verb.ADD_NOTE, "Hẹn chủ nhà 14:00 tại thửa 118.")
    assert TimelineEntry.objects.get(dossier=dossier, verb=Verb.ADD_NOTE).payload == {}
    assert broken_timelines() == []


def test_the_same_note_twice_is_one(office: Office) -> None:
    dossier = office.accept()
    person = office.commune[Role.CASE_OFFICER]
    act = act_of(person, at(10))
    answers = [add_note(act, person.actor(at(10)), [NoteInput(dossier.id, "Gọi lại")]) for _press in range(2)]
    assert answers[0] == answers[1]
    assert TimelineEntry.objects.filter(dossier=dossier, verb=Verb.ADD_NOTE).count() == 1


def test_it_makes_nobodys_page_stale(office: Office) -> None:
    dossier = office.accept()
    seen = Dossier.objects.get(id=dossier.id).last_seq
    note(office, dossier, "Gọi lại", Role.HEAD_OF_UNIT)
    person = office.commune[Role.CASE_OFFICER]
    act = replace(act_of(person, at(11)), expected_version=seen)
    add_note(act, person.actor(at(11)), [NoteInput(dossier.id, "Đã gọi")])


def test_it_is_written_also_when_the_dossier_is_done(office: Office) -> None:
    dossier = office.accept()
    office.resolve(dossier, at(14))
    office.deliver(dossier, at(15))
    note(office, dossier, "Khách gọi cảm ơn")


@pytest.mark.parametrize("words", ["", "   ", "x" * 2001])
def test_nothing_and_too_much_are_no_note(office: Office, words: str) -> None:
    with pytest.raises(InvalidInput, match="Ghi điều cần nhớ"):
        note(office, office.accept(), words)


def test_strangers_and_those_who_only_watch_write_none(office: Office) -> None:
    dossier = office.accept()
    stranger = make_commune("Phường Minh Khai")[Role.CASE_OFFICER]
    with pytest.raises(NotFound):
        add_note(act_of(stranger, at(10)), stranger.actor(at(10)), [NoteInput(dossier.id, "?")])
    watcher = make_province()[Role.PROCEDURE_CONTROLLER]
    with pytest.raises(NotAllowed):
        add_note(act_of(watcher, at(10)), watcher.actor(at(10)), [NoteInput(dossier.id, "?")])
