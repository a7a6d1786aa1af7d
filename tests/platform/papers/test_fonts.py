"""What the face of the papers can show."""

from pathlib import Path

import pytest

from motcua.platform.papers import MissingFonts, fonts, unprintable

VIETNAMESE = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" + "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵđĐ₫"
HIGHLANDS = "Y Bĭh Niê Kđăm, H' ƀ č ĕ ĭ ŏ ŭ ñ ơ̆ ư̆ ê̆"


@pytest.mark.parametrize("text", [VIETNAMESE, VIETNAMESE.upper(), HIGHLANDS])
def test_every_letter_of_vietnamese_and_of_the_highlands_can_be_printed(text: str) -> None:
    assert unprintable(text) == ""


def test_characters_that_cannot_be_printed_are_named_once() -> None:
    assert unprintable("Li 李 Wei 伟 李 😀") == "伟李😀"


def test_a_front_end_that_was_not_built_is_told_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "FONT_FOLDER", tmp_path)
    with pytest.raises(MissingFonts, match=r"Tinos-Regular\.ttf.*run `make setup`"):
        fonts.paper_fonts.__wrapped__()
