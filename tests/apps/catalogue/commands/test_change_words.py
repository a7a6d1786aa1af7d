from dataclasses import replace

import pytest

from motcua.apps.catalogue.commands.change_words import WordInput, add_word, change_word, switch_word
from motcua.apps.catalogue.commands.editing import require_editor
from motcua.apps.catalogue.models import SearchWordChange
from motcua.apps.catalogue.queries.search_words import WordLine, word_lines
from motcua.apps.orgs.roles import Role
from motcua.domain.search import WordKind
from motcua.platform.acts import Conflict, InvalidInput, NotAllowed, NotFound
from tests.factories.orgs import AgencyFixture, StaffFixture, act_of, make_province

pytestmark = pytest.mark.django_db

NEW = WordInput(WordKind.SYNONYM, "giấy ra đời", "khai sinh")
SHIPPED = WordInput(WordKind.SYNONYM, "hộ khẩu", "thường trú")


@pytest.fixture
def province() -> AgencyFixture:
    return make_province()


@pytest.fixture
def editor(province: AgencyFixture) -> StaffFixture:
    return province[Role.CATALOGUE_EDITOR]


def _line(word: WordInput) -> WordLine | None:
    return next((one for one in word_lines() if (one.kind, one.term) == (word.kind, word.term)), None)


def test_a_new_line_counts_and_is_kept_tidy(editor: StaffFixture) -> None:
    typed = replace(NEW, term="  Giấy  RA đời ", meaning="Khai sinh")
    add_word(act_of(editor), editor.actor(), typed)
    line = _line(NEW)
    assert line is not None
    assert (line.meaning, line.is_on, line.is_shipped, line.changed_by) == (
        "khai sinh",
        True,
        False,
        editor.user.pk,
    )


def test_the_same_act_twice_writes_one_line(editor: StaffFixture) -> None:
    act = act_of(editor)
    add_word(act, editor.actor(), NEW)
    add_word(act, editor.actor(), NEW)
    assert SearchWordChange.objects.count() == 1


def test_a_line_that_is_there_is_not_added_again(editor: StaffFixture) -> None:
    with pytest.raises(InvalidInput) as wrong:
        add_word(act_of(editor), editor.actor(), SHIPPED)
    assert wrong.value.fields == {"term": "Dòng này đã có và đang dùng."}


@pytest.mark.parametrize(
    ("word", "fields"),
    [
        (replace(NEW, term=" - "), {"term"}),
        (replace(NEW, term="một câu hỏi của người dân"), {"term"}),
        (replace(NEW, meaning=""), {"meaning"}),
    ],
)
def test_a_line_without_sense_is_refused_at_its_field(
    editor: StaffFixture, word: WordInput, fields: set[str]
) -> None:
    with pytest.raises(InvalidInput) as wrong:
        add_word(act_of(editor), editor.actor(), word)
    assert set(wrong.value.fields) == fields


def test_a_shipped_line_is_switched_off_and_on_again(editor: StaffFixture) -> None:
    switch_word(act_of(editor), editor.actor(), SHIPPED, is_on=False)
    assert (_line(SHIPPED).is_on, _line(SHIPPED).is_shipped) == (False, True)
    switch_word(act_of(editor), editor.actor(), SHIPPED, is_on=True)
    assert _line(SHIPPED).is_on


def test_a_changed_line_leaves_the_old_one_switched_off(editor: StaffFixture) -> None:
    change_word(act_of(editor), editor.actor(), SHIPPED, replace(SHIPPED, meaning="cư trú"))
    lines = {line.meaning: line.is_on for line in word_lines() if line.term == "hộ khẩu"}
    assert lines == {"thường trú": False, "cư trú": True}


def test_who_changes_what_another_has_switched_off_is_told(editor: StaffFixture) -> None:
    switch_word(act_of(editor), editor.actor(), SHIPPED, is_on=False)
    with pytest.raises(Conflict):
        change_word(act_of(editor), editor.actor(), SHIPPED, NEW)


def test_a_line_that_is_not_there_cannot_be_switched(editor: StaffFixture) -> None:
    with pytest.raises(NotFound):
        switch_word(act_of(editor), editor.actor(), NEW, is_on=False)


def test_only_editors_change_words(province: AgencyFixture) -> None:
    other = province[Role.PROCEDURE_CONTROLLER]
    require_editor(province[Role.CATALOGUE_EDITOR].actor())
    with pytest.raises(NotAllowed):
        add_word(act_of(other), other.actor(), NEW)
