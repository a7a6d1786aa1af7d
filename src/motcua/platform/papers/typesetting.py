"""One function that turns a template and data into a PDF."""

import json
import threading
import unicodedata
import warnings
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from motcua.platform.papers.fonts import paper_fonts, without_unprintable

ROOT = Path(__file__).resolve().parents[2]
"""Templates may import what lies below the package and nothing else."""

STANDARDS: list["typst.PDFStandard"] = ["a-2b", "ua-1"]
"""Kept for decades (PDF/A-2b) and read aloud by a screen reader (PDF/UA-1)."""

SECONDS_ALLOWED = 10.0
"""A page takes some ten milliseconds; what takes seconds is a fault of its template or its data."""

SETTERS = 2
"""Papers set at the same time in one process; each setter keeps its own compiler and caches."""


class TypesettingFailed(Exception):
    """The template does not go with its data. A fault of the program, told to developers in English."""


class TypesettingTooSlow(Exception):
    """The paper was not ready in time."""


def typeset(template: Path, data: Mapping[str, Any], at: datetime) -> bytes:
    """The paper as PDF/A-2b. The same template, data and moment give the same bytes.

    `data` is JSON material and reaches the template as `sys.inputs.paper`, never as Typst
    source, so `#`, `$` and brackets in a name are letters like others. Text is composed
    (NFC); control characters are dropped; what the face lacks is shown as □. `at` is the
    date of making that the file states. Raises TypesettingFailed, TypesettingTooSlow,
    MissingFonts.
    """
    paper = json.dumps(_printable(data), ensure_ascii=False)
    work: Future[bytes] = _setters().submit(_compile, template, paper, int(at.timestamp()))
    try:
        return work.result(timeout=SECONDS_ALLOWED)
    except TimeoutError:
        raise TypesettingTooSlow(f"{template.name}: not ready after {SECONDS_ALLOWED:g} s") from None


@cache
def _setters() -> ThreadPoolExecutor:
    # Threads of their own, because Typst cannot be interrupted: a caller can stop waiting, and goes on.
    return ThreadPoolExecutor(SETTERS, thread_name_prefix="typesetter")


_own = threading.local()


def _compiler() -> typst.Compiler:
    """The compiler of this thread; one shared by threads answers "Already borrowed"."""
    if not hasattr(_own, "compiler"):
        _own.compiler = typst.Compiler(root=ROOT, font_paths=paper_fonts(), ignore_system_fonts=True)
    compiler: typst.Compiler = _own.compiler
    return compiler


def _compile(template: Path, paper: str, timestamp: int) -> bytes:
    try:
        pdf, remarks = _compiler().compile_with_warnings(
            template,
            format="pdf",
            sys_inputs={"paper": paper},
            pdf_standards=STANDARDS,
            timestamp=timestamp,
        )
    except typst.TypstError as fault:
        raise TypesettingFailed(f"{template.name}: {fault.diagnostic}") from fault
    for remark in remarks:
        warnings.warn(f"{template.name}: {remark.message}", stacklevel=1)
    if not isinstance(pdf, bytes):
        raise TypesettingFailed(f"{template.name}: no PDF")
    return pdf


def _printable(value: Any) -> Any:
    """`value` with every string in it made fit for print."""
    match value:
        case str():
            lines = unicodedata.normalize("NFC", value).replace("\t", " ").splitlines()
            return without_unprintable("\n".join(map(_without_controls, lines)))
        case Mapping():
            return {key: _printable(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_printable(inner) for inner in value]
        case _:
            return value


def _without_controls(line: str) -> str:
    return "".join(letter for letter in line if unicodedata.category(letter)[0] != "C")
