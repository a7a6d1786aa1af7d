from datetime import UTC, datetime, timedelta

from motcua.platform.db.ids import new_id


def test_a_key_is_a_version_seven_uuid() -> None:
    assert new_id().version == 7


def test_a_key_carries_the_moment_it_was_asked_for() -> None:
    moment = datetime(2020, 1, 1, tzinfo=UTC)
    assert new_id(moment).int >> 80 == int(moment.timestamp() * 1000)


def test_later_keys_sort_after_earlier_ones() -> None:
    moment = datetime(2026, 11, 23, 2, 41, tzinfo=UTC)
    keys = [new_id(moment + timedelta(milliseconds=step)) for step in range(50)]
    assert keys == sorted(keys)
