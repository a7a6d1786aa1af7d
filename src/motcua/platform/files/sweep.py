"""Taking away files that were put but never adopted: the leavings of acts that failed."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from motcua.platform.files.models import Blob
from motcua.platform.files.storage import UNFINISHED
from motcua.platform.files.store import files, place_of, swept_place_of


@dataclass(frozen=True, slots=True)
class SweepResult:
    set_aside: int
    """Orphans moved out of the way in this round."""

    restored: int
    """Files set aside in an earlier round that an act has adopted since."""

    deleted: int
    """Files set aside in an earlier round that nobody missed."""


def sweep_orphans(older_than: timedelta) -> SweepResult:
    """Set aside old files without a Blob row, and settle those that an earlier round set aside.

    Two rounds, because between the look into the table and the removal an act may put the
    same content again and adopt it: such a file is still readable where it was set aside, and
    the next round brings it back. `older_than` must be longer than any act takes; hours do.
    """
    # The age of a file is told by the disk's clock, so this is the real one, not the clock of acts.
    before = datetime.now(UTC) - older_than
    _drop_unfinished(before)
    restored, deleted = _settle(before)
    return SweepResult(_set_aside(before), restored, deleted)


def _drop_unfinished(before: datetime) -> None:
    for place in (f"{UNFINISHED}/{name}" for name in _names_in(UNFINISHED)):
        if _is_older(place, before):
            files().delete(place)


def _settle(before: datetime) -> tuple[int, int]:
    waiting = _names_in("swept")
    adopted = _adopted(waiting)
    settled = [sha256 for sha256 in waiting if sha256 in adopted or _is_older(swept_place_of(sha256), before)]
    for sha256 in settled:
        if sha256 in adopted and not files().exists(place_of(sha256)):
            _copy(swept_place_of(sha256), place_of(sha256))
        files().delete(swept_place_of(sha256))
    restored = sum(sha256 in adopted for sha256 in settled)
    return restored, len(settled) - restored


def _set_aside(before: datetime) -> int:
    count = 0
    for kept in _kept_by_folder():
        adopted = _adopted(kept)
        for sha256 in kept:
            if sha256 not in adopted and _is_older(place_of(sha256), before):
                _copy(place_of(sha256), swept_place_of(sha256))
                files().delete(place_of(sha256))
                count += 1
    return count


def _kept_by_folder() -> Iterator[list[str]]:
    """The hashes on disk, in 256 portions."""
    for first in (f"{number:02x}" for number in range(256)):
        yield [name for second in _folders_in(first) for name in _names_in(f"{first}/{second}")]


def _folders_in(folder: str) -> list[str]:
    with suppress(FileNotFoundError):
        return files().listdir(folder)[0]
    return []


def _names_in(folder: str) -> list[str]:
    with suppress(FileNotFoundError):
        return files().listdir(folder)[1]
    return []


def _adopted(hashes: Iterable[str]) -> set[str]:
    return set(Blob.objects.filter(sha256__in=list(hashes)).values_list("sha256", flat=True))


def _is_older(place: str, before: datetime) -> bool:
    return files().get_modified_time(place) < before


def _copy(source: str, target: str) -> None:
    with files().open(source) as content:
        files().save(target, content)
