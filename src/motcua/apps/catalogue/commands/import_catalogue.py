"""Import procedures as published: new ones begin, changed ones get a new version, wrong rows are reported."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import batched
from uuid import UUID

from django.db import DatabaseError, connection, transaction
from django.utils.translation import gettext as _

from motcua.apps.catalogue.commands.import_report import ImportReport, Outcome, RefusedRow, UnreadField
from motcua.apps.catalogue.commands.version_rows import VersionRows
from motcua.apps.catalogue.models import Field, ProcedureVersion
from motcua.apps.catalogue.portal import ReadProcedure, Refused, read_procedure
from motcua.apps.catalogue.states import Reason
from motcua.domain.text import fold, sort_key
from motcua.platform.clock import now
from motcua.platform.db.locks import AdvisoryLock

BATCH_ROWS = 200


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    read: ReadProcedure

    @property
    def code(self) -> str:
        return str(self.read.code)


@dataclass(frozen=True, slots=True)
class _Known:
    """A procedure that the catalogue has, with its latest version."""

    procedure_id: UUID
    version_id: UUID
    number: int
    digest: str
    valid_from: date
    valid_to: date | None
    is_local: bool


def import_catalogue(
    lines: Iterable[bytes], valid_from: date, on_progress: Callable[[int], None] | None = None
) -> ImportReport:
    """Store each line (one JSON object of the portal's export) as a version in force from `valid_from`.

    The same content again is unchanged, so a second run of a file changes nothing.  A change closes the
    version in force on the day the new one begins.  Each batch of 200 rows is one transaction; a row that
    the database refuses is reported and its batch stored without it.  `on_progress` hears the rows done.
    """
    report = ImportReport()
    for batch in batched(_rows(lines, report), BATCH_ROWS):
        _store(batch, valid_from, report)
        if on_progress:
            on_progress(report.read)
    report.refused.sort(key=lambda row: row.row)
    return report


def _rows(lines: Iterable[bytes], report: ImportReport) -> Iterator[_Row]:
    """The rows that can become procedures; the others go to the report."""
    digests: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = _Row(number, read_procedure(_json_object(line)))
        except Refused as refusal:
            report.refused.append(_refused(number, refusal))
            continue
        report.unread += (
            UnreadField(number, row.code, remark.field, remark.found, Reason(remark.reason))
            for remark in row.read.remarks
        )
        if digests.setdefault(row.code, row.read.source_digest) != row.read.source_digest:
            why = _("Mã này đã có ở dòng trước với nội dung khác.")
            report.refused.append(RefusedRow(number, row.code, "ma_thu_tuc", row.code, why))
            continue
        yield row


def _json_object(line: bytes) -> dict[str, object]:
    try:
        row = json.loads(line)
    except ValueError:
        raise Refused("", line[:100].decode(errors="replace")) from None
    if not isinstance(row, dict):
        raise Refused("", line[:100].decode(errors="replace"))
    return row


def _refused(number: int, refusal: Refused) -> RefusedRow:
    if not refusal.field:
        why = _("Dòng không phải là một đối tượng JSON.")
    elif refusal.found:
        why = _("Không phải mã thủ tục hành chính.")
    else:
        why = _("Thiếu trường bắt buộc.")
    return RefusedRow(number, refusal.code, refusal.field, refusal.found[:200], why)


def _store(batch: tuple[_Row, ...], valid_from: date, report: ImportReport) -> None:
    """Store a batch; when the database refuses it, store its rows one by one and report the culprits."""
    try:
        outcomes, refused = _store_together(batch, valid_from)
    except DatabaseError as error:
        if len(batch) == 1:
            why = _("Cơ sở dữ liệu không nhận: %(error)s") % {"error": str(error).partition("\n")[0]}
            report.refused.append(RefusedRow(batch[0].number, batch[0].code, "", "", why))
            return
        for row in batch:
            _store((row,), valid_from, report)
        return
    report.outcomes.update(outcomes)
    report.refused += refused


@transaction.atomic
def _store_together(batch: tuple[_Row, ...], valid_from: date) -> tuple[list[Outcome], list[RefusedRow]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [AdvisoryLock.CATALOGUE])
    known = _known([row.code for row in batch])
    field_ids = _field_ids({row.read.field_name for row in batch})
    rows = VersionRows(valid_from=valid_from, recorded_at=now())
    outcomes: list[Outcome] = []
    refused: list[RefusedRow] = []
    closing: list[UUID] = []
    stored: set[str] = set()
    for row in batch:
        latest = known.get(row.code)
        if row.code in stored or (latest and latest.digest == row.read.source_digest and not latest.valid_to):
            outcomes.append(Outcome.UNCHANGED)
        elif latest and valid_from < (latest.valid_to or latest.valid_from):
            refused.append(_too_early(row, latest))
        elif latest and latest.is_local and not latest.valid_to:
            refused.append(_decided_here(row))
        else:
            stored.add(row.code)
            outcomes.append(Outcome.CHANGED if latest else Outcome.NEW)
            procedure_id = latest.procedure_id if latest else rows.add_procedure(row.read)
            if latest and latest.valid_to is None:
                closing.append(latest.version_id)
            rows.add_version(
                row.read,
                procedure_id=procedure_id,
                number=latest.number + 1 if latest else 1,
                field_id=field_ids[_field_code(row.read.field_name)],
            )
    ProcedureVersion.objects.filter(id__in=closing).update(valid_to=valid_from)
    rows.insert()
    return outcomes, refused


def _known(codes: list[str]) -> dict[str, _Known]:
    latest = (
        ProcedureVersion.objects.filter(procedure__code__in=codes)
        .order_by("procedure_id", "-number")
        .distinct("procedure_id")
        .values_list(
            "procedure__code",
            "procedure_id",
            "id",
            "number",
            "source_digest",
            "valid_from",
            "valid_to",
            "is_local",
        )
    )
    return {
        code: _Known(procedure_id, version_id, number, digest, valid_from, valid_to, is_local)
        for code, procedure_id, version_id, number, digest, valid_from, valid_to, is_local in latest
    }


def _field_ids(names: set[str]) -> dict[str, UUID]:
    """The fields of these names by code, made where they are new."""
    wanted = {_field_code(name): name for name in sorted(names)}
    Field.objects.bulk_create(
        [Field(code=code, name=name, name_sort_key=sort_key(name)) for code, name in wanted.items()],
        ignore_conflicts=True,
    )
    return dict(Field.objects.filter(code__in=wanted).values_list("code", "id"))


def _field_code(name: str) -> str:
    words = "".join(sign if sign.isalnum() else " " for sign in fold(name)).split()
    return "-".join(words)


def _too_early(row: _Row, latest: _Known) -> RefusedRow:
    since = latest.valid_to or latest.valid_from
    why = _("Phiên bản mới không thể có hiệu lực trước phiên bản hiện hành (%(day)s).") % {
        "day": since.strftime("%d/%m/%Y")
    }
    return RefusedRow(row.number, row.code, "", "", why)


def _decided_here(row: _Row) -> RefusedRow:
    """What an agency of ours decided is not undone by a file."""
    why = _(
        "Phiên bản hiện hành do địa phương ban hành; nội dung mới của cổng cần biên tập viên xem và đưa vào."
    )
    return RefusedRow(row.number, row.code, "", "", why)
