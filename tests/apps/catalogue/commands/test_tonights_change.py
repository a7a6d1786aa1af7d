"""A procedure is changed tonight: copied, edited, presented, approved by somebody else; in force tomorrow."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from motcua.apps.catalogue.commands.approve_version import approve_version
from motcua.apps.catalogue.commands.copy_version import copy_version
from motcua.apps.catalogue.commands.edit_version import edit_version
from motcua.apps.catalogue.commands.return_draft import return_draft
from motcua.apps.catalogue.commands.withdraw_draft import withdraw_draft
from motcua.apps.catalogue.contents import ExemptionRow, GroundRow, from_json
from motcua.apps.catalogue.models import CatalogueEntry, Draft, ProcedureVersion
from motcua.apps.catalogue.queries.in_force import version_in_force
from motcua.apps.catalogue.queries.version_contents import contents_of
from motcua.apps.orgs.models import UnitKind
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import ActRefused, Conflict, InvalidInput, NotAllowed, NotFound
from motcua.platform.db.ids import new_id
from tests.factories.catalogue import FIRST_DAY, row
from tests.factories.catalogue_drafts import DECISION, Editors, with_counter_limit
from tests.factories.orgs import (
    AgencyFixture,
    StaffFixture,
    act_of,
    give_post,
    make_commune,
    make_province,
    make_staff,
)

CODE = "1.000001"
TONIGHT = datetime(2026, 11, 23, 21, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
TODAY, TOMORROW = TONIGHT.date(), TONIGHT.date() + timedelta(days=1)


@pytest.fixture
def version(imported: Callable[..., Any]) -> ProcedureVersion:
    imported(row(CODE, "Cấp bản sao trích lục"))
    return ProcedureVersion.objects.get()


@pytest.fixture
def province(db: None) -> AgencyFixture:
    return make_province()


@pytest.fixture
def editors(province: AgencyFixture) -> Editors:
    return Editors(province, TONIGHT)


@pytest.fixture
def second_editor(province: AgencyFixture) -> StaffFixture:
    unit = province[Role.CATALOGUE_EDITOR].post.unit
    return make_staff(Role.CATALOGUE_EDITOR, unit, name="Hồ Thị Quyên")


def presented(editors: Editors, version: ProcedureVersion, effective_from: date = TOMORROW) -> Draft:
    draft = editors.shorten(editors.copy(version))
    return editors.present(draft.pk, effective_from)


def test_a_draft_says_what_its_version_says(editors: Editors, version: ProcedureVersion) -> None:
    draft = editors.copy(version)
    assert (draft.state, draft.stamp, from_json(draft.contents)) == ("draft", 1, contents_of(version.pk))


def test_from_its_day_the_new_version_is_in_force_and_the_old_one_stays(
    editors: Editors, version: ProcedureVersion
) -> None:
    new = editors.approve(presented(editors, version).pk)
    assert version_in_force(CODE, TODAY) == version
    assert version_in_force(CODE, TOMORROW) == new
    assert contents_of(version.pk).terms[0].limit == "3d"
    assert contents_of(new.pk) == with_counter_limit_and_words(version, "2d")
    assert (new.number, new.decision, new.decided_on, new.transitional_text, new.is_local) == (
        2,
        DECISION,
        TODAY,
        "Hồ sơ đã tiếp nhận thì theo bản cũ.",
        True,
    )


def with_counter_limit_and_words(version: ProcedureVersion, limit: str) -> Any:
    changed = with_counter_limit(contents_of(version.pk), limit)
    words = {"2d": "2 ngày làm việc"}
    return replace(
        changed, terms=tuple(replace(term, limit_text=words[term.limit]) for term in changed.terms)
    )


def test_every_list_of_a_version_is_written(editors: Editors, version: ProcedureVersion) -> None:
    draft = editors.copy(version)
    contents = replace(
        with_counter_limit(from_json(draft.contents), "2d"),
        exemptions=(ExemptionRow("Hộ nghèo", 100, "counter", "LPLP-2015"),),
        grounds=(GroundRow("wait", "Chờ", "ND151-2025", "Giấy", "handle", "accept", 5, 9, "restart"),),
        received_at_desk=False,
        not_received_reason="Tiếp nhận tại hiện trường",
        extension_days=2,
        extension_source="ND23-2015 Điều 21",
        external_system="hotich",
        service_level="fully_online",
        service_level_from=date(2026, 1, 1),
    )
    editors.edit(draft, contents)
    editors.present(draft.pk, TOMORROW)
    new = contents_of(editors.approve(draft.pk).pk)
    terms = tuple(replace(term, limit_text="2 ngày làm việc") for term in contents.terms)
    assert new == replace(contents, terms=terms)


def test_nobody_approves_what_they_wrote(
    editors: Editors, version: ProcedureVersion, province: AgencyFixture
) -> None:
    draft = presented(editors, version)
    unit = editors.editor.post.unit
    second_post = give_post(editors.editor.staff, Role.CATALOGUE_APPROVER, unit)
    both = StaffFixture(editors.editor.user, editors.editor.staff, second_post)
    with pytest.raises(NotAllowed, match="người khác duyệt"):
        approve_version(act_of(both, TONIGHT), both.actor(TONIGHT), draft.pk)
    assert ProcedureVersion.objects.count() == 1


def test_an_editor_does_not_approve_and_an_approver_does_not_edit(
    editors: Editors, version: ProcedureVersion, second_editor: StaffFixture
) -> None:
    draft = presented(editors, version)
    with pytest.raises(NotAllowed):
        approve_version(act_of(second_editor), second_editor.actor(), draft.pk)
    with pytest.raises(NotAllowed):
        edit_version(act_of(editors.approver), editors.approver.actor(), draft.pk, from_json(draft.contents))


def test_an_editor_of_a_commune_is_told_what_a_commune_can_do(
    version: ProcedureVersion, province: AgencyFixture
) -> None:
    commune = make_commune(parent=province.agency)
    editor = make_staff(Role.CATALOGUE_EDITOR, commune.units[UnitKind.SPECIALIST])
    with pytest.raises(NotAllowed, match="cam kết thời hạn ngắn hơn"):
        copy_version(act_of(editor), editor.actor(), version.pk)


def test_the_same_press_twice_has_one_effect_and_one_answer(
    editors: Editors, version: ProcedureVersion
) -> None:
    act = act_of(editors.editor, TONIGHT)
    actor = editors.editor.actor(TONIGHT)
    first, again = copy_version(act, actor, version.pk), copy_version(act, actor, version.pk)
    assert (first, Draft.objects.count()) == (again, 1)
    saving = act_of(editors.editor, TONIGHT)
    contents = with_counter_limit(from_json(first.contents), "2d")
    stamps = [edit_version(saving, actor, first.pk, contents).stamp for _press in range(2)]
    assert stamps == [2, 2]
    editors.present(first.pk, TOMORROW)
    approval, approver = act_of(editors.approver, TONIGHT), editors.approver.actor(TONIGHT)
    new = [approve_version(approval, approver, first.pk) for _press in range(2)]
    assert new[0] == new[1]
    assert ProcedureVersion.objects.count() == 2
    assert list(CatalogueEntry.objects.order_by("recorded_at", "id").values_list("verb", flat=True)) == [
        "copy_version",
        "edit_version",
        "present_version",
        "approve_version",
    ]


def test_the_slower_of_two_editors_is_told_who_was_faster(
    editors: Editors, version: ProcedureVersion, second_editor: StaffFixture
) -> None:
    draft = editors.copy(version)
    other = second_editor
    contents = with_counter_limit(from_json(draft.contents), "1d")
    seen = replace(act_of(other, TONIGHT), expected_version=1)
    edit_version(seen, other.actor(TONIGHT), draft.pk, contents)
    late = replace(act_of(editors.editor, TONIGHT), expected_version=1)
    with pytest.raises(Conflict) as lost:
        edit_version(late, editors.editor.actor(TONIGHT), draft.pk, contents)
    assert lost.value.winner is not None
    assert (lost.value.winner.name, lost.value.winner.did) == ("Hồ Thị Quyên", "Lưu bản thảo")
    with pytest.raises(Conflict, match="đang có một bản thảo"):
        copy_version(act_of(other, TONIGHT), other.actor(TONIGHT), version.pk)


def test_what_is_presented_stands_still_until_it_is_returned_with_a_reason(
    editors: Editors, version: ProcedureVersion
) -> None:
    draft = presented(editors, version)
    with pytest.raises(Conflict):
        editors.shorten(draft, "1d")
    approver = editors.approver
    with pytest.raises(InvalidInput):
        return_draft(act_of(approver, TONIGHT), approver.actor(TONIGHT), draft.pk, " ")
    back = return_draft(act_of(approver, TONIGHT), approver.actor(TONIGHT), draft.pk, "Thiếu căn cứ")
    assert (back.state, back.remark) == ("draft", "Thiếu căn cứ")
    with pytest.raises(Conflict):
        editors.approve(draft.pk)


def test_a_decision_is_checked_field_by_field(editors: Editors, version: ProcedureVersion) -> None:
    draft = editors.shorten(editors.copy(version))
    with pytest.raises(InvalidInput) as wrong:
        editors.present(draft.pk, TODAY - timedelta(days=1), number=" ", decided_on=TOMORROW)
    assert wrong.value.fields == {
        "number": "Ghi số quyết định công bố.",
        "decided_on": "Quyết định không thể ký sau hôm nay.",
        "effective_from": "Không thể có hiệu lực từ một ngày đã qua: giấy hẹn đã in theo bản cũ.",
    }


def test_what_says_nothing_new_is_not_presented(editors: Editors, version: ProcedureVersion) -> None:
    with pytest.raises(ActRefused, match="chưa có thay đổi"):
        editors.present(editors.copy(version).pk, TOMORROW)


def test_a_day_that_passed_while_waiting_is_not_approved(
    editors: Editors, version: ProcedureVersion, province: AgencyFixture
) -> None:
    draft = presented(editors, version)
    later = Editors(province, TONIGHT + timedelta(days=2))
    with pytest.raises(ActRefused, match="Ngày hiệu lực đã qua"):
        later.approve(draft.pk)


def test_a_newer_version_from_a_file_is_not_overtaken(
    editors: Editors, version: ProcedureVersion, imported: Callable[..., Any]
) -> None:
    draft = presented(editors, version)
    imported(row(CODE, "Cấp bản sao trích lục hộ tịch"), on=TODAY)
    with pytest.raises(Conflict, match="mới hơn"):
        editors.approve(draft.pk)


def test_a_file_does_not_undo_what_was_decided_here(
    editors: Editors, version: ProcedureVersion, imported: Callable[..., Any]
) -> None:
    editors.approve(presented(editors, version).pk)
    same = imported(row(CODE, "Cấp bản sao trích lục"), on=TOMORROW)
    other = imported(row(CODE, "Tên khác"), on=TOMORROW)
    assert (same.summary()["unchanged"], other.summary()["refused_rows"]) == (1, 1)


def test_a_draft_given_up_makes_room_for_another(editors: Editors, version: ProcedureVersion) -> None:
    draft = editors.copy(version)
    gone = withdraw_draft(act_of(editors.editor, TONIGHT), editors.editor.actor(TONIGHT), draft.pk)
    assert (gone.state, editors.copy(version).state) == ("withdrawn", "draft")


def test_only_the_newest_version_is_copied(
    editors: Editors, version: ProcedureVersion, imported: Callable[..., Any]
) -> None:
    imported(row(CODE, "Tên khác"), on=FIRST_DAY + timedelta(days=9))
    with pytest.raises(ActRefused, match="mới nhất"):
        editors.copy(version)


def test_what_is_not_there_cannot_be_changed(editors: Editors, version: ProcedureVersion) -> None:
    with pytest.raises(NotFound):
        editors.approve(new_id())
