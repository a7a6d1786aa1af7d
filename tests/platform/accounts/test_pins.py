"""The PIN of a desk."""

import pytest

from motcua.platform.accounts.commands.set_pin import remove_pin, set_pin
from motcua.platform.accounts.models import User
from motcua.platform.accounts.pins import check_pin, is_right
from motcua.platform.acts import InvalidInput
from tests.factories.orgs import make_user


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "１２３８", "0000", "1234", "98765", "3456"])
def test_what_is_no_pin_or_is_tried_first_is_refused(pin: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_pin(pin)
    assert list(refused.value.fields) == ["pin"]


@pytest.mark.parametrize("pin", ["2580", "19452", "20261123"])
def test_four_to_eight_digits_are_one(pin: str) -> None:
    check_pin(pin)


@pytest.mark.django_db
def test_a_pin_is_its_accounts_own_and_can_be_done_without() -> None:
    one, other = make_user(), make_user()
    set_pin(one, "2580")
    other.pin_hash = one.pin_hash
    stored = User.objects.get(pk=one.pk)
    assert (is_right(stored, "2580"), is_right(stored, "2581"), is_right(other, "2580")) == (
        True,
        False,
        False,
    )
    remove_pin(one)
    assert is_right(User.objects.get(pk=one.pk), "") is False
