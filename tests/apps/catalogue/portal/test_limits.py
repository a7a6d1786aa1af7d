import pytest

from motcua.apps.catalogue.portal.limits import read_limit
from motcua.apps.catalogue.states import Reason
from motcua.domain.worktime import Limit


@pytest.mark.parametrize(
    ("cell", "description", "limit"),
    [
        ("5 Ngày làm việc", "", "5d"),
        ("15 Ngày", "", "15c"),
        ("4 Giờ", "", "4h"),
        ("8 Giờ", "", "8h"),
        ("12 Giờ", "Không quá 12 giờ làm việc kể từ khi nhận đủ hồ sơ", "12h"),
    ],
)
def test_a_count_with_its_unit_is_a_limit(cell: str, description: str, limit: str) -> None:
    assert read_limit(cell, description) == (limit, None)
    assert str(Limit.parse(limit)) == limit


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("Không có thông tin", Reason.LIMIT_NOT_STATED),
        ("1", Reason.LIMIT_WITHOUT_UNIT),
        ("Không phải trả kết quả cho người nộp thuế", Reason.LIMIT_IN_WORDS),
        ("6 Tháng", Reason.LIMIT_IN_MONTHS),
        ("1.5 Ngày làm việc", Reason.LIMIT_OF_PART_DAYS),
        ("0 Ngày", Reason.LIMIT_OF_PART_DAYS),
        ("24 Giờ", Reason.LIMIT_HOURS_UNCLEAR),
    ],
)
def test_anything_else_is_not_guessed(cell: str, reason: Reason) -> None:
    assert read_limit(cell, "trong vòng 24 giờ kể từ khi bắt đầu kiểm dịch") == (None, reason)


def test_a_description_that_speaks_of_working_days_raises_a_doubt_about_days() -> None:
    assert read_limit("2 Ngày", "Không quá 02 ngày làm việc") == ("2c", Reason.LIMIT_UNIT_DOUBTED)
    assert read_limit("2 Ngày", "Không quá 12 ngày làm việc") == ("2c", None)
