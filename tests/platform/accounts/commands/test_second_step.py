"""The second step of signing in."""

from datetime import UTC, datetime, timedelta

import pytest

from motcua.platform.accounts import passkeys
from motcua.platform.accounts.commands.attempts import (
    CODES_OF_A_DAY,
    LOCKED_FOR,
    CodeAsked,
    LockedOut,
    SignedIn,
    SignIn,
    Wrong,
)
from motcua.platform.accounts.commands.second_factors import (
    add_passkey,
    begin_totp,
    confirm_totp,
    new_recovery_codes,
    remove_passkey,
    remove_totp,
    reset_second_factors,
)
from motcua.platform.accounts.commands.second_step import by_code, by_passkey, second_step
from motcua.platform.accounts.commands.sign_in import sign_in
from motcua.platform.accounts.models import Outcome, RecoveryCode, TotpKey, User
from motcua.platform.accounts.queries.second_factors import has_second_factor, second_factors_of
from motcua.platform.accounts.queries.sign_ins import sign_ins_of
from motcua.platform.accounts.totp import code_at, step_at
from motcua.platform.acts import InvalidInput
from tests.factories.orgs import PASSWORD, make_user
from tests.factories.passkeys import SoftKey

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DESK = "10.0.0.7"


def with_application(user: User, at: datetime = NOON - 60 * MINUTE) -> tuple[str, tuple[str, ...]]:
    """The secret of its application, and its recovery codes."""
    secret = begin_totp(user, at)
    return secret, confirm_totp(user, code_at(secret, step_at(at)), at)


def first_step(user: User, at: datetime = NOON, password: str = PASSWORD) -> SignIn:
    return sign_in(login=user.login, password=password, address=DESK, at=at)


def typed(user: User, code: str, at: datetime = NOON) -> SignIn:
    return second_step(user_id=user.pk, proof=by_code(code), address=DESK, at=at)


def test_without_a_second_factor_the_password_is_enough() -> None:
    user = make_user()
    assert (first_step(user), has_second_factor(user)) == (SignedIn(user), False)


def test_an_application_that_was_never_confirmed_is_not_asked_for() -> None:
    user = make_user()
    assert begin_totp(user, NOON) == begin_totp(user, NOON + MINUTE)
    assert first_step(user) == SignedIn(user)


def test_the_right_code_signs_in_once() -> None:
    user = make_user()
    secret, _codes = with_application(user)
    code = code_at(secret, step_at(NOON))
    assert (first_step(user), typed(user, code), typed(user, code)) == (
        CodeAsked(user),
        SignedIn(user),
        Wrong(4),
    )
    outcomes = {kept.outcome for kept in sign_ins_of(user)}
    assert outcomes == {Outcome.CODE_ASKED, Outcome.SIGNED_IN, Outcome.WRONG_CODE}


def test_a_code_older_than_the_last_one_taken_is_worth_nothing() -> None:
    user = make_user()
    secret, _codes = with_application(user)
    assert typed(user, code_at(secret, step_at(NOON))) == SignedIn(user)
    assert typed(user, code_at(secret, step_at(NOON) - 1)) == Wrong(4)


def test_a_recovery_code_is_good_once_in_any_writing() -> None:
    user = make_user()
    _secret, codes = with_application(user)
    assert typed(user, codes[3].lower().replace("-", " ")) == SignedIn(user)
    assert typed(user, codes[3]) == Wrong(4)
    assert second_factors_of(user).codes_left == 9


def test_a_code_of_another_account_opens_nothing() -> None:
    user, other = make_user(), make_user()
    with_application(user)
    secret, codes = with_application(other)
    assert [typed(user, code_at(secret, step_at(NOON))), typed(user, codes[0])] == [Wrong(4), Wrong(3)]


def test_five_wrong_ones_of_either_kind_shut_the_door_also_for_the_right_one() -> None:
    user = make_user()
    secret, _codes = with_application(user)
    answers = [first_step(user, password="sai") for _try in range(2)]
    answers += [typed(user, "000000"), typed(user, "AAAAA-AAAAA"), typed(user, "111111")]
    assert answers == [Wrong(4), Wrong(3), Wrong(2), Wrong(1), LockedOut(NOON + LOCKED_FOR)]
    assert typed(user, code_at(secret, step_at(NOON))) == LockedOut(NOON + LOCKED_FOR)
    assert first_step(user) == LockedOut(NOON + LOCKED_FOR)


def test_the_right_password_forgives_no_wrong_code() -> None:
    user = make_user()
    with_application(user)
    answers = []
    for _round in range(5):
        assert first_step(user) == CodeAsked(user)
        answers.append(typed(user, "000000"))
    assert answers[-1] == LockedOut(NOON + LOCKED_FOR)


