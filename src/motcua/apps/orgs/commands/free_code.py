"""Whether a text may become the code of an agency."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from motcua.apps.orgs.models import AgencyCode, in_force_after
from motcua.domain.identifiers import BadAgencyCode, parse_agency_code
from motcua.platform.acts import InvalidInput


def require_free_code(code: str, on: date) -> None:
    """Raises InvalidInput unless the text is a code and no agency has it on that day or later. 1 query."""
    try:
        parse_agency_code(code)
    except BadAgencyCode as bad:
        raise InvalidInput({"code": str(_("Mã định danh không đúng dạng, ví dụ H99.27."))}) from bad
    taken = AgencyCode.objects.filter(in_force_after(on), code=code).select_related("agency").first()
    if taken:
        raise InvalidInput({"code": str(_("Mã này đang là của {agency}.")).format(agency=taken.agency)})
