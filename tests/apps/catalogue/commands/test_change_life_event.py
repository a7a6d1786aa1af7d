from collections.abc import Callable
from dataclasses import replace

import pytest

from motcua.apps.catalogue.commands.change_life_event import LifeEventInput, change_life_event
from motcua.apps.catalogue.models import LifeEventChange
from motcua.apps.catalogue.queries.life_events import contents_of, life_event, life_events
from motcua.apps.catalogue.words import shipped_events
from motcua.apps.orgs.roles import Role
from motcua.platform.acts import InvalidInput, NotAllowed
from tests.factories.catalogue import FIRST_DAY, row
from tests.factories.orgs import StaffFixture, act_of, make_province

pytestmark = pytest.mark.django_db

MOVING = LifeEventInput("", 3, "Chuyển nhà", "Thường trú", "home", ("1.004222", "field:ho-tich"))


@pytest.fixture
def editor() -> StaffFixture:
    return make_province()[Role.CATALOGUE_EDITOR]


@pytest.fixture(autouse=True)
def catalogue(imported: Callable[..., object]) -> None:
    imported(row("1.004222", "Đăng ký thường trú"), row("1.001193", "Đăng ký khai sinh"))


def test_what_came_with_the_product_is_shown_in_its_order() -> None:
    assert [event.code for event in life_events()] == [event.code for event in shipped_events()]


def test_a_new_occasion_is_shown_with_its_procedures_and_fields(editor: StaffFixture) -> None:
    code = change_life_event(act_of(editor), editor.actor(), MOVING)
    event = life_event(code)
    assert (code, event.name, event.members) == ("chuyen-nha", "Chuyển nhà", MOVING.members)
    contents = contents_of(event, FIRST_DAY)
    assert [version.procedure.code for version in contents.versions] == ["1.004222"]
    assert [field.code for field in contents.fields] == ["ho-tich"]


def test_a_shipped_occasion_is_changed_and_hidden(editor: StaffFixture) -> None:
    hidden = replace(MOVING, code="ket-hon", is_on=False)
    change_life_event(act_of(editor), editor.actor(), hidden)
    assert life_event("ket-hon") is None
    assert {event.code: event.name for event in life_events(with_hidden=True)}["ket-hon"] == "Chuyển nhà"


def test_the_same_act_twice_writes_once(editor: StaffFixture) -> None:
    act = act_of(editor)
    assert change_life_event(act, editor.actor(), MOVING) == change_life_event(act, editor.actor(), MOVING)
    assert LifeEventChange.objects.count() == 1


def test_codes_that_the_catalogue_does_not_have_are_named(editor: StaffFixture) -> None:
    with pytest.raises(InvalidInput) as wrong:
        change_life_event(
            act_of(editor), editor.actor(), replace(MOVING, members=("9.999999", "field:khong-co"))
        )
    assert wrong.value.fields == {"members": "Danh mục không có: 9.999999, field:khong-co."}


def test_only_editors_change_occasions() -> None:
    other = make_province()[Role.OVERSEER]
    with pytest.raises(NotAllowed):
        change_life_event(act_of(other), other.actor(), MOVING)
