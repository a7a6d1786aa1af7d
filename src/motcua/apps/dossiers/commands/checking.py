"""Whether an acceptance can be believed, field by field."""

from django.utils.translation import gettext as _

from motcua.apps.dossiers.commands.acceptance import Acceptance, PartInput
from motcua.apps.dossiers.states import PartRole
from motcua.domain.identifiers import CodeError, parse_personal_number, parse_tax_code
from motcua.domain.worktime import Limit
from motcua.platform.acts import InvalidInput


def check_acceptance(wanted: Acceptance) -> None:
    """Raises InvalidInput that names every wrong field at once; fields are named as on the form."""
    wrong: dict[str, str] = {}
    if PartRole.OWNER not in wanted.parts:
        wrong["owner_name"] = _("Ghi họ tên chủ hồ sơ.")
    for role, part in wanted.parts.items():
        wrong |= wrong_part(role, part)
    if not wanted.summary.strip():
        wrong["summary"] = _("Ghi nội dung yêu cầu giải quyết.")
    if wanted.sets_count < 1:
        wrong["sets_count"] = _("Số bộ hồ sơ từ 1 trở lên.")
    if any(paper.originals < 0 or paper.copies < 0 for paper in wanted.papers):
        wrong["papers"] = _("Số bản không được âm.")
    try:
        Limit.parse(wanted.time_limit)
    except ValueError as unreadable:
        wrong["time_limit"] = str(unreadable)
    if wrong:
        raise InvalidInput(wrong)


def wrong_part(role: PartRole, part: PartInput) -> dict[str, str]:
    """What is wrong with one part, by the names of the form's fields."""
    wrong = {}
    if not part.name.strip():
        wrong[f"{role.value}_name"] = _("Ghi họ tên.")
    if part.identity:
        try:
            (parse_tax_code if part.is_organisation else parse_personal_number)(part.identity)
        except CodeError as unreadable:
            wrong[f"{role.value}_identity"] = str(unreadable)
    return wrong
