from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from motcua.apps.catalogue.commands.import_catalogue import import_catalogue
from motcua.apps.catalogue.commands.import_report import ImportReport, RefusedRow, UnreadField
from motcua.apps.catalogue.models import (
    ChannelTerm,
    Fee,
    Field,
    LegalBasis,
    Procedure,
    ProcedureVersion,
    ReadingRemark,
    RequiredPaper,
    ResultKind,
)
from motcua.apps.catalogue.states import Reason
from tests.factories.catalogue import FIRST_DAY, as_lines, row

Import = Callable[..., ImportReport]
BIRTH = row("1.001193", "Thủ tục đăng ký khai sinh")
DEATH = row("1.000656", "Thủ tục đăng ký khai tử")


def counts(report: ImportReport) -> tuple[object, ...]:
    summary = report.summary()
    return tuple(summary[name] for name in ("read", "new", "changed", "unchanged", "refused_rows"))


def spans(code: str) -> list[tuple[int, date, date | None]]:
    versions = ProcedureVersion.objects.filter(procedure__code=code).order_by("number")
    return list(versions.values_list("number", "valid_from", "valid_to"))


def test_a_row_becomes_a_version_with_everything_it_says(imported: Import) -> None:
    report = imported(BIRTH)
    version = ProcedureVersion.objects.select_related("field", "procedure").get()
    assert counts(report) == (1, 1, 0, 0, 0)
    assert (version.procedure.code, version.name_folded, version.levels, version.subjects) == (
        "1.001193",
        "thu tuc dang ky khai sinh",
        ["commune"],
        ["citizen"],
    )
    assert (version.field.code, version.field.name) == ("ho-tich", "Hộ tịch")
    assert list(ChannelTerm.objects.values_list("channel", "limit")) == [("counter", "3d"), ("online", "2d")]
    assert [(str(fee.money), fee.unit_text) for fee in Fee.objects.all()] == [
        ("8.000 đồng", "bản"),
        ("0 đồng", ""),
    ]
    assert list(RequiredPaper.objects.values_list("name", "originals", "copies")) == [
        ("Tờ khai", 1, 0),
        ("Ảnh", 0, 2),
    ]
    assert list(ResultKind.objects.values_list("code", "name")) == [("KQ.G15.000001", "Trích lục")]
    assert list(LegalBasis.objects.values_list("number", "title")) == [("60/2014/QH13", "Luật Hộ tịch")]


def test_the_same_file_twice_changes_nothing(imported: Import) -> None:
    imported(BIRTH, DEATH)
    before = list(ProcedureVersion.objects.order_by("id").values())
    again = imported(BIRTH, DEATH, on=date(2026, 3, 2))
    assert counts(again) == (2, 0, 0, 2, 0)
    assert list(ProcedureVersion.objects.order_by("id").values()) == before


def test_other_content_is_a_new_version_that_closes_the_old_one(imported: Import) -> None:
    imported(BIRTH, DEATH)
    report = imported(BIRTH | {"so_quyet_dinh": "2/QĐ-BTP"}, DEATH, on=date(2026, 3, 2))
    assert counts(report) == (2, 0, 1, 1, 0)
    assert spans("1.001193") == [(1, FIRST_DAY, date(2026, 3, 2)), (2, date(2026, 3, 2), None)]
    assert spans("1.000656") == [(1, FIRST_DAY, None)]


def test_a_version_replaced_on_its_first_day_keeps_an_empty_span(imported: Import) -> None:
    imported(BIRTH)
    imported(BIRTH | {"so_quyet_dinh": "2/QĐ-BTP"})
    assert spans("1.001193") == [(1, FIRST_DAY, FIRST_DAY), (2, FIRST_DAY, None)]


def test_a_change_before_the_version_in_force_is_refused(imported: Import) -> None:
    imported(BIRTH)
    report = imported(BIRTH | {"so_quyet_dinh": "2/QĐ-BTP"}, on=date(2025, 12, 1))
    assert report.refused == [
        RefusedRow(
            1,
            "1.001193",
            "",
            "",
            "Phiên bản mới không thể có hiệu lực trước phiên bản hiện hành (05/01/2026).",
        )
    ]
    assert spans("1.001193") == [(1, FIRST_DAY, None)]


