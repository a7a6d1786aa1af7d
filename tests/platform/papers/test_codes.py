"""QR and bar codes are drawn compactly; that they can be read is shown on the papers that carry them."""

import re

from motcua.platform.papers import barcode_svg, qr_svg


def test_a_barcode_is_one_path_of_whole_modules() -> None:
    drawing = barcode_svg("H14.27-261123-0007")
    assert re.search(r'viewBox="0 0 (\d+) 1"', drawing)[1] == "211"  # type: ignore[index]
    assert drawing.count("<path") == 1
    assert drawing.startswith('<svg xmlns="http://www.w3.org/2000/svg"')


def test_a_qr_code_has_no_border_of_its_own_and_no_fixed_size() -> None:
    drawing = qr_svg("https://example.vn/theo-doi/1")
    assert re.search(r'viewBox="0 0 (\d+) \1"', drawing)
    assert " width=" not in drawing
