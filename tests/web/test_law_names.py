"""Documents of law as people call them."""

import pytest

from motcua.web.law_names import law_named


@pytest.mark.parametrize(
    ("source", "named"),
    [
        (
            "ND118-2025 Điều 17 khoản 3 (ND309-2026 Điều 8)",
            "NĐ 118/2025 Điều 17 khoản 3 (NĐ 309/2026 Điều 8)",
        ),
        ("BLDS-2015 Điều 147 khoản 2", "Bộ luật Dân sự 2015 Điều 147 khoản 2"),
        ("NQ28-2026-QH16", "NQ 28/2026/QH16"),
        ("QD188-1999", "QĐ 188/1999"),
        ("Mẫu 02 số 118/PBS", "Mẫu 02 số 118/PBS"),
        ("", ""),
    ],
)
def test_an_id_becomes_words_and_anything_else_stays(source: str, named: str) -> None:
    assert law_named(source) == named
