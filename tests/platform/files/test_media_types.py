"""What is taken in and what is not."""

import pytest

from motcua.platform.files import media_types
from motcua.platform.files.media_types import RefusedFile, check_content


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\nrest", "image/png"),
        (b"\xff\xd8\xff\xe0rest", "image/jpeg"),
    ],
)
def test_content_of_its_declared_kind_is_accepted(content: bytes, media_type: str) -> None:
    assert check_content(content, media_type) is None


@pytest.mark.parametrize(
    ("content", "media_type", "message"),
    [
        (b"", "application/pdf", "Tệp rỗng."),
        (b"MZ\x90", "application/pdf", "Nội dung tệp không phải application/pdf như khai báo."),
        (b"%PDF-1.7\n", "image/png", "Nội dung tệp không phải image/png như khai báo."),
        (b"<svg/>", "image/svg+xml", "Chỉ nhận tệp PDF, PNG hoặc JPEG; tệp này là image/svg+xml."),
    ],
)
def test_other_content_is_refused_in_words(content: bytes, media_type: str, message: str) -> None:
    with pytest.raises(RefusedFile) as refusal:
        check_content(content, media_type)
    assert str(refusal.value) == message


def test_a_file_over_the_limit_is_refused_with_both_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media_types, "LARGEST_FILE_BYTES", 1024 * 1024)
    with pytest.raises(RefusedFile, match=r"^Tệp nặng 2 MB, quá mức 1 MB\.$"):
        check_content(b"%PDF-" + bytes(2 * 1024 * 1024), "application/pdf")
