"""Beginning a change."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from motcua.apps.catalogue.commands.copy_version import copy_version
from motcua.apps.catalogue.queries.drafts import open_draft_of
from motcua.apps.catalogue.queries.history import history_of
from motcua.apps.catalogue.queries.procedure_by_code import procedure_by_code
from motcua.apps.catalogue.rules import edits_catalogue
from motcua.platform.acts import ActRefused, Conflict, NotAllowed
from motcua.platform.ui.answers import go_to
from motcua.web.access import Audience, StaffRequest, page
from motcua.web.acts import ActForm
from motcua.web.catalogue.today import today


@page(audience=Audience.STAFF, rule=edits_catalogue)
@require_POST
def copy(request: StaffRequest, procedure_code: str) -> HttpResponse:
    """To the editor of a new draft; or of the one that somebody has open, saying whose it is."""
    procedure = procedure_by_code(procedure_code)
    if procedure is None:
        raise Http404
    back = reverse("catalogue:procedure", args=[procedure_code])
    form = ActForm(request.POST)
    newest = history_of(procedure.pk, today())
    if not form.is_valid() or not newest:
        return go_to(request, back)
    try:
        draft = copy_version(form.act(request), request.actor, newest[0].version.pk)
    except Conflict as lost:
        messages.warning(request, _told(lost))
        other = open_draft_of(request.actor, procedure.pk)
        return go_to(request, reverse("catalogue:editor", args=[other.pk]) if other else back)
    except NotAllowed:
        raise
    except ActRefused as refused:
        messages.error(request, refused.message)
        return go_to(request, back)
    return go_to(request, reverse("catalogue:editor", args=[draft.pk]))


def _told(lost: Conflict) -> str:
    if lost.winner is None:
        return lost.message
    words = _("%(message)s %(name)s sửa lần cuối lúc %(at)s.")
    at = f"{lost.winner.at:%H:%M %d/%m/%Y}"
    return words % {"message": lost.message, "name": lost.winner.name, "at": at}
