"""Whether somebody may change the words of the catalogue."""

from django.utils.translation import gettext as _

from motcua.apps.catalogue.rules import edits_catalogue
from motcua.apps.orgs.actor import Actor
from motcua.platform.acts import NotAllowed


def require_editor(actor: Actor) -> None:
    """Raises NotAllowed for whoever edits no catalogue.  No query."""
    if not edits_catalogue(actor):
        raise NotAllowed(_("Vị trí của bạn không có quyền soạn danh mục thủ tục."))
