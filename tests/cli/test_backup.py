"""A backup is one file that becomes the same installation elsewhere, given the keys."""

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from motcua.platform.secrets.keys_file import make_keys
from tests.cli.conftest import Place, copy_of, free_port

CONTENT = "Nội dung một giấy tờ".encode()
NAME = hashlib.sha256(CONTENT).hexdigest()
KEPT_AT = f"files/{NAME[:2]}/{NAME[2:4]}/{NAME}"

WRITE = """
from motcua.cli.surroundings import database
with database():
    from motcua.platform.accounts.models import User
    from motcua.platform.clock import now
    User.objects.create(created_at=now(), login="ngat", display_name="Nguyễn Thị Ngát", kind="staff")
"""
READ = """
from motcua.cli.surroundings import database
with database():
    from motcua.platform.accounts.models import User
    print(*User.objects.values_list("login", "display_name"))
"""


def _python(place: Place, script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], env=place.environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def made(made_once: Path) -> Iterator[Place]:
    """An installation with one account and one file; no test here changes it."""
    folder = Path(tempfile.mkdtemp(prefix="mc-"))
    folder.chmod(0o755)
    place = copy_of(made_once, Place(folder / "var", free_port()))
    _python(place, WRITE)
    kept = place.data / KEPT_AT
    kept.parent.mkdir(parents=True)
    kept.write_bytes(CONTENT)
    yield place
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def saved(made: Place) -> Path:
    """A backup of it."""
    file = made.data.parent / "b.tar"
    done = made.motcua("backup", str(file), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["files"] == 1
    assert "KHÔNG có tệp khóa" in done.stderr
    return file


@pytest.fixture
def elsewhere(place: Place, made: Place) -> Place:
    """Another data folder, with the keys and nothing else."""
    place.data.mkdir()
    shutil.copy2(made.data / "keys.json", place.data / "keys.json")
    return place


def test_what_was_saved_is_there_again(saved: Path, elsewhere: Place) -> None:
    done = elsewhere.motcua("restore", str(saved))
    assert done.returncode == 0, done.stderr
    assert _python(elsewhere, READ) == "('ngat', 'Nguyễn Thị Ngát')"
    assert (elsewhere.data / KEPT_AT).read_bytes() == CONTENT
    assert json.loads(elsewhere.motcua("migrate", "--json").stdout) == {"applied": []}


def test_it_holds_no_keys_and_only_its_owner_may_read_it(saved: Path, made: Place) -> None:
    with tarfile.open(saved) as tar:
        names = tar.getnames()
    assert names == ["manifest.json", "database.dump", KEPT_AT]
    assert json.loads((made.data / "keys.json").read_text())["hash_key"].encode() not in saved.read_bytes()
    assert saved.stat().st_mode & 0o777 == 0o600


def test_a_backup_is_never_written_over(saved: Path, made: Place) -> None:
    before = saved.read_bytes()
    done = made.motcua("backup", str(saved))
    assert (done.returncode, saved.read_bytes()) == (1, before)


def test_without_the_keys_nothing_is_restored(saved: Path, elsewhere: Place) -> None:
    (elsewhere.data / "keys.json").unlink()
    done = elsewhere.motcua("restore", str(saved))
    assert done.returncode == 1
    assert "Bản sao lưu không có tệp khóa" in done.stderr


def test_with_other_keys_nothing_is_restored(saved: Path, elsewhere: Place) -> None:
    (elsewhere.data / "keys.json").unlink()
    make_keys(elsewhere.data / "keys.json")
    done = elsewhere.motcua("restore", str(saved))
    assert done.returncode == 1
    assert "không phải tệp khóa của bản sao lưu này" in done.stderr


def test_nothing_is_restored_over_data(saved: Path, made: Place) -> None:
    done = made.motcua("restore", str(saved))
    assert done.returncode == 1
    assert "chỉ khôi phục vào thư mục trống" in done.stderr


def test_a_damaged_backup_is_refused(saved: Path, elsewhere: Place) -> None:
    content = bytearray(saved.read_bytes())
    content[content.index(CONTENT)] ^= 1
    damaged = elsewhere.data.parent / "damaged.tar"
    damaged.write_bytes(content)
    done = elsewhere.motcua("restore", str(damaged))
    assert done.returncode == 1
    assert f"bị hỏng: tệp {NAME} không khớp mã kiểm" in done.stderr


def test_any_other_file_is_refused(elsewhere: Place) -> None:
    file = elsewhere.data.parent / "b.tar"
    file.write_text("không phải tar")
    done = elsewhere.motcua("restore", str(file))
    assert done.returncode == 1
    assert "không phải bản sao lưu" in done.stderr
