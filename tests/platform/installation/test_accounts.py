"""A data folder that the server's account can reach, or another one and the reason."""

import tempfile
from pathlib import Path

import pytest

from motcua.platform.installation.accounts import AS_WE_ARE, reachable_data_folder
from motcua.platform.postgres.privileges import RunAs, can_reach

SOMEBODY = RunAs(54321, 54321)


def test_a_folder_within_reach_is_taken_as_asked() -> None:
    assert reachable_data_folder(Path("/tmp"), SOMEBODY) == (Path("/tmp"), None)


def test_our_own_account_takes_any_folder(tmp_path: Path) -> None:
    assert reachable_data_folder(tmp_path / "var", AS_WE_ARE) == (tmp_path / "var", None)


def test_a_folder_out_of_reach_is_replaced_and_told(tmp_path: Path) -> None:
    private = tmp_path / "home"
    private.mkdir(mode=0o700)
    asked = private / "motcua" / "var"
    folder, notice = reachable_data_folder(asked, SOMEBODY)
    assert folder.parent == Path("/var/lib/motcua")
    assert folder.name.startswith("motcua-")
    assert notice == (
        f"Tài khoản nobody không vào được {asked}, nên dữ liệu nằm ở {folder}. "
        "Đặt MOTCUA_DATA_DIR để chọn chỗ khác."
    )


def test_two_checkouts_out_of_reach_never_share_a_folder(tmp_path: Path) -> None:
    private = tmp_path / "home"
    private.mkdir(mode=0o700)
    folders = {reachable_data_folder(private / name / "var", SOMEBODY)[0] for name in ("a", "b")}
    assert len(folders) == 2


@pytest.mark.parametrize(
    ("mode", "as_owner", "as_group", "as_other"),
    [(0o755, True, True, True), (0o700, True, False, False), (0o710, True, True, False)],
)
def test_reach_is_judged_as_owner_then_group_then_other(
    mode: int, as_owner: bool, as_group: bool, as_other: bool
) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        folder = Path(name)
        folder.chmod(mode)
        owner, group = folder.stat().st_uid, folder.stat().st_gid
        reached = [
            can_reach(folder, RunAs(owner, 54321)),
            can_reach(folder, RunAs(54321, group)),
            can_reach(folder, SOMEBODY),
        ]
    assert reached == [as_owner, as_group, as_other]