def test_wrong_rows_never_stop_the_good_ones(db: None) -> None:
    lines = [
        b"{broken",
        b"[1]",
        *as_lines(BIRTH, row("4194", "Mã sai"), row("1.000001", "  "), DEATH),
        b"\xff\xfe",
        b"",
    ]
    report = import_catalogue(lines, FIRST_DAY)
    assert counts(report) == (7, 2, 0, 0, 5)
    assert [(refused.row, refused.code, refused.field) for refused in report.refused] == [
        (1, "", ""),
        (2, "", ""),
        (4, "", "ma_thu_tuc"),
        (5, "1.000001", "ten_thu_tuc"),
        (7, "", ""),
    ]
    assert set(Procedure.objects.values_list("code", flat=True)) == {"1.001193", "1.000656"}


def test_a_row_that_the_database_refuses_does_not_take_its_batch_with_it(imported: Import) -> None:
    report = imported(BIRTH, row("1.000002", "Có ký tự \x00 rỗng"), DEATH)
    assert counts(report) == (3, 2, 0, 0, 1)
    assert [refused.code for refused in report.refused] == ["1.000002"]


def test_a_code_twice_in_a_file_counts_once_or_is_refused(imported: Import) -> None:
    report = imported(BIRTH, BIRTH, BIRTH | {"so_quyet_dinh": "2/QĐ-BTP"})
    assert counts(report) == (3, 1, 0, 1, 1)
    assert [(refused.row, refused.field) for refused in report.refused] == [(3, "ma_thu_tuc")]


def test_what_cannot_be_read_is_reported_per_row_and_field_and_kept_with_the_version(
    imported: Import,
) -> None:
    report = imported(DEATH, BIRTH | {"cach_thuc_thuc_hien": "Trực tiếp1Miễn phí"})
    assert report.unread == [
        UnreadField(2, "1.001193", "cach_thuc_thuc_hien", "Trực tiếp: 1", Reason.LIMIT_WITHOUT_UNIT)
    ]
    remark = ReadingRemark.objects.get()
    assert (remark.source_field, remark.found, remark.reason) == (
        "cach_thuc_thuc_hien",
        "Trực tiếp: 1",
        "limit_without_unit",
    )
    assert list(
        ChannelTerm.objects.filter(version_id=remark.version_id).values_list("limit", "limit_text")
    ) == [(None, "1")]


def test_a_doubt_is_counted_apart_from_what_was_unreadable(imported: Import) -> None:
    doubted = {"cach_thuc_thuc_hien": "Trực tiếp2 NgàyMiễn phíTrong 02 ngày làm việc"}
    summary = imported(BIRTH | doubted).summary()
    assert (summary["unreadable_fields"], summary["doubtful_fields"]) == (0, 1)
    assert ChannelTerm.objects.get().limit == "2c"


def test_spellings_of_one_field_are_one_field(imported: Import) -> None:
    imported(
        row("1.000001", "Một", linh_vuc="Thi đua – Khen thưởng"),
        row("1.000002", "Hai", linh_vuc="Thi đua  khen thưởng"),
    )
    assert list(Field.objects.values_list("code", flat=True)) == ["thi-dua-khen-thuong"]


def test_progress_is_told_after_each_batch(db: None) -> None:
    rows = [row(f"1.{number:06d}", f"Thủ tục {number}") for number in range(450)]
    heard: list[int] = []
    import_catalogue(as_lines(*rows), FIRST_DAY, heard.append)
    assert heard == [200, 400, 450]


def test_the_database_refuses_to_delete_a_version_with_contents(imported: Import) -> None:
    imported(BIRTH)
    with transaction.atomic():
        ProcedureVersion.objects.all().delete()
        with pytest.raises(IntegrityError):
            connection.check_constraints()
        transaction.set_rollback(True)


def test_the_database_refuses_two_versions_on_one_day(imported: Import) -> None:
    imported(BIRTH)
    version = ProcedureVersion.objects.get()
    version.pk, version.number = None, 2
    with pytest.raises(IntegrityError), transaction.atomic():
        ProcedureVersion.objects.bulk_create([version])
