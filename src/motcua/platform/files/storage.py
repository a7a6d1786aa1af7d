"""A folder that keeps a file whole or not at all, even when the power goes."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible

UNFINISHED = "unfinished"
"""Folder of files that are being written; what a kill leaves here is swept."""


@deconstructible(path="motcua.platform.files.storage.DurableFolder")
class DurableFolder(FileSystemStorage):
    """Django's folder storage, but a saved file is on disk when `save` returns.

    A name that is taken is written again in one move: names here are hashes of content, so
    two writers of one name write the same bytes, and readers see one of the two, whole.
    """

    def get_available_name(self, name: str, max_length: int | None = None) -> str:  # noqa: ARG002
        return name

    def _save(self, name: str, content: "File[bytes]") -> str:
        target, unfinished = Path(self.path(name)), Path(self.path(UNFINISHED))
        _make_folder(target.parent)
        _make_folder(unfinished)
        with NamedTemporaryFile(dir=unfinished, delete=False) as part:
            try:
                for chunk in content.chunks():
                    part.write(chunk)
                part.flush()
                os.fsync(part.fileno())
                Path(part.name).replace(target)
            except BaseException:
                Path(part.name).unlink(missing_ok=True)
                raise
        _sync_folder(target.parent)
        return name


def _make_folder(folder: Path) -> None:
    """Make the folder and those above it, each new name on disk before the next one."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
