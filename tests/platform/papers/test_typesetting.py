"""From a template and data to a PDF that lasts."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from motcua.platform.papers import TypesettingFailed, TypesettingTooSlow, typeset, typesetting
from tests.platform.papers.reading import claims_of, fonts_of, words_of

AT = datetime(2026, 11, 23, 2, 5, tzinfo=UTC)
PACKAGE = Path(typesetting.__file__).resolve().parents[2]


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A template that shows one line of text; it lies in a root of its own."""
    monkeypatch.setattr(typesetting, "ROOT", tmp_path)
    monkeypatch.setattr(typesetting, "_own", type("Own", (), {})())
    monkeypatch.setattr(typesetting, "SETTERS", 1)
    typesetting._setters.cache_clear()
    source = tmp_path / "line.typ"
    source.write_text(
        '#set document(title: "Một dòng")\n#set text(font: "Tinos", lang: "vi")\n'
        "#json(bytes(sys.inputs.paper)).line\n"
    )
    yield source
    typesetting._setters.cache_clear()


@pytest.mark.parametrize(
    "line",
    [
        "#set $x$ \"q\" 'p' [a] {b} *c* _d_ `e` <f> @g \\h // i /* k */ = l - m + n ~ --- ...",
        'Nguyễn "Ba" [Tèo] #1 $2$ C:\\temp',
        "H'",
        "Đ",
        '"},"line":"x',
    ],
)
def test_marks_that_mean_something_to_typst_come_out_as_they_were_written(template: Path, line: str) -> None:
    assert words_of(typeset(template, {"line": line}, AT)) == line


def test_text_is_composed_and_freed_of_control_characters(template: Path) -> None:
    decomposed = "Nguye\u0302\u0303n\tA\u0000\u200b\u202e"
    assert words_of(typeset(template, {"line": decomposed}, AT)) == "Nguyễn A"


def test_a_character_that_the_face_lacks_is_shown_as_a_box_and_does_not_stop_the_paper(
    template: Path,
) -> None:
    assert words_of(typeset(template, {"line": "Li 李"}, AT)) == "Li □"


def test_the_same_data_gives_the_same_bytes_from_any_compiler(template: Path) -> None:
    first = typeset(template, {"line": "một"}, AT)
    typeset(template, {"line": "hai"}, AT)
    typesetting._own.__dict__.clear()
    assert typeset(template, {"line": "một"}, AT) == first


def test_the_file_says_it_is_for_keeping_and_for_reading_aloud(template: Path) -> None:
    pdf = typeset(template, {"line": "chữ"}, AT)
    assert claims_of(pdf) == {"pdfaid:part": "2", "pdfaid:conformance": "B", "pdfuaid:part": "1"}
    assert fonts_of(pdf) == {"Tinos": True}


def test_threads_do_not_disturb_one_another(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "_own", threading.local())
    monkeypatch.setattr(typesetting, "SETTERS", 4)
    typesetting._setters.cache_clear()
    lines = [f"dòng {number}" for number in range(40)]
    with ThreadPoolExecutor(8) as threads:
        pdfs = list(threads.map(lambda line: typeset(template, {"line": line}, AT), lines))
    assert [words_of(pdf) for pdf in pdfs] == lines


def test_a_template_that_does_not_go_with_its_data_fails_with_typsts_own_words(template: Path) -> None:
    with pytest.raises(TypesettingFailed, match=r'line\.typ: error: dictionary does not contain key "line"'):
        typeset(template, {}, AT)


def test_waiting_ends_when_the_time_is_up(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "SECONDS_ALLOWED", 0.05)
    monkeypatch.setattr(typesetting, "_compile", lambda *_: time.sleep(0.2))
    with pytest.raises(TypesettingTooSlow, match=r"^line\.typ: not ready after 0\.05 s$"):
        typeset(template, {"line": "chữ"}, AT)


def test_a_template_cannot_read_outside_the_package(template: Path) -> None:
    template.write_text('#read("/../../../etc/hostname")')
    with pytest.raises(TypesettingFailed, match="would escape the project root"):
        typeset(template, {"line": ""}, AT)


def test_no_template_asks_for_a_package_from_the_network() -> None:
    templates = sorted(PACKAGE.rglob("*.typ"))
    assert templates
    assert [file.name for file in templates if '"@' in file.read_text()] == []
