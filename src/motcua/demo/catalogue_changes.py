"""Two changes of the catalogue: one in force from next week, one that waits for a second person."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.utils import timezone

from motcua.apps.catalogue.commands.approve_version import approve_version
from motcua.apps.catalogue.commands.copy_version import copy_version
from motcua.apps.catalogue.commands.edit_version import edit_version
from motcua.apps.catalogue.commands.present_version import Decision, present_version
from motcua.apps.catalogue.contents import PaperRow, TermRow, VersionContents, from_json
from motcua.apps.catalogue.models import Draft, ProcedureVersion
from motcua.apps.catalogue.queries.version_contents import contents_of
from motcua.apps.catalogue.rules import missing
from motcua.apps.orgs.roles import Role
from motcua.demo.acting import act_of
from motcua.demo.organisation import Founded

MONDAY = 0


def change_the_catalogue(offices: dict[str, Founded], until: datetime) -> None:
    """The evening before `until` the province's editor shortens two limits; the second waits."""
    province, evening = offices["tinh"], until - timedelta(hours=2)
    decided, waiting = _shortenable(until)
    from_monday = _next(MONDAY, timezone.localdate(until))
    first = _presented(province, decided, evening, "1482/QĐ-UBND", from_monday)
    approver = province.actor(Role.CATALOGUE_APPROVER, evening)
    approve_version(act_of(approver, evening + timedelta(minutes=20)), approver, first.pk)
    _presented(province, waiting, evening, "1497/QĐ-UBND", from_monday + timedelta(days=7))


def _shortenable(until: datetime) -> list[ProcedureVersion]:
    """Two procedures of the communes that are complete and take three working days or more at the counter."""
    on = timezone.localdate(until)
    terms = ["3d", "4d", "5d", "7d", "8d", "10d"]
    versions = ProcedureVersion.objects.filter(
        levels__contains=["commune"], procedure__is_internal=False, valid_from__lte=on, valid_to=None
    )
    found = []
    for version in versions.order_by("field__name_sort_key", "name_sort_key"):
        contents = contents_of(version.pk)
        if not missing(contents) and contents.terms[0].limit in terms:
            found.append(version)
        if len(found) == 2:
            break
    return found


def _presented(
    province: Founded, version: ProcedureVersion, at: datetime, number: str, effective_from: date
) -> Draft:
    editor = province.actor(Role.CATALOGUE_EDITOR, at)
    draft = copy_version(act_of(editor, at), editor, version.pk)
    contents = _shortened(from_json(draft.contents))
    edit_version(act_of(editor, at), editor, draft.pk, contents)
    decision = Decision(
        number=number,
        decided_on=timezone.localdate(at),
        effective_from=effective_from,
        transitional_text="Hồ sơ đã tiếp nhận trước ngày có hiệu lực thì giải quyết theo bản cũ.",
        remark="Rút ngắn thời hạn theo phương án đơn giản hóa của tỉnh.",
    )
    return present_version(act_of(editor, at), editor, draft.pk, decision)


def _shortened(contents: VersionContents) -> VersionContents:
    """A day less on every way in, and a paper of which a copy will do."""
    papers = (*contents.papers[:-1], _copied(contents.papers[-1]))
    return replace(contents, terms=tuple(map(_a_day_less, contents.terms)), papers=papers)


def _a_day_less(term: TermRow) -> TermRow:
    if not term.limit or not term.limit.endswith("d") or term.limit == "1d":
        return term
    return replace(term, limit=f"{int(term.limit[:-1]) - 1}d")


def _copied(paper: PaperRow) -> PaperRow:
    return replace(paper, originals=0, copies=max(1, paper.copies or 0))


def _next(weekday: int, after: date) -> date:
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)
