"""Begin a draft from the newest version of a procedure."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from motcua.apps.catalogue.commands.changing_draft import winner_of
from motcua.apps.catalogue.commands.journal import first_time
from motcua.apps.catalogue.contents import as_json
from motcua.apps.catalogue.models import Draft, ProcedureVersion
from motcua.apps.catalogue.queries.publishing_agency import publishing_agency
from motcua.apps.catalogue.queries.version_contents import contents_of
from motcua.apps.catalogue.states import CatalogueVerb, DraftState
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import Act, ActRefused, Conflict, NotAllowed, NotFound


def copy_version(act: Act, actor: Actor, version_id: UUID) -> Draft:
    """A draft that says what the version says. A procedure has one open draft at a time.

    Raises NotAllowed below the province, Conflict naming whoever has a draft of it open, ActRefused for a
    version that is not the newest, NotFound.
    """
    agency_id = publishing_agency(actor)
    if agency_id is None:
        raise NotAllowed(
            _("Phiên bản thủ tục do cấp tỉnh công bố. Cơ quan của bạn có thể cam kết thời hạn ngắn hơn.")
        )
    version = ProcedureVersion.objects.filter(pk=version_id).first()
    if version is None:
        raise NotFound(_("Không có phiên bản này."))
    try:
        return _copied(act, version, agency_id)
    except IntegrityError as taken:
        # The unique index decides between two who copy at once; the slower one reads who was faster.
        raise _conflict(version) from taken


@transaction.atomic
def _copied(act: Act, version: ProcedureVersion, agency_id: UUID) -> Draft:
    if not first_time(act, CatalogueVerb.COPY_VERSION, act.id, version=str(version.pk)):
        return Draft.objects.get(pk=act.id)
    newest = ProcedureVersion.objects.filter(procedure=version.procedure_id).order_by("-number").first()
    if newest != version:
        raise ActRefused(_("Chỉ sao phiên bản mới nhất của thủ tục."))
    if _open_draft(version):
        raise _conflict(version)
    return Draft.objects.create(
        id=act.id,
        procedure_id=version.procedure_id,
        base=version,
        agency_id=agency_id,
        contents=as_json(contents_of(version.pk)),
        edited_by_id=act.actor,
        edited_at=act.recorded_at,
        last_verb=CatalogueVerb.COPY_VERSION,
    )


def _open_draft(version: ProcedureVersion) -> Draft | None:
    return Draft.objects.filter(
        procedure=version.procedure_id, state__in=[DraftState.DRAFT, DraftState.PRESENTED]
    ).first()


def _conflict(version: ProcedureVersion) -> Conflict:
    draft = _open_draft(version)
    return Conflict(
        _("Thủ tục này đang có một bản thảo; sửa tiếp bản đó."), winner_of(draft) if draft else None
    )
