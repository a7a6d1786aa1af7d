"""`motcua status` in words: what works, what does not, and what wants a person."""

import pytest
from click.testing import CliRunner

from motcua.cli import status

CHECKS = {
    "database": {"ok": True},
    "worker": {"ok": False, "silent_seconds": None},
    "news": {"ok": True, "attention": True, "waiting": 0, "failed_jobs": 2},
}


def test_a_part_that_works_may_still_want_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"running": True, "ready": False, "address": "http://a", "since": "07:30", "data": "/d"}
    monkeypatch.setattr(status, "made", lambda: None)
    monkeypatch.setattr(status, "_look", lambda _made: {**told, "programs": {"web": 7}, "checks": CHECKS})
    answer = CliRunner().invoke(status.status, [])
    assert (answer.exit_code, answer.output.splitlines()) == (
        1,
        [
            "Đang chạy ở http://a từ 07:30. Dữ liệu: /d",
            "  web          tiến trình 7",
            "  database     tốt",
            "  worker       KHÔNG TỐT silent_seconds None",
            "  news         CẦN NGƯỜI XEM waiting 0, failed_jobs 2",
        ],
    )
