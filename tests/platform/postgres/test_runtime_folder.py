"""The socket's folder is short, private, and refused when somebody else made it."""

import os
from pathlib import Path

import pytest

from motcua.platform.postgres.errors import ServerFailed
from motcua.platform.postgres.privileges import RunAs
from motcua.platform.postgres.runtime_folder import make_private, runtime_folder

AS_WE_ARE = RunAs(None, None)


def test_each_data_folder_has_its_own_and_always_the_same() -> None:
    folder = runtime_folder(Path("/srv/motcua"))
    assert folder == runtime_folder(Path("/srv/motcua"))
    assert folder != runtime_folder(Path("/srv/motcua2"))


def test_it_is_short_however_long_the_data_folder_is() -> None:
    assert len(str(runtime_folder(Path("/" + "d" * 300)))) < 50


def test_it_is_made_private_even_if_it_was_not(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    folder.mkdir(mode=0o755)
    make_private(folder, AS_WE_ARE)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_long_path_is_refused_before_the_server_would_fail(tmp_path: Path) -> None:
    with pytest.raises(ServerFailed, match=r"dài quá \(1\d\d byte\)"):
        make_private(tmp_path / ("s" * 100), AS_WE_ARE)


def test_a_link_laid_by_somebody_is_refused(tmp_path: Path) -> None:
    (tmp_path / "s").symlink_to(tmp_path)
    with pytest.raises(ServerFailed, match="do người khác tạo"):
        make_private(tmp_path / "s", AS_WE_ARE)


def test_a_folder_of_another_account_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "s").mkdir()
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with pytest.raises(ServerFailed, match="do người khác tạo"):
        make_private(tmp_path / "s", AS_WE_ARE)