def test_thirty_wrong_codes_of_a_day_shut_the_door_until_the_first_is_a_day_old() -> None:
    user = make_user()
    with_application(user)
    at = NOON
    for tried in range(CODES_OF_A_DAY):
        typed(user, "000000", at)
        at += 20 * MINUTE if tried % 4 == 3 else timedelta()
    assert typed(user, "000000", at + 20 * MINUTE) == LockedOut(NOON + timedelta(days=1))


def test_an_application_is_set_up_with_the_code_of_the_moment_only() -> None:
    user = make_user()
    secret = begin_totp(user, NOON)
    with pytest.raises(InvalidInput):
        confirm_totp(user, code_at(secret, step_at(NOON) + 9), NOON)
    assert len(confirm_totp(user, code_at(secret, step_at(NOON)), NOON)) == 10
    with pytest.raises(InvalidInput):
        begin_totp(user, NOON)


def test_the_secret_and_the_codes_are_not_kept_in_the_clear() -> None:
    user = make_user()
    secret, codes = with_application(user)
    kept = bytes(TotpKey.objects.get(user=user).secret_sealed)
    assert secret.encode() not in kept
    assert {len(bytes(code.code_hash)) for code in RecoveryCode.objects.filter(user=user)} == {32}
    assert codes[0].encode() not in kept


def test_new_recovery_codes_end_the_old_ones() -> None:
    user = make_user()
    _secret, old = with_application(user)
    new = new_recovery_codes(user, NOON)
    assert [typed(user, old[0]), typed(user, new[0])] == [Wrong(4), SignedIn(user)]


def test_without_any_factor_left_the_password_is_enough_and_no_code_is_kept() -> None:
    user = make_user()
    with_application(user)
    remove_totp(user)
    assert (first_step(user), RecoveryCode.objects.filter(user=user).count()) == (SignedIn(user), 0)


def test_a_lost_telephone_is_reset() -> None:
    user = make_user()
    with_application(user)
    reset_second_factors(user)
    assert first_step(user) == SignedIn(user)


def test_a_passkey_is_made_shown_and_removed() -> None:
    user, key = make_user(), SoftKey()
    options, state = passkeys.ask_to_make(user, [])
    codes = add_passkey(user, state, key.make(options), "Máy ở quầy 3", NOON)
    assert (len(codes), first_step(user)) == (10, CodeAsked(user))
    assert shown(user, key) == SignedIn(user)
    [held] = second_factors_of(user).passkeys
    assert (held.name, held.last_used_at, held.uses_counted) == ("Máy ở quầy 3", NOON, 1)
    remove_passkey(user, held.pk)
    assert first_step(user) == SignedIn(user)


def test_a_passkey_of_another_site_another_challenge_or_another_key_proves_nothing() -> None:
    user, key = make_user(), SoftKey()
    options, state = passkeys.ask_to_make(user, [])
    with pytest.raises(InvalidInput):
        add_passkey(user, state, key.make(options, origin="https://kẻ-lạ.vn"), "Giả", NOON)
    add_passkey(user, state, key.make(options), "Thật", NOON)
    held = [bytes(each.credential) for each in second_factors_of(user).passkeys]
    asked, state = passkeys.ask_to_show(held)
    other, _state = passkeys.ask_to_show(held)
    stranger = SoftKey(credential_id=key.credential_id)
    answers = [
        key.show(asked, origin="https://kẻ-lạ.vn"),
        key.show(other),
        stranger.show(asked),
        "{}",
        "không phải",
    ]
    said = [
        second_step(user_id=user.pk, proof=by_passkey(state, answer), address=DESK, at=NOON)
        for answer in answers
    ]
    assert said == [Wrong(4), Wrong(3), Wrong(2), Wrong(1), LockedOut(NOON + LOCKED_FOR)]


def test_a_copied_passkey_is_known_by_its_counter() -> None:
    user, key = make_user(), SoftKey()
    options, state = passkeys.ask_to_make(user, [])
    add_passkey(user, state, key.make(options), "Khóa USB", NOON)
    copy = SoftKey(key.private, key.credential_id, key.counter)
    assert (shown(user, key), shown(user, key), shown(user, copy)) == (
        SignedIn(user),
        SignedIn(user),
        Wrong(4),
    )


def test_one_passkey_is_kept_once() -> None:
    user, key = make_user(), SoftKey()
    options, state = passkeys.ask_to_make(user, [])
    add_passkey(user, state, key.make(options), "Một", NOON)
    with pytest.raises(InvalidInput):
        add_passkey(user, state, key.make(options), "Hai", NOON)


def shown(user: User, key: SoftKey) -> SignIn:
    held = [bytes(each.credential) for each in second_factors_of(user).passkeys]
    options, state = passkeys.ask_to_show(held)
    return second_step(user_id=user.pk, proof=by_passkey(state, key.show(options)), address=DESK, at=NOON)
